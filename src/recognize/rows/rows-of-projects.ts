import type { Decimal } from "../../amount/decimal";
import { oncePer } from "../../common/once";
import type { AmountColumn } from "../../budget/table";
import { normalize } from "../../text/normalize";
import { amountOrZero, indentOf, printed, sameAmount } from "../cells";
import { withoutNumeral } from "../labels";
import type { Line } from "../places/body";
import { inferLevels, inferWithoutDepartment, type LevelRow, type Levels } from "./project-levels";
import { labelPlace, type ReadRow, type SectionReading } from "./section-reading";

/** The department's row first; which of the others are units is inferred. */
export function readProjectRows(
  lines: readonly Line[],
  columns: readonly AmountColumn[],
  context: { readonly units: ReadonlySet<string>; readonly roundingUnit: Decimal },
): SectionReading {
  const all = lines.filter((line) => nameOf(line) !== "");
  const strayLines = lines.filter((line) => nameOf(line) === "" && line.hasFigures);
  // 小计 says once more what the row of its unit says.
  const subtotals = all.filter((line) => nameOf(line) === "小计" && line.hasFigures);
  const unknownRows = subtotals.map((line) => ({ place: labelPlace(line), name: nameOf(line) }));
  const ids = columns.map(({ id }) => id);
  const named = withTotalFirst(
    all.filter((line) => nameOf(line) !== "小计"),
    ids,
  );

  const total = columns.find((column) => column.sumOf !== undefined) ?? columns[0];
  const parts = total?.sumOf ?? [];
  const levelRow = oncePer((line: Line): LevelRow => {
    const ownTotal = amountOrZero(line.amountAt(total?.id ?? ""));
    const ofParts = parts.map((id) => amountOrZero(line.amountAt(id))).reduce((sum, one) => sum + one, 0n);
    return {
      name: withoutNumeral(nameOf(line)),
      indent: indentOf(line.labels[0]?.cells[0]),
      amounts: [ownTotal, ofParts],
    };
  });
  const levelsOf = ([top, ...below]: readonly Line[]) =>
    top && inferLevels(levelRow(top), below.map(levelRow), context.units, context.roundingUnit);
  // Where the sums do not hold with both, the department's row below 合计 is the total itself.
  const isRepeated = repeatsTotal(named, ids) && levelsOf(named)?.broken !== 0;
  const own = inReadingOrder(isRepeated ? named.slice(1) : named, levelsOf);
  const [first] = own;
  const whole = levelsOf(own);
  if (first === undefined || whole === undefined) return { rows: [], strayLines, unknownRows };
  const apart =
    whole.holds || TOTAL.test(nameOf(first))
      ? undefined
      : inferWithoutDepartment(own.map(levelRow), context.units, context.roundingUnit);
  const isApart = apart !== undefined && apart.cost < whole.cost;
  const levels = isApart ? apart : whole;
  const units = new Set(levels.units);

  const others = isApart ? own : own.slice(1);
  const rows: ReadRow[] = isApart ? [] : [row(first, { id: "total", kind: "total" })];
  const top = isApart ? {} : { parent: "total" };
  let above: Pick<ReadRow, "parent"> = top;
  others.forEach((line, index) => {
    const id = `${line.sheet === first.sheet ? "" : `${line.sheet}!`}${line.row}`;
    if (units.has(index)) {
      above = { parent: id };
      rows.push(row(line, { id, kind: "unit", ...top }));
    } else {
      rows.push(row(line, { id, kind: "project", ...above }));
    }
  });
  const projects = others.length - units.size;
  const structure =
    units.size > 0 ? `${units.size} 个单位、${projects} 个项目` : `${projects} 个项目，不分单位`;
  const doubt = levels.broken > 0 ? `，其中 ${levels.broken} 处按名称判断（合计对不上）` : "";
  const missing = isApart ? "，没有合计行" : "";
  return {
    rows,
    strayLines,
    unknownRows,
    levels: `层级按合计关系和名称判断：${structure}${missing}${doubt}`,
  };
}

function row(line: Line, what: Pick<ReadRow, "id" | "kind" | "parent">): ReadRow {
  return {
    ...what,
    name: nameOf(line),
    place: labelPlace(line),
  };
}

const TOTAL = /^(总|全部|部门|单位|支出|本年|项目支出|项目)?(合计|总计)(数|金额)?:?$/;

/** The department's row is the total. A row 合计 below everything either only repeats it, or stands in its place. */
function withTotalFirst(lines: readonly Line[], columns: readonly string[]): readonly Line[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || last === first || !TOTAL.test(nameOf(last))) return lines;
  const others = lines.slice(0, -1);
  return areSame(first, last, columns) ? others : [last, ...others];
}

/** Projects may stand above the unit that sums them up: then all sums hold from below only, and the names agree. */
function inReadingOrder(
  lines: readonly Line[],
  levelsOf: (lines: readonly Line[]) => Levels | undefined,
): readonly Line[] {
  const levels = levelsOf(lines);
  if (levels === undefined || levels.holds) return lines;
  const fromBelow = [[...lines.slice(0, 1), ...lines.slice(1).toReversed()], lines.toReversed()];
  const better = fromBelow.find((order) => {
    const other = levelsOf(order);
    return other?.holds === true && other.cost < levels.cost;
  });
  return better ?? lines;
}

/** Whether the row under a row 合计 may be the department's, and say the same once more. */
function repeatsTotal([first, second]: readonly Line[], columns: readonly string[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    TOTAL.test(nameOf(first)) &&
    areSame(first, second, columns)
  );
}

function areSame(one: Line, other: Line, columns: readonly string[]): boolean {
  return columns.every((id) => sameAmount(one.amountAt(id), other.amountAt(id)));
}

function nameOf(line: Line): string {
  return normalize(printed(line.labels[0]?.cells[0]));
}
