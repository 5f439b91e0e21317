import type { BudgetDocument, Table } from "../../budget/document";
import type { JudgedTables } from "../judged-tables";
import { equationsOf, type Equation, type Equations } from "./equations";

/** The checks of a document that is like this one but for a table. */
export type Rejudge = (document: BudgetDocument) => JudgedTables;

/** A table that the others contradict as a whole. */
export interface SetAside {
  readonly kind: "empty-table" | "other-version";
  readonly table: Table;
  readonly solved: readonly Equation[];
  readonly cost: number;
  /** Without the table. */
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
}

/** So many different cells of a table must disagree with others before it is called another version. */
const FEWEST_DISAGREEING = 5;

/** What is explained by a table that was left empty, or that is another draft's, year's or office's. */
export function* tablesToSetAside(
  document: BudgetDocument,
  equations: Equations,
  rejudge: Rejudge,
): Iterable<SetAside> {
  const broken = equations.list.filter(({ isBroken }) => isBroken);
  for (const table of document.tables.values()) {
    const kind = suspicionOf(table, broken);
    if (kind === undefined) continue;
    const without = withoutTable(document, table);
    const judged = rejudge(without);
    const still = new Set(
      equationsOf(judged.ties).list.flatMap(({ isBroken, key }) => (isBroken ? [key] : [])),
    );
    const solved = broken.filter(({ key }) => !still.has(key));
    const known = new Set(broken.map(({ key }) => key));
    if (solved.length === 0 || [...still].some((key) => !known.has(key))) continue;
    yield { kind, table, solved, cost: kind === "empty-table" ? 1.4 : 3, document: without, judged };
  }
}

function suspicionOf(table: Table, broken: readonly Equation[]): SetAside["kind"] | undefined {
  if (table.state === "missing") return undefined;
  const facts = table.rows.flatMap((row) => [...row.facts.values()]);
  if (facts.every(({ value }) => value === 0n)) {
    const isMissed = broken.some(({ sums }) => sums.leftFigures === 0 || sums.rightFigures === 0);
    return isMissed ? "empty-table" : undefined;
  }
  const own = new Set(facts.map(({ index }) => index));
  const disagreeing = new Set<number>();
  for (const { sides } of broken) {
    const inside = [...sides.keys()].filter((index) => own.has(index));
    if (inside.length === 0) continue;
    // It does not add up by itself: what is wrong with it is something else.
    if (inside.length === sides.size) return undefined;
    for (const index of inside) disagreeing.add(index);
  }
  return disagreeing.size >= FEWEST_DISAGREEING ? "other-version" : undefined;
}

function withoutTable(document: BudgetDocument, table: Table): BudgetDocument {
  const gone: Table = { ...table, state: "missing", rows: [], areas: [], derived: [] };
  return { ...document, tables: new Map([...document.tables, [table.id, gone]]) };
}
