import type { Decimal } from "../amount/decimal";
import type { Fact } from "../standards/document";
import {
  agree,
  buildSystem,
  holdsWith,
  isBroken,
  isOnlyValue,
  type Assignment,
  type Constraint,
  type System,
} from "./constraints";
import type { Tie } from "../standards/check";
import type { Verdict } from "./judge";

/**
 * Which cells explain the broken ties. One wrong cell breaks several ties; where a single cell's change would satisfy
 * every tie it takes part in, that cell is the culprit and the value on which they agree is the right one. Ties
 * that share cells form a group; each group is explained by a smallest set of cells.
 */
export interface Explanation {
  /** One cell with its right value; or several of which any one would do. */
  readonly alternatives: readonly Suspect[];
  readonly certain: boolean;
  /** The broken ties that it takes part in. */
  readonly ties: readonly Tie[];
}

export interface Suspect {
  readonly fact: Fact;
  /** In yuan: what it would be if it alone were wrong. Absent where that depends on other wrong cells. */
  readonly value?: Decimal;
  /** The ties leave no other value; false where it is only the likeliest within rounding. */
  readonly isOnlyValue: boolean;
}

/** What-ifs per document, so that a hopeless one ends in a fraction of a second. */
const BUDGET = 40_000;
/** More wrong cells than this in one connected group: no set is worth trusting. */
const MOST_CELLS = 12;

export function findCulprits(
  ties: readonly { readonly tie: Tie; readonly verdict: Verdict }[],
): Explanation[] {
  const system = buildSystem(ties);
  const groups = connectedGroups(system);
  const budget = { left: BUDGET };
  const explanations: Explanation[] = [];
  const unexplained: Constraint[][] = [];
  for (const group of groups) {
    const found = explainBySingle(system, group) ?? explainBySet(system, group, budget);
    if (found) explanations.push(...found);
    else unexplained.push(group);
  }
  // Two groups may hang together by a tie that holds only because their errors cancel in it.
  if (unexplained.length > 1) {
    const merged = unexplained.flat();
    explanations.push(...(explainBySet(system, merged, budget) ?? []));
  }
  return explanations;
}

/** Broken ties that share a cell, directly or through others. */
function connectedGroups(system: System): Constraint[][] {
  const groups: Constraint[][] = [];
  const seen = new Set<number>();
  system.constraints.forEach((constraint, start) => {
    if (!isBroken(constraint) || seen.has(start)) return;
    const group: Constraint[] = [];
    const queue = [start];
    seen.add(start);
    const visited = new Set<number>();
    for (let position = queue.pop(); position !== undefined; position = queue.pop()) {
      const current = system.constraints[position] as Constraint;
      group.push(current);
      for (const index of current.sides.keys()) {
        if (visited.has(index)) continue;
        visited.add(index);
        for (const neighbour of system.incidence.get(index) ?? []) {
          if (seen.has(neighbour) || !isBroken(system.constraints[neighbour] as Constraint)) continue;
          seen.add(neighbour);
          queue.push(neighbour);
        }
      }
    }
    groups.push(group);
  });
  return groups;
}

/** Cells each of which alone would satisfy everything. */
function explainBySingle(system: System, group: readonly Constraint[]): Explanation[] | undefined {
  const [smallest, ...others] = group.toSorted((a, b) => a.sides.size - b.sides.size);
  if (smallest === undefined) return undefined;
  const suspects: Suspect[] = [];
  for (const index of smallest.sides.keys()) {
    if (!others.every((constraint) => constraint.sides.has(index))) continue;
    const fact = system.facts.get(index) as Fact;
    const value = agree(system, constraintsOf(system, index), fact, new Map());
    if (value !== undefined && value !== fact.value)
      suspects.push(suspect(system, index, new Map([[index, value]])));
  }
  const [only, second] = suspects;
  if (only === undefined) return undefined;
  const ties = group.map((constraint) => constraint.tie);
  if (second === undefined) return [{ alternatives: [only], certain: true, ties }];
  return [{ alternatives: suspects, certain: false, ties }];
}

/** The smallest sets of two or more cells; bounded. */
function explainBySet(
  system: System,
  group: readonly Constraint[],
  budget: { left: number },
): Explanation[] | undefined {
  const candidates = new Set(group.flatMap((constraint) => [...constraint.sides.keys()]));
  // A wrong cell usually breaks every equation that it is in; look among those first.
  const suspicious = new Set([...candidates].filter((index) => isSuspicious(system, index)));
  for (let size = 2; size <= MOST_CELLS; size += 1) {
    for (const among of [suspicious, candidates]) {
      const sets = setsOf(system, group, among, size, budget);
      if (sets.length > 0) return explanationsOf(system, sets, group);
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
  budget: { left: number },
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

/** One smallest set is certain; of several, the cells in all of them are, and the others are alternatives. */
function explanationsOf(
  system: System,
  sets: readonly ReadonlyMap<number, Decimal>[],
  group: readonly Constraint[],
): Explanation[] {
  const [first, ...rest] = sets;
  if (first === undefined) return [];
  const explanation = (alternatives: readonly Suspect[], certain: boolean): Explanation => ({
    alternatives,
    certain,
    ties: group
      .filter((constraint) => alternatives.some(({ fact }) => constraint.sides.has(fact.index)))
      .map((constraint) => constraint.tie),
  });
  const common = [...first].filter(([index, value]) => rest.every((set) => set.get(index) === value));
  const explanations = common.map(([index]) => explanation([suspect(system, index, first)], true));
  const isCommon = new Set(common.map(([index]) => index));
  const open = sets.map((set) => [...set].filter(([index]) => !isCommon.has(index)));
  const indices = new Set(open.flatMap((members) => members.map(([index]) => index)));
  if (indices.size > 0) {
    const alternatives = [...indices].sort((a, b) => a - b).map((index) => suspect(system, index));
    explanations.push(explanation(alternatives, false));
  }
  return explanations;
}

/** With its value among those assigned together, or without any where it is one of several alternatives. */
function suspect(system: System, index: number, assigned?: Assignment): Suspect {
  const fact = system.facts.get(index) as Fact;
  const value = assigned?.get(index);
  if (assigned === undefined || value === undefined) return { fact, isOnlyValue: false };
  const ties = constraintsOf(system, index);
  return { fact, value, isOnlyValue: isOnlyValue(system, ties, fact, assigned, value) };
}

function constraintsOf(system: System, index: number): Constraint[] {
  return (system.incidence.get(index) ?? []).map((position) => system.constraints[position] as Constraint);
}
