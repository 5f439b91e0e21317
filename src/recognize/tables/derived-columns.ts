import { absolute, divide, parseDecimal, powerOfTen } from "../../amount/decimal";
import { parseAmount, type AmountUnit } from "../../amount/parse-amount";
import type { DerivedCell, DerivedColumn, Fact } from "../../budget/document";
import { normalize } from "../../text/normalize";
import type { Cell, CellPlace, Sheet } from "../../workbook/snapshot";
import { cellAt, placeIn, printed } from "../cells";
import { yearOf, type Candidate } from "../places/candidate";
import type { ExtraColumn, SectionColumns } from "../places/header/header-match";
import { inYuan } from "./facts";
import { COARSEST, granularity } from "./rounding";

/** In yuan: choosing a reading, not judging a figure. */
const NEAR_AMOUNT = 5n * COARSEST;

/** What a column beyond the standard's own is computed from, by its header. */
export type ExtraMeaning = DerivedColumn["kind"] | "last-year";

const RATE = /增减%|增减率|增长率|增幅|变动率|增减幅度|增减比例|增长%|增减\(%\)|同比/;
const SHARE = /占比|比重|比例|占.*%|^%$/;
const DIFFERENCE = /增减|差额|变动额/;
const LAST_YEAR = /上年|上一年/;
/** What stands in place of a rate where there is nothing to compare with. */
const NO_RATE = /^(不可比|无可比性?|无法比较|不适用|\/|-*)$/;

/** The latest year over a section's further columns and in the table's title or header; 0 without any. */
export function newestYear({ extras }: SectionColumns, candidate: Candidate): number {
  return Math.max(0, ...extras.map((extra) => extra.year ?? 0), yearOf(candidate) ?? 0);
}

/** `undefined`: a column that nothing can be said of (序号, 备注). */
export function meaningOf(extra: ExtraColumn, newest: number): ExtraMeaning | undefined {
  const leaf = extra.path.at(-1) ?? "";
  const path = extra.path.join("");
  if (RATE.test(leaf) || (/增减/.test(path) && /%|比例|率|幅/.test(leaf))) return "rate";
  if (SHARE.test(leaf)) return "share";
  if (DIFFERENCE.test(path)) return "difference";
  if (LAST_YEAR.test(leaf)) return "last-year";
  const isOlder = extra.year !== undefined && extra.year < newest;
  return isOlder && /预算|执行|决算|合计|数|金额|^\{年\}$/.test(leaf) ? "last-year" : undefined;
}

/** The facts of one row, by column id. */
interface RowFacts {
  readonly id: string;
  readonly kind: string;
  readonly row: number;
  readonly sheet: Sheet;
  readonly facts: ReadonlyMap<string, Pick<Fact, "value" | "form" | "rounding">>;
}

/** A section whose amounts have been read. */
interface ReadSection {
  readonly columns: SectionColumns;
  readonly rows: readonly RowFacts[];
  readonly unit: AmountUnit;
}

/**
 * Reads a column of shares, differences or rates, and finds out which amounts it is computed from; `undefined` where
 * none would do.
 */
export function readDerivedColumn(
  extra: ExtraColumn,
  kind: DerivedColumn["kind"],
  { columns, rows, unit }: ReadSection,
): DerivedColumn | undefined {
  const cells = new Map<string, DerivedCell>();
  for (const row of rows) {
    const place = placeIn(row.sheet, row.row, extra.column);
    cells.set(row.id, readCell(cellAt(row.sheet, row.row, extra.column), place, kind, unit));
  }
  const base = {
    kind,
    section: columns.section.id,
    title: extra.path.at(-1) ?? "",
    column: extra.column,
    cells,
  };
  // The nearest amount column to the left is the likeliest; a share may also be of the first.
  const likeliest = [...columns.amounts]
    .toSorted(([, a], [, b]) => nearness(a, extra.column) - nearness(b, extra.column))
    .map(([id]) => id);
  if (kind === "share") {
    const share = shareOf(likeliest, rows, cells);
    return share && { ...base, ...share };
  }
  const hasLastYear = rows.some((row) => row.facts.has("last-year"));
  const of = columns.amounts.has("total") ? "total" : likeliest[0];
  const isBlank = [...cells.values()].every((cell) => cell.value === undefined);
  if (of === undefined || !(hasLastYear || isBlank)) return undefined;
  return isComputedOtherwise(rows, cells, of, kind) ? undefined : { ...base, of };
}

