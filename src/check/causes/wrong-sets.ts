import type { Decimal } from "../../amount/decimal";
import type { Tie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import { constraintsOf, fittingValue, isBroken, type Constraint, type System } from "./constraints";

/** What-ifs per document, so that a hopeless one ends in a fraction of a second. */
const MOST_TRIES = 40_000;
/** More wrong cells than this in one connected group: no set is worth trusting. */
const MOST_CELLS = 12;

/** One group may take this part of what is left, so that a hopeless tangle leaves some for those that are none. */
const SHARE = 0.6;

/** How many what-ifs are left; all groups of a document draw on the same ones. */
export interface Tries {
  left: number;
  /** What searches found, by what they looked at. */
  readonly known: Map<string, WrongSets | undefined>;
  /** The ties that searches have looked at, each with a number. */
  readonly ties: Map<Tie, number>;
}

/** With the values of their cells, by fact index. */
export type WrongSets = readonly ReadonlyMap<number, Decimal>[];

export function allTries(): Tries {
  return { left: MOST_TRIES, known: new Map(), ties: new Map() };
}

/** A cell of a broken tie. */
interface Cell {
  readonly fact: Fact;
  readonly ties: readonly Constraint[];
  /** The same as numbers in `Search.openIn`. */
  readonly tieNumbers: readonly number[];
  /** Positions in `Search.hitting` of the ties that it is in. */
  readonly hits: Set<number>;
  /** What it alone would be by some of its ties, which are the bits of the key; `undefined` where it can be nothing. */
  readonly alone: Map<number, Decimal | undefined>;
}

/** A group made ready, cells and ties by number, so that a what-if costs next to nothing. */
interface Search {
  readonly system: System;
  readonly tries: Tries;
  readonly cells: readonly Cell[];
  /** The group, the shortest first, and the numbers of its cells. */
  readonly hitting: readonly (readonly number[])[];
  /** How many of the cells that are being solved are open in each tie: room that all solving shares. */
  readonly openIn: Uint8Array;
}

/**
 * The smallest sets of two or more cells, with values with which all ties of the group and of these cells hold. None
 * where there is none of up to `MOST_CELLS`, or none was found in time.
 */
export function smallestSets(
  system: System,
  group: readonly Constraint[],
  tries: Tries,
): WrongSets | undefined {
  if (tries.left <= 0) return undefined;
  const search = searchOf(system, group, tries);
  // What was put right elsewhere changes nothing for a group: it would be searched again, to the same end.
  const key = lookedAt(search, group, tries.ties);
  if (tries.known.has(key)) return tries.known.get(key);
  const own = Math.ceil(tries.left * SHARE);
  const kept = tries.left - own;
  tries.left = own;
  const sets = setsOfAnySize(search);
  tries.left += kept;
  tries.known.set(key, sets);
  return sets;
}

/** All that the result hangs on: the ties of the group and of its cells, which bring their amounts. */
function lookedAt({ cells }: Search, group: readonly Constraint[], numbers: Map<Tie, number>): string {
  const numberOf = ({ tie }: Constraint): number => {
    const number = numbers.get(tie) ?? numbers.size;
    numbers.set(tie, number);
    return number;
  };
  const others = new Set(cells.flatMap((cell) => cell.ties));
  return [group, [...others]].map((ties) => ties.map(numberOf).join(" ")).join("|");
}

function setsOfAnySize(search: Search): WrongSets | undefined {
  const { tries } = search;
  const candidates = new Set(search.cells.keys());
  // A wrong cell usually breaks every equation that it is in; look among those first.
  const suspicious = new Set(search.cells.flatMap((cell, number) => (isSuspicious(cell) ? [number] : [])));
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

function searchOf(system: System, group: readonly Constraint[], tries: Tries): Search {
  const shortestFirst = group.toSorted((a, b) => a.sides.size - b.sides.size);
  const indexes = [...new Set(group.flatMap((constraint) => [...constraint.sides.keys()]))];
  const numbers = new Map(indexes.map((index, number) => [index, number]));
  const tieNumbers = new Map<Constraint, number>();
  const numberOf = (constraint: Constraint): number => {
    const number = tieNumbers.get(constraint) ?? tieNumbers.size;
    tieNumbers.set(constraint, number);
    return number;
  };
  const cells = indexes.map((index): Cell => {
    const ties = constraintsOf(system, index);
    return {
      fact: system.facts.get(index) as Fact,
      ties,
      tieNumbers: ties.map(numberOf),
      hits: new Set(),
      alone: new Map(),
    };
  });
  const hitting = shortestFirst.map(({ sides }) =>
    [...sides.keys()].map((index) => numbers.get(index) as number),
  );
  for (const [position, tie] of hitting.entries())
    for (const number of tie) (cells[number] as Cell).hits.add(position);
  return { system, tries, cells, hitting, openIn: new Uint8Array(tieNumbers.size) };
}

/** No equation with figures that holds now would be upset by changing it. */
function isSuspicious({ ties }: Cell): boolean {
  return ties.every((constraint) => isBroken(constraint) || constraint.tie.relation === "at-least");
}

/** By their cells, all sets of exactly `size` cells that hit every broken tie and have values that satisfy all ties. */
function setsOf(
  search: Search,
  among: ReadonlySet<number>,
  size: number,
): Map<string | number, Map<number, Decimal>> {
  const { cells, hitting, tries } = search;
  const found = new Map<string | number, Map<number, Decimal>>();
  const tried = new Set<string | number>();
  const keyOf = cells.length <= MOST_BITS ? bitsOf : textOf;
  const isHit = (chosen: readonly number[], position: number) =>
    chosen.some((number) => cells[number]?.hits.has(position));
  /** All ties before `from` are hit. */
  const extend = (chosen: readonly number[], from: number): void => {
    if (tries.left <= 0) return;
    let missed = from;
    while (missed < hitting.length && isHit(chosen, missed)) missed += 1;
    const isWhole = missed === hitting.length;
    if (isWhole && chosen.length === size) {
      const values = solve(search, chosen);
      tries.left -= 1;
      if (values) found.set(keyOf(chosen), values);
      return;
    }
    if (chosen.length === size) return;
    // Where every broken tie is hit, yet no smaller set worked: one more cell, from the ties already hit.
    for (const number of isWhole ? among : (hitting[missed] as readonly number[]))
      if (isWhole || among.has(number)) attempt(chosen, number, missed);
  };
  const attempt = (others: readonly number[], number: number, from: number): void => {
    if (others.includes(number)) return;
    const chosen = [...others, number];
    const key = keyOf(chosen);
    if (tried.has(key)) return;
    tried.add(key);
    tries.left -= 1;
    extend(chosen, from);
  };
  extend([], 0);
  return found;
}

/** So many cells that each is a bit of a number that is exact. */
const MOST_BITS = 53;

/** The same for the same cells in any order. */
function bitsOf(chosen: readonly number[]): number {
  return chosen.reduce((bits, number) => bits + 2 ** number, 0);
}

/** So many cells that the numbers of three stand in one number exactly. */
const MOST_NUMBERED = 2 ** 17;

/** The same for any number of cells. Of so many nearly all tries are of two or three: a text would take too long. */
function textOf(chosen: readonly number[]): string | number {
  const [a = -1, b = -1, c = -1, ...more] = chosen;
  const high = Math.max(a, b, c);
  if (more.length > 0 || high >= MOST_NUMBERED - 1)
    return chosen.toSorted((one, other) => one - other).join(" ");
  const low = Math.min(a, b, c);
  const middle = a + b + c - high - low;
  return ((low + 1) * MOST_NUMBERED + middle) * MOST_NUMBERED + high;
}

/**
 * Values for all chosen cells, one after the other, each from the ties in which the others are known: so every tie of
 * theirs is asked when the last of its cells is at hand.
 */
function solve(search: Search, chosen: readonly number[]): Map<number, Decimal> | undefined {
  const { system, cells, openIn } = search;
  const values = new Map<number, Decimal>();
  const open = chosen.map((number) => cells[number] as Cell);
  openIn.fill(0);
  for (const { tieNumbers } of open) for (const tie of tieNumbers) openIn[tie] = (openIn[tie] as number) + 1;
  while (open.length > 0) {
    let most = 0;
    let next: Cell | undefined;
    for (const cell of open) {
      let known = 0;
      for (const tie of cell.tieNumbers) if (openIn[tie] === 1) known += 1;
      if (known <= most) continue;
      most = known;
      next = cell;
    }
    if (next === undefined) return undefined;
    const { fact, ties, tieNumbers } = next;
    const isKnown = (_: Constraint, at: number) => openIn[tieNumbers[at] as number] === 1;
    const value =
      values.size === 0 ? valueAlone(search, next) : fittingValue(system, ties.filter(isKnown), fact, values);
    if (value === undefined || value === fact.value) return undefined;
    values.set(fact.index, value);
    for (const tie of tieNumbers) openIn[tie] = (openIn[tie] as number) - 1;
    open.splice(open.indexOf(next), 1);
  }
  return values;
}

/** More ties than this are no bits of a number. */
const MOST_TIE_BITS = 30;

/** By the ties that no other open cell is in, all else as it is printed: the same few ties over and over. */
function valueAlone(
  { system, openIn }: Search,
  { fact, ties, tieNumbers, alone }: Cell,
): Decimal | undefined {
  let bits = 0;
  const known = ties.filter((_, at) => {
    const isKnown = openIn[tieNumbers[at] as number] === 1;
    if (isKnown) bits |= 1 << at;
    return isKnown;
  });
  if (ties.length > MOST_TIE_BITS) return fittingValue(system, known, fact, NOTHING);
  if (!alone.has(bits)) alone.set(bits, fittingValue(system, known, fact, NOTHING));
  return alone.get(bits);
}

const NOTHING: ReadonlyMap<number, Decimal> = new Map();
