import type { OtherDecision, OtherSum } from "../../budget/other-table";
import type { OtherColumn, OtherGrid } from "./other-grid";
import { bestOf } from "./readings";

/** 全年合计 as well. */
const TOTAL = /^(.{0,4}(合计|总计|共计)|小计|合计金额|总额)(\(.*\))?$/;

/** What the columns of totals of a grid are sums of: those of one group with them, to their right or to their left. */
export function columnDecisions({ columns, lines }: OtherGrid): readonly OtherDecision[] {
  return columns.flatMap((total, at): OtherDecision[] => {
    if (!TOTAL.test(total.path.at(-1) ?? "")) return [];
    const [right, left] = [columns.slice(at + 1), columns.slice(0, at)];
    const groups = [right, left].flatMap((side) => {
      const within = side.filter(({ path }) => sharesGroup(path, total.path));
      const nearest = side === right ? upToTotal(side) : upToTotal(side.toReversed()).toReversed();
      return [nearest, withoutTotals(side), within, withoutTotals(within)];
    });
    const readings = groups
      .filter((parts) => parts.length > 1)
      .map((parts) => lines.flatMap((line): OtherSum[] => sumOf(line, total, parts)));
    const best = bestOf(readings);
    return best === undefined ? [] : [best];
  });
}

/** The sign of what such a column holds is not certain. */
const DEDUCTION = /扣|罚|减(?!排|灾|负|税)|退(?!休|役)|抵/;

function sumOf(
  { label, figures, unread }: OtherGrid["lines"][number],
  { column, path }: OtherColumn,
  parts: readonly OtherColumn[],
): OtherSum[] {
  const total = figures.get(column);
  const own = parts.flatMap((part) => figures.get(part.column) ?? []);
  if (total === undefined || own.length === 0) return [];
  const columns = [column, ...parts.map((part) => part.column)];
  const [from, to] = [Math.min(...columns), Math.max(...columns)];
  if ([...unread].some((at) => at >= from && at <= to)) return [];
  const isDeducted = ({ path: [...labels], column: at }: OtherColumn) =>
    DEDUCTION.test(labels.join("")) && (figures.get(at)?.value ?? 0n) !== 0n;
  if (parts.some(isDeducted)) return [];
  return [{ total, parts: own, name: `“${label}”的“${path.at(-1) ?? ""}”`, what: "同一行各分项之和" }];
}

function upToTotal(columns: readonly OtherColumn[]): readonly OtherColumn[] {
  const next = columns.findIndex(({ path }) => TOTAL.test(path.at(-1) ?? ""));
  return next < 0 ? columns : columns.slice(0, next);
}

function withoutTotals(columns: readonly OtherColumn[]): readonly OtherColumn[] {
  return columns.filter(({ path }) => !TOTAL.test(path.at(-1) ?? "") && !/其中/.test(path.join("")));
}

function sharesGroup(path: readonly string[], other: readonly string[]): boolean {
  return path.length > 1 && other.length > 1 && path[0] === other[0];
}
