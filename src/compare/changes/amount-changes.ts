import { absolute } from "../../amount/decimal";
import type { DerivedColumn, Fact, Row, Table } from "../../budget/document";
import { columnName, rowName } from "../../budget/wording";
import type { ChangeDraft } from "../comparison";
import { keyOfLabel } from "../../text/label-key";
import type { MatchedTables } from "../match/match-documents";
import { joinInOrder, pairing } from "../match/leftovers";
import { shownAmount, shownFact } from "./shown-amount";

/** Of the rows and columns that both tables have. Blank and zero say the same. */
export function amountChanges({ before, columns, now, rows }: MatchedTables): ChangeDraft[] {
  const beside = (table: Table, row: Row, column: string) =>
    row.facts.get(column) ??
    table.beside?.find(({ id, section }) => id === column && section === row.section)?.facts.get(row.id);
  const derived = derivedPairs(now, before);
  return rows.pairs.flatMap(([row, old]) => [
    ...columns.columns
      .filter(([own]) => own.section === row.section)
      .flatMap(([own, older]) => {
        const [fact, was] = [beside(now, row, own.id), beside(before, old, older.id)];
        if (isSame(fact, was)) return [];
        const place = fact?.place ?? row.place;
        return [
          {
            kind: "amount" as const,
            table: now,
            row: rowName(row),
            column: columnName(now, row.section, own.id),
            old: shownFact(was, now.unit),
            new: shownFact(fact, now.unit),
            ...differenceOf(fact, was, now),
            cells: { new: place, old: was?.place ?? old.place },
            ...(fact === undefined ? {} : { facts: { of: "new" as const, indices: [fact.index] } }),
          },
        ];
      }),
    ...derived
      .filter(([own]) => own.section === row.section)
      .flatMap(([own, older]) => derivedChange([own, older], [row, old], now)),
  ]);
}

function isSame(fact: Fact | undefined, was: Fact | undefined): boolean {
  if (fact?.form === "unreadable" || was?.form === "unreadable") {
    return fact?.form === was?.form && String(fact?.raw) === String(was?.raw);
  }
  const difference = absolute((fact?.value ?? 0n) - (was?.value ?? 0n));
  if (difference === 0n) return true;
  if (fact === undefined || was === undefined || fact.usualRounding === was.usualRounding) return false;
  // Printed in another unit, or to another digit: the same as far as both say.
  return difference <= (fact.rounding + was.rounding) / 2n;
}

function differenceOf(
  fact: Fact | undefined,
  was: Fact | undefined,
  { unit }: Table,
): Pick<ChangeDraft, "difference"> {
  if (fact?.form === "unreadable" || was?.form === "unreadable") return {};
  return { difference: shownAmount((fact?.value ?? 0n) - (was?.value ?? 0n), unit) };
}

function derivedPairs(now: Table, before: Table): (readonly [DerivedColumn, DerivedColumn])[] {
  const pairs = pairing(now.derived, before.derived);
  joinInOrder(pairs, ({ section, title }) => `${section.replace(/\d+$/, "")} ${keyOfLabel(title)}`);
  return pairs.pairs;
}

/** A share or a rate. */
function derivedChange(
  [own, older]: readonly [DerivedColumn, DerivedColumn],
  [row, old]: readonly [Row, Row],
  table: Table,
): ChangeDraft[] {
  const [cell, was] = [own.cells.get(row.id), older.cells.get(old.id)];
  const isBlank = (value: bigint | undefined, raw: string | undefined) =>
    (value ?? 0n) === 0n && (raw === undefined || value !== undefined || raw === "");
  const isBothBlank = isBlank(cell?.value, cell?.raw) && isBlank(was?.value, was?.raw);
  if (isBothBlank || (cell?.value === was?.value && (cell?.value !== undefined || cell?.raw === was?.raw)))
    return [];
  const place = cell?.place ?? row.place;
  return [
    {
      kind: "amount",
      table,
      row: rowName(row),
      column: own.title,
      old: was?.raw ?? "",
      new: cell?.raw ?? "",
      cells: { new: place, old: was?.place ?? old.place },
    },
  ];
}
