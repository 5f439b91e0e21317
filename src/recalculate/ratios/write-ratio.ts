import { decimalsOf, divide, roundTo, ONE, toPlain, type Decimal } from "../../amount/decimal";
import { convert, type AmountUnit } from "../../amount/parse-amount";
import type { RatioTie } from "../../budget/check";
import { isPercent } from "../../budget/ratio";
import { lastDigit } from "../../check/ratio";
import { contentOf, type CellEdit } from "../../workbook/edit";
import type { Cell } from "../../workbook/snapshot";
import type { CellLookup } from "../cell-lookup";

/** How a cell holds a share or a rate: 0.1234 shown as 12.34%, 12.34, or 0.1234 shown so. */
export type PercentForm = "shown" | "percent" | "fraction";

export function percentForm(tie: RatioTie, cellAt: CellLookup): PercentForm {
  const cell = cellAt(tie.cell.place);
  const { as, bare } = tie.column.form;
  if (!followsColumn(cell)) {
    const isShown = typeof cell?.value === "string" ? /[%％]/.test(cell.value) : cell?.format?.includes("%");
    return isShown === true ? "shown" : bare;
  }
  return as === "percent" || as === "fraction" ? as : "shown";
}

/** Blank, a dash, a word: it says nothing of how the ratio would be printed. So does a number without a format. */
function followsColumn(cell: Cell | undefined): boolean {
  if (typeof cell?.value === "string") return !/\d/.test(cell.value.normalize("NFKC"));
  return typeof cell?.value !== "number" || cell.format === undefined;
}

/** The tie with the digits that its column prints, where its own cell shows none. */
export function printedAsColumn(tie: RatioTie, cellAt: CellLookup): RatioTie {
  if (tie.column.kind === "difference" || !followsColumn(cellAt(tie.cell.place))) return tie;
  return { ...tie, cell: { ...tie.cell, rounding: tie.column.form.lastDigit } };
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

/** Writes it as most cells of its column are typed: 12.34% as text, where they are. */
export function ratioEditAsColumn(tie: RatioTie, cellAt: CellLookup, { value, unit }: NewRatio): CellEdit {
  const { form } = tie.column;
  const edit = ratioEdit(tie, cellAt, { value, unit });
  if (form.as !== "sign" && form.isText !== true) return edit;
  const { place, before, after } = edit;
  const places = isPercent(tie.column.kind)
    ? decimalsOf(lastDigit(tie)) + (form.as === "fraction" ? 2 : 0)
    : 2;
  const text = form.as === "sign" ? ratioShown(tie, value, unit) : Number(after.value).toFixed(places);
  return { place, before, after: { value: text } };
}

function heldNumber(tie: RatioTie, value: Decimal, unit: AmountUnit, cellAt: CellLookup): number {
  if (!isPercent(tie.column.kind)) return Number(toPlain(amountIn(tie, value, unit)));
  const rounded = roundTo(value, lastDigit(tie));
  return Number(toPlain(percentForm(tie, cellAt) === "percent" ? rounded : divide(rounded, 100n * ONE)));
}

/** In the unit in which it is printed, with no more digits than an average prints. */
function amountIn(tie: RatioTie, value: Decimal, unit: AmountUnit): Decimal {
  if (tie.column.kind === "difference") return convert(value, "元", unit);
  return convert(roundTo(value, lastDigit(tie)), "元", tie.column.form.unit);
}

/** Only where the cell's own would not do: it holds text, nothing, or a fraction that would not show as a percentage. */
function formatFor(tie: RatioTie, cell: Cell | undefined, cellAt: CellLookup): string | undefined {
  const { kind, form } = tie.column;
  const isNumber = typeof cell?.value === "number" && cell.format !== "@";
  const own = isPercent(kind) ? percentForm(tie, cellAt) : "percent";
  if (isNumber && (own !== "shown" || cell.format?.includes("%") === true)) return undefined;
  if (!isPercent(kind)) return form.format ?? "0.00";
  if (form.as === own || (form.as === "format" && own === "shown")) {
    const usual = usualFormat(tie);
    if (usual !== undefined || (cell === undefined && own !== "shown")) return usual;
  }
  const places = decimalsOf(lastDigit(tie)) + (own === "fraction" ? 2 : 0);
  return `${places === 0 ? "0" : `0.${"0".repeat(places)}`}${own === "shown" ? "%" : ""}`;
}

/** That of most numbers of its column, where it shows as many digits as are written. */
function usualFormat({ column: { form }, cell }: RatioTie): string | undefined {
  return cell.rounding === 0n || cell.rounding === form.lastDigit ? form.format : undefined;
}

/** 12.34%, or an amount in the unit in which it is printed. */
export function ratioShown(tie: RatioTie, value: Decimal, unit: AmountUnit): string {
  if (!isPercent(tie.column.kind)) return toPlain(amountIn(tie, value, unit), 2);
  return `${toPlain(roundTo(value, lastDigit(tie)), decimalsOf(lastDigit(tie)))}%`;
}
