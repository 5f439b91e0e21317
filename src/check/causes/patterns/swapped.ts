import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import { amountFor, equationsWith, wouldFail, type Amount, type Amounts, type Equations } from "../equations";
import type { Grid } from "../grid";
import { valueIn, type Setting } from "./setting";

type Cells = readonly (Fact | undefined)[];

/** More suspects than this in a block: they are not tried with others unless they are neighbours. */
const MOST_SUSPECTS = 120;

/** Two columns filled in the wrong way round, over all rows. */
export function* swappedColumns({ equations }: Setting, grid: Grid): Iterable<Candidate> {
  const columns = Array.from({ length: grid.width }, (_, column) => grid.rows.map((row) => row[column]));
  for (const [left, right] of pairs(columns)) {
    const swapped = exchange(equations, left, right);
    const [one, other] = firstOf(swapped.facts);
    if (swapped.rows < 2 || one === undefined || other === undefined) continue;
    yield {
      what: { kind: "swapped-columns", table: grid.table.id, one, other },
      amounts: swapped.amounts,
      facts: swapped.facts,
      cost: 1.8,
    };
  }
}

/** The amounts of two rows exchanged, in all columns. */
export function* swappedRows({ equations, suspects }: Setting, grid: Grid): Iterable<Candidate> {
  const isSuspect = (row: Cells) => row.some((fact) => fact && suspects.has(fact.index));
  for (const [upper, lower, areNeighbours] of promisingPairs(grid.rows, isSuspect)) {
    const swapped = exchange(equations, upper, lower);
    const [one, other] = firstOf(swapped.facts);
    if (swapped.rows < 2 || one === undefined || other === undefined) continue;
    if (!isPromising(equations, swapped)) continue;
    yield {
      what: { kind: "swapped-rows", table: grid.table.id, one, other },
      amounts: swapped.amounts,
      facts: swapped.facts,
      cost: areNeighbours ? 1.4 : 1.7,
    };
  }
}

/**
 * Each suspect with all others: a figure may have gone where no equation asks for any. What stands beside each other is
 * exchanged more easily; of too many suspects those alone are tried.
 */
function* promisingPairs<T>(
  lines: readonly T[],
  isSuspect: (line: T) => boolean | undefined,
): Iterable<readonly [T, T, boolean]> {
  const suspects = lines.map((line) => isSuspect(line) === true);
  const areMany = suspects.filter(Boolean).length > MOST_SUSPECTS;
  const places = suspects.flatMap((isOne, place) => (isOne ? place : []));
  let next = 0;
  for (const [index, one] of lines.entries()) {
    const last = areMany ? Math.min(index + 2, lines.length) : lines.length;
    if ((places[next] ?? last) <= index) next += 1;
    // A long list has few suspects: of the other lines those alone are looked at.
    const isOwn = suspects[index] === true;
    for (let at = isOwn ? index + 1 : next; at < (isOwn ? last : places.length); at += 1) {
      const place = isOwn ? at : (places[at] ?? last);
      const other = lines[place];
      if (place >= last || other === undefined) break;
      yield [one, other, place === index + 1];
    }
  }
}

/** Two figures filled in the wrong way round, in one row or one column. */
export function* swappedCells({ equations, suspects }: Setting, grid: Grid): Iterable<Candidate> {
  const lines: Cells[] = [
    ...grid.rows,
    ...Array.from({ length: grid.width }, (_, column) => grid.rows.map((row) => row[column])),
  ];
  for (const line of lines) {
    const own = line.filter((fact) => fact !== undefined);
    for (const [one, other, areNeighbours] of promisingPairs(own, ({ index }) => suspects.has(index))) {
      const swapped = exchange(equations, [one], [other]);
      if (swapped.rows === 0 || !isPromising(equations, swapped)) continue;
      const { amounts, facts } = swapped;
      yield {
        what: { kind: "swapped-cells", one, other },
        amounts,
        facts,
        cost: areNeighbours ? 1.35 : 1.6,
      };
    }
  }
}

/** A quick look: some broken equation of a cell holds, so that hardly any pair is looked at whole. */
function isPromising(
  equations: Equations,
  { amounts, facts }: { readonly amounts: Amounts; readonly facts: readonly Fact[] },
): boolean {
  return facts.some(({ index }) =>
    equationsWith(equations, index).some(
      (equation) => equation.isBroken && !wouldFail(equations, equation, amounts),
    ),
  );
}

function exchange(equations: Equations, one: Cells, other: Cells) {
  const amounts = new Map<number, Amount>();
  const facts: Fact[] = [];
  let rows = 0;
  one.forEach((a, index) => {
    const b = other[index];
    if (a === undefined || b === undefined) return;
    const [valueA, valueB] = [valueIn(equations, a), valueIn(equations, b)];
    if (valueA === valueB) return;
    amounts.set(a.index, amountFor(a, valueB));
    amounts.set(b.index, amountFor(b, valueA));
    facts.push(a, b);
    rows += 1;
  });
  return { amounts, facts, rows };
}

function firstOf(facts: readonly Fact[]): readonly (Fact | undefined)[] {
  return [facts[0], facts[1]];
}

function* pairs<T>(list: readonly T[]): Iterable<readonly [T, T]> {
  for (const [index, one] of list.entries()) for (const other of list.slice(index + 1)) yield [one, other];
}
