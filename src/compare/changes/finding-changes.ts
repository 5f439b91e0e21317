import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import type { Finding } from "../../check/diagnosis";
import { placeKey } from "../../workbook/places";
import { normalize } from "../../text/normalize";
import type { MatchedDocuments, SameFacts } from "../match/match-documents";

interface Side {
  readonly document: BudgetDocument;
  readonly findings: readonly Finding[];
}

/**
 * Findings that are solved, and new ones. One is the same where the same check says it of the same amounts, or, of what is
 * no amount, in the same words. Rounding differences come and go with every figure and are not told.
 */
export function findingChanges(
  now: Side,
  before: Side,
  { same, tables }: { readonly same: SameFacts } & Pick<MatchedDocuments, "tables">,
): { readonly solved: readonly Finding[]; readonly new: readonly Finding[] } {
  const nameOfTable = new Map(tables.map(({ before: older, now: { id } }) => [older.id, id]));
  const [factNow, factBefore] = [factsByPlace(now), factsByPlace(before)];
  const nowOf = new Map([...same].map(([index, { index: older }]) => [older, index]));
  const own = now.findings.filter(isTold).map((finding) => ({
    finding,
    key: keyOf(finding, finding.table, (place) => factNow.get(place)?.index.toString()),
  }));
  const older = before.findings.filter(isTold).map((finding) => ({
    finding,
    key: keyOf(finding, finding.table && (nameOfTable.get(finding.table) ?? `-${finding.table}`), (place) => {
      const fact = factBefore.get(place);
      return fact && (nowOf.get(fact.index)?.toString() ?? `-${fact.index}`);
    }),
  }));
  return { solved: without(older, own), new: without(own, older) };
}

interface KeyedFinding {
  readonly finding: Finding;
  readonly key: string;
}

/** As often as it is not among the others. */
function without(all: readonly KeyedFinding[], others: readonly KeyedFinding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return all.flatMap(({ finding, key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [] : [finding];
  });
}

function isTold({ outcome }: Finding): boolean {
  return outcome !== "rounding";
}

/** By the totals of which it is told; a sum has other parts when rows come and go. */
function keyOf(
  { cells, check, message, quote }: Finding,
  table: string | undefined,
  factAt: (place: string) => string | undefined,
): string {
  const totals = cells.filter(({ role }) => role === "total");
  const told = totals.length > 0 ? totals : cells;
  const facts = told.map(({ place }) => factAt(placeKey(place)));
  if (facts.length > 0 && facts.every((one) => one !== undefined))
    return `${check} ${[...new Set(facts)].toSorted().join(" ")}`;
  return `${check} ${table ?? ""} ${withoutFigures(quote ?? message)}`;
}

function withoutFigures(text: string): string {
  return normalize(text)
    .replace(/[A-Z]{1,3}\d+/g, "")
    .replace(/[\d,.]+/g, "");
}

/** Those of which something is told. */
function factsByPlace({ document, findings }: Side): ReadonlyMap<string, Fact> {
  const rows = new Map<string, Set<number>>();
  for (const { place } of findings.filter(isTold).flatMap(({ cells }) => cells)) {
    const own = rows.get(place.sheet);
    if (own === undefined) rows.set(place.sheet, new Set([place.row]));
    else own.add(place.row);
  }
  const ids = [...document.tables.keys(), ...document.performanceForms.map(({ figures }) => figures.id)];
  const facts = new Map<string, Fact>();
  for (const id of ids) {
    for (const row of printedTable(document, id)?.rows ?? []) {
      for (const fact of row.facts.values())
        if (rows.get(fact.place.sheet)?.has(fact.place.row)) facts.set(placeKey(fact.place), fact);
    }
  }
  return facts;
}
