import type { Cell, Sheet, WorkbookSnapshot } from "./snapshot";

/** What a cell held before, by its sheet's name; without a cell it was blank. */
export interface FormerCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell?: Cell;
}

/** More cells than this are no changes to a workbook, but another workbook. */
const MOST_CELLS = 20_000;

/** The cells that were otherwise in an earlier state of a workbook; `undefined` where it was another one. */
export function formerCells(
  now: WorkbookSnapshot,
  before: WorkbookSnapshot,
): readonly FormerCell[] | undefined {
  const found: FormerCell[] = [];
  for (const { name, rows } of now.sheets) {
    const older = before.sheets.find((sheet) => sheet.name === name);
    if (older === undefined) return undefined;
    if (older.rows === rows) continue;
    for (let row = 0; row < Math.max(rows.length, older.rows.length); row += 1) {
      const own = rows[row] ?? [];
      const former = older.rows[row] ?? [];
      for (let column = 0; column < Math.max(own.length, former.length); column += 1) {
        const cell = former[column];
        if (isSame(own[column], cell)) continue;
        found.push({ sheet: name, row, column, ...(cell && { cell }) });
        if (found.length > MOST_CELLS) return undefined;
      }
    }
  }
  return found;
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const isSameValue =
    typeof one.value === "object"
      ? typeof other.value === "object" && one.value.error === other.value.error
      : one.value === other.value;
  return isSameValue && one.formula === other.formula && one.format === other.format;
}

/** The workbook as it was when its cells were these. */
export function withFormerCells(now: WorkbookSnapshot, former: readonly FormerCell[]): WorkbookSnapshot {
  if (former.length === 0) return now;
  const bySheet = new Map<string, FormerCell[]>();
  for (const one of former) {
    const own = bySheet.get(one.sheet);
    if (own) own.push(one);
    else bySheet.set(one.sheet, [one]);
  }
  return { sheets: now.sheets.map((sheet) => sheetWith(sheet, bySheet.get(sheet.name) ?? [])) };
}

function sheetWith(sheet: Sheet, former: readonly FormerCell[]): Sheet {
  if (former.length === 0) return sheet;
  const rows: (readonly (Cell | undefined)[] | undefined)[] = [...sheet.rows];
  const copied = new Set<number>();
  for (const { row, column, cell } of former) {
    const own = copied.has(row) ? (rows[row] as (Cell | undefined)[]) : [...(rows[row] ?? [])];
    own[column] = cell;
    rows[row] = own;
    copied.add(row);
  }
  return { ...sheet, rows };
}
