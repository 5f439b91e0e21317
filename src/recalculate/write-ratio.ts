import { decimalsOf, divide, roundTo, ONE, toPlain, type Decimal } from "../amount/decimal";
import { convert, type AmountUnit } from "../amount/parse-amount";
import type { RatioTie } from "../standards/check";
import { contentOf, type CellEdit } from "../workbook/edit";
import type { CellLookup } from "./cell-lookup";

/** How a cell holds a share or a rate: 0.1234 shown as 12.34%, or 12.34. */
export type PercentForm = "fraction" | "percent";

const HUNDREDTH = ONE / 100n;

/** The last printed digit of a ratio's cell, in percent (in yuan for a difference); a hundredth where it is blank. */
export function lastDigit({ cell }: RatioTie): Decimal {
  return cell.rounding === 0n ? HUNDREDTH : cell.rounding;
}

export function percentForm(tie: RatioTie, cellAt: CellLookup): PercentForm {
  const cell = cellAt(tie.cell.place);
  if (typeof cell?.value === "string") return /[%％]/.test(cell.value) ? "fraction" : "percent";
  if (cell !== undefined) return cell.format?.includes("%") === true ? "fraction" : "percent";
  // A blank one is written as its column's others are.
  const others = [...tie.column.cells.values()].map(({ place }) => cellAt(place));
  const isFraction = others.some(
    (other) => other?.format?.includes("%") === true || /[%％]/.test(String(other?.value ?? "")),
  );
  return isFraction ? "fraction" : "percent";
}

/** Writes a share, rate or difference as a number with the digits that its cell prints. `value` as in `DerivedCell`. */
export function ratioEdit(
  tie: RatioTie,
  value: Decimal,
  unit: AmountUnit,
  cellAt: CellLookup,
  formula?: string,
): CellEdit {
  const cell = cellAt(tie.cell.place);
  const withFormula = formula === undefined ? {} : { formula };
  const base = { place: tie.cell.place, before: contentOf(cell) };
  const isText = cell === undefined || typeof cell.value === "string";
  if (tie.column.kind === "difference") {
    const number = Number(toPlain(convert(value, "元", unit)));
    return { ...base, after: { value: number, ...withFormula }, ...(isText ? { format: "0.00" } : {}) };
  }
  const digits = lastDigit(tie);
  const rounded = roundTo(value, digits);
  const isFraction = percentForm(tie, cellAt) === "fraction";
  const number = Number(toPlain(isFraction ? divide(rounded, 100n * ONE) : rounded));
  const places = decimalsOf(digits);
  const zeros = places === 0 ? "0" : `0.${"0".repeat(places)}`;
  const format = isText ? { format: isFraction ? `${zeros}%` : zeros } : {};
  return { ...base, after: { value: number, ...withFormula }, ...format };
}

/** 12.34%, or an amount in the table's unit. */
export function ratioShown(tie: RatioTie, value: Decimal, unit: AmountUnit): string {
  if (tie.column.kind === "difference") return toPlain(convert(value, "元", unit), 2);
  return `${toPlain(roundTo(value, lastDigit(tie)), decimalsOf(lastDigit(tie)))}%`;
}
