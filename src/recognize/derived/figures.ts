import {
  decimalsOf,
  fromNumber,
  multiply,
  ONE,
  parseDecimal,
  powerOfTen,
  type Decimal,
} from "../../amount/decimal";
import { convert, parseAmount, yuanPer, type AmountUnit } from "../../amount/parse-amount";
import type { DerivedCell, DerivedForm } from "../../budget/document";
import { isPercent, type RatioKind } from "../../budget/ratio";
import { mostFrequent } from "../../common/most-frequent";
import { normalize } from "../../text/normalize";
import type { Cell, CellPlace, Sheet } from "../../workbook/snapshot";
import { cellAt, placeIn, printed } from "../cells";
import { granularity } from "../tables/rounding";

/** How the figures of a column that do not say it themselves are to be taken, all of them alike. */
export interface Option {
  readonly bare: DerivedForm["bare"];
  /** Of amounts. */
  readonly unit: AmountUnit;
}

/** The cell of a row, before it is known what its figure is. */
export interface RawFigure {
  readonly id: string;
  readonly place: CellPlace;
  readonly cell: Cell | undefined;
}

export function figuresOf(
  rows: readonly { readonly id: string; readonly sheet: Sheet; readonly row: number }[],
  column: number,
): readonly RawFigure[] {
  return rows.map(({ id, sheet, row }) => ({
    id,
    place: placeIn(sheet, row, column),
    cell: cellAt(sheet, row, column),
  }));
}

/** What stands in place of a rate where there is nothing to compare with. */
const NO_RATE = /^(不可比|无可比性?|无法比较|不适用|无|\/|[-—–―－]*)$/;
/** Finer than this nobody types: it is what a formula left behind. */
const TYPED_PLACES = 6;

export function readFigure({ place, cell }: RawFigure, kind: RatioKind, option: Option): DerivedCell {
  const raw = printed(cell).trim();
  const base = { place, raw };
  if (cell === undefined || typeof cell.value === "boolean") return { ...base, rounding: 0n };
  if (typeof cell.value === "object") {
    return { ...base, rounding: 0n, problem: `单元格是错误值 ${cell.value.error}` };
  }
  if (kind === "difference") return { ...base, ...readDifference(cell.value, option.unit) };
  if (kind === "average") return { ...base, ...readAverage(cell, option.unit) };
  return { ...base, ...readPercent(cell, option.bare) };
}

type Reading = Pick<DerivedCell, "value" | "rounding" | "problem" | "isPlain">;

function readDifference(held: string | number, unit: AmountUnit): Reading {
  const reading = parseAmount(held);
  if (reading.form === "unreadable") return { rounding: 0n, problem: reading.reason };
  if (reading.form === "blank") return { rounding: 0n };
  const own = "unit" in reading && reading.unit ? reading.unit : unit;
  const value = convert(reading.value, own, "元");
  return { value, rounding: value === 0n ? 0n : granularity(value) };
}

function readAverage(cell: Cell, unit: AmountUnit): Reading {
  const held = cell.value;
  if (typeof held !== "string" && typeof held !== "number") return { rounding: 0n };
  const reading = parseAmount(typeof held === "string" ? held.replace(/\/?人$/, "") : held);
  if (reading.form === "unreadable") return { rounding: 0n, problem: reading.reason };
  if (reading.form === "blank" || reading.form === "dash") return { rounding: 0n };
  const own = "unit" in reading && reading.unit ? reading.unit : unit;
  const places =
    formatPlaces(cell) ?? (typeof held === "string" ? textPlaces(held) : decimalsOf(reading.value));
  const rounding = multiply(powerOfTen(-Math.min(places, 10)), yuanPer[own]);
  return { value: convert(reading.value, own, "元"), rounding, ...plain(cell) };
}

/** A percentage as text (`12.34%`), as a fraction formatted in percent, or as a plain figure. */
function readPercent(cell: Cell, bare: Option["bare"]): Reading {
  if (typeof cell.value === "number") {
    const value = fromNumber(cell.value) ?? 0n;
    const places = formatPlaces(cell);
    if (isShownInPercent(cell)) return { value: value * 100n, rounding: powerOfTen(-(places ?? 0)) };
    const held = Math.min(10, decimalsOf(value));
    if (bare === "percent") return { value, rounding: powerOfTen(-(places ?? held)), ...plain(cell) };
    // Shown with two decimals a fraction says nothing of its percent: what was typed counts.
    const typed = held <= TYPED_PLACES ? Math.max(held, places ?? 0) : (places ?? held);
    return { value: value * 100n, rounding: powerOfTen(2 - typed), ...plain(cell) };
  }
  const said = normalize(String(cell.value));
  const text = said.replace(/%$/, "").replaceAll(",", "");
  if (NO_RATE.test(text)) return { rounding: 0n };
  const value = signed(text);
  if (value === undefined) return { rounding: 0n, problem: `“${printed(cell)}”不是百分比` };
  const isFraction = !said.endsWith("%") && bare === "fraction";
  const places = textPlaces(text) - (isFraction ? 2 : 0);
  return { value: isFraction ? value * 100n : value, rounding: powerOfTen(-places) };
}

