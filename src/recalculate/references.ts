import { boundingArea, cellArea, contains, formatArea, quoteSheetName, type Area } from "../workbook/areas";
import { inputsOf } from "../workbook/formula-references";
import { address, type CellPlace, type Sheet, type WorkbookSnapshot } from "../workbook/snapshot";

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
  const lastRow = Math.min(area.row + area.rows, sheet.rows.length);
  for (let row = area.row; row < lastRow; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const lastColumn = Math.min(area.column + area.columns, cells.length);
    for (let column = area.column; column < lastColumn; column += 1) {
      if (cells[column]) places.push({ sheet: sheet.name, row, column });
    }
  }
  return places;
}

export function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${row}:${column}`;
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

interface Run {
  readonly sheet: string;
  readonly area: Area;
}

/** Cells one below the other joined, in the order given. */
function runsDown(parts: readonly CellPlace[]): Run[] {
  const runs: Run[] = [];
  for (const { sheet, row, column } of parts) {
    const last = runs.at(-1);
    const isNext =
      last?.sheet === sheet && last.area.column === column && last.area.row + last.area.rows === row;
    if (isNext) runs[runs.length - 1] = { sheet, area: { ...last.area, rows: last.area.rows + 1 } };
    else runs.push({ sheet, area: cellArea(row, column) });
  }
  return runs;
}

function areaReference(own: CellPlace, { sheet, area }: Run): string {
  return `${prefix(own, sheet)}${formatArea(area)}`;
}

function runOf(parts: readonly CellPlace[]): Run | undefined {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return undefined;
  if (parts.some(({ sheet }) => sheet !== first.sheet)) return undefined;
  const area = parts.reduce(
    (all, { row, column }) => boundingArea([all, cellArea(row, column)]) ?? all,
    cellArea(first.row, first.column),
  );
  const isLine = area.rows === 1 || area.columns === 1;
  const isFilled = new Set(parts.map(placeKey)).size === area.rows * area.columns;
  return isLine && isFilled ? { sheet: first.sheet, area } : undefined;
}

export function reference(own: CellPlace, { sheet, row, column }: CellPlace): string {
  return `${prefix(own, sheet)}${address(row, column)}`;
}

function prefix(own: CellPlace, sheet: string): string {
  return sheet === own.sheet ? "" : `${quoteSheetName(sheet)}!`;
}