/** The amounts, and the whole, of which most cells are the share. */
function shareOf(
  likeliest: readonly string[],
  rows: readonly RowFacts[],
  cells: ReadonlyMap<string, DerivedCell>,
): Pick<DerivedColumn, "of" | "whole"> | undefined {
  let best: { of: string; whole: "total-row" | "total-column"; fits: number } | undefined;
  for (const of of likeliest) {
    for (const whole of ["total-row", "total-column"] as const) {
      const fits = countFits(rows, cells, of, whole);
      if (fits > (best?.fits ?? 0)) best = { of, whole, fits };
    }
  }
  const filled = [...cells.values()].filter((cell) => cell.value !== undefined).length;
  const [first] = likeliest;
  if (filled === 0 && first !== undefined) return { of: first, whole: "total-row" };
  return best && best.fits * 2 >= filled ? { of: best.of, whole: best.whole } : undefined;
}

const FEWEST = 3;

/**
 * A column whose figures are mostly not what its header says: of another last year's figure (执行数 beside 预算数), or
 * with the opposite sign. Nothing in it is wrong for that. A few figures are no evidence.
 */
function isComputedOtherwise(
  rows: readonly RowFacts[],
  cells: ReadonlyMap<string, DerivedCell>,
  of: string,
  kind: "difference" | "rate",
): boolean {
  let filled = 0;
  let fits = 0;
  for (const row of rows) {
    const cell = cells.get(row.id);
    const part = row.facts.get(of)?.value;
    const last = row.facts.get("last-year")?.value;
    if (cell?.value === undefined || part === undefined || last === undefined || part === last) continue;
    if (kind === "rate" && last === 0n) continue;
    filled += 1;
    const computed = kind === "difference" ? part - last : divide((part - last) * 100n, last);
    const slack = kind === "difference" ? NEAR_AMOUNT : cell.rounding + absolute(computed) / 100n;
    if (absolute(cell.value - computed) <= slack) fits += 1;
  }
  return filled >= FEWEST && fits * 2 < filled;
}

function countFits(
  rows: readonly RowFacts[],
  cells: ReadonlyMap<string, DerivedCell>,
  of: string,
  whole: "total-row" | "total-column",
): number {
  const totalRow = rows.find((row) => row.kind === "total") ?? rows.at(-1);
  let fits = 0;
  for (const row of rows) {
    const cell = cells.get(row.id);
    const part = row.facts.get(of)?.value;
    const base = (whole === "total-row" ? totalRow?.facts.get(of) : row.facts.get("total"))?.value;
    if (cell?.value === undefined || part === undefined || base === undefined || base === 0n) continue;
    // Choosing a reading, not judging a figure: a last digit either way is near enough.
    if (absolute(cell.value - divide(part * 100n, base)) <= cell.rounding) fits += 1;
  }
  return fits;
}

/** Columns on the left come first, then those on the right. */
function nearness(amountColumn: number, extraColumn: number): number {
  return amountColumn < extraColumn ? extraColumn - amountColumn : 1000 + amountColumn - extraColumn;
}

function readCell(
  cell: Cell | undefined,
  place: CellPlace,
  kind: DerivedColumn["kind"],
  unit: AmountUnit,
): DerivedCell {
  const raw = printed(cell).trim();
  const base = { place, raw };
  if (cell === undefined || typeof cell.value === "boolean") return { ...base, rounding: 0n };
  if (typeof cell.value === "object") {
    return { ...base, rounding: 0n, problem: `单元格是错误值 ${cell.value.error}` };
  }
  if (kind === "difference") {
    const reading = parseAmount(cell.value);
    if (reading.form === "unreadable") return { ...base, rounding: 0n, problem: reading.reason };
    if (reading.form === "blank") return { ...base, rounding: 0n };
    const value = inYuan(reading.value, unit);
    return { ...base, value, rounding: value === 0n ? 0n : granularity(value) };
  }
  return { ...base, ...readPercent(cell) };
}

/** A percentage as text (`12.34%`), as a fraction formatted in percent, or as a plain figure in percent. */
function readPercent(cell: Cell): Pick<DerivedCell, "value" | "rounding" | "problem"> {
  if (typeof cell.value === "number") {
    const value = parseDecimal(cell.value.toPrecision(15)) ?? 0n;
    const format = cell.format ?? "";
    if (format.includes("%")) {
      return { value: value * 100n, rounding: powerOfTen(-formatDecimals(format)) };
    }
    const decimals = cell.format === undefined ? placesOf(String(cell.value)) : formatDecimals(format);
    return { value, rounding: powerOfTen(-decimals) };
  }
  const text = normalize(String(cell.value)).replace(/%$/, "").replaceAll(",", "");
  if (NO_RATE.test(text)) return { rounding: 0n };
  const value = parseDecimal(text);
  return value === undefined
    ? { rounding: 0n, problem: `“${printed(cell)}”不是百分比` }
    : { value, rounding: powerOfTen(-placesOf(text)) };
}

function formatDecimals(format: string): number {
  return (/\.([0#?]+)/.exec(format)?.[1] ?? "").length;
}

function placesOf(text: string): number {
  return Math.min(10, (/\.(\d+)/.exec(text)?.[1] ?? "").length);
}
