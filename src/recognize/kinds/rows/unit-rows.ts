import type { Decimal } from "../../../amount/decimal";
import {
  inferLevels,
  inferWithoutDepartment,
  isInstitution,
  type Levels,
  type LevelRow,
} from "../../rows/project-levels";
import { isTotal } from "../labels/label-meaning";
import { amountAt, type KindLine } from "./lines";
import { projectSums, repeatedTotals } from "./project-sums";
import {
  childrenOf,
  unambiguous,
  unitName,
  type KindRow,
  type KindRows,
  type RowMeaning,
  type RowSum,
} from "./rows";

/** What the columns of a block say for the levels of its rows. */
export interface LevelColumns {
  /** The column of the whole, and those of its parts. */
  readonly total: number;
  readonly parts: readonly number[];
  /** All columns of amounts. */
  readonly columns: readonly number[];
  /** In the table's unit. */
  readonly roundingUnit: Decimal;
  readonly knownUnits: ReadonlySet<string>;
}

/**
 * Units, or units and their projects, below a 合计 or above it. Codes say who belongs to whom (327, 327001); without them
 * the figures and names do, and where those do not agree nothing is added up.
 */
export function readUnitRows(lines: readonly KindLine[], columns: LevelColumns): KindRows {
  const unread: { line: KindLine; reason: string }[] = [];
  const totals = lines.filter((line) => isTotal(line.label));
  const rest: KindLine[] = [];
  for (const line of lines) {
    if (isTotal(line.label)) continue;
    if ((line.label.text !== "" && !line.isBelow) || line.codes.size > 0) rest.push(line);
    else if (line.hasFigures) unread.push({ line, reason: "有金额而没有名称" });
  }
  // Several totals are those of parts that are not told apart here.
  const [total, second] = totals;
  const rows: KindRow[] = [];
  if (total !== undefined && second === undefined) rows.push(row(total, "total", { isWhole: true }));
  const codes = rest.flatMap((line) => unitCode(line) ?? []);
  // A unit of which several lines are is told apart by something that was not understood.
  const isRepeated = new Set(codes).size < codes.length;
  if (isRepeated && !rest.every((line) => line.names.has("project")))
    return {
      rows,
      sums: [],
      unread: rest.map((line) => ({ line, reason: "一个单位有几行，没有认出各行是什么" })),
    };
  if (codes.length > 0 && !isRepeated) return withCodes(rows, rest, columns, unread);
  if (rest.every((line) => line.names.has("unit") && line.names.has("project")) && rest.length > 0) {
    for (const line of rest) rows.push(row(line, "project", projectMeaning(line)));
    const parts = rows.flatMap(({ kind }, index) => (kind === "project" ? [index] : []));
    return { rows, sums: rows[0]?.kind === "total" ? [sum(0, parts, "各项目之和", true)] : [], unread };
  }
  return byFigures(rows, rest, columns, unread);
}

function row(line: KindLine, kind: KindRow["kind"], meaning: RowMeaning): KindRow {
  return {
    line,
    kind,
    // The unit may stand before its project.
    name: (kind === "project" && meaning.project) || line.label.text || (kind === "total" ? "合计" : ""),
    meaning,
    isOfWhich: false,
    isKnown: kind === "total" || kind === "unit",
  };
}

function unitCode(line: KindLine): string | undefined {
  return line.codes.get("unit")?.code;
}

function projectMeaning(line: KindLine): RowMeaning {
  return {
    project: line.names.get("project")?.text ?? line.label.text,
    ...(line.names.has("unit") && { unit: line.names.get("unit")?.text ?? "" }),
  };
}

function sum(total: number, parts: readonly number[], what: string, isSure: boolean): RowSum {
  return { check: "unit-sum", total, parts, what, isSure };
}

/** Rows with codes are units; those without, their projects. */
function withCodes(
  rows: KindRow[],
  rest: readonly KindLine[],
  columns: LevelColumns,
  unread: KindRows["unread"],
): KindRows {
  const hasTotal = rows.length > 0;
  const names = namesOf(rest);
  const byCode = new Map<string, number>();
  /** Of each unit, and of the total where lines stand before the first unit. */
  const projects = new Map<number, number[]>();
  let above = 0;
  for (const line of rest) {
    const code = unitCode(line);
    if (code === undefined) {
      projects.set(above, [...(projects.get(above) ?? []), rows.length]);
      rows.push(row(line, "project", projectMeaning(line)));
      continue;
    }
    const name = unitName(line);
    above = rows.length;
    if (!byCode.has(code)) byCode.set(code, above);
    rows.push({ ...row(line, "unit", { unit: names.get(code) ?? name }), name, code });
  }
  const loose = hasTotal ? (projects.get(0) ?? []) : [];
  const { tops, sums } = unitSums(rows, byCode);
  const repeated = loose.map((row) => [row]);
  if (hasTotal && tops.length > 0) {
    if (loose.length === 0) sums.push(sum(0, tops, "各单位之和", true));
    else sums.push(...repeatedTotals(rows, 0, [...repeated, tops], columns));
  }
  for (const [parent, own] of projects) {
    if (parent !== 0 || rows[0]?.kind === "unit") sums.push(...projectSums(rows, parent, own, columns));
  }
  return { rows, sums, unread };
}

function namesOf(lines: readonly KindLine[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of lines) {
    const code = unitCode(line);
    if (code !== undefined && !names.has(code)) names.set(code, unitName(line));
  }
  return unambiguous(names);
}

