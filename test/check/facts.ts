import { parseDecimal } from "../../src/amount/decimal";
import { yuanPer } from "../../src/amount/parse-amount";
import type { Tie } from "../../src/budget/check";
import type { Fact } from "../../src/budget/document";

const HUNDRED_YUAN = yuanPer.万元 / 100n;

/** An amount in 万元 as it is printed: `12.34`, `12.3456` with digits of its own, "" for a blank, `?` for no amount. */
export function fact(printed: string, index: number): Fact {
  const value = ((parseDecimal(printed || "0") ?? 0n) * yuanPer.万元) / yuanPer.元;
  const decimals = /\.(\d*?)0*$/.exec(printed)?.[1]?.length ?? 0;
  const own = HUNDRED_YUAN / 10n ** BigInt(Math.max(0, decimals - 2));
  return {
    index,
    table: "table",
    section: "rows",
    row: `${index}`,
    column: "total",
    place: { sheet: "表", row: index, column: 0 },
    form: printed === "" ? "blank" : printed === "?" ? "unreadable" : "number",
    value,
    rounding: value === 0n ? 0n : own,
    usualRounding: HUNDRED_YUAN,
    raw: printed,
    hasFormula: false,
    holdsMoreDigits: false,
  };
}

export function tie(relation: Tie["relation"], left: readonly Fact[], right: readonly Fact[]): Tie {
  return { is: "tie", relation, left, right, subject: () => "左", object: () => "右" };
}
