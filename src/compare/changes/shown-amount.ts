import { toPlain, type Decimal } from "../../amount/decimal";
import { convert, type AmountUnit } from "../../amount/parse-amount";
import type { Fact } from "../../budget/document";
import { heldText } from "../../budget/wording";

/** An amount as its table's unit prints it, at least with two digits of it. */
export function shownAmount(value: Decimal, unit: AmountUnit): string {
  const own = convert(value, "元", unit);
  return toPlain(own, 2);
}

export function shownFact(fact: Fact | undefined, unit: AmountUnit): string {
  if (fact === undefined || fact.form === "blank") return "";
  return fact.form === "unreadable" ? heldText(fact) : shownAmount(fact.value, unit);
}
