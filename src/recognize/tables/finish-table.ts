import type { Decimal } from "../../amount/decimal";
import type { DerivedColumn, Fact, Row, Table, TableForm } from "../../budget/document";
import type { TableDescription } from "../../budget/table";
import type { CellPlace } from "../../workbook/snapshot";
import { placeIn } from "../cells";
import { yearOf } from "../places/candidate";
import type { ReadCandidate } from "../places/choose";
import { meaningOf, newestYear, readDerivedColumn } from "./derived-columns";
import { withRounding } from "./facts";
import type { ReadTable } from "./read-table";
import type { SheetArea } from "../../workbook/areas";

/** Gives a table's figures their rounding unit and their place in the document's order. */
export function finishTable(read: ReadTable, usual: Decimal, firstIndex: number): Table {
  let index = firstIndex;
  const rows: Row[] = read.rows.map(({ section, row, facts }) => {
    const finished = new Map<string, Fact>();
    for (const [column, fact] of facts) finished.set(column, withRounding(fact, index++, usual));
    return { ...row, section: section.id, facts: finished };
  });
  const hasFigures = rows.some((row) =>
    [...row.facts.values()].some((fact) => fact.value !== 0n || fact.form === "unreadable"),
  );
  const [first] = read.parts;
  const year = yearOf(first.candidate);
  const { derived, unexplainedColumns } = derivedColumns(read, rows);
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
    form: { ...read.form, unexplainedColumns },
  };
}

/** The columns beyond the standard's own; `unexplainedColumns` are those that could not be related to any amount. */
function derivedColumns(
  { parts: [first], rows: readRows, unit }: ReadTable,
  rows: readonly Row[],
): { derived: DerivedColumn[]; unexplainedColumns: TableForm["unexplainedColumns"][number][] } {
  const derived: DerivedColumn[] = [];
  const unexplainedColumns: TableForm["unexplainedColumns"][number][] = [];
  const { sheet, header } = first.candidate;
  for (const { columns } of first.body.sections) {
    const newest = newestYear(columns, first.candidate);
    const own = readRows
      .map((row, position) => ({ ...row, facts: rows[position]?.facts ?? new Map<string, Fact>() }))
      .filter((row) => row.section === columns.section)
      .map(({ row, sheet, facts }) => ({ id: row.id, kind: row.kind, row: row.place.row, sheet, facts }));
    for (const extra of columns.extras) {
      const kind = meaningOf(extra, newest);
      if (kind === undefined || kind === "last-year") continue;
      const column = readDerivedColumn(extra, kind, { columns, rows: own, unit });
      if (column) derived.push(column);
      else {
        const place = placeIn(sheet, header.bottom, extra.column);
        unexplainedColumns.push({ title: extra.path.at(-1) ?? "", place });
      }
    }
  }
  return { derived, unexplainedColumns };
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
      headerYears: [],
      strayFigures: [],
      unknownRows: [],
      rowsWithoutCode: [],
      unexplainedColumns: [],
    },
  };
}
