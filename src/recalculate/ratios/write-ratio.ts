import { decimalsOf, divide, roundTo, ONE, toPlain, type Decimal } from "../../amount/decimal";
import { convert, type AmountUnit } from "../../amount/parse-amount";
import type { RatioTie } from "../../budget/check";
import type { DerivedColumn } from "../../budget/document";
import { contentOf, type CellEdit } from "../../workbook/edit";
import type { Cell } from "../../workbook/snapshot";
import type { CellLookup } from "../cell-lookup";
import { mostFrequent } from "../../common/most-frequent";

/** How a cell holds a share or a rate: 0.1234 shown as 12.34%, or 12.34. */
export type PercentForm = "fraction" | "percent";

const HUNDREDTH = ONE / 100n;

/** The last printed digit of a ratio's cell, in percent (in yuan for a difference); a hundredth where it is blank. */
export function lastDigit({ cell }: RatioTie): Decimal {
  return cell.rounding === 0n ? HUNDREDTH : cell.rounding;
}

export function percentForm(tie: RatioTie, cellAt: CellLookup): PercentForm {
  const cell = cellAt(tie.cell.place);
  return (followsColumn(cell) ? styleOf(tie.column, cellAt).form : ownForm(cell)) ?? "percent";
}

/** Blank, a dash, a word: it says nothing of how the ratio would be printed. So does a number without a format. */
function followsColumn(cell: Cell | undefined): boolean {
  if (typeof cell?.value === "string") return !/\d/.test(cell.value.normalize("NFKC"));
  return typeof cell?.value !== "number" || cell.format === undefined;
}

function ownForm(cell: Cell | undefined): PercentForm | undefined {
  if (typeof cell?.value === "string") {
    if (!/\d/.test(cell.value.normalize("NFKC"))) return undefined;
    return /[%％]/.test(cell.value) ? "fraction" : "percent";
  }
  if (typeof cell?.value !== "number") return undefined;
  return cell.format?.includes("%") === true ? "fraction" : "percent";
}

interface ColumnStyle {
  readonly form: PercentForm | undefined;
  /** Of its numbers. */
  readonly format: string | undefined;
  /** The last printed digit. */
  readonly digits: Decimal | undefined;
}

/** Looking through a column for each of its cells would take a minute for 20,000 rows. */
const styles = new WeakMap<DerivedColumn, ColumnStyle>();

/** How the cells of a column are printed that are printed in one way or another. */
function styleOf(column: DerivedColumn, cellAt: CellLookup): ColumnStyle {
  const known = styles.get(column);
  if (known !== undefined) return known;
  const figures = [...column.cells.values()].filter(({ value }) => value !== undefined);
  const cells = figures.map(({ place }) => cellAt(place));
  const digits = mostFrequent(figures.map(({ rounding }) => String(rounding)));
  const style: ColumnStyle = {
    form: mostFrequent(cells.map(ownForm)),
    format: mostFrequent(
      cells.map((cell) => (typeof cell?.value === "number" && cell.format !== "@" ? cell.format : undefined)),
    ),
    digits: digits === undefined ? undefined : BigInt(digits),
  };
  styles.set(column, style);
  return style;
}

/** The tie with the digits that its column prints, where its own cell shows none. */
export function printedAsColumn(tie: RatioTie, cellAt: CellLookup): RatioTie {
  if (tie.column.kind === "difference" || !followsColumn(cellAt(tie.cell.place))) return tie;
  const { digits } = styleOf(tie.column, cellAt);
  return digits === undefined ? tie : { ...tie, cell: { ...tie.cell, rounding: digits } };
}

/** What is to be written into the cell of a ratio. */
export interface NewRatio {
  /** As in `DerivedCell`. */
  readonly value: Decimal;
  /** Of the table, for a difference. */
  readonly unit: AmountUnit;
  readonly formula?: string | undefined;
}

/** Writes a share, rate or difference as a number with the digits that its cell prints. */
export function ratioEdit(tie: RatioTie, cellAt: CellLookup, { value, unit, formula }: NewRatio): CellEdit {
  const cell = cellAt(tie.cell.place);
  const number = heldNumber(tie, value, unit, cellAt);
  const format = formatFor(tie, cell, cellAt);
  return {
    place: tie.cell.place,
    before: contentOf(cell),
    after: { value: number, ...(formula === undefined ? {} : { formula }) },
    ...(format === undefined ? {} : { format }),
  };
}

function heldNumber(tie: RatioTie, value: Decimal, unit: AmountUnit, cellAt: CellLookup): number {
  if (tie.column.kind === "difference") return Number(toPlain(convert(value, "元", unit)));
  const rounded = roundTo(value, lastDigit(tie));
  const isFraction = percentForm(tie, cellAt) === "fraction";
  return Number(toPlain(isFraction ? divide(rounded, 100n * ONE) : rounded));
}

/** Only where the cell's own would not do: it holds text, nothing, or a fraction that would not show as a percentage. */
function formatFor(tie: RatioTie, cell: Cell | undefined, cellAt: CellLookup): string | undefined {
  const isNumber = typeof cell?.value === "number" && cell.format !== "@";
  const isFraction = tie.column.kind !== "difference" && percentForm(tie, cellAt) === "fraction";
  if (isNumber && (!isFraction || cell.format?.includes("%") === true)) return undefined;
  if (tie.column.kind === "difference") return styleOf(tie.column, cellAt).format ?? "0.00";
  const places = decimalsOf(lastDigit(tie));
  return `${places === 0 ? "0" : `0.${"0".repeat(places)}`}${isFraction ? "%" : ""}`;
}

/** 12.34%, or an amount in the table's unit. */
export function ratioShown(tie: RatioTie, value: Decimal, unit: AmountUnit): string {
  if (tie.column.kind === "difference") return toPlain(convert(value, "元", unit), 2);
  return `${toPlain(roundTo(value, lastDigit(tie)), decimalsOf(lastDigit(tie)))}%`;
}
