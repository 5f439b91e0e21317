import type { BudgetDocument, Fact, Table } from "../../budget/document";
import { valueOf, type Placed } from "./placed";

/** What the amounts of a quantity come to, as they are printed or as they would be otherwise. */
export type Valued = (facts: readonly Fact[]) => bigint;

export const asPrinted: Valued = valueOf;

/**
 * What one table's quantities would be if two of its columns had each other's figures, pair by pair: that figures contradict
 * the labels is no reason to doubt the labels where they agree with the other column's. Columns that add up as they stand
 * were not exchanged.
 */
export function exchanges(own: readonly Placed[], { tables }: BudgetDocument): readonly Valued[] {
  const table = tables.get(own[0]?.table ?? "");
  const isSettled = table === undefined ? () => false : settledIn(table);
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
    pairsOf([...ids]).flatMap(([one, other]): Valued[] => {
      if (isSettled(section, one, other)) return [];
      const across = new Map([
        [one, other],
        [other, one],
      ]);
      const valued: Valued = (facts) =>
        facts.reduce((sum, fact) => {
          const column = fact.section === section ? across.get(fact.column) : undefined;
          const moved = column === undefined ? fact.value : values.get(`${section} ${fact.row} ${column}`);
          return sum + (moved ?? 0n);
        }, 0n);
      return [valued];
    }),
  );
}

/** Whether a sum of columns that holds in all rows would not, if two of them, or one of them and another, were exchanged. */
function settledIn({ rows, asRead }: Table): (section: string, one: string, other: string) => boolean {
  const held = (asRead?.columnSums ?? []).filter(({ section, total, parts }) =>
    rows.every(({ section: own, facts }) => {
      const whole = facts.get(total);
      if (own !== section || whole === undefined) return true;
      const added = parts.flatMap((part) => facts.get(part) ?? []);
      const off = whole.value - added.reduce((sum, { value }) => sum + value, 0n);
      const slack = whole.usualRounding * BigInt(parts.length + 1);
      return off <= slack && off >= -slack;
    }),
  );
  return (section, one, other) =>
    held.some((sum) => {
      if (sum.section !== section) return false;
      const [isPart, isOtherPart] = [sum.parts.includes(one), sum.parts.includes(other)];
      const isWhole = sum.total === one || sum.total === other;
      return isWhole || isPart !== isOtherPart;
    });
}

function pairsOf(all: readonly string[]): (readonly [string, string])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}
