/** Writing into cells, by the add-in and by the user alike. */
import { cutConditionalFormats } from "./conditional-formats";
import { parseFormula } from "../../../formula/parse";
import { FormulaSyntaxError } from "../../../formula/tokens";
import { columnCount, rowCount, cellCount, type Area } from "../../../workbook/areas";
import { cellAt, cellFor, cellsIn, isMergedAway } from "../model/cells";
import { enter, LONGEST_TEXT } from "../model/typed-input";
import type { CellModel, SheetModel } from "../model/workbook-model";
import { invalidArgument } from "../protocol/host-error";
import { cellsChanged, requireContentAccess, type HostState } from "../host-state";
import { plainValue, valueType } from "../model/cell-values";

/**
 * Writes one value into all cells, or a table of the area's own size. `null` leaves a cell as it is; a text that begins
 * with `=` becomes a formula.
 */
export function writeCells(state: HostState, sheet: SheetModel, area: Area, input: unknown): void {
  requireContentAccess(sheet, area);
  const inputs = eachInput(area, input).filter(({ value }) => value !== null && value !== undefined);
  const checked = inputs.map(({ row, column, value }) => ({
    row,
    column,
    value: checkedInput(value, cellAt(sheet, row, column)?.format === "@"),
  }));
  const before = firstCell(sheet, area);
  for (const { row, column, value } of checked) {
    // Of a merged cell only the first one has a content; what is written into the others is lost.
    if (!isMergedAway(sheet, row, column)) enter(cellFor(sheet, row, column), value);
  }
  const details = cellCount(area) === 1 ? { ...before, ...after(sheet, area) } : {};
  cellsChanged(state, sheet, area, details);
}

export interface PlacedInput {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** Spreads a single value, or pairs a table with its cells; throws InvalidArgument where the sizes differ. */
export function eachInput(area: Area, input: unknown): PlacedInput[] {
  const table: readonly unknown[] | undefined = Array.isArray(input) ? input : undefined;
  if (table !== undefined && !isOfSize(table, rowCount(area), columnCount(area))) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return Array.from({ length: rowCount(area) }, (_, down) => {
    const row = table?.[down] as readonly unknown[] | undefined;
    return Array.from({ length: columnCount(area) }, (_unused, right) => ({
      row: area.top + down,
      column: area.left + right,
      value: row === undefined ? input : row[right],
    }));
  }).flat();
}

function isOfSize(table: readonly unknown[], rows: number, columns: number): boolean {
  return table.length === rows && table.every((row) => Array.isArray(row) && row.length === columns);
}

/** In a cell formatted as text there are no formulas. */
function checkedInput(value: unknown, asText: boolean): string | number | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value.length > LONGEST_TEXT) throw invalidArgument();
  if (value.startsWith("=") && value.length > 1 && !asText) checkFormula(value);
  return value;
}

function checkFormula(formula: string): void {
  try {
    parseFormula(formula);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) throw invalidArgument(`${formula}: ${problem.message}`);
    throw problem;
  }
}

function firstCell(sheet: SheetModel, area: Area): Readonly<Record<string, unknown>> {
  const cell = cellAt(sheet, area.top, area.left);
  return { valueBefore: plainValue(cell), valueTypeBefore: valueType(cell) };
}

function after(sheet: SheetModel, area: Area): Readonly<Record<string, unknown>> {
  const cell = cellAt(sheet, area.top, area.left);
  return { valueAfter: plainValue(cell), valueTypeAfter: valueType(cell) };
}

export type Clearing = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

export function clearCells(state: HostState, sheet: SheetModel, area: Area, what: Clearing): void {
  requireContentAccess(sheet, area);
  for (const { cell } of cellsIn(sheet, area)) clearCell(cell, what);
  if (what === "All" || what === "Formats") cutConditionalFormats(sheet, [area]);
  if (what === "All" || what === "Contents") cellsChanged(state, sheet, area);
}

function clearCell(cell: CellModel, what: Clearing): void {
  if (what === "All" || what === "Contents") {
    cell.value = null;
    cell.formula = undefined;
  }
  if (what === "All" || what === "Formats") {
    cell.format = "General";
    cell.style = undefined;
  }
}