/** Units below those whose codes begin theirs. */
function unitSums(
  rows: readonly KindRow[],
  byCode: ReadonlyMap<string, number>,
): { readonly tops: readonly number[]; readonly sums: RowSum[] } {
  rows.forEach((one) => {
    for (let length = (one.code?.length ?? 0) - 1; length >= 3; length -= 1) {
      const parent = byCode.get(one.code?.slice(0, length) ?? "");
      if (parent === undefined) continue;
      one.parent = parent;
      break;
    }
  });
  const tops = rows.flatMap((one, index) => (one.kind === "unit" && one.parent === undefined ? [index] : []));
  const sums = [...childrenOf(rows)].map(([parent, parts]) => sum(parent, parts, "所属各单位之和", true));
  return { tops, sums };
}

/** Its column is headed 单位名称, and what stands in it is one. */
function isOfUnit({ names, label }: KindLine): boolean {
  return names.has("unit") && !names.has("project") && isInstitution(label.text);
}

/** No row is another's once more, or the whole of the others, as that of a department above its units is. */
function areApart(rows: readonly LevelRow[]): boolean {
  const all = rows.reduce((sum, { amounts: [amount] }) => sum + amount, 0n);
  return (
    rows.length > 1 &&
    new Set(rows.map(({ name }) => name)).size === rows.length &&
    rows.every(({ amounts: [amount] }) => amount * 2n !== all)
  );
}

/** Without a total the rows themselves may tell; one alone is all there is. */
function levelsOf(
  whole: LevelRow | undefined,
  rows: readonly LevelRow[],
  { knownUnits, roundingUnit }: LevelColumns,
): Pick<Levels, "units" | "holds" | "isNamed"> {
  if (whole !== undefined) return inferLevels(whole, rows, knownUnits, roundingUnit);
  if (rows.length === 1) return { units: [], holds: true, isNamed: false };
  return (
    inferWithoutDepartment(rows, knownUnits, roundingUnit) ?? { units: [], holds: false, isNamed: false }
  );
}

/** By nothing but zeros every level holds: this year's column may be blank, and last year's beside it tell. */
function withFigures(columns: LevelColumns, { sheet, row }: KindLine): Pick<LevelColumns, "total" | "parts"> {
  const isFilled = (column: number) => amountAt(sheet, row, column) !== 0n;
  const filled = isFilled(columns.total) ? undefined : columns.columns.find(isFilled);
  return filled === undefined ? columns : { total: filled, parts: [filled] };
}

function byFigures(
  rows: KindRow[],
  rest: readonly KindLine[],
  columns: LevelColumns,
  unread: KindRows["unread"],
): KindRows {
  const [total] = rows;
  const shown = total === undefined ? columns : withFigures(columns, total.line);
  const level = (line: KindLine): LevelRow => ({
    name: line.label.text,
    indent: line.indent,
    amounts: [
      amountAt(line.sheet, line.row, shown.total),
      shown.parts.reduce((all, column) => all + amountAt(line.sheet, line.row, column), 0n),
    ],
  });
  const sums: RowSum[] = [];
  if (total === undefined) {
    for (const line of rest) rows.push({ ...row(line, "unit", { unit: line.label.text }), isKnown: false });
    return { rows, sums, unread };
  }
  const isBlank = columns.columns.every(
    (column) => amountAt(total.line.sheet, total.line.row, column) === 0n,
  );
  const whole = isBlank ? undefined : level(total.line);
  // The department's own row below 合计 says the same once more.
  const [second, ...below] = rest;
  const hasBelow = below.some((line) => level(line).amounts[0] !== 0n);
  const isRepeated =
    whole !== undefined &&
    second !== undefined &&
    hasBelow &&
    ((whole.amounts[0] !== 0n && level(second).amounts[0] === whole.amounts[0]) ||
      // The total itself may be what is wrong.
      (below.some((line) => line.label.text === second.label.text) &&
        inferLevels(level(second), below.map(level), columns.knownUnits, columns.roundingUnit).holds));
  const start = isRepeated ? 1 : 0;
  if (second !== undefined && isRepeated) {
    rows.push({ ...row(second, "unit", { isWhole: true }), name: second.label.text });
    sums.push(sum(0, [1], "部门的金额", true));
  }
  const own = isRepeated ? below : rest;
  const levels = levelsOf(whole, own.map(level), columns);
  // A wrong figure leaves the sums of the other columns as they are: where none holds, and names do not say what the rows
  // are, they are not understood.
  const isFlat = whole === undefined ? areApart(own.map(level)) : levels.units.length === 0;
  const isUnitList = isFlat && own.length > 0 && own.every(isOfUnit);
  const isSure = levels.holds || levels.isNamed || isUnitList;
  const units = new Set(isUnitList ? own.keys() : levels.units);
  let above = start;
  const offset = rows.length;
  own.forEach((line, index) => {
    const isUnit = units.has(index);
    // Below the department's row its own name is that of its office alone.
    const isOffice = isRepeated && line.label.text === second.label.text;
    const unit = isOffice ? `${line.label.text}(本级)` : line.label.text;
    const meaning = isUnit ? { unit } : projectMeaning(line);
    const one: KindRow = { ...row(line, isUnit ? "unit" : "project", meaning), isKnown: isUnit };
    if (isUnit) above = offset + index;
    else if (above !== start) one.parent = above;
    rows.push(one);
  });
  const tops = rows.flatMap((one, index) => (index >= offset && one.parent === undefined ? [index] : []));
  if (tops.length > 0) sums.push(sum(start, tops, units.size > 0 ? "各单位之和" : "各项之和", isSure));
  for (const [parent, parts] of childrenOf(rows)) sums.push(sum(parent, parts, "所属各项之和", isSure));
  return { rows, sums, unread };
}
