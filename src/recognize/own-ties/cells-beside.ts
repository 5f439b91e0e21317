import { powerOfTen, type Decimal } from "../../amount/decimal";
import type { AmountUnit } from "../../amount/parse-amount";
import type { Fact, Row, Table } from "../../budget/document";
import type { OwnPlace } from "../../budget/own-tie";
import { keyOfLabel } from "../../text/label-key";
import { normalize } from "../../text/normalize";
import { MOST_COLUMNS, MOST_ROWS } from "../../workbook/areas";
import { placeAt, placeName } from "../../workbook/places";
import type { CellPlace, Sheet, WorkbookSnapshot } from "../../workbook/snapshot";
import { isFigure, printed } from "../cells";
import { unitIn } from "../performance/form-head";
import { factOf, inYuan, readAmount } from "../tables/facts";
import { inferRoundingUnit } from "../tables/rounding";
import { EMPTY_FORM } from "../tables/empty-form";

/** Above the indices of all facts of a document: no cell beside its tables is one of them. */
const FIRST_INDEX = 1_000_000_000;

/** An amount beside the budget's tables, and the table that it stands in as far as it is named. */
export interface FactBeside {
  readonly fact: Fact;
  readonly table: Table;
  /** The sheet says in which unit its amounts are. */
  readonly hasUnit: boolean;
}

/** The cell that has the same words on its line and above it: at its address, or, where lines were inserted, elsewhere in its column. */
export function cellBeside(workbook: WorkbookSnapshot, place: OwnPlace): CellPlace | string {
  if (place.cell === undefined) return "没有写明在哪个工作表";
  const at = placeAt(place.cell);
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) return `没有找到工作表“${at.sheet}”`;
  const isMeant = (row: number) => hasWords(sheet, { ...at, row }, place);
  if (isMeant(at.row)) return at;
  const rows = (rowsByWord(sheet).get(normalize(rowWord(place))) ?? []).filter(isMeant);
  const [row, second] = rows;
  if (row === undefined) return `${placeName(at)} 旁边不是“${rowWord(place)}”`;
  if (second !== undefined)
    return `工作表“${at.sheet}”有 ${rows.length} 行“${rowWord(place)}”，分不清是哪一行`;
  return { ...at, row };
}

function rowWord({ row }: Pick<OwnPlace, "row">): string {
  return row.name ?? row.code ?? "合计";
}

/** Sheets are asked for one line after the other. */
const knownRows = new WeakMap<Sheet, ReadonlyMap<string, readonly number[]>>();

function rowsByWord(sheet: Sheet): ReadonlyMap<string, readonly number[]> {
  const known = knownRows.get(sheet);
  if (known !== undefined) return known;
  const rows = new Map<string, number[]>();
  for (const [row, cells] of sheet.rows.entries()) {
    const words = (cells ?? []).flatMap((cell) =>
      cell === undefined || isFigure(cell) ? [] : [normalize(printed(cell))],
    );
    for (const word of new Set(words)) {
      const own = rows.get(word);
      if (own === undefined) rows.set(word, [row]);
      else own.push(row);
    }
  }
  knownRows.set(sheet, rows);
  return rows;
}

function hasWords(sheet: Sheet, at: CellPlace, { row, column = [] }: OwnPlace): boolean {
  const cell = sheet.rows[at.row]?.[at.column];
  const beside = wordsBeside(sheet, at).map(normalize);
  if (!isFigure(cell) || beside.length === 0) return false;
  if (!beside.includes(normalize(rowWord({ row })))) return false;
  const label = column.at(-1);
  return label === undefined || wordsAbove(sheet, at).map(keyOfLabel).includes(keyOfLabel(label));
}

/** The words on the line of a cell, those next to it first. */
export function wordsBeside(sheet: Sheet, { row, column }: CellPlace): readonly string[] {
  const cells = sheet.rows[row] ?? [];
  return cells
    .flatMap((cell, at) => (at === column || cell === undefined || isFigure(cell) ? [] : [{ at, cell }]))
    .toSorted((a, b) => Number(a.at > column) - Number(b.at > column) || b.at - a.at)
    .map(({ cell }) => printed(cell).trim())
    .filter((text) => text !== "");
}

