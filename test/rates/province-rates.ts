import { findCulprits } from "../../src/check/causes/culprits";
import type { BudgetDocument, Fact } from "../../src/budget/document";
import { recognizeKinds } from "../recognize/kinds/read-kinds";
import type { CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { tiesAsRead, type ReadTie } from "../recognize/kinds/ties-as-read";

/** What was measured of a workbook of another province: how many of how many. */
export interface ProvinceRates {
  /** Non-zero amounts of the tables that were read, and those of them that stand in a tie. */
  readonly tied: Count;
  /** Of the latter, changed one by one: how many break a tie. */
  readonly found: Count;
  /** Of those that no other amount shares all its ties with: how many are named alone. */
  readonly named: Count;
}

type Count = readonly [held: number, of: number];

/** In yuan: a change is at least so large, and at least so many units of the last digit. */
const SMALLEST = 10_000;
const UNITS = 100;

/** Every `step`th amount is changed. */
export function provinceRates(
  workbook: WorkbookSnapshot,
  step = 1,
): { rates: ProvinceRates; misses: string[] } {
  const { documents } = recognizeKinds(workbook);
  const counts = { amounts: 0, tied: 0, changed: 0, found: 0, identifiable: 0, named: 0 };
  const misses: string[] = [];
  for (const { document } of documents) {
    const incidence = incidenceOf(tiesAsRead(document));
    const alone = aloneIn(incidence);
    for (const { fact, yuan } of amountsIn(document)) {
      counts.amounts += 1;
      if (!incidence.has(fact.index)) continue;
      counts.tied += 1;
      if (counts.tied % step !== 0) continue;
      counts.changed += 1;
      const read = recognizeKinds(changed(workbook, fact, yuan)).documents;
      const ties = read.map((one) => tiesAsRead(one.document));
      const isFound = ties.flat().some(({ verdict }) => verdict.outcome === "failed");
      if (isFound) counts.found += 1;
      const where = `${fact.table} ${fact.place.sheet}!${fact.place.row + 1}:${fact.place.column}`;
      if (!isFound) misses.push(`undetected: ${where}`);
      if (!alone.has(fact.index)) continue;
      counts.identifiable += 1;
      if (isNamed(ties, fact.place)) counts.named += 1;
      else misses.push(`unnamed: ${where}`);
    }
  }
  return {
    rates: {
      tied: [counts.tied, counts.amounts],
      found: [counts.found, counts.changed],
      named: [counts.named, counts.identifiable],
    },
    misses,
  };
}

function amountsIn(document: BudgetDocument): { fact: Fact; yuan: number }[] {
  return [...document.tables.values()].flatMap(({ rows, unit }) =>
    rows.flatMap((row) =>
      [...row.facts.values()]
        .filter(({ value }) => value !== 0n)
        .map((fact) => ({ fact, yuan: unit === "元" ? 1 : 10_000 })),
    ),
  );
}

/** The ties of each amount. */
function incidenceOf(ties: readonly ReadTie[]): ReadonlyMap<number, readonly number[]> {
  const incidence = new Map<number, number[]>();
  ties.forEach(({ tie, verdict }, position) => {
    if (verdict.outcome === "vacuous" || tie.usual) return;
    for (const { index } of [...tie.left, ...tie.right])
      incidence.set(index, [...(incidence.get(index) ?? []), position]);
  });
  return incidence;
}

/** Amounts whose ties are exactly those of no other: a change of theirs can be told from a change of any other. */
function aloneIn(incidence: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const counts = new Map<string, number>();
  for (const ties of incidence.values()) counts.set(ties.join(), (counts.get(ties.join()) ?? 0) + 1);
  return new Set([...incidence].flatMap(([index, ties]) => (counts.get(ties.join()) === 1 ? [index] : [])));
}

function changed(workbook: WorkbookSnapshot, { place, usualRounding }: Fact, yuan: number): WorkbookSnapshot {
  // A Decimal has twelve places.
  const more = Math.max(SMALLEST, (UNITS * Number(usualRounding)) / 1e12) / yuan;
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== place.sheet) return sheet;
    const rows = sheet.rows.map((row, at) => {
      if (at !== place.row) return row;
      const cells = [...(row ?? [])];
      const was = Number(String(cells[place.column]?.value).replaceAll(",", ""));
      cells[place.column] = { value: Math.round((was + more) * 1e6) / 1e6 };
      return cells;
    });
    return { ...sheet, rows };
  });
  return { sheets };
}

function isNamed(ties: readonly (readonly ReadTie[])[], place: CellPlace): boolean {
  const culprits = ties.flatMap((own) => findCulprits(own.filter(({ tie }) => !tie.usual)));
  const [only, second] = culprits;
  if (only === undefined || second !== undefined || !only.certain) return false;
  const [suspect, other] = only.alternatives;
  const named = suspect?.fact.place;
  return (
    other === undefined &&
    named?.sheet === place.sheet &&
    named.row === place.row &&
    named.column === place.column
  );
}
