import { budgetNames, budgets, type BudgetName } from "../../fixtures/budget";
import { layOut, layouts } from "../../fixtures/layouts/layouts";
import { narrated, publishedProse } from "../../fixtures/narratives/narratives";
import type { Cell, Sheet, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import type { Random } from "../random";
import { AMOUNTS, TEXTS } from "../words";

/** Changes of a workbook. Sheets, rows and columns are counted from 0 and begin again behind the last. */
export type GridChange =
  | { readonly is: "set"; readonly at: At; readonly cell: Cell | null }
  | {
      readonly is: "fill";
      readonly at: At;
      readonly rows: number;
      readonly columns: number;
      readonly cell: Cell | null;
    }
  | {
      readonly is: "copy";
      readonly at: At;
      readonly from: At;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly is: "nudge"; readonly at: At; readonly by: number }
  | {
      readonly is: "insert-rows" | "delete-rows" | "insert-columns" | "delete-columns";
      readonly at: At;
      readonly count: number;
    }
  | { readonly is: "shuffle-rows"; readonly at: At; readonly rows: number }
  | {
      readonly is: "drop-sheet" | "double-sheet" | "last-sheet" | "append-sheet" | "transpose";
      readonly sheet: number;
    }
  | { readonly is: "as-text" | "rename"; readonly sheet: number; readonly to: string };

interface At {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** `budget/layout`; with prose where some was published; or three blank sheets. */
export const gridBases: readonly string[] = [
  "blank",
  ...narrated.map((name) => `${name}/prose`),
  ...budgetNames.flatMap((name) =>
    ["default", "one-sheet", "side-by-side", "worked-over", "typed-by-hand", "formulas"].map(
      (one) => `${name}/${one}`,
    ),
  ),
];

const made = new Map<string, WorkbookSnapshot>();

function baseWorkbook(base: string): WorkbookSnapshot {
  const known = made.get(base);
  if (known) return known;
  const [budget = "", layout = ""] = base.split("/");
  const workbook = base === "blank" ? blank : laidOut(budget as BudgetName, layout);
  made.set(base, workbook);
  return workbook;
}

const blank: WorkbookSnapshot = { sheets: ["一", "二", "三"].map((name) => ({ name, rows: [] })) };

function laidOut(name: BudgetName, layout: string): WorkbookSnapshot {
  const { sheets } = layOut(budgets[name], layouts[layout] ?? {});
  const plain = sheets.map(({ name: sheet, rows }): Sheet => ({ name: sheet, rows }));
  const published = narrated.find((one) => one === name);
  if (layout !== "prose" || published === undefined) return { sheets: plain };
  const lines = [...publishedProse(published), ...publishedProse(published, ".performance")];
  return { sheets: [...plain, { name: "情况说明", rows: lines.map((value) => [{ value }]) }] };
}

export function gridChange(random: Random): GridChange {
  const at = placeIn(random);
  const sheet = at.sheet;
  const kind = random.below(20);
  if (kind < 6) return { is: "set", at, cell: randomCell(random) };
  if (kind < 9) return { is: "nudge", at, by: random.pick([0.01, -0.01, 0.1, 1, -1, 100, 0.004, 1e9]) };
  if (kind < 12) {
    const size = { rows: 1 + random.below(random.pick([1, 4, 20])), columns: 1 + random.below(6) };
    return { is: "copy", at, from: placeIn(random), ...size };
  }
  if (kind < 13) {
    const size = { rows: 1 + random.below(random.pick([1, 4, 40])), columns: 1 + random.below(6) };
    return { is: "fill", at, cell: random.chance(0.5) ? null : randomCell(random), ...size };
  }
  if (kind < 17) {
    const is = random.pick(["insert-rows", "delete-rows", "insert-columns", "delete-columns"] as const);
    return { is, at, count: 1 + random.below(random.pick([1, 3, 10])) };
  }
  if (kind < 18) return { is: "shuffle-rows", at, rows: 2 + random.below(8) };
  if (kind < 19) return { is: random.pick(["as-text", "rename"] as const), sheet, to: random.pick(TEXTS) };
  return {
    is: random.pick(["drop-sheet", "double-sheet", "last-sheet", "append-sheet", "transpose"] as const),
    sheet,
  };
}

/** Most of what matters stands at the top and on the left. */
function placeIn(random: Random): At {
  return {
    sheet: random.below(16),
    row: random.below(random.pick([6, 12, 60, 300])),
    column: random.below(random.pick([3, 6, 12, 30])),
  };
}

function randomCell(random: Random): Cell | null {
  switch (random.below(10)) {
    case 0:
      return null;
    case 1:
      return { value: { error: random.pick(["#REF!", "#N/A", "no-result"]) }, formula: "=A1" };
    case 2:
      return { value: random.chance(0.5) };
    case 3:
      return {
        value: random.pick(AMOUNTS),
        formula: random.pick(["=SUM(A1:B9)", "=A1+B2", "=表二!C3", "=NOW()"]),
      };
    case 4:
    case 5:
      return {
        value: random.pick(AMOUNTS),
        format: random.pick(["#,##0.00", "0.00%", "@", "00", "General;;"]),
      };
    case 6:
      return { value: random.below(1_000_000) / 100 };
    default:
      return { value: random.pick(TEXTS) };
  }
}

interface Draft {
  name: string;
  rows: (Cell | undefined)[][];
}

export function changedWorkbook(base: string, changes: readonly GridChange[]): WorkbookSnapshot {
  const sheets = baseWorkbook(base).sheets.map(draftOf);
  for (const change of changes) if (sheets.length > 0) apply(sheets, change);
  return { sheets };
}

function draftOf({ name, rows }: Sheet): Draft {
  return { name, rows: Array.from(rows, (row) => [...(row ?? [])]) };
}

/** Sheets, then bands of rows, that can be blanked while the case still fails. */
export function gridReductions(base: string, changes: readonly GridChange[]): GridChange[] {
  const { sheets } = changedWorkbook(base, changes);
  const rowsOf = (sheet: Sheet, index: number): GridChange[] => {
    const band = Math.max(1, Math.ceil(sheet.rows.length / 12));
    return Array.from({ length: Math.ceil(sheet.rows.length / band) }, (_, part) => {
      const at = { sheet: index, row: part * band, column: 0 };
      return { is: "fill", at, rows: band, columns: 60, cell: null };
    });
  };
  const whole = sheets.map((sheet, index): GridChange => {
    const at = { sheet: index, row: 0, column: 0 };
    return { is: "fill", at, rows: sheet.rows.length, columns: 60, cell: null };
  });
  return [...whole, ...sheets.flatMap(rowsOf)];
}

function apply(sheets: Draft[], change: GridChange): void {
  const index = ("at" in change ? change.at.sheet : change.sheet) % sheets.length;
  const sheet = sheets[index] as Draft;
  switch (change.is) {
    case "set":
      put(sheet, change.at.row, change.at.column, change.cell ?? undefined);
      break;
    case "fill":
      eachOf(change, (row, column) => {
        put(sheet, change.at.row + row, change.at.column + column, change.cell ?? undefined);
      });
      break;
    case "copy": {
      const from = sheets[change.from.sheet % sheets.length] as Draft;
      const source = draftOf(from).rows;
      eachOf(change, (row, column) => {
        const cell = source[change.from.row + row]?.[change.from.column + column];
        put(sheet, change.at.row + row, change.at.column + column, cell);
      });
      break;
    }
    case "nudge":
      nudge(sheet, change.at, change.by);
      break;
    case "insert-rows":
      sheet.rows.splice(change.at.row, 0, ...Array.from({ length: change.count }, () => []));
      break;
    case "delete-rows":
      sheet.rows.splice(change.at.row, change.count);
      break;
    case "insert-columns":
      for (const row of sheet.rows) {
        if (row.length > change.at.column)
          row.splice(change.at.column, 0, ...Array.from({ length: change.count }, () => undefined));
      }
      break;
    case "delete-columns":
      for (const row of sheet.rows) row.splice(change.at.column, change.count);
      break;
    case "shuffle-rows":
      sheet.rows.splice(
        change.at.row,
        change.rows,
        ...sheet.rows.slice(change.at.row, change.at.row + change.rows).reverse(),
      );
      break;
    default:
      applyToSheet(sheets, index, sheet, change);
  }
}

function applyToSheet(
  sheets: Draft[],
  index: number,
  sheet: Draft,
  change: Extract<GridChange, { sheet: number }>,
): void {
  switch (change.is) {
    case "drop-sheet":
      sheets.splice(index, 1);
      break;
    case "double-sheet":
      sheets.push({ ...draftOf(sheet), name: `${sheet.name} (${sheets.length})` });
      break;
    case "last-sheet":
      sheets.push(...sheets.splice(index, 1));
      break;
    case "append-sheet":
      sheets.at(-1)?.rows.push(...draftOf(sheet).rows);
      break;
    case "transpose": {
      const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
      sheet.rows = Array.from({ length: width }, (_, column) => sheet.rows.map((row) => row[column]));
      break;
    }
    case "as-text":
      sheet.rows = sheet.rows.map((row) =>
        row.map((cell) => cell && { value: `${textOf(cell)}${change.to.slice(0, 2)}` }),
      );
      break;
    case "rename":
      // Excel has no two sheets of one name.
      if (!sheets.some(({ name }) => name === change.to)) sheet.name = change.to;
  }
}

function textOf({ value }: Cell): string {
  return typeof value === "object" ? value.error : String(value);
}

/** The next number in reading order, so that most nudges hit one. */
function nudge(sheet: Draft, at: At, by: number): void {
  for (let row = at.row; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = row === at.row ? at.column : 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (typeof cell?.value !== "number") continue;
      cells[column] = { ...cell, value: cell.value + by };
      return;
    }
  }
}

function eachOf(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  act: (row: number, column: number) => void,
): void {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) act(row, column);
}

function put(sheet: Draft, row: number, column: number, cell: Cell | undefined): void {
  if (cell === undefined && sheet.rows[row]?.[column] === undefined) return;
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] ?? [];
  cells[column] = cell;
}