/** Those above it in its column, the nearest first. */
export function wordsAbove(sheet: Sheet, { row, column }: CellPlace): readonly string[] {
  return sheet.rows
    .slice(0, row)
    .flatMap((cells) => {
      const cell = cells?.[column];
      return cell === undefined || isFigure(cell) ? [] : [printed(cell).trim()];
    })
    .filter((text) => text !== "")
    .toReversed();
}

/** Reads the amount of a cell beside the tables. */
export function factBeside(workbook: WorkbookSnapshot, place: CellPlace, of: OwnPlace): FactBeside {
  const index = workbook.sheets.findIndex(({ name }) => name === place.sheet);
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error(`There is no sheet ${place.sheet}`);
  const printedUnit = unitIn(sheet, 0, place.row);
  const unit = printedUnit ?? "万元";
  const meaning = {
    table: `beside:${sheet.name}`,
    section: "rows",
    row: String(place.row),
    column: String(place.column),
  };
  const read = readAmount(sheet.rows[place.row]?.[place.column], place, unit);
  const number = FIRST_INDEX + (index * MOST_ROWS + place.row) * MOST_COLUMNS + place.column;
  const fact = factOf(read, meaning, number, roundingOf(sheet, unit));
  return { fact, table: tableBeside(sheet, unit, fact, of), hasUnit: printedUnit !== undefined };
}

const knownRoundings = new WeakMap<Sheet, Decimal>();

/** To which the amounts of a sheet were rounded; to the second place at the least. */
function roundingOf(sheet: Sheet, unit: AmountUnit): Decimal {
  const known = knownRoundings.get(sheet) ?? readRounding(sheet, unit);
  knownRoundings.set(sheet, known);
  return known;
}

function readRounding(sheet: Sheet, unit: AmountUnit): Decimal {
  const amounts = sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => {
      if (!isFigure(cell)) return [];
      const { form, value } = readAmount(cell, { sheet: sheet.name, row, column }, unit);
      return form === "unreadable" ? [] : [value];
    }),
  );
  const inferred = inferRoundingUnit(amounts);
  const secondPlace = inYuan(powerOfTen(-2), unit);
  return inferred < secondPlace ? inferred : secondPlace;
}

function tableBeside(sheet: Sheet, unit: AmountUnit, fact: Fact, { column = [], row }: OwnPlace): Table {
  const own: Row = {
    section: fact.section,
    id: fact.row,
    kind: "item",
    name: rowWord({ row }),
    place: fact.place,
    facts: new Map([[fact.column, fact]]),
  };
  return {
    id: fact.table,
    description: {
      id: fact.table,
      number: 0,
      titles: [sheet.name],
      sections: [
        {
          id: fact.section,
          labels: [],
          columns: [{ id: fact.column, title: column.join("→"), labels: [] }],
          rows: { kind: "as-read" },
        },
      ],
    },
    state: "filled",
    title: sheet.name,
    areas: [],
    unit,
    rows: [own],
    derived: [],
    form: EMPTY_FORM,
  };
}

/** The cells of one sheet as one table. */
export function joinedTables(tables: readonly Table[]): readonly Table[] {
  const joined = new Map<string, Table>();
  for (const table of tables) {
    const former = joined.get(table.id);
    joined.set(table.id, former === undefined ? table : withRows(former, table));
  }
  return [...joined.values()];
}

function withRows(one: Table, other: Table): Table {
  const rows = new Map(one.rows.map((row) => [row.id, row]));
  for (const row of other.rows) {
    const known = rows.get(row.id);
    rows.set(row.id, known ? { ...known, facts: new Map([...known.facts, ...row.facts]) } : row);
  }
  const [section] = one.description.sections;
  const [added] = other.description.sections;
  const known = new Set(section.columns.map(({ id }) => id));
  const columns = [...section.columns, ...added.columns.filter(({ id }) => !known.has(id))] as const;
  return {
    ...one,
    rows: [...rows.values()],
    description: {
      ...one.description,
      sections: [{ ...section, columns: [section.columns[0], ...columns.slice(1)] }],
    },
  };
}
