import { absolute, fromNumber, type Decimal } from "../../amount/decimal";
import { convert, type AmountUnit } from "../../amount/parse-amount";
import type { Fact } from "../../budget/document";
import { placeKey } from "../../workbook/places";

/** A figure of the document that may move: one cell, whichever tables it is a part of. */
export interface Figure {
  readonly fact: Fact;
  /** What it is where it does not move, in yuan. */
  readonly start: Decimal;
  readonly steps: readonly Step[];
  readonly isTotal: boolean;
}

/** What a figure may move by, in yuan; `isFar`: to a whole last digit from its true value, only where nothing else helps. */
export interface Step {
  readonly by: Decimal;
  readonly isFar?: true;
}

/** Figures of a document by the key of their place. */
export type Figures = ReadonlyMap<string, Figure>;

/** Every amount of these that may move, each with what it may move by: of blanks, zeros and what cannot be read none does. */
export function figuresOf(
  facts: Iterable<Fact>,
  isTotal: (fact: Fact) => boolean,
  stepsOf: (fact: Fact) => readonly Step[],
): Figures {
  const figures = new Map<string, Figure>();
  for (const fact of facts) {
    const key = placeKey(fact.place);
    const known = figures.get(key);
    if (known !== undefined) {
      if (!known.isTotal && isTotal(fact)) figures.set(key, { ...known, isTotal: true });
      continue;
    }
    const steps = stepsOf(fact);
    if (steps.length > 0) figures.set(key, { fact, start: fact.value, steps, isTotal: isTotal(fact) });
  }
  return figures;
}

/** What the cell holds where it shows less of it, in yuan. */
export function heldValue({ holdsMoreDigits, raw }: Fact, unit: AmountUnit): Decimal | undefined {
  if (!holdsMoreDigits || typeof raw !== "number") return undefined;
  const held = fromNumber(raw);
  return held === undefined ? undefined : convert(held, unit, "元");
}

/**
 * One last digit up or down; of a figure with more digits than the others, also to their digits. Never to nothing or to the
 * other sign, and never further than a last digit from what the cell holds.
 */
export function lastDigitSteps(fact: Fact, unit: AmountUnit): Step[] {
  const { form, value, rounding, usualRounding } = fact;
  if (value === 0n || form === "unreadable") return [];
  const held = heldValue(fact, unit);
  const below = value - modulo(value, usualRounding);
  const steps = new Map<Decimal, Decimal>([
    [rounding, rounding],
    [-rounding, rounding],
  ]);
  if (below !== value) {
    steps.set(below - value, usualRounding);
    steps.set(below + usualRounding - value, usualRounding);
  }
  return [...steps].flatMap(([by, digit]): Step[] => {
    const moved = value + by;
    if (moved === 0n || moved < 0n !== value < 0n) return [];
    return held === undefined || absolute(moved - held) <= digit ? [{ by }] : [];
  });
}

/** Not negative. */
function modulo(value: Decimal, by: Decimal): Decimal {
  const rest = value % by;
  return rest < 0n ? rest + by : rest;
}
