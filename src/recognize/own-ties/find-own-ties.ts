import type { BudgetDocument, Fact, FoundOwnTie, Table } from "../../budget/document";
import type { AccountOf } from "../../budget/kind";
import type { OwnPlace, OwnTie } from "../../budget/own-tie";
import { placeKey } from "../../workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";
import { cellBeside, factBeside, joinedTables, type FactBeside } from "./cells-beside";
import { findPlace } from "./find-place";
import { namedTables } from "./named-tables";

/** An amount that a tie speaks of; with its table where that is none of the budget's. */
type FoundAmount = Pick<FactBeside, "fact"> & Partial<FactBeside>;

/** A document with the ties that its office has of its own, each with the amounts that it speaks of. */
export function withOwnTies(
  document: BudgetDocument,
  workbook: WorkbookSnapshot,
  ties: readonly OwnTie[],
  of: AccountOf,
): BudgetDocument {
  if (ties.length === 0) return document;
  const find = finder(document, workbook);
  const beside: Table[] = [];
  const ownTies = ties.map((tie): FoundOwnTie => {
    if (tie.of !== of) return { tie, is: "of-other-account" };
    const total = find(tie.total);
    if (typeof total === "string") return { tie, is: "not-found", reason: total };
    const parts: FoundAmount[] = [];
    for (const place of tie.parts) {
      const part = find(place);
      if (typeof part === "string") return { tie, is: "not-found", reason: part };
      parts.push(part);
    }
    const all = [total, ...parts];
    const reason = unitMissing(all);
    if (reason !== undefined) return { tie, is: "not-found", reason };
    for (const { table } of all) if (table !== undefined) beside.push(table);
    return { tie, is: "found", total: total.fact, parts: parts.map(({ fact }) => fact) };
  });
  return { ...document, ownTies, ...(beside.length === 0 ? {} : { tablesBeside: joinedTables(beside) }) };
}

function finder(document: BudgetDocument, workbook: WorkbookSnapshot) {
  const tables = namedTables(document);
  let places: ReadonlyMap<string, Fact> | undefined;
  const factAt = (place: CellPlace): Fact | undefined => {
    places ??= new Map(
      tables
        .flatMap(({ table }) => table.rows.flatMap(({ facts }) => [...facts.values()]))
        .map((fact) => [placeKey(fact.place), fact]),
    );
    return places.get(placeKey(place));
  };
  return (place: OwnPlace): FoundAmount | string => {
    const found = place.table === undefined ? undefined : findPlace(tables, place);
    if (found !== undefined && typeof found !== "string") return { fact: found };
    const at = cellBeside(workbook, place);
    if (typeof at === "string") return found ?? at;
    const inTable = factAt(at);
    if (inTable === undefined) return factBeside(workbook, at, place);
    // What was meant of another table is not what stands in its place now.
    return found ?? { fact: inTable };
  };
}

/** Amounts of one sheet are in one unit, whichever that is. */
function unitMissing(all: readonly FoundAmount[]): string | undefined {
  const without = all.find(({ hasUnit }) => hasUnit === false);
  const sheet = without?.fact.place.sheet;
  const isOneSheet = all.every(({ fact, hasUnit }) => hasUnit !== undefined && fact.place.sheet === sheet);
  return sheet === undefined || isOneSheet ? undefined : `工作表“${sheet}”没有写金额单位`;
}
