import type { Tie } from "../../budget/check";
import type { BudgetDocument, Fact, Table } from "../../budget/document";
import type { JudgedTables } from "../judged-tables";
import { equationsOf, keyOf, sidesOf, type Equation, type Equations } from "./equations";

/** The checks of a document that is like this one but for a table. */
export type Rejudge = (document: BudgetDocument) => JudgedTables;

/** A document without a table: what its checks say, and the keys of the ties that are broken all the same. */
interface Without {
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
  readonly broken: ReadonlySet<string>;
}

export type LeaveOut = (document: BudgetDocument, table: Table) => Without;

/** Each table of a document is left out once, however often it is asked: all its checks run for that. */
export function leavingOut(rejudge: Rejudge): LeaveOut {
  const known = new WeakMap<BudgetDocument, Map<Table, Without>>();
  return (document, table) => {
    const own = known.get(document) ?? new Map<Table, Without>();
    known.set(document, own);
    let without = own.get(table);
    if (without === undefined) {
      const rest = withoutTable(document, table);
      const judged = rejudge(rest);
      const { list } = equationsOf(judged.ties);
      const broken = new Set(list.flatMap((one) => (one.isBroken ? [keyOf(one)] : [])));
      without = { document: rest, judged, broken };
      own.set(table, without);
    }
    return without;
  };
}

/** A table that may be what is wrong as a whole, before the others are asked what they say without it. */
export interface Suspicion {
  readonly kind: "empty-table" | "other-version";
  readonly table: Table;
  /** The broken equations that speak of it. */
  readonly evidence: readonly Equation[];
  readonly cost: number;
  /** So few of its cells disagree that it may be something else. */
  readonly isGuess: boolean;
}

/** A table that the others contradict as a whole. */
export interface SetAside extends Suspicion {
  readonly solved: readonly Equation[];
  /** Without the table. */
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
}

/** So many different cells of a table must disagree with others before it is surely another version. */
const FEWEST_DISAGREEING = 5;

/** Tables that were perhaps left empty, or that are another draft's, year's or office's. */
export function suspiciousTables(
  document: BudgetDocument,
  equations: Equations,
  broken: readonly Equation[],
): readonly Suspicion[] {
  const tables = [...document.tables.values()].filter(({ state }) => state !== "missing");
  const empty = new Set(tables.filter((table) => isEmpty(factsOf(table), equations)));
  const ids = new Set([...empty].map(({ id }) => id));
  // What differs from a table that is empty is no other version for that.
  const telling = broken.filter(({ tie }) => !concerns(tie, ({ table }) => ids.has(table)));
  return tables.flatMap((table): Suspicion[] => {
    if (empty.has(table)) {
      const evidence = broken.filter(({ tie }) => concerns(tie, (fact) => fact.table === table.id));
      const isMissed = evidence.some(({ sums }) => sums.leftFigures === 0 || sums.rightFigures === 0);
      return isMissed ? [{ kind: "empty-table", table, evidence, cost: 1.4, isGuess: false }] : [];
    }
    const suspicion = suspicionOfVersion(factsOf(table), equations, telling);
    if (suspicion === undefined) return [];
    // What does not hold within a table speaks of no other version of it; a sum within another is broken without it as well.
    const evidence = telling.filter(
      ({ tie, isWithinTable }) =>
        concerns(tie, (fact) => fact.table !== table.id) && !(isWithinTable && tie.relation === "sum"),
    );
    return [{ ...suspicion, kind: "other-version", table, evidence }];
  });
}

/** What is explained by leaving a table out; `undefined` where something else would be broken then. */
export function setAside(
  document: BudgetDocument,
  broken: readonly Equation[],
  suspicion: Suspicion,
  leaveOut: LeaveOut,
): SetAside | undefined {
  const known = new Set(broken.map(keyOf));
  const without = leaveOut(document, suspicion.table);
  const isOpen = (one: Equation) => without.broken.has(keyOf(one));
  const solved = broken.filter((one) => !isOpen(one));
  // Of two tables that an empty one stood between, one may be wrong besides.
  const isNoWorse = suspicion.kind === "empty-table" || [...without.broken].every((key) => known.has(key));
  if (solved.length === 0 || !isNoWorse) return undefined;
  const evidence = suspicion.evidence.filter((one) => !isOpen(one));
  return { ...suspicion, solved, evidence, document: without.document, judged: without.judged };
}

function concerns({ left, right }: Tie, is: (fact: Fact) => boolean): boolean {
  return left.some(is) || right.some(is);
}

function factsOf({ rows }: Table): readonly Fact[] {
  return rows.flatMap((row) => [...row.facts.values()]);
}

function suspicionOfVersion(
  facts: readonly Fact[],
  equations: Equations,
  broken: readonly Equation[],
): Pick<Suspicion, "cost" | "isGuess"> | undefined {
  const own = new Set(facts.map(({ index }) => index));
  const disagreeing = new Set<number>();
  let unsound = 0;
  for (const equation of broken) {
    const sides = sidesOf(equation);
    const inside = [...sides.keys()].filter((index) => own.has(index));
    if (inside.length === 0) continue;
    if (inside.length === sides.size) unsound += 1;
    else for (const index of inside) disagreeing.add(index);
  }
  // It does not add up by itself: what is wrong with it is something else.
  if (unsound > disagreeing.size) return undefined;
  const agreeing = agreementsOf(own, equations);
  if (disagreeing.size === 0 || agreeing >= disagreeing.size) return undefined;
  const isGuess = disagreeing.size < FEWEST_DISAGREEING || unsound > 0;
  // Where few cells speak for it, only what nothing else explains.
  const isSmall = disagreeing.size < FEWEST_DISAGREEING;
  return { cost: isSmall ? 1.45 : 2 + 0.5 * unsound, isGuess };
}

/** Nothing but totals at most, which somebody may have filled in first. */
function isEmpty(facts: readonly Fact[], { list }: Equations): boolean {
  const filled = facts.filter(({ value }) => value !== 0n);
  if (filled.length === 0) return true;
  if (filled.length * 4 > facts.length) return false;
  const own = new Set(facts.map(({ index }) => index));
  const sums = list.filter(
    ({ tie: { relation, left, right } }) =>
      relation === "sum" && left.length === 1 && [...left, ...right].every(({ index }) => own.has(index)),
  );
  // 收入总计 may agree with 本年收入合计, of which nothing is there.
  const totals = new Set(sums.flatMap(({ tie }) => tie.left.map(({ index }) => index)));
  return filled.every(({ index }) => totals.has(index)) && sums.some(({ isBroken }) => isBroken);
}

/** How many of a table's figures another table prints too. */
function agreementsOf(own: ReadonlySet<number>, { list }: Equations): number {
  const agreeing = new Set<number>();
  const isOwn = ({ index }: Fact) => own.has(index);
  for (const { isBroken, tie, sums } of list) {
    if (isBroken || tie.relation === "at-least" || sums.leftFigures === 0 || sums.rightFigures === 0)
      continue;
    const { left, right } = tie;
    if (left.every(isOwn) && right.every(isOwn)) continue;
    for (const { index } of left) if (own.has(index)) agreeing.add(index);
    for (const { index } of right) if (own.has(index)) agreeing.add(index);
  }
  return agreeing.size;
}

/** A table that a standard prescribes stays as one that is not there. */
function withoutTable(document: BudgetDocument, table: Table): BudgetDocument {
  const tables = new Map(document.tables);
  if (table.asRead === undefined) {
    tables.set(table.id, { ...table, state: "missing", rows: [], areas: [], derived: [] });
  } else tables.delete(table.id);
  return { ...document, tables };
}
