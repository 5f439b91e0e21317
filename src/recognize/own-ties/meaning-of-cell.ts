import type { BudgetDocument, Fact, Row } from "../../budget/document";
import type { OwnPlace } from "../../budget/own-tie";
import { cellAddress } from "../../workbook/places";
import { contains, type SheetArea } from "../../workbook/areas";
import type { CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";
import { isFigure } from "../cells";
import { wordsAbove, wordsBeside } from "./cells-beside";
import { namedTables, parentName, type NamedTable } from "./named-tables";

/** More cells are not taken at once: nobody adds up so many by hand. */
const MOST_CELLS = 200;

/** What the amounts in an area of a sheet are; blank ones are left out unless it is one cell. */
export function meaningsIn(
  document: BudgetDocument,
  workbook: WorkbookSnapshot,
  area: SheetArea,
): readonly OwnPlace[] {
  const isOneCell = area.top === area.bottom && area.left === area.right;
  const inTables = namedTables(document).flatMap((named) =>
    factsOf(named)
      .filter(({ fact }) => isIn(fact.place, area) && (isOneCell || fact.form !== "blank"))
      .map(({ fact, row }) => ({ place: fact.place, meaning: meaningOf(named, row, fact) })),
  );
  const taken = new Set(inTables.map(({ place }) => `${place.row} ${place.column}`));
  const beside = figuresIn(workbook, area)
    .filter(({ row, column }) => !taken.has(`${row} ${column}`))
    .flatMap((place) => {
      const meaning = meaningBeside(workbook, place);
      return meaning === undefined ? [] : [{ place, meaning }];
    });
  return [...inTables, ...beside]
    .toSorted((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
    .slice(0, MOST_CELLS)
    .map(({ meaning }) => meaning);
}

function isIn({ column, row, sheet }: CellPlace, area: SheetArea): boolean {
  return sheet === area.sheet && contains(area, row, column);
}

function factsOf({ table }: NamedTable): { readonly row: Row; readonly fact: Fact }[] {
  const beside = (table.beside ?? []).flatMap(({ facts, section }) =>
    table.rows.flatMap((row) => {
      const fact = row.section === section ? facts.get(row.id) : undefined;
      return fact === undefined ? [] : [{ row, fact }];
    }),
  );
  return [...table.rows.flatMap((row) => [...row.facts.values()].map((fact) => ({ row, fact }))), ...beside];
}

function meaningOf({ columnsOf, kind, table, title }: NamedTable, row: Row, fact: Fact): OwnPlace {
  const isNamesake = table.rows.filter(({ code, name }) => code === row.code && name === row.name).length > 1;
  const under = isNamesake ? parentName(table, row) : undefined;
  const columns = columnsOf(row.section);
  const path = columns.find(({ id }) => id === fact.column)?.path;
  const [first, ...others] = path ?? [];
  return {
    table: { kind, title },
    row: {
      ...(row.code === undefined ? {} : { code: row.code }),
      ...(row.name === "" ? {} : { name: row.name }),
      ...(under === undefined ? {} : { under }),
      ...(isNamesake && row.government !== undefined ? { government: row.government.name } : {}),
      ...(row.kind === "total" ? { total: true as const } : {}),
    },
    ...(first === undefined || columns.length === 1 ? {} : { column: [first, ...others] }),
    cell: cellAddress(fact.place),
  };
}

function figuresIn({ sheets }: WorkbookSnapshot, area: SheetArea): readonly CellPlace[] {
  const rows = sheets.find(({ name }) => name === area.sheet)?.rows ?? [];
  return rows.slice(area.top, area.bottom + 1).flatMap((cells, offset) =>
    (cells ?? []).flatMap((cell, column) => {
      const isWanted = column >= area.left && column <= area.right && isFigure(cell);
      return isWanted ? [{ sheet: area.sheet, row: area.top + offset, column }] : [];
    }),
  );
}

/** `undefined` where no words stand on its line: nothing would tell it from another. */
function meaningBeside({ sheets }: WorkbookSnapshot, place: CellPlace): OwnPlace | undefined {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  const name = sheet && wordsBeside(sheet, place)[0];
  if (sheet === undefined || name === undefined) return undefined;
  const label = wordsAbove(sheet, place)[0];
  return { row: { name }, ...(label === undefined ? {} : { column: [label] }), cell: cellAddress(place) };
}
