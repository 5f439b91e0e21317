import { randomOf, type Random } from "./random";

/**
 * What is fuzzed. A case is a sound input, called by its name, and changes of it as plain data: each change can be left
 * out without the others, which is how a failing case is made small.
 */
export interface FuzzTarget {
  readonly name: string;
  readonly bases: readonly string[];
  /** The most changes at once. */
  readonly changes: number;
  readonly change: (random: Random, base: string) => Change;
  /** Throws where the product does not keep its promises for this input. */
  readonly run: (base: string, changes: readonly Change[]) => void | Promise<void>;
  /** Changes that only take away: what still fails with them is smaller. */
  readonly reductions?: (base: string, changes: readonly Change[]) => readonly Change[];
}

/** Plain data that its own target understands. */
export type Change = Readonly<Record<string, unknown>>;

export interface FuzzCase {
  readonly target: string;
  readonly base: string;
  readonly changes: readonly Change[];
}

/** The case with this number: the same for the same seed. */
export function caseOf(target: FuzzTarget, seed: number, index: number): FuzzCase {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const base = random.pick(target.bases);
  // One change shows what it does; many get further from what is sound.
  const count = random.chance(0.4) ? 1 : 1 + random.below(target.changes);
  return {
    target: target.name,
    base,
    changes: Array.from({ length: count }, () => target.change(random, base)),
  };
}

/** A target whose changes have a type of their own. */
export function fuzzTarget<Own extends object>(target: {
  readonly name: string;
  readonly bases: readonly string[];
  readonly changes: number;
  readonly change: (random: Random, base: string) => Own;
  readonly run: (base: string, changes: readonly Own[]) => void | Promise<void>;
  readonly reductions?: (base: string, changes: readonly Own[]) => readonly Own[];
}): FuzzTarget {
  // Changes only ever come back to the target that made them, at most by way of a file.
  return target as unknown as FuzzTarget;
}
