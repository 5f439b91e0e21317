import type { Table } from "../../budget/document";
import type { CellPlace } from "../../workbook/snapshot";
import type { ChangeDraft } from "../comparison";
import { keyOfLabel } from "../../text/label-key";
import type { MatchedColumn } from "../match/match-columns";
import type { MatchedDocuments, MatchedTables } from "../match/match-documents";

/** Tables that only one of the documents has; they are not told row by row. */
export function tableChanges({ added, removed }: MatchedDocuments): ChangeDraft[] {
  return [
    ...added.map((table): ChangeDraft => ({
      kind: "table-added",
      table,
      new: table.title,
      cells: at("new", table),
    })),
    ...removed.map((table): ChangeDraft => ({
      kind: "table-removed",
      table,
      old: table.title,
      cells: at("old", table),
    })),
  ];
}

/** Its title, its columns, the remarks below it. */
export function wordChanges({ before, columns, now }: MatchedTables): ChangeDraft[] {
  const cells = { ...at("new", now), ...at("old", before) };
  const isRetitled = keyOfLabel(now.title) !== keyOfLabel(before.title);
  return [
    ...(isRetitled ? [{ kind: "text" as const, table: now, old: before.title, new: now.title, cells }] : []),
    ...columns.columns
      .filter(([own, older]) => keyOfLabel(own.title) !== keyOfLabel(older.title))
      .map(([own, older]): ChangeDraft => {
        const place = headOf(now, own);
        const old = headOf(before, older);
        return {
          kind: "text",
          table: now,
          column: own.title,
          old: older.title,
          new: own.title,
          cells: { ...(place && { new: place }), ...(old && { old }) },
        };
      }),
    ...columns.added.map((column): ChangeDraft => {
      const place = headOf(now, column);
      return {
        kind: "column-added",
        table: now,
        column: column.title,
        new: column.title,
        cells: place ? { new: place } : at("new", now),
      };
    }),
    ...columns.removed.map((column): ChangeDraft => {
      const place = headOf(before, column);
      return {
        kind: "column-removed",
        table: before,
        column: column.title,
        old: column.title,
        cells: place ? { old: place } : at("old", before),
      };
    }),
    ...noteChanges(now, before),
  ];
}

function noteChanges(now: Table, before: Table): ChangeDraft[] {
  const [notes, former] = [now.form.notes ?? [], before.form.notes ?? []];
  const isIn = (all: typeof notes, text: string) =>
    all.some((one) => keyOfLabel(one.text) === keyOfLabel(text));
  const added = notes.filter(({ text }) => !isIn(former, text));
  const gone = former.filter(({ text }) => !isIn(notes, text));
  return Array.from({ length: Math.max(added.length, gone.length) }, (_, index): ChangeDraft => {
    const [note, old] = [added[index], gone[index]];
    return {
      kind: "text",
      table: now,
      old: old?.text ?? "",
      new: note?.text ?? "",
      cells: { ...(note && { new: note.place }), ...(old && { old: old.place }) },
    };
  });
}

/** Of the first figure in it: where its head stands is not kept. */
function headOf({ rows }: Table, { id, section }: MatchedColumn): CellPlace | undefined {
  return rows.find((row) => row.section === section && row.facts.has(id))?.facts.get(id)?.place;
}

function at<Side extends "new" | "old">(
  side: Side,
  { areas: [area] }: Table,
): Partial<Record<Side, CellPlace>> {
  if (area === undefined) return {};
  const cells: Partial<Record<Side, CellPlace>> = {};
  cells[side] = { sheet: area.sheet, row: area.top, column: area.left };
  return cells;
}
