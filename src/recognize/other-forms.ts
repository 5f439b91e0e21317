import type { Standard } from "../budget/standard";
import type { ListedRow, TableDescription } from "../budget/table";
import type { Table } from "../budget/document";
import { describedMeanings } from "./kinds/quantities/described-keys";
import type { Meanings } from "./kinds/described/described-columns";
import { describedParts } from "./kinds/described/described-parts";
import { describedTable, type DocumentSoFar } from "./kinds/described/described-table";
import type { FoundTable } from "./kinds/tables";
import type { ChosenTable } from "./places/choose";
import type { ReadTable } from "./tables/read-table";

/**
 * A table that a province describes, in a form of which its description is not: found by its kind. Its header is understood in
 * whatever words it has; where its rows are others too, it is read by its own labels.
 */
export interface OtherForm {
  readonly description: TableDescription;
  /** As if its header were in the description's own words. */
  readonly parts: () => ChosenTable | undefined;
  readonly read: (document: DocumentSoFar) => Table;
}

/** The forms of one document that are read by their kind, by the ids of the tables that they are. */
export function otherFormsOf(
  { tables, families }: Standard,
  found: readonly FoundTable[],
): ReadonlyMap<string, OtherForm> {
  const forms = new Map<string, OtherForm>();
  if (families === undefined) return forms;
  for (const description of tables) {
    const own = found.filter(({ place: { kind } }) => kind.id === description.id);
    const [only, another] = own;
    // Of several nothing says which one it is.
    if (only === undefined || another !== undefined) continue;
    const meanings = describedMeanings(families.base, description);
    if (meanings !== undefined) forms.set(description.id, formOf(only, description, meanings));
  }
  return forms;
}

function formOf(found: FoundTable, description: TableDescription, meanings: Meanings): OtherForm {
  return {
    description,
    parts: () => describedParts(found, description, meanings),
    read: (document) => describedTable(found, description, meanings, document),
  };
}

/** What a reading leaves open: columns, rows and figures of which it is not known what they are. */
export function faultsOf({ parts: [first], form, rows, description }: ReadTable): number {
  const lost = description.sections.reduce((count, { id, rows: scheme }) => {
    const own = rows.filter(({ section }) => section.id === id).map(({ row }) => row.id);
    if (own.length === 0 || scheme.kind === "as-read" || scheme.kind === "projects") return count;
    if (scheme.kind === "listed") return count + lostIn(scheme.rows, own);
    return own.includes("total") ? count : count + 1;
  }, 0);
  const { header } = first.candidate;
  const stray = form.strayFigures.length + form.unknownRows.length + form.rowsWithoutCode.length;
  return header.missing.length + stray + lost;
}

/** Sums of a list that are not there, or stand on the other side of their parts than the list has them. */
function lostIn(rows: readonly ListedRow[], read: readonly string[]): number {
  const sums = rows.filter(({ sumOf }) => sumOf !== undefined);
  return sums.filter(({ id, sumOf = [] }) => {
    const at = read.indexOf(id);
    const own = rows.findIndex((row) => row.id === id);
    const isAstray = rows.some((part, place) => {
      const isPart =
        sumOf.includes(part.id) || (sumOf.includes("items") && place < own && part.sumOf === undefined);
      const found = isPart ? read.indexOf(part.id) : -1;
      return found >= 0 && found < at !== place < own;
    });
    return at < 0 || isAstray;
  }).length;
}

/** The same of a table read by its own labels; what adds up to nothing is not understood either. */
export function faultsAsRead({ asRead, rows, form, state }: Table): number {
  if (asRead === undefined) return 0;
  const columns = asRead.columns.filter(({ quantity }) => quantity === undefined).length;
  const sums = asRead.rowSums.length + asRead.sumsAcross.length;
  const isLoose = state === "filled" && sums === 0 && rows.length > 2;
  return asRead.unread.length + columns + form.strayFigures.length + (isLoose ? Infinity : 0);
}
