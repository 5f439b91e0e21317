import type { Decimal } from "../amount/decimal";
import type { Fact } from "../standards/document";
import {
  agree,
  constraintsOf,
  holdsWith,
  isBroken,
  type Assignment,
  type Constraint,
  type System,
} from "./constraints";

/** What-ifs per document, so that a hopeless one ends in a fraction of a second. */
export const BUDGET = 40_000;
/** More wrong cells than this in one connected group: no set is worth trusting. */
const MOST_CELLS = 12;

/** What-ifs that are left. */
export interface Budget {
  left: number;
}

/**
 * The smallest sets of two or more cells, with values with which all ties of the group and of these cells hold. None
 * where there is none of up to `MOST_CELLS`, or none was found in time.
 */
export function smallestSets(
  system: System,
  group: readonly Constraint[],
  budget: Budget,
): ReadonlyMap<number, Decimal>[] | undefined {
  const candidates = new Set(group.flatMap((constraint) => [...constraint.sides.keys()]));
  // A wrong cell usually breaks every equation that it is in; look among those first.
  const suspicious = new Set([...candidates].filter((index) => isSuspicious(system, index)));
  for (let size = 2; size <= MOST_CELLS; size += 1) {
    for (const among of [suspicious, candidates]) {
      const sets = setsOf(system, group, among, size, budget);
      if (sets.length > 0) return withExchanges(system, sets);
      if (budget.left <= 0) return undefined;
    }
  }
  return undefined;
}

/** No equation with figures that holds now would be upset by changing it. */
function isSuspicious(system: System, index: number): boolean {
  return constraintsOf(system, index).every(
    (constraint) => isBroken(constraint) || constraint.tie.relation === "at-least",
  );
}

/** All sets of exactly `size` cells that hit every broken tie of the group and have values that satisfy all ties. */
function setsOf(
  system: System,
  group: readonly Constraint[],
  among: ReadonlySet<number>,
  size: number,
  budget: Budget,
): Map<number, Decimal>[] {
  const found = new Map<string, Map<number, Decimal>>();
  const tried = new Set<string>();
  const hitting = group.toSorted((a, b) => a.sides.size - b.sides.size);
  const extend = (chosen: readonly number[]): void => {
    if (budget.left <= 0) return;
    const missed = hitting.find((constraint) => !chosen.some((index) => constraint.sides.has(index)));
    if (missed === undefined && chosen.length < size) {
      // Every broken tie is hit, yet no smaller set worked: one more cell, from the ties already hit.
      for (const index of among) attempt([...chosen, index]);
      return;
    }
    if (missed === undefined) {
      const values = solve(system, chosen);
      budget.left -= 1;
      if (values) found.set(keyOf(chosen), values);
      return;
    }
    if (chosen.length === size) return;
    for (const index of missed.sides.keys()) if (among.has(index)) attempt([...chosen, index]);
  };
  const attempt = (chosen: readonly number[]): void => {
    const key = keyOf(chosen);
    if (new Set(chosen).size < chosen.length || tried.has(key)) return;
    tried.add(key);
    budget.left -= 1;
    extend(chosen);
  };
  extend([]);
  return [...found.values()];
}

function keyOf(chosen: readonly number[]): string {
  return chosen.toSorted((a, b) => a - b).join(" ");
}

/** Values for all chosen cells, one after the other, each from the ties in which the others are known. */
function solve(system: System, chosen: readonly number[]): Map<number, Decimal> | undefined {
  const values = new Map<number, Decimal>();
  const open = new Set(chosen);
  while (open.size > 0) {
    let next: { index: number; ties: Constraint[] } | undefined;
    for (const index of open) {
      const known = constraintsOf(system, index).filter((constraint) =>
        [...open].every((other) => other === index || !constraint.sides.has(other)),
      );
      if (known.length > (next?.ties.length ?? 0)) next = { index, ties: known };
    }
    if (next === undefined) return undefined;
    const fact = system.facts.get(next.index) as Fact;
    const value = agree(system, next.ties, fact, values);
    if (value === undefined || value === fact.value) return undefined;
    values.set(next.index, value);
    open.delete(next.index);
  }
  const all = new Set(chosen.flatMap((index) => constraintsOf(system, index)));
  return [...all].every((constraint) => holdsWith(system, constraint, values)) ? values : undefined;
}

/**
 * These sets, and those in which one cell gives way to another that explains as well what the rest of its set leaves
 * broken: a cell that was passed over because it upsets an equation may do so no longer once the rest is right.
 */
function withExchanges(
  system: System,
  sets: readonly ReadonlyMap<number, Decimal>[],
): ReadonlyMap<number, Decimal>[] {
  const known = new Map(sets.map((set) => [keyOf([...set.keys()]), set]));
  for (const set of sets) {
    for (const index of set.keys()) {
      const rest = new Map(set);
      rest.delete(index);
      for (const [other, value] of substitutes(system, set, rest)) {
        const exchanged = new Map(rest).set(other, value);
        const key = keyOf([...exchanged.keys()]);
        if (!known.has(key)) known.set(key, exchanged);
      }
    }
  }
  return [...known.values()];
}

/** Cells not of the set, each with the value that satisfies every tie together with the rest of it. */
function* substitutes(
  system: System,
  set: Assignment,
  rest: Assignment,
): Iterable<readonly [index: number, value: Decimal]> {
  const touched = new Set([...set.keys()].flatMap((index) => constraintsOf(system, index)));
  const [smallest, ...others] = [...touched]
    .filter((constraint) => !holdsWith(system, constraint, rest))
    .sort((a, b) => a.sides.size - b.sides.size);
  for (const index of smallest?.sides.keys() ?? []) {
    const fact = system.facts.get(index);
    if (fact === undefined || set.has(index)) continue;
    if (!others.every((constraint) => constraint.sides.has(index))) continue;
    const value = agree(system, constraintsOf(system, index), fact, rest);
    if (value !== undefined && value !== fact.value) yield [index, value];
  }
}
