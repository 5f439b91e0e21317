import { randomNumbers } from "../rates/mutations";

/** Choices that repeat: the same seed makes the same ones. */
export interface Random {
  /** A whole number from 0 to `end` - 1. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export function randomOf(seed: number): Random {
  const next = randomNumbers(seed);
  const below = (end: number) => Math.floor(next() * end);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error("Nothing to pick from");
    return list[below(list.length)] as T;
  };
  return { below, pick, chance: (share) => next() < share };
}
