import type { Decimal } from "../../amount/decimal";
import type { Fact, Row, Table } from "../../budget/document";
import type { TableDescription } from "../../budget/table";
import type { CellPlace } from "../../workbook/snapshot";
import type { SourceColumn } from "../derived/candidates";
import { newestYear } from "../derived/header-words";
import {
  hasDerived,
  readDerivedColumns,
  together,
  type DerivedRow,
  type DerivedSection,
  type ReadDerived,
} from "../derived/read-derived-columns";
import { yearOf } from "../places/candidate";
import type { ReadCandidate } from "../places/choose";
import { withRounding } from "./facts";
import type { SectionColumns } from "../places/header/header-match";
import { lastYearColumn, type ReadTable } from "./read-table";
import type { SheetArea } from "../../workbook/areas";
import { EMPTY_FORM } from "./empty-form";

/** Gives a table's figures their rounding unit and their place in the document's order. */
export function finishTable(read: ReadTable, usual: Decimal, firstIndex: number): Table {
  let index = firstIndex;
  const rows: Row[] = read.rows.map(({ section, row, facts }) => {
    const finished = new Map<string, Fact>();
    for (const [column, fact] of facts) finished.set(column, withRounding(fact, index++, usual));
    // All fields in each of them, as in what reads tables by their kind: what reads rows is quick where they are all alike.
    return {
      section: section.id,
      id: row.id,
      kind: row.kind,
      name: row.name,
      government: row.government,
      code: row.code,
      parent: row.parent,
      repeats: row.repeats,
      place: row.place,
      codePlace: row.codePlace,
      facts: finished,
    };
  });
  const hasFigures = rows.some((row) =>
    [...row.facts.values()].some((fact) => fact.value !== 0n || fact.form === "unreadable"),
  );
  const [first] = read.parts;
  const year = yearOf(first.candidate);
  const { derived, unexplainedColumns, beside } = derivedColumns(read, rows, usual, index);
  return {
    id: read.description.id,
    description: read.description,
    state: hasFigures ? "filled" : "empty",
    title: first.candidate.title?.text ?? read.description.titles[0],
    areas: read.parts.map(areaOf),
    unit: read.unit,
    ...(year === undefined ? {} : { year }),
    rows,
    derived,
    ...(beside.length > 0 && { beside }),
    form: { ...read.form, unexplainedColumns },
  };
}

/** The columns beyond the standard's own; `unexplainedColumns` are those that could not be related to any amount. */
function derivedColumns(
  { description, parts: [first], rows: readRows, unit }: ReadTable,
  rows: readonly Row[],
  usualRounding: Decimal,
  nextIndex: number,
): ReadDerived {
  const { sheet, header } = first.candidate;
  const read: ReadDerived[] = [];
  let index = nextIndex;
  for (const { columns } of first.body.sections) {
    const newest = newestYear(columns, first.candidate);
    if (!hasDerived(columns.extras, newest)) continue;
    const own = readRows.flatMap(({ section, sheet: rowSheet, row }, position): DerivedRow[] =>
      section === columns.section
        ? [
            {
              id: row.id,
              kind: row.kind,
              name: row.name,
              sheet: rowSheet,
              row: row.place.row,
              facts: rows[position]?.facts ?? new Map<string, Fact>(),
            },
          ]
        : [],
    );
    const section: DerivedSection = {
      table: description.id,
      section: columns.section.id,
      unit,
      usualRounding,
      rows: own,
      own: ownSources(columns, lastYearColumn(columns, first.candidate)),
      newest,
      header: { sheet, top: header.top, bottom: header.bottom },
      extras: columns.extras,
    };
    const one = readDerivedColumns(section, index);
    for (const { facts } of one.beside) index += facts.size;
    read.push(one);
  }
  return together(read);
}

/** The amounts of a section; last year's figure, where there is one, is among its facts. */
function ownSources(
  { section, amounts, extras }: SectionColumns,
  lastYear: number | undefined,
): SourceColumn[] {
  const addends = new Set(section.columns.flatMap(({ sumOf }) => sumOf ?? []));
  const own = section.columns.flatMap(({ id, title, sumOf }): SourceColumn[] => {
    const column = amounts.get(id);
    if (column === undefined) return [];
    const isTotal = id === "total" || (sumOf !== undefined && !addends.has(id));
    return [{ id, column, title, path: [title], is: "own", isTotal, isLastYear: false }];
  });
  const extra = extras.find(({ column }) => column === lastYear);
  if (extra === undefined) return own;
  const { column, path } = extra;
  const title = path.at(-1) ?? "";
  return [...own, { id: "last-year", column, title, path, is: "beside", isTotal: false, isLastYear: true }];
}

function areaOf(part: ReadCandidate): SheetArea {
  const { candidate, body } = part;
  const printedAbove = [
    candidate.title?.row,
    candidate.prelude.label?.place.row,
    candidate.prelude.department?.place.row,
    candidate.header.top,
  ].filter((row) => row !== undefined);
  return {
    sheet: candidate.sheet.name,
    top: Math.min(...printedAbove),
    left: candidate.header.left,
    bottom: body.bottom,
    right: candidate.header.right,
  };
}

/** What stands for a table of the standard that was not found, though perhaps its title was. */
export function missingTable(description: TableDescription, titlePlace?: CellPlace): Table {
  return {
    id: description.id,
    description,
    state: "missing",
    title: description.titles[0],
    areas: [],
    unit: "万元",
    rows: [],
    derived: [],
    form: {
      ...(titlePlace ? { titlePlace } : {}),
      ...EMPTY_FORM,
    },
  };
}
