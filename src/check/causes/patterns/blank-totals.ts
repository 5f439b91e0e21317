import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import type { Equations } from "../equations";
import { filledTotals, sumsByTotal, type OpenTotals } from "../filled-totals";
import type { Setting } from "./setting";

/** Totals and subtotals that were not filled in, in all tables and in each: from their items, from the bottom up. */
export function* blankTotals({ equations, grids }: Setting): Iterable<Candidate> {
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const sums = new Map([...sumsByTotal(equations)].filter(([index]) => factOf(index).form === "blank"));
  if (sums.size < 2) return;
  const order = [...new Set(grids.map(({ table }) => table.id))];
  const all = filled(equations, sums, order);
  if (all) yield all;
  const tables = new Set([...sums.keys()].map((index) => factOf(index).table));
  if (tables.size < 2) return;
  for (const table of tables) {
    const own = [...sums].filter(([index]) => factOf(index).table === table);
    const one = filled(equations, new Map(own), order);
    if (one) yield one;
  }
}

function filled(equations: Equations, open: OpenTotals, order: readonly string[]): Candidate | undefined {
  const amounts = filledTotals(equations, open);
  const facts = [...amounts.keys()].map((index) => equations.facts.get(index) as Fact);
  if (facts.length < 2) return undefined;
  const tables = order.filter((id) => facts.some(({ table }) => table === id));
  return { what: { kind: "blank-totals", tables, count: facts.length }, amounts, facts, cost: 1.5 };
}
