import type { Fact } from "../../budget/document";
import { valueOf, type Placed } from "./placed";

/** What the amounts of a quantity come to, as they are printed or as they would be otherwise. */
export type Valued = (facts: readonly Fact[]) => bigint;

export const asPrinted: Valued = valueOf;

/**
 * What one table's quantities would be if two of its columns had each other's figures, pair by pair: that figures contradict
 * the labels is no reason to doubt the labels where they agree with the other column's.
 */
export function exchanges(own: readonly Placed[]): readonly Valued[] {
  const values = new Map<string, bigint>();
  const columns = new Map<string, Set<string>>();
  for (const { facts } of own) {
    for (const { section, row, column, value } of facts) {
      values.set(`${section} ${row} ${column}`, value);
      const all = columns.get(section);
      if (all) all.add(column);
      else columns.set(section, new Set([column]));
    }
  }
  return [...columns].flatMap(([section, ids]) =>
    pairsOf([...ids]).map(([one, other]): Valued => {
      const across = new Map([
        [one, other],
        [other, one],
      ]);
      return (facts) =>
        facts.reduce((sum, fact) => {
          const column = fact.section === section ? across.get(fact.column) : undefined;
          const moved = column === undefined ? fact.value : values.get(`${section} ${fact.row} ${column}`);
          return sum + (moved ?? 0n);
        }, 0n);
    }),
  );
}

function pairsOf(all: readonly string[]): (readonly [string, string])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}
