import {
  columnCount,
  rowCount,
  boundingArea,
  cellArea,
  cellCount,
  contains,
  type Area,
  type SheetArea,
} from "../workbook/areas";
import { inputsOf } from "../workbook/formula-references";
import type { CellPlace, Sheet, WorkbookSnapshot } from "../workbook/snapshot";
import { address, areaAddress, placeKey, quoteSheetName } from "../workbook/places";

/** Whether what some cells show depends on another one, or may. Formulas that are to be written count as if they were. */
export function dependsOn(
  workbook: WorkbookSnapshot,
  written: ReadonlyMap<string, string>,
  start: readonly CellPlace[],
  target: CellPlace,
): boolean {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const seen = new Set<string>();
  const open = [...start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (placeKey(place) === placeKey(target)) return true;
    const key = placeKey(place);
    if (seen.has(key)) continue;
    seen.add(key);
    const own = sheets.get(place.sheet.toLowerCase());
    const formula = written.get(key) ?? own?.rows[place.row]?.[place.column]?.formula;
    if (formula === undefined) continue;
    const { areas, others } = inputsOf(formula);
    if (others) return true;
    for (const { sheet, area } of areas) {
      const referred = sheet === undefined ? own : sheets.get(sheet.toLowerCase());
      if (referred?.name === target.sheet && contains(area, target.row, target.column)) return true;
      open.push(...filledCells(referred, area));
    }
  }
  return false;
}

/** Only these can hold a formula. */
function filledCells(sheet: Sheet | undefined, area: Area): CellPlace[] {
  const places: CellPlace[] = [];
  if (sheet === undefined) return places;
  const endRow = Math.min(area.bottom + 1, sheet.rows.length);
  for (let row = area.top; row < endRow; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const endColumn = Math.min(area.right + 1, cells.length);
    for (let column = area.left; column < endColumn; column += 1) {
      if (cells[column]) places.push({ sheet: sheet.name, row, column });
    }
  }
  return places;
}

/** What Excel takes: characters of a formula, arguments of a function. */
const LONGEST_FORMULA = 8_192;
const MOST_ARGUMENTS = 255;
/** More than this nobody reads as a row of plus signs. */
const MOST_ADDENDS = 30;

/**
 * The sum of cells, as a person would write it in the cell at `own`: =SUM(C9:C14) where they fill one run of a row or
 * column, =C8+C15 else; =SUM(C9:C14,C16:C20) where they are many. With `skipsText` always a SUM, which passes over a
 * dash where + gives #VALUE!. `undefined` where Excel could not hold it.
 */
export function sumFormula(
  own: CellPlace,
  parts: readonly CellPlace[],
  skipsText = false,
): string | undefined {
  const run = runOf(parts);
  if (run) return `=SUM(${areaReference(own, run)})`;
  const isPlain = !skipsText && parts.length <= MOST_ADDENDS;
  const runs = isPlain ? [] : runsDown(parts);
  const formula = isPlain
    ? `=${parts.map((place) => reference(own, place)).join("+")}`
    : `=SUM(${runs.map((one) => areaReference(own, one)).join(",")})`;
  return runs.length <= MOST_ARGUMENTS && formula.length <= LONGEST_FORMULA ? formula : undefined;
}

/** Cells one below the other joined, in the order given. */
function runsDown(parts: readonly CellPlace[]): SheetArea[] {
  const runs: SheetArea[] = [];
  for (const { sheet, row, column } of parts) {
    const last = runs.at(-1);
    const isNext = last?.sheet === sheet && last.left === column && last.bottom === row - 1;
    if (isNext) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ sheet, ...cellArea(row, column) });
  }
  return runs;
}

function areaReference(own: CellPlace, area: SheetArea): string {
  return `${prefix(own, area.sheet)}${areaAddress(area)}`;
}

function runOf(parts: readonly CellPlace[]): SheetArea | undefined {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return undefined;
  if (parts.some(({ sheet }) => sheet !== first.sheet)) return undefined;
  const area = parts.reduce(
    (all, { row, column }) => boundingArea([all, cellArea(row, column)]) ?? all,
    cellArea(first.row, first.column),
  );
  const isLine = rowCount(area) === 1 || columnCount(area) === 1;
  const isFilled = new Set(parts.map(placeKey)).size === cellCount(area);
  return isLine && isFilled ? { sheet: first.sheet, ...area } : undefined;
}

export function reference(own: CellPlace, { sheet, row, column }: CellPlace): string {
  return `${prefix(own, sheet)}${address(row, column)}`;
}

function prefix(own: CellPlace, sheet: string): string {
  return sheet === own.sheet ? "" : `${quoteSheetName(sheet)}!`;
}
