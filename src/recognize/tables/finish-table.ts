import type { Decimal } from "../../amount/decimal";
import type { DerivedColumn, Fact, Row, Table, TableArea, TableForm } from "../../budget/document";
import type { TableDescription } from "../../budget/table";
import type { CellPlace } from "../../workbook/snapshot";
import { yearOf } from "../places/candidates";
import type { ReadCandidate } from "../places/choose";
import { meaningOf, readDerivedColumn } from "./derived-columns";
import type { Draft } from "./draft-table";
import { withRounding } from "./facts";

/** Gives a table's figures their rounding unit and their place in the document's order. */
export function finishTable(draft: Draft, usual: Decimal, firstIndex: number): Table {
  let index = firstIndex;
  const rows: Row[] = draft.rows.map(({ section, row, facts }) => {
    const finished = new Map<string, Fact>();
    for (const [column, fact] of facts) finished.set(column, withRounding(fact, index++, usual));
    return { ...row, section: section.id, facts: finished };
  });
  const hasFigures = rows.some((row) =>
    [...row.facts.values()].some((fact) => fact.value !== 0n || fact.form === "unreadable"),
  );
  const [first] = draft.parts;
  const year = yearOf(first.candidate);
  const { derived, unexplained } = derivedColumns(draft, rows);
  return {
    id: draft.description.id,
    description: draft.description,
    state: hasFigures ? "filled" : "empty",
    title: first.candidate.title?.text ?? draft.description.titles[0],
    areas: draft.parts.map(areaOf),
    unit: draft.unit,
    ...(year === undefined ? {} : { year }),
    rows,
    derived,
    form: { ...draft.form, unexplained },
  };
}

function derivedColumns(
  draft: Draft,
  rows: readonly Row[],
): { derived: DerivedColumn[]; unexplained: TableForm["unexplained"][number][] } {
  const derived: DerivedColumn[] = [];
  const unexplained: TableForm["unexplained"][number][] = [];
  const [first] = draft.parts;
  for (const { columns } of first.body.sections) {
    const newest = Math.max(
      0,
      ...columns.extras.map((extra) => extra.year ?? 0),
      yearOf(first.candidate) ?? 0,
    );
    const own = draft.rows
      .map((row, position) => ({ ...row, facts: rows[position]?.facts ?? new Map<string, Fact>() }))
      .filter((row) => row.section === columns.section)
      .map(({ row, sheet, facts }) => ({ id: row.id, kind: row.kind, row: row.place.row, sheet, facts }));
    for (const extra of columns.extras) {
      const meaning = meaningOf(extra, newest);
      if (meaning === undefined || meaning === "last-year") continue;
      const amounts = [...columns.amounts].map(([id, column]) => ({ id, column }));
      const column = readDerivedColumn(extra, meaning, columns.section.id, own, amounts, draft.unit);
      if (column) derived.push(column);
      else {
        const place = {
          sheet: first.candidate.sheet.name,
          row: first.candidate.header.bottom,
          column: extra.column,
        };
        unexplained.push({ title: extra.path.at(-1) ?? "", place });
      }
    }
  }
  return { derived, unexplained };
}

function areaOf(part: ReadCandidate): TableArea {
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
      strays: [],
      unread: [],
      uncoded: [],
      unexplained: [],
    },
  };
}
