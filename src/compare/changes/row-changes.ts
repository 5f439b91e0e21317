import type { Fact, Row, Table } from "../../budget/document";
import { normalize } from "../../text/normalize";
import { columnName, rowName } from "../../budget/wording";
import type { ChangeDraft } from "../comparison";
import type { MatchedTables } from "../match/match-documents";
import { shownFact } from "./shown-amount";

/** Rows that are new and gone, that bear another name or code, and that have gone to another group. */
export function rowChanges({ before, now, rows }: MatchedTables): ChangeDraft[] {
  const partner = new Map(rows.pairs.map(([row, old]) => [old, row]));
  const [parentNow, parentBefore] = [parentsOf(now), parentsOf(before)];
  return [
    ...rows.added.map((row): ChangeDraft => {
      const [column, fact] = mainOf(row);
      return {
        kind: "row-added",
        table: now,
        row: rowName(row),
        ...(column === undefined ? {} : { column: columnName(now, row.section, column) }),
        new: shownFact(fact, now.unit),
        cells: { new: row.place },
        facts: { of: "new", indices: [...row.facts.values()].map(({ index }) => index) },
      };
    }),
    ...rows.removed.map((row): ChangeDraft => {
      const [column, fact] = mainOf(row);
      return {
        kind: "row-removed",
        table: before,
        row: rowName(row),
        ...(column === undefined ? {} : { column: columnName(before, row.section, column) }),
        old: shownFact(fact, before.unit),
        cells: { old: row.place },
        facts: { of: "old", indices: [...row.facts.values()].map(({ index }) => index) },
      };
    }),
    ...rows.pairs.flatMap(([row, old]): ChangeDraft[] => {
      const cells = { new: row.place, old: old.place };
      const renamed = wordsOf(row) !== wordsOf(old);
      const [parent, formerParent] = [parentNow.get(row), parentBefore.get(old)];
      const isMoved =
        row.code === undefined &&
        parent !== undefined &&
        formerParent !== undefined &&
        partner.get(formerParent) !== parent;
      return [
        ...(renamed
          ? [
              {
                kind: "text" as const,
                table: now,
                row: rowName(row),
                old: rowName(old),
                new: rowName(row),
                cells,
              },
            ]
          : []),
        ...(isMoved
          ? [
              {
                kind: "row-moved" as const,
                table: now,
                row: rowName(row),
                old: rowName(formerParent),
                new: rowName(parent),
                cells,
              },
            ]
          : []),
      ];
    }),
  ];
}

function wordsOf({ code, government, name }: Row): string {
  return `${code ?? ""} ${normalize(name)} ${normalize(government?.name ?? "")}`;
}

function parentsOf({ rows }: Table): ReadonlyMap<Row, Row> {
  const byId = new Map(rows.map((row) => [`${row.section} ${row.id}`, row]));
  return new Map(
    rows.flatMap((row) => {
      const parent = row.parent === undefined ? undefined : byId.get(`${row.section} ${row.parent}`);
      return parent === undefined ? [] : [[row, parent] as const];
    }),
  );
}

/** The first column is the total where there are several; where that is blank, the first with a figure. */
function mainOf({ facts }: Row): readonly [string | undefined, Fact | undefined] {
  const all = [...facts];
  return all.find(([, { value }]) => value !== 0n) ?? all[0] ?? [undefined, undefined];
}
