import { absolute, type Decimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { factName } from "../../budget/wording";
import { wouldFail, type Amounts, type Equation } from "../../check/causes/equations";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut } from "../proposal";
import { valueBy, type Web } from "./web";

/** An equation that does not hold after the change, and the items that may have changed with it. */
export interface OpenEquation {
  readonly equation: Equation;
  readonly items: readonly Item[];
}

export interface Item {
  readonly fact: Fact;
  readonly value: Decimal;
}

/** A total that was changed without its items. */
export function changedAlone({ document }: CheckedDocument, { equations }: Web, index: number): LeftOut[] {
  const fact = equations.facts.get(index);
  if (fact === undefined) return [];
  const reason = `${factName(document, fact)}是合计，改了它而它的各项没有改；请改它的明细，其他的才能跟着改`;
  return [{ place: fact.place, reason }];
}

/** What is at most as much as another, and is more now. */
export function exceeded({ equations }: Web, amounts: Amounts): LeftOut[] {
  return equations.list.flatMap((equation): LeftOut[] => {
    const { isBroken, tie } = equation;
    const home = tie.left[0] ?? tie.right[0];
    if (tie.relation !== "at-least" || isBroken || home === undefined) return [];
    if (!wouldFail(equations, equation, amounts)) return [];
    return [{ place: home.place, reason: `${tie.subject()}会小于${tie.object()}；请核实改动的明细` }];
  });
}

/** More than these are not named. */
const MOST_NAMED = 6;

export function openSum(
  { document }: CheckedDocument,
  web: Web,
  {
    equation,
    amounts,
    items,
  }: { readonly equation: Equation; readonly amounts: Amounts; readonly items: readonly Item[] },
): LeftOut {
  const { tie } = equation;
  const home = (tie.left[0] ?? tie.right[0]) as Fact;
  const unit = printedTable(document, home.table)?.unit ?? "万元";
  const wanted = valueBy(web, equation, home, amounts);
  const by = wanted === undefined ? 0n : (amounts.get(home.index)?.value ?? home.value) - wanted;
  const amount = forReading(convert(absolute(by), "元", unit));
  const names = items.slice(0, MOST_NAMED).map(({ fact }) => factName(document, fact));
  const more = items.length > MOST_NAMED ? `等 ${items.length} 处` : "";
  const where = names.length === 0 ? "" : `，可能是${names.join("、")}${more}`;
  return {
    place: home.place,
    reason: `${tie.subject()}与${tie.object()}还差 ${amount} ${unit}，看不出是哪一项跟着变${where}；请自己改其中的一处`,
    candidates: items.map(({ fact }) => fact.place),
  };
}
