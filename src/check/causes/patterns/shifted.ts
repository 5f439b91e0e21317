import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import {
  amountFor,
  equationsWith,
  sidesOf,
  wouldFail,
  type Amount,
  type Amounts,
  type Equation,
  type Equations,
} from "../equations";
import type { Grid } from "../grid";
import { valueIn, type Setting } from "./setting";
import { valueFrom } from "./value-from";

type Cells = readonly (Fact | undefined)[];

/** Runs in a block of more rows are sought only where two ends of one lie no further apart than this. */
const LONGEST_RUN = 80;

/** The amounts of a run of rows stand one row further down or up than they should, in all columns or in one. */
export function* shiftedRows(setting: Setting, grid: Grid): Iterable<Candidate> {
  yield* shifted(setting, grid, grid.rows, "shifted-rows");
  if (grid.width < 2) return;
  for (let column = 0; column < grid.width; column += 1) {
    const line = grid.rows.map((row) => [row[column]]);
    yield* shifted(setting, grid, line, "shifted-rows");
  }
}

/** The amounts of all rows, or of one, stand one column further to the right or left than they should. */
export function* shiftedColumns(setting: Setting, grid: Grid): Iterable<Candidate> {
  if (grid.width < 3) return;
  const columns = Array.from({ length: grid.width }, (_, column) => grid.rows.map((row) => row[column]));
  yield* shifted(setting, grid, columns, "shifted-columns");
  for (const row of grid.rows) {
    const cells = row.map((fact) => [fact]);
    if (row.filter((fact) => fact && setting.suspects.has(fact.index)).length < 2) continue;
    yield* shifted(setting, grid, cells, "shifted-columns");
  }
}

/** `lines` are rows, or columns; each of a run should hold what the next one holds. */
function* shifted(
  { equations, suspects }: Setting,
  { table }: Grid,
  lines: readonly Cells[],
  kind: "shifted-rows" | "shifted-columns",
): Iterable<Candidate> {
  const isSuspect = (line: Cells | undefined) => line?.some((fact) => fact && suspects.has(fact.index));
  for (const by of [1, -1] as const) {
    // Downwards the run is followed from its top, upwards from its bottom: each line takes what the next one holds.
    const ordered = by === 1 ? lines : lines.toReversed();
    const positions = positionsIn(ordered);
    for (const start of ordered.keys()) {
      if (!isSuspect(ordered[start])) continue;
      const amounts = new Map<number, Amount>();
      const facts: Fact[] = [];
      for (let end = start; end + 1 < ordered.length && end - start < LONGEST_RUN; end += 1) {
        const moved = take(equations, ordered[end] ?? [], ordered[end + 1] ?? [], amounts, facts);
        // Figures of the first line would be lost: they were not put there by moving others.
        if (end === start && (!moved || loses(equations, ordered[start] ?? [], amounts))) break;
        if (upsets(equations, ordered[end] ?? [], amounts, positions, end)) break;
        const lost = ordered[end + 1] ?? [];
        if (facts.length < 2 || !isSuspect(lost)) continue;
        const whole = withLost(equations, amounts, lost);
        if (whole === undefined) continue;
        yield {
          what: { kind, table: table.id, by },
          amounts: whole.amounts,
          facts: [...facts, ...whole.facts],
          // What is lost must be filled in; a slip rather moves all there is than a part of it.
          cost: 1.8 + 0.02 * whole.facts.length - 0.02 * (end - start) + whole.invented,
        };
      }
    }
  }
}

function positionsIn(lines: readonly Cells[]): ReadonlyMap<number, number> {
  return new Map(
    lines.flatMap((line, position) =>
      line.flatMap((fact) => (fact ? [[fact.index, position] as const] : [])),
    ),
  );
}

/** Whether an equation that holds now fails for good: a longer run would change nothing more in it. */
function upsets(
  equations: Equations,
  line: Cells,
  amounts: Amounts,
  positions: ReadonlyMap<number, number>,
  end: number,
): boolean {
  return line.some(
    (fact) =>
      fact !== undefined &&
      amounts.has(fact.index) &&
      equationsWith(equations, fact.index).some(
        (equation) =>
          !equation.isBroken &&
          [...sidesOf(equation).keys()].every((index) => (positions.get(index) ?? -1) <= end) &&
          wouldFail(equations, equation, amounts),
      ),
  );
}

function loses(equations: Equations, line: Cells, amounts: Amounts): boolean {
  return line.some(
    (fact) => fact !== undefined && amounts.has(fact.index) && valueIn(equations, fact) !== 0n,
  );
}

/** Puts into a line what the next one holds; whether that changes anything. */
function take(
  equations: Equations,
  line: Cells,
  next: Cells,
  amounts: Map<number, Amount>,
  facts: Fact[],
): boolean {
  let isChanged = false;
  line.forEach((fact, index) => {
    const from = next[index];
    if (fact === undefined || from === undefined) return;
    const value = valueIn(equations, from);
    if (value === valueIn(equations, fact)) return;
    amounts.set(fact.index, amountFor(fact, value));
    facts.push(fact);
    isChanged = true;
  });
  return isChanged;
}

/**
 * The last line's own amounts were written over: what they were follows from the equations, or they are as they were.
 * `undefined` where nothing would do.
 */
function withLost(
  equations: Equations,
  moved: Amounts,
  lost: Cells,
): { readonly amounts: Amounts; readonly facts: readonly Fact[]; readonly invented: number } | undefined {
  const amounts = new Map(moved);
  const facts: Fact[] = [];
  let invented = 0;
  for (const fact of lost) {
    if (fact === undefined) continue;
    const own = equationsWith(equations, fact.index);
    const printed = valueIn(equations, fact);
    const values = [printed, ...own.map((equation) => valueFrom(equations, equation, fact, amounts)), 0n];
    const value = values.find(
      (one) =>
        one !== undefined &&
        (one >= 0n || printed < 0n) &&
        own.every((equation) => {
          const tried = new Map(amounts).set(fact.index, amountFor(fact, one));
          return !wouldFail(equations, equation, tried) || isOpenToOthers(equation, lost, fact);
        }),
    );
    if (value === undefined) return undefined;
    if (value === printed) continue;
    amounts.set(fact.index, amountFor(fact, value));
    facts.push(fact);
    // What makes a single equation hold was not moved there: it is a wrong cell like any other.
    if (value !== 0n && own.length < 2) invented += 1;
  }
  return { amounts, facts, invented };
}

/** Another of the lost amounts is in it, so that it says nothing of this one yet. */
function isOpenToOthers(equation: Equation, lost: Cells, own: Fact) {
  const sides = sidesOf(equation);
  return lost.some((fact) => fact !== undefined && fact !== own && sides.has(fact.index));
}
