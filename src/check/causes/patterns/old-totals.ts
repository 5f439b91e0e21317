import { absolute, type Decimal } from "../../../amount/decimal";
import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import {
  amountFor,
  brokenEquations,
  equationsWith,
  keyOf,
  sidesOf,
  wouldFail,
  type Amount,
  type Equation,
  type Equations,
} from "../equations";
import { toleranceOf } from "../../judge";
import { valueIn, type Setting } from "./setting";

/** More different amounts than these are no item that was changed. */
const MOST_CHANGES = 60;

/** More totals than this that one item has left behind are none. */
const MOST_TOTALS = 80;

/** Items were changed, and the totals above them and in other tables did not follow: one for each amount of change. */
export function* oldTotals({ equations }: Setting): Iterable<Candidate> {
  const sums = brokenEquations(equations).filter(isSum);
  const tried = new Set<Decimal>();
  for (const { sums: own } of sums) {
    const by = -own.difference;
    if (tried.has(by) || tried.size >= MOST_CHANGES) continue;
    tried.add(by);
    const seeds = sums.filter(
      ({ tie, sums: other }) => absolute(other.difference + by) <= toleranceOf(tie, other),
    );
    const candidate = followed(equations, seeds, by);
    if (candidate) yield candidate;
  }
}

/** Totals of one cell that has changed by so much: what else could be wrong where the cell is said to be. */
export function totalsOver(equations: Equations, item: Fact, by: Decimal): Candidate | undefined {
  const seeds = equationsWith(equations, item.index).filter(
    (equation) => equation.isBroken && isSum(equation) && (sidesOf(equation).get(item.index) ?? 0) < 0,
  );
  return seeds.length === 0 ? undefined : followed(equations, seeds, by);
}

function isSum(equation: Equation): boolean {
  const { isWithinTable, tie } = equation;
  const [total, second] = tie.left;
  return (
    isWithinTable &&
    tie.relation === "sum" &&
    total !== undefined &&
    second === undefined &&
    sidesOf(equation).size > 1
  );
}

/**
 * What the changed totals of each block in which sums fail all have among their parts, or the parts of those: an item that may have been changed.
 * Totals of which no item is a part of all have not been left behind by one.
 */
function itemBehind(equations: Equations, totals: readonly Fact[]): Fact | undefined {
  const blocks = new Set(totals.map(blockOf));
  let item: Fact | undefined;
  for (const block of blocks) {
    const own = totals.filter((fact) => blockOf(fact) === block);
    const [first, ...others] = own.map((fact) => partsOf(equations, fact));
    const common = [...(first ?? [])].filter((index) => others.every((parts) => parts.has(index)));
    if (common.length === 0) return undefined;
    const changed = new Set(totals.map(({ index }) => index));
    item ??= common
      .map((index) => equations.facts.get(index) as Fact)
      .find(({ value, index }) => value !== 0n && !changed.has(index));
  }
  return item ?? totals[0];
}

function blockOf({ table, section }: Fact): string {
  return `${table} ${section}`;
}

/** With the total itself, and the parts of its parts. */
function partsOf(equations: Equations, total: Fact): ReadonlySet<number> {
  const parts = new Set([total.index]);
  const queue = [total.index];
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    for (const equation of equationsWith(equations, index)) {
      if (!isSum(equation) || equation.tie.left[0]?.index !== index) continue;
      for (const part of equation.tie.right) {
        if (parts.has(part.index)) continue;
        parts.add(part.index);
        queue.push(part.index);
      }
    }
  }
  return parts;
}

/** A sum whose total has changed without one knows which of its parts has is left open; so many may be. */
const MOST_OPEN = 12;

/** Each total changes as its parts did; what then fails follows in turn. */
function followed(equations: Equations, seeds: readonly Equation[], by: Decimal): Candidate | undefined {
  const amounts = new Map<number, Amount>();
  const totals: Fact[] = [];
  const left = new Set<Equation>();
  const queue = [...seeds];
  for (let equation = queue.shift(); equation !== undefined; equation = queue.shift()) {
    if (!wouldFail(equations, equation, amounts)) continue;
    const follower = followerIn(equation, amounts);
    if (follower === undefined) {
      // It may hold once what else has changed has been followed.
      left.add(equation);
      continue;
    }
    if (totals.length >= MOST_TOTALS) return undefined;
    amounts.set(follower.index, amountFor(follower, valueIn(equations, follower) + by));
    totals.push(follower);
    queue.push(...equationsWith(equations, follower.index).filter((other) => other !== equation));
  }
  const open = [...left].filter((equation) => wouldFail(equations, equation, amounts));
  const begun = new Set(seeds.flatMap(({ tie }) => tie.left.map(blockOf)));
  const item = itemBehind(
    equations,
    totals.filter((fact) => begun.has(blockOf(fact))),
  );
  if (item === undefined || open.length > MOST_OPEN) return undefined;
  // Nobody mistypes an amount in the same way twice: where items of several tables changed, they were meant to.
  const changed = new Set(seeds.map(({ tie }) => tie.left[0]?.table));
  const gap = totals.some((fact) => valueIn(equations, fact) === 0n) ? 1 : 0;
  return {
    what: { kind: "old-totals", item, totals, by },
    amounts,
    facts: totals,
    cost: (changed.size > 1 ? 1.2 : 1.7) + gap + 0.1 * open.length,
    leaves: new Set(open.map(keyOf)),
  };
}

/** The total of a sum; the other one of two that are the same; the only part of a total. */
function followerIn({ tie }: Equation, amounts: ReadonlyMap<number, Amount>): Fact | undefined {
  const isNew = ({ index }: Fact) => !amounts.has(index);
  const [total, second] = tie.left;
  if (tie.relation === "sum" && total !== undefined && second === undefined && isNew(total)) return total;
  const open = [...tie.left, ...tie.right].filter((fact) => isNew(fact) && fact.value !== 0n);
  return open.length === 1 ? open[0] : undefined;
}
