import type { PrintedCount, WholeFormCounts } from "../../budget/document";
import type { Sheet } from "../../workbook/snapshot";
import { besideLabel, type FoundCell } from "./form-head";

/** People and units, as the head of an overall form counts them. */
const COUNTS: Readonly<Record<keyof WholeFormCounts, RegExp>> = {
  units: /^(所属|下属)(预算)?单位(个)?数量?$/,
  staff: /^(实际)?在职人员(总数|数|合计)$/,
  established: /^在编人员(总)?数?$/,
  others: /^其他人员(总)?数?$/,
};

export function countsIn(sheet: Sheet, head: readonly FoundCell[]): WholeFormCounts {
  const found = (Object.keys(COUNTS) as (keyof WholeFormCounts)[]).flatMap((key) => {
    const label = head.find(({ text }) => COUNTS[key].test(text.replace(/^其中:?/, "")));
    const beside = label && besideLabel(sheet, { ...label, text: label.text.replace(/^其中:?/, "") });
    const digits = beside && /^(\d{1,6})[人个家名]?$/.exec(beside.text)?.[1];
    if (beside === undefined || digits === undefined) return [];
    const count: PrintedCount = { count: BigInt(digits), place: beside.place };
    return [[key, count] as const];
  });
  return Object.fromEntries(found);
}
