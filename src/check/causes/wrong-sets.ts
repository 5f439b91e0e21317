import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import { constraintsOf, fittingValue, isBroken, type Constraint, type System } from "./constraints";

/** What-ifs per document, so that a hopeless one ends in a fraction of a second. */
export const MOST_TRIES = 40_000;
/** More wrong cells than this in one connected group: no set is worth trusting. */
const MOST_CELLS = 12;

/** How many what-ifs are left; all groups of a document draw on the same ones. */
export interface Tries {
  left: number;
}

interface Search {
  readonly system: System;
  readonly group: readonly Constraint[];
  readonly tries: Tries;
}

/**
 * The smallest sets of two or more cells, with values with which all ties of the group and of these cells hold. None
 * where there is none of up to `MOST_CELLS`, or none was found in time.
 */
export function smallestSets(
  system: System,
  group: readonly Constraint[],
  tries: Tries,
): ReadonlyMap<number, Decimal>[] | undefined {
  const search: Search = { system, group, tries };
  const candidates = new Set(group.flatMap((constraint) => [...constraint.sides.keys()]));
  // A wrong cell usually breaks every equation that it is in; look among those first.
  const suspicious = new Set([...candidates].filter((index) => isSuspicious(system, index)));
  for (let size = 2; size <= MOST_CELLS; size += 1) {
    const likely = setsOf(search, suspicious, size);
    // Two wrong cells may cancel in an equation that each alone would upset: that of others there is none says nothing.
    const all = setsOf(search, candidates, size);
    const sets = new Map([...likely, ...all]);
    if (sets.size > 0) return [...sets.values()];
    if (tries.left <= 0) return undefined;
  }
  return undefined;
}

/** No equation with figures that holds now would be upset by changing it. */
function isSuspicious(system: System, index: number): boolean {
  return constraintsOf(system, index).every(
    (constraint) => isBroken(constraint) || constraint.tie.relation === "at-least",
  );
}

/** By their cells, all sets of exactly `size` cells that hit every broken tie and have values that satisfy all ties. */
function setsOf(
  { system, group, tries }: Search,
  among: ReadonlySet<number>,
  size: number,
): Map<string, Map<number, Decimal>> {
  const found = new Map<string, Map<number, Decimal>>();
  const tried = new Set<string | number>();
  const hitting = group.toSorted((a, b) => a.sides.size - b.sides.size);
  const extend = (chosen: readonly number[]): void => {
    if (tries.left <= 0) return;
    const missed = hitting.find((constraint) => !chosen.some((index) => constraint.sides.has(index)));
    if (missed === undefined && chosen.length < size) {
      // Every broken tie is hit, yet no smaller set worked: one more cell, from the ties already hit.
      for (const index of among) attempt(chosen, index);
      return;
    }
    if (missed === undefined) {
      const values = solve(system, chosen);
      tries.left -= 1;
      if (values) found.set(keyOf(chosen), values);
      return;
    }
    if (chosen.length === size) return;
    for (const index of missed.sides.keys()) if (among.has(index)) attempt(chosen, index);
  };
  const attempt = (others: readonly number[], index: number): void => {
    if (others.includes(index)) return;
    const chosen = [...others, index];
    const key = quickKeyOf(chosen);
    if (tried.has(key)) return;
    tried.add(key);
    tries.left -= 1;
    extend(chosen);
  };
  extend([]);
  return found;
}

/** So many figures that the numbers of three stand in one number exactly. */
const MOST_NUMBERED = 2 ** 17;

/** The same for the same cells in any order. Nearly all tries are of two or three: for them a text would take too long. */
function quickKeyOf(chosen: readonly number[]): string | number {
  const [a = -1, b = -1, c = -1, ...more] = chosen;
  const high = Math.max(a, b, c);
  if (more.length > 0 || high >= MOST_NUMBERED - 1) return keyOf(chosen);
  const low = Math.min(a, b, c);
  const middle = a + b + c - high - low;
  return ((low + 1) * MOST_NUMBERED + middle) * MOST_NUMBERED + high;
}

function keyOf(chosen: readonly number[]): string {
  return chosen.toSorted((a, b) => a - b).join(" ");
}

/**
 * Values for all chosen cells, one after the other, each from the ties in which the others are known: so every tie of
 * theirs is asked when the last of its cells is at hand.
 */
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
    const value = fittingValue(system, next.ties, fact, values);
    if (value === undefined || value === fact.value) return undefined;
    values.set(next.index, value);
    open.delete(next.index);
  }
  return values;
}
