import type { LabelMeaning } from "../../../budget/kind";
import { ALL_NATURES, ALL_SOURCES, money, type Atoms, type Stage } from "../../../budget/quantity-key";
import type { ReadLabel } from "./label-meaning";

export type Time = "this-year" | "carried-over" | "both";

/** What labels say of an amount: each of them narrows it. */
export interface Meaning {
  readonly sources: Atoms;
  /** Absent where no label speaks of it. */
  readonly time?: Time;
  readonly natures: Atoms;
  /** Of the Three Public Expenses and what is printed beside them; absent where no label names one. */
  readonly items?: Atoms;
  /** What everybody understands differently: compared with nothing elsewhere. */
  readonly isLoose?: true;
  /** Of another stage of the year than its document. */
  readonly stage?: Stage;
  /** Money that comes in or was there, in a table of what was spent. */
  readonly isMoneyIn?: true;
}

/** What the Three Public Expenses consist of, and what is printed beside them. */
const ITEMS = [
  "abroad",
  "reception",
  "vehiclePurchase",
  "vehicleOperation",
  "meetings",
  "training",
  "agency",
] as const;

function itemAtoms(...names: readonly (typeof ITEMS)[number][]): Atoms {
  return names.reduce((atoms, name) => atoms | (1 << ITEMS.indexOf(name)), 0);
}

const VEHICLES = itemAtoms("vehiclePurchase", "vehicleOperation");
export const PUBLIC = itemAtoms("abroad", "reception") | VEHICLES;
const ALL_ITEMS = (1 << ITEMS.length) - 1;

/** The atoms of an item that a label names. */
export function itemsOf(item: string): Atoms {
  if (item === "public") return PUBLIC;
  if (item === "vehicles") return VEHICLES;
  return ITEMS.includes(item as (typeof ITEMS)[number]) ? itemAtoms(item as (typeof ITEMS)[number]) : 0;
}

/** Items in words, as keys of quantities have them. */
export function itemsText(items: Atoms): string {
  return items === PUBLIC ? "public" : ITEMS.filter((_, index) => (items & (1 << index)) !== 0).join("+");
}

export const NO_MEANING: Meaning = { sources: ALL_SOURCES, natures: ALL_NATURES };

export function labelMeaning(meaning: LabelMeaning): Meaning {
  const { sources, natures, time, item, isLoose, stage, isMoneyIn } = meaning;
  return {
    sources: sources ?? ALL_SOURCES,
    natures: natures ?? ALL_NATURES,
    ...(time !== undefined && { time }),
    ...(item !== undefined && { items: itemsOf(item) }),
    ...(isLoose && { isLoose }),
    ...(stage !== undefined && { stage }),
    ...(isMoneyIn && { isMoneyIn }),
  };
}

/** Both together: 上年结转 over 一般公共预算. The lower label's time counts. */
function narrowed(one: Meaning, other: Meaning): Meaning {
  const time = other.time ?? one.time;
  const stage = other.stage ?? one.stage;
  const items =
    one.items === undefined || other.items === undefined
      ? (one.items ?? other.items)
      : one.items & other.items || other.items;
  return {
    sources: one.sources & other.sources,
    natures: one.natures & other.natures,
    ...(time !== undefined && { time }),
    ...(items !== undefined && { items }),
    ...((one.isLoose || other.isLoose) && { isLoose: true as const }),
    ...(stage !== undefined && { stage }),
    ...((one.isMoneyIn || other.isMoneyIn) && { isMoneyIn: true as const }),
  };
}

export function pathMeaning(path: readonly ReadLabel[]): Meaning {
  return path.reduce(
    (all, { meaning }) => (meaning === undefined ? all : narrowed(all, labelMeaning(meaning))),
    NO_MEANING,
  );
}

/** The dimensions that a meaning narrows. */
export function narrows({ sources, time, natures, items }: Meaning): string {
  return [
    sources === ALL_SOURCES && time !== "carried-over" ? "" : "money",
    natures === ALL_NATURES ? "" : "natures",
    items === undefined ? "" : "items",
  ]
    .filter((name) => name !== "")
    .join("+");
}

/** Whether an amount may be in both. `usualTime` is that of what speaks of none. */
export function overlap(one: Meaning, other: Meaning, usualTime: Time): boolean {
  return (
    (moneyOf(one, usualTime) & moneyOf(other, usualTime)) !== 0 &&
    (one.natures & other.natures) !== 0 &&
    ((one.items ?? ALL_ITEMS) & (other.items ?? ALL_ITEMS)) !== 0
  );
}

/** Whether all of the one is in the other. */
export function isWithin(one: Meaning, other: Meaning, usualTime: Time): boolean {
  return (
    (moneyOf(one, usualTime) & ~moneyOf(other, usualTime)) === 0 &&
    (one.natures & ~other.natures) === 0 &&
    ((one.items ?? ALL_ITEMS) & ~(other.items ?? ALL_ITEMS)) === 0
  );
}

/** How much of the one is in both, where what a label does not speak of is all there is. */
export function overlapOf(one: Meaning, other: Meaning): "none" | "part" | "all" {
  const sources = one.sources & other.sources;
  const natures = one.natures & other.natures;
  const items = (one.items ?? ALL_ITEMS) & (other.items ?? ALL_ITEMS);
  const isOtherTime = one.time !== undefined && other.time !== undefined && one.time !== other.time;
  if (sources === 0 || natures === 0 || items === 0 || isOtherTime) return "none";
  const isAll =
    sources === one.sources &&
    natures === one.natures &&
    items === (one.items ?? ALL_ITEMS) &&
    (one.time ?? other.time) === one.time;
  return isAll ? "all" : "part";
}

function moneyOf({ sources, time }: Meaning, usualTime: Time): Atoms {
  return money(sources, time ?? usualTime);
}
