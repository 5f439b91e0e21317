import {
  address,
  columnLetters,
  type CellPlace,
  type Sheet,
  type WorkbookSnapshot,
} from "../workbook/snapshot";

/** An area that a formula refers to. Zero-based and inclusive. */
interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const TEXTS = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?<![\p{L}\p{N}_.'!$])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!])/giu;
/** Functions that refer to nothing but their arguments; any other may reach any cell. */
const PLAIN_FUNCTIONS =
  /\b(?:SUM|SUMPRODUCT|SUBTOTAL|AVERAGE|MIN|MAX|ABS|ROUND|ROUNDUP|ROUNDDOWN|INT|IF|IFERROR|AND|OR|NOT|N|VALUE|TEXT|COUNT|COUNTA)\(/gi;

/** The areas of a formula; `undefined` where it may refer to cells that it does not name. */
function areasOf(formula: string, own: string): Area[] | undefined {
  const areas: Area[] = [];
  const rest = formula
    .replace(TEXTS, "")
    .replace(
      REFERENCE,
      (_, sheet: string | undefined, left: string, top: string, right?: string, bottom?: string) => {
        const rows = [Number(top) - 1, Number(bottom ?? top) - 1];
        const columns = [columnOf(left), columnOf(right ?? left)];
        areas.push({
          sheet: sheet === undefined ? own : sheet.replace(/^'|'$/g, "").replaceAll("''", "'"),
          top: Math.min(...rows),
          bottom: Math.max(...rows),
          left: Math.min(...columns),
          right: Math.max(...columns),
        });
        return "";
      },
    )
    .replace(PLAIN_FUNCTIONS, "");
  return /\p{L}|[[\]:!#{}]/u.test(rest.replace(/\b(?:TRUE|FALSE)\b/gi, "")) ? undefined : areas;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Whether what a cell shows depends on another one, or may. Formulas that are to be written count as if they were. */
export function dependsOn(
  workbook: WorkbookSnapshot,
  written: ReadonlyMap<string, string>,
  start: readonly CellPlace[],
  target: CellPlace,
): boolean {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const seen = new Set<string>();
  const open = [...start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (isSame(place, target)) return true;
    const key = placeKey(place);
    if (seen.has(key)) continue;
    seen.add(key);
    const formula = written.get(key) ?? sheets.get(place.sheet)?.rows[place.row]?.[place.column]?.formula;
    if (formula === undefined) continue;
    const areas = areasOf(formula, place.sheet);
    if (areas === undefined || areas.some((area) => contains(area, target))) return true;
    for (const area of areas) open.push(...filledCells(sheets.get(area.sheet), area));
  }
  return false;
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function contains({ sheet, top, left, bottom, right }: Area, place: CellPlace): boolean {
  const { row, column } = place;
  return sheet === place.sheet && row >= top && row <= bottom && column >= left && column <= right;
}

/** Only these can hold a formula. */
function filledCells(sheet: Sheet | undefined, { top, left, bottom, right }: Area): CellPlace[] {
  const places: CellPlace[] = [];
  if (sheet === undefined) return places;
  const lastRow = Math.min(bottom, sheet.rows.length - 1);
  for (let row = top; row <= lastRow; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const lastColumn = Math.min(right, cells.length - 1);
    for (let column = left; column <= lastColumn; column += 1) {
      if (cells[column]) places.push({ sheet: sheet.name, row, column });
    }
  }
  return places;
}

export function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${row}:${column}`;
}

/** The sum of cells, as a person would write it in the cell at `own`: =SUM(C9:C14) where they lie in one run, =C8+C15 else. */
export function sumFormula(own: CellPlace, parts: readonly CellPlace[]): string {
  const run = runOf(parts);
  if (run && parts.length > 1) return `=SUM(${prefix(own, run.sheet)}${run.address})`;
  return `=${parts.map((place) => reference(own, place)).join("+")}`;
}

/** The cells as one area, where they fill it without a gap. */
function runOf(parts: readonly CellPlace[]): { sheet: string; address: string } | undefined {
  const [first] = parts;
  if (first === undefined || parts.some(({ sheet }) => sheet !== first.sheet)) return undefined;
  const rows = [...new Set(parts.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(parts.map(({ column }) => column))].sort((a, b) => a - b);
  if (rows.length > 1 && columns.length > 1) return undefined;
  const line = rows.length > 1 ? rows : columns;
  const [start = 0] = line;
  const end = line.at(-1) ?? start;
  if (line.length !== parts.length || end - start + 1 !== parts.length) return undefined;
  const from = address(rows[0] ?? 0, columns[0] ?? 0);
  return { sheet: first.sheet, address: `${from}:${address(rows.at(-1) ?? 0, columns.at(-1) ?? 0)}` };
}

export function reference(own: CellPlace, { sheet, row, column }: CellPlace): string {
  return `${prefix(own, sheet)}${columnLetters(column)}${row + 1}`;
}

function prefix(own: CellPlace, sheet: string): string {
  return sheet === own.sheet ? "" : `'${sheet.replaceAll("'", "''")}'!`;
}
