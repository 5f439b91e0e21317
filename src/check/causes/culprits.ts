import type { Decimal } from "../../amount/decimal";
import type { Tie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import {
  buildSystem,
  constraintsOf,
  fittingValue,
  isBroken,
  isOnlyValue,
  isStrained,
  type Assignment,
  type Constraint,
  type System,
} from "./constraints";
import type { Verdict } from "../judge";
import { allTries, smallestSets, type Tries, type WrongSets } from "./wrong-sets";

/**
 * Which cells explain the broken ties. One wrong cell breaks several ties; where a single cell's change would satisfy
 * every tie it takes part in, that cell is the culprit and the value on which they agree is the right one. Ties
 * that share cells form a group; each group is explained by a smallest set of cells.
 *
 * A `FoundCulprit` is one or several cells before they are put into words.
 */
export interface FoundCulprit {
  /** One cell with its right value; or several of which one is wrong. */
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

export function findCulprits(
  ties: readonly { readonly tie: Tie; readonly verdict: Verdict }[],
  /** What-ifs that are left; searches of one document share them. */
  tries: Tries = allTries(),
): FoundCulprit[] {
  const system = buildSystem(ties);
  const groups = connectedGroups(system);
  const found = new Map<Constraint[], FoundCulprit[]>();
  // The small ones before the tangles, which take most of the what-ifs.
  for (const group of groups.toSorted((a, b) => a.length - b.length)) {
    const own = bySingleCell(system, group) ?? bySmallestSet(system, group, tries);
    if (own) found.set(group, own);
  }
  const culprits = groups.flatMap((group) => found.get(group) ?? []);
  const open = groups.filter((group) => !found.has(group));
  // Two groups may hang together by a tie that holds only because their errors cancel in it.
  if (open.length > 1) culprits.push(...(bySmallestSet(system, open.flat(), tries) ?? []));
  return culprits;
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

/**
 * Cells each of which alone would satisfy everything. Where only one would, and only by using up nearly all slack of a tie,
 * another of the cells that all broken ties share is as likely wrong, and a second wrong figure hides it: then they are all
 * named.
 */
function bySingleCell(system: System, group: readonly Constraint[]): FoundCulprit[] | undefined {
  const [smallest, ...others] = group.toSorted((a, b) => a.sides.size - b.sides.size);
  if (smallest === undefined) return undefined;
  const shared = [...smallest.sides.keys()].filter((index) =>
    others.every((constraint) => constraint.sides.has(index)),
  );
  const would = shared.flatMap((index): Suspect[] => {
    const fact = system.facts.get(index) as Fact;
    const value = fittingValue(system, constraintsOf(system, index), fact, new Map());
    if (value === undefined || value === fact.value) return [];
    return [suspect(system, index, new Map([[index, value]]))];
  });
  const [only, second] = would;
  if (only === undefined) return undefined;
  const isDoubtful = second === undefined && strainsTies(system, only);
  const alternatives = isDoubtful
    ? shared
        .map((index) => (index === only.fact.index ? only : suspect(system, index)))
        .filter((one) => one === only || one.fact.value !== 0n)
    : would;
  const ties = group.map((constraint) => constraint.tie);
  const [, another] = alternatives;
  const certain = another === undefined && !onlyBlanksSaySo(system, only);
  return [{ alternatives: certain ? alternatives : withBlanks(system, alternatives), certain, ties }];
}

/**
 * An amount where there should be none, by ties in which all else is blank: whether it is too much or they were not filled
 * in, nobody can tell.
 */
function onlyBlanksSaySo(system: System, { fact, value }: Suspect): boolean {
  return (
    value === 0n &&
    constraintsOf(system, fact.index).every(({ sides }) =>
      [...sides.keys()].every((index) => index === fact.index || system.facts.get(index)?.form === "blank"),
    )
  );
}

/** One amount that only blanks contradict, and the blank totals that it is a part of. */
function withBlanks(system: System, alternatives: readonly Suspect[]): readonly Suspect[] {
  const [only, second] = alternatives;
  if (only === undefined || second !== undefined) return alternatives;
  const ties = constraintsOf(system, only.fact.index).map(({ tie }) => tie);
  const blanks = new Set(
    ties.flatMap(({ left, right }) => (left.includes(only.fact) ? right : left).map(({ index }) => index)),
  );
  blanks.delete(only.fact.index);
  return [only, ...[...blanks].map((index) => suspect(system, index))];
}

/** Whether its value would use up nearly all slack of a tie that it takes part in. */
function strainsTies(system: System, { fact, value }: Suspect): boolean {
  const assigned = new Map(value === undefined ? [] : [[fact.index, value]]);
  return constraintsOf(system, fact.index).some((constraint) => isStrained(system, constraint, assigned));
}

/** By a smallest set of two or more cells; bounded. */
function bySmallestSet(
  system: System,
  group: readonly Constraint[],
  tries: Tries,
): FoundCulprit[] | undefined {
  const sets = smallestSets(system, group, tries);
  return sets && culpritsOf(system, sets, group);
}

/** One smallest set is certain; of several, the cells in all of them are, and of the others one or another. */
function culpritsOf(system: System, sets: WrongSets, group: readonly Constraint[]): FoundCulprit[] {
  const [first, ...rest] = sets;
  if (first === undefined) return [];
  const culprit = (alternatives: readonly Suspect[], certain: boolean): FoundCulprit => ({
    alternatives,
    certain,
    ties: group
      .filter((constraint) => alternatives.some(({ fact }) => constraint.sides.has(fact.index)))
      .map((constraint) => constraint.tie),
  });
  const common = [...first].filter(([index, value]) => rest.every((set) => set.get(index) === value));
  const culprits = common.map(([index]) => {
    const one = suspect(system, index, first);
    const certain = !onlyBlanksSaySo(system, one);
    return culprit(certain ? [one] : withBlanks(system, [one]), certain);
  });
  const isCommon = new Set(common.map(([index]) => index));
  const open = sets.map((set) => [...set.keys()].filter((index) => !isCommon.has(index)));
  for (const part of partsOf(open, group)) {
    const alternatives = part.toSorted((a, b) => a - b).map((index) => suspect(system, index));
    culprits.push(culprit(alternatives, false));
  }
  return culprits;
}

/**
 * Alternatives that exclude each other, where each set has several cells: of the cells of a tie that every set has just one
 * of, one is wrong.
 */
function partsOf(sets: readonly (readonly number[])[], group: readonly Constraint[]): number[][] {
  const all = new Set(sets.flat());
  const parts: number[][] = [];
  const open = new Set(all);
  for (const { sides } of group.toSorted((a, b) => a.sides.size - b.sides.size)) {
    const part = [...all].filter((index) => sides.has(index));
    const isHitOnce = sets.every((set) => set.filter((index) => sides.has(index)).length === 1);
    if (!isHitOnce || !part.every((index) => open.has(index))) continue;
    parts.push(part);
    for (const index of part) open.delete(index);
  }
  if (open.size === 0) return parts;
  return [[...all]];
}

/** With its value among those assigned together, or without any where it is one of several alternatives. */
function suspect(system: System, index: number, assigned: Assignment = new Map()): Suspect {
  const fact = system.facts.get(index) as Fact;
  const value = assigned.get(index);
  if (value === undefined) return { fact, isOnlyValue: false };
  return { fact, value, isOnlyValue: isOnlyValue(system, fact, value, assigned) };
}
