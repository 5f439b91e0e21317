import type { Decimal } from "../../../amount/decimal";
import type { BudgetDocument } from "../../../budget/document";
import { exact, ofTable, total } from "../../../budget/narrative/quantities";
import type { Quantity } from "../../../budget/narrative/section";
import {
  ALL_NATURES,
  ALL_SOURCES,
  FISCAL,
  money,
  sources as sourcesOf,
  SPENT,
  type Atoms,
  type QuantityKey,
  type Stage,
} from "../../../budget/quantity-key";
import type { Placed } from "../../../check/quantities/placed";
import { toldQuantities } from "../../../check/quantities/told";

/** What words say that an amount is an amount of. */
export interface Target {
  readonly sources: Atoms;
  /** Absent where the words leave open whether what was carried over is in it. */
  readonly time?: "this-year" | "carried-over" | "both";
  readonly natures: Atoms;
  /** All that is spent, or that together with what is left. */
  readonly isOpenEnd?: true;
  readonly functional?: string;
  readonly economic?: string;
  readonly government?: string;
  readonly item?: string;
  readonly stage?: Stage;
}

export const EVERYTHING: Target = { sources: ALL_SOURCES, natures: ALL_NATURES, isOpenEnd: true };

const GENERAL = sourcesOf("general");

/** The different amounts that the tables print of a target, in 万元; none where they print none of it. */
export type PrintedAmounts = (target: Target) => readonly Quantity[];

export function printedAmounts(document: BudgetDocument): PrintedAmounts {
  const { told, printed, textOf } = toldQuantities(document);
  const groups = grouped(told, ({ key }) => [textOf(key)]);
  // Whether what was carried over is in it was left open: it is what it is called all the same.
  const sure = new Set(told.map(({ facts }) => facts[0]));
  const open = grouped(
    printed.filter(({ facts }) => !sure.has(facts[0])),
    ({ key }) => [textOf(key), textOf({ ...key, money: key.otherwise ?? key.money })],
  );
  const known = new Map<string, readonly Quantity[]>();
  return (target) => {
    const texts = [...new Set(keysOf(target).map(textOf))];
    const name = texts.join(" ");
    let found = known.get(name);
    if (found === undefined) {
      found = distinct(texts.flatMap((text) => groups.get(text) ?? []));
      if (found.length === 0) found = distinct(texts.flatMap((text) => open.get(text) ?? []));
      known.set(name, found);
    }
    return found;
  };
}

function grouped(
  quantities: readonly Placed[],
  textsOf: (quantity: Placed) => readonly string[],
): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const quantity of quantities) {
    for (const text of new Set(textsOf(quantity))) {
      const own = groups.get(text);
      if (own) own.push(quantity);
      else groups.set(text, [quantity]);
    }
  }
  return groups;
}

/** The keys that a target may mean. */
function keysOf(target: Target): readonly QuantityKey[] {
  const { functional, economic, government, item, stage, sources } = target;
  const times = target.time === undefined ? (["both", "this-year"] as const) : [target.time];
  const ends = target.isOpenEnd ? [ALL_NATURES, SPENT] : [target.natures];
  // Whose money pays for the Three Public Expenses is said by their table.
  const funds = item === undefined ? [sources] : [...new Set([sources, FISCAL, GENERAL])];
  return funds.flatMap((atoms) =>
    times.flatMap((time) =>
      ends.map((natures) => ({
        money: money(atoms, time),
        natures,
        ...(functional !== undefined && { functional }),
        ...(economic !== undefined && { economic }),
        ...(government !== undefined && { government }),
        ...(item !== undefined && { item }),
        ...(stage !== undefined && { stage }),
      })),
    ),
  );
}

/** Of equal amounts the one of the fewest cells. */
function distinct(placed: readonly Placed[]): readonly Quantity[] {
  const byValue = new Map<Decimal, Quantity>();
  for (const { facts } of placed.toSorted((a, b) => a.facts.length - b.facts.length)) {
    const quantity = total(exact(0n), ...facts.map((fact) => ofTable(fact, "")));
    const { value } = quantity;
    if (value !== undefined && !byValue.has(value)) byValue.set(value, quantity);
  }
  return [...byValue.values()];
}