/** -3.2, −3.2, (3.2), ↓3.2, 下降3.2 */
function signed(text: string): Decimal | undefined {
  const match = /^(?:(\()|([-−–—－↓]|下降|减少|降低)|[+↑]|增长|增加|上升)?([\d.]+)%?\)?$/.exec(text);
  const size = parseDecimal(match?.[3] ?? text);
  const isNegative = match?.[1] !== undefined || match?.[2] !== undefined;
  return size === undefined || !isNegative ? size : -size;
}

function plain(cell: Cell): { readonly isPlain?: true } {
  return typeof cell.value === "number" && formatPlaces(cell) === undefined ? { isPlain: true } : {};
}

function isShownInPercent({ value, format }: Cell): boolean {
  return typeof value === "number" && format?.includes("%") === true;
}

/** The decimals that a number format shows; `undefined` where it shows what there is. */
function formatPlaces({ value, format }: Cell): number | undefined {
  if (typeof value !== "number" || format === undefined || !/[0#?]/.test(format)) return undefined;
  return (/\.([0#?]+)/.exec(format)?.[1] ?? "").length;
}

function textPlaces(text: string): number {
  return Math.min(10, (/\.(\d+)/.exec(text)?.[1] ?? "").length);
}

/** What the figures of a column leave open of themselves, the likeliest first. */
export function optionsOf(
  figures: readonly RawFigure[],
  kind: RatioKind,
  units: readonly AmountUnit[],
): readonly Option[] {
  const [unit = "万元", ...others] = units;
  if (kind === "average") return [unit, ...others].map((one) => ({ bare: "percent", unit: one }));
  const forms = isPercent(kind) ? figures.map(({ cell }) => formOf(cell)) : [];
  if (!forms.includes("bare")) return [{ bare: "percent", unit }];
  // A figure that says nothing among others that do is meant like them.
  const isSaid = hasPercentSigns(figures);
  const bares = isSaid ? (["fraction", "percent"] as const) : (["percent", "fraction"] as const);
  return bares.map((bare) => ({ bare, unit }));
}

export function hasPercentSigns(figures: readonly RawFigure[]): boolean {
  return figures.some(({ cell }) => ["sign", "format"].includes(formOf(cell) ?? ""));
}

function formOf(cell: Cell | undefined): "sign" | "format" | "bare" | undefined {
  if (typeof cell?.value === "number") return isShownInPercent(cell) ? "format" : "bare";
  if (typeof cell?.value !== "string" || !/\d/.test(cell.value.normalize("NFKC"))) return undefined;
  return /[%％]/.test(cell.value) ? "sign" : "bare";
}

/** How the figures of a column are held and shown, once it is known what they are. */
export function formOfColumn(
  figures: readonly RawFigure[],
  cells: readonly DerivedCell[],
  kind: RatioKind,
  { bare, unit }: Option,
  header: string,
): DerivedForm {
  const filled = figures.filter((_, index) => cells[index]?.value !== undefined);
  const usual = mostFrequent(filled.flatMap(({ cell }) => formOf(cell) ?? []));
  const isText = filled.filter(({ cell }) => typeof cell?.value === "string").length * 2 > filled.length;
  const as = !isPercent(kind)
    ? "amount"
    : usual === undefined
      ? // What a header says in percent needs no sign in each cell.
        /%/.test(header)
        ? "percent"
        : "format"
      : usual === "bare"
        ? bare
        : usual;
  const numbers = filled.filter(({ cell }) => typeof cell?.value === "number" && cell.format !== "@");
  const alike = numbers.filter(
    ({ cell }) => as === "amount" || isShownInPercent(cell ?? NO_CELL) === (as === "format"),
  );
  const format =
    filled.length === 0 && as === "percent"
      ? "0.00"
      : mostFrequent(alike.map(({ cell }) => cell?.format ?? ""));
  return {
    as,
    bare,
    ...(isText && as !== "sign" && { isText: true }),
    ...(format !== undefined && format !== "" && { format }),
    lastDigit: lastDigitOf(cells, kind, unit),
    unit,
  };
}

const NO_CELL: Cell = { value: "" };

/** Finer digits than these come from formulas. */
const ENOUGH = 6;
const FINEST = ONE / 10_000n;

function lastDigitOf(cells: readonly DerivedCell[], kind: RatioKind, unit: AmountUnit): Decimal {
  const factor = isPercent(kind) ? ONE : yuanPer[unit];
  const filled = cells.filter(({ value, rounding }) => value !== undefined && rounding !== 0n);
  const plainOnes = filled.filter(({ isPlain }) => isPlain);
  if (plainOnes.length * 2 > filled.length) {
    // What is shown without zeros at its end shows its digits only where there are some.
    const finest = multiply(FINEST, factor);
    const typed = plainOnes.map(({ rounding }) => rounding).filter((rounding) => rounding >= finest);
    const usual = factor / 100n;
    const least = typed.reduce((a, b) => (a < b ? a : b), usual * 100n);
    // A few round figures do not say that there are no digits.
    const isSaid = typed.length >= ENOUGH || least < usual;
    return typed.length * 2 > plainOnes.length && isSaid ? least : usual;
  }
  const usual = mostFrequent(filled.map(({ rounding }) => String(rounding)));
  return usual === undefined ? factor / 100n : BigInt(usual);
}
