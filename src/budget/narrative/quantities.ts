import { absolute, divide, powerOfTen, type Decimal } from "../../amount/decimal";
import { around, type Interval } from "../../amount/interval";
import { convert } from "../../amount/parse-amount";
import { address } from "../../workbook/places";
import type { Fact } from "../document";
import type { LookedUp } from "../lookup";
import type { InputDescription, NarrativeInputs } from "./inputs";
import type { Gap, Quantity } from "./section";

/** Quantities of the prose: amounts of the tables in 万元, and what is computed from them, each with its interval. */

const CENT = powerOfTen(-2);

/** An amount of the tables. A row that is rightly not printed is zero. */
export function ofTable(amount: LookedUp, label: string): Quantity {
  if (amount === undefined) return exact(0n);
  if ("is" in amount) return notInTables(label, amount.reason);
  if (amount.form === "unreadable") {
    const { place, problem } = amount;
    const where = `${place.sheet} ${address(place.row, place.column)}`;
    return notInTables(label, `${where} 读不出金额${problem === undefined ? "" : `（${problem}）`}`);
  }
  const value = convert(amount.value, "元", "万元");
  return { value, range: rounded(amount, value), facts: [amount], gaps: [] };
}

/** What the tables should have and have not, and why. */
export function notInTables(label: string, reason: string): Quantity {
  return missing({ key: `tables.${label}`, label, reason });
}

function rounded(fact: Fact, value: Decimal): Interval {
  return around(value, convert(fact.rounding, "元", "万元") / 2n);
}

/** Something that the user supplied; `undefined` is a gap. An amount was rounded as the tables' are. */
export function ofInput(value: Decimal | undefined, gap: Gap, rounding: Decimal = CENT): Quantity {
  if (value === undefined) return missing(gap);
  return { value, range: around(value, value === 0n ? 0n : rounding / 2n), facts: [], gaps: [] };
}

/** A figure of the inputs; where it was not supplied, a gap. */
export function supplied(inputs: NarrativeInputs, { key, label, type }: InputDescription): Quantity {
  const value = inputs.get(key);
  const rounding = type === "amount" ? CENT : 0n;
  return ofInput(typeof value === "bigint" ? value : undefined, { key, label }, rounding);
}

export function exact(value: Decimal): Quantity {
  return { value, range: { low: value, high: value }, facts: [], gaps: [] };
}

export function missing(gap: Gap): Quantity {
  return { range: {}, facts: [], gaps: [gap] };
}

export function total(...parts: readonly Quantity[]): Quantity {
  const value = parts.reduce<Decimal | undefined>(
    (sum, part) => (sum === undefined || part.value === undefined ? undefined : sum + part.value),
    0n,
  );
  if (value === undefined) return unknownOf(parts);
  const ends = (end: "low" | "high") => parts.reduce((sum, part) => sum + (part.range[end] ?? 0n), 0n);
  return { ...known(parts), value, range: { low: ends("low"), high: ends("high") } };
}

/** `a` − `b`. */
export function difference(a: Quantity, b: Quantity): Quantity {
  if (a.value === undefined || b.value === undefined) return unknownOf([a, b]);
  const range = {
    low: (a.range.low ?? 0n) - (b.range.high ?? 0n),
    high: (a.range.high ?? 0n) - (b.range.low ?? 0n),
  };
  return { ...known([a, b]), value: a.value - b.value, range };
}

/** Without its sign: the prose says 增加 or 减少. */
export function size(quantity: Quantity): Quantity {
  if (quantity.value === undefined || quantity.value >= 0n) return quantity;
  const { low, high } = quantity.range;
  const range = {
    ...(high === undefined ? {} : { low: -high }),
    ...(low === undefined ? {} : { high: -low }),
  };
  return { ...quantity, value: absolute(quantity.value), range };
}

/** In percent. A share of nothing is zero. */
export function percentage(part: Quantity, whole: Quantity): Quantity {
  if (part.value === undefined || whole.value === undefined) return unknownOf([part, whole]);
  if (whole.value === 0n) return { ...known([part, whole]), value: 0n, range: { low: 0n, high: 0n } };
  const value = divide(part.value * 100n, whole.value);
  const ends = [part.range.low, part.range.high].flatMap((p) =>
    [whole.range.low, whole.range.high].map((w) =>
      divide((p ?? 0n) * 100n, w === undefined || w === 0n ? CENT : w),
    ),
  );
  const low = ends.reduce((a, b) => (a < b ? a : b), value);
  const high = ends.reduce((a, b) => (a > b ? a : b), value);
  return { ...known([part, whole]), value, range: { low, high } };
}

function known(parts: readonly Quantity[]): Pick<Quantity, "facts" | "gaps"> {
  return { facts: parts.flatMap((part) => part.facts), gaps: [] };
}

function unknownOf(parts: readonly Quantity[]): Quantity {
  return { range: {}, facts: parts.flatMap((part) => part.facts), gaps: parts.flatMap((part) => part.gaps) };
}
