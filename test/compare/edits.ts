/** Random edits of workbooks, with what is to be told of each. */
import type { ChangeKind } from "../../src/compare/comparison";
import type { Fact } from "../../src/budget/document";
import { placeName } from "../../src/workbook/places";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { CleanRow, CleanTable, CleanWorkbook } from "../fixtures/slips/clean";
import { anyOf, hasAmounts, lineOf, linesOf, sheetOf } from "../fixtures/slips/pick";
import { cellAt, lineAt, withCells, withLine, withoutLine } from "../fixtures/slips/sheets";
import type { Random } from "../fixtures/any-form/random";

interface Edit {
  readonly workbook: WorkbookSnapshot;
  /** Kind and place of each change that is to be told, as `told` gives them; in the older workbook where it is gone. */
  readonly expected: readonly string[];
}

type MakeEdit = (clean: CleanWorkbook, random: Random) => Edit | undefined;

export function told(kind: ChangeKind, place: CellPlace): string {
  return `${kind} ${placeName(place)}`;
}

export const edits: Readonly<Record<string, MakeEdit>> = {
  "an amount": (clean, random) => {
    const fact = anyOf(typedIn(clean), random);
    if (fact === undefined) return undefined;
    const cell = cellAt(clean.workbook, fact.place);
    const value = Number(cell?.value) + random.int(1, 9000) / 100;
    const written = { place: fact.place, cell: { ...cell, value: Number(value.toFixed(2)) } };
    return { workbook: withCells(clean.workbook, [written]), expected: [told("amount", fact.place)] };
  },
  "a row gone": (clean, random) => {
    const row = anyOf(itemsOf(anyOf(clean.tables, random)), random);
    if (row === undefined) return undefined;
    return {
      workbook: withoutLine(clean.workbook, sheetOf(row), lineOf(row)),
      expected: [told("row-removed", row.row.place)],
    };
  },
  "a row added": (clean, random) => {
    const row = anyOf(itemsOf(anyOf(clean.tables, random)).filter(isProject), random);
    if (row === undefined) return undefined;
    const { column } = row.row.place;
    const line = [...lineAt(clean.workbook, sheetOf(row), lineOf(row))];
    line[column] = { value: "另外新列的一项工作经费" };
    const at = lineOf(row) + 1;
    return {
      workbook: withLine(clean.workbook, sheetOf(row), at, line),
      expected: [told("row-added", { ...row.row.place, row: at })],
    };
  },
  "a row renamed": (clean, random) => {
    const row = anyOf(itemsOf(anyOf(clean.tables, random)).filter(isProject), random);
    if (row === undefined) return undefined;
    // The name of its unit may stand before it.
    const places = [0, 1].map((step) => ({ ...row.row.place, column: row.row.place.column + step }));
    const named = places.find((one) => holdsName(clean, one, row)) ?? row.row.place;
    const cell = cellAt(clean.workbook, named);
    if (typeof cell?.value !== "string") return undefined;
    const written = { place: named, cell: { ...cell, value: "完全改了名称的一项经费" } };
    return { workbook: withCells(clean.workbook, [written]), expected: [told("text", row.row.place)] };
  },
  "a row moved": (clean, random) => {
    const items = itemsOf(anyOf(clean.tables, random));
    const one = anyOf(items, random);
    const other = anyOf(
      items.filter(({ row }) => row !== one?.row && row.parent === one?.row.parent),
      random,
    );
    if (one === undefined || other === undefined || sheetOf(one) !== sheetOf(other)) return undefined;
    const lines = [
      lineAt(clean.workbook, sheetOf(one), lineOf(one)),
      lineAt(clean.workbook, sheetOf(one), lineOf(other)),
    ] as const;
    const width = Math.max(lines[0].length, lines[1].length);
    const written = Array.from({ length: width }, (_, column) => [
      { place: { sheet: sheetOf(one), row: lineOf(one), column }, cell: lines[1][column] },
      { place: { sheet: sheetOf(one), row: lineOf(other), column }, cell: lines[0][column] },
    ]).flat();
    return { workbook: withCells(clean.workbook, written), expected: [] };
  },
  "columns moved": (clean, random) => {
    const table = anyOf(clean.tables.filter(isPlain), random);
    const columns = table?.table.description.sections[0].columns.slice(1) ?? [];
    const at = random.int(0, Math.max(0, columns.length - 2));
    const [one, other] = [columns[at], columns[at + 1]].map(
      (column) => column && table?.facts.find((fact) => fact.column === column.id)?.place,
    );
    if (one === undefined || other === undefined) return undefined;
    const sheets = clean.workbook.sheets.map((sheet) =>
      sheet.name === one.sheet
        ? {
            ...sheet,
            rows: Array.from(sheet.rows, (line) => line && swapped(line, one.column, other.column)),
          }
        : sheet,
    );
    return { workbook: { ...clean.workbook, sheets }, expected: [] };
  },
  "sheets renamed and in another order": (clean) => {
    const sheets = clean.workbook.sheets.map((sheet, index) => ({ ...sheet, name: `第${index + 1}页` }));
    return { workbook: { ...clean.workbook, sheets: sheets.toReversed() }, expected: [] };
  },
};

function holdsName({ workbook }: CleanWorkbook, place: CellPlace, { row }: CleanRow): boolean {
  const value = cellAt(workbook, place)?.value;
  return typeof value === "string" && value.trim() === row.name;
}

/** Of the tables whose rows nobody foresaw: a code, a listed name or a department says what a row is. */
function isProject({ row }: CleanRow): boolean {
  return row.kind === "project" && row.code === undefined;
}

function isPlain({ table, rows }: CleanTable): boolean {
  const [section, second] = table.description.sections;
  return second === undefined && section.columns.length > 2 && rows.length > 0 && table.asRead === undefined;
}

/** Leaves with amounts, each alone in its line and under its own name. */
function itemsOf(table: CleanTable | undefined): readonly CleanRow[] {
  if (table === undefined) return [];
  const names = new Map<string, number>();
  for (const { row } of table.rows) names.set(nameOf(row), (names.get(nameOf(row)) ?? 0) + 1);
  return linesOf(table).filter(
    (row) =>
      row.level === "item" && hasAmounts(row) && row.row.kind !== "unit" && names.get(nameOf(row.row)) === 1,
  );
}

function nameOf({ code, name, parent }: CleanRow["row"]): string {
  return `${code ?? parent ?? ""} ${name}`;
}

/** Typed in, and a number that is printed as it is held. */
function typedIn({ tables, workbook }: CleanWorkbook): readonly Fact[] {
  return tables
    .flatMap(({ facts }) => facts)
    .filter(
      ({ form, holdsMoreDigits, place, value }) =>
        form === "number" &&
        value !== 0n &&
        !holdsMoreDigits &&
        cellAt(workbook, place)?.formula === undefined,
    );
}

/** The numbers of the columns go on counting. */
function swapped(line: readonly (Cell | undefined)[], one: number, other: number): (Cell | undefined)[] {
  if ([1, 2].every((number, index) => String(line[index]?.value) === String(number))) return [...line];
  const cells = Array.from(line);
  const kept = cells[one];
  cells[one] = cells[other];
  cells[other] = kept;
  return cells;
}
