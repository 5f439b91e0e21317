import type { Fact, PrintedQuantity } from "../../budget/document";
import {
  ALL_SOURCES,
  FISCAL,
  money,
  natures,
  OWN_BALANCE,
  SPENT,
  type Atoms,
  type Present,
  type QuantityKey,
} from "../../budget/quantity-key";

/** A printed quantity and the id of its table. */
export type Placed = PrintedQuantity & { readonly table: string };

/** Equal for quantities that are one: what may hold no money makes no difference. */
export type KeyText = (key: QuantityKey) => string;

/** Asked many times for the same few thousand keys, each is put into words once. */
export function keyTextFor(present: Present): KeyText {
  const known = new Map<QuantityKey, string>();
  return (key) => {
    let text = known.get(key);
    if (text === undefined) known.set(key, (text = keyText(key, present)));
    return text;
  };
}

export function keyText(key: QuantityKey, present: Present): string {
  const { functional = "", economic = "", government = "", unit = "", item = "", stage = "" } = key;
  const atoms = `${key.money & present.money}|${naturesIn(key, present)}`;
  return `${atoms}|${functional}|${economic}|${government}|${unit}|${item}|${stage}`;
}

/** Whether two amounts under the same codes are one; `keyText` for many of them. */
export function isOneAmount(one: QuantityKey, other: QuantityKey, present: Present): boolean {
  const isSameMoney = ((one.money ^ other.money) & present.money) === 0;
  return isSameMoney && naturesIn(one, present) === naturesIn(other, present);
}

function naturesIn(key: QuantityKey, present: Present): Atoms {
  return key.natures & present.natures & (isOfBudget(key.money) ? ~DISTRIBUTED : ~0);
}

const OF_BUDGET = money(FISCAL, "both");
const DISTRIBUTED = natures("distribution");

/** Money of the budget that is left goes to next year: none of it is distributed. */
function isOfBudget(atoms: Atoms): boolean {
  return (atoms & ~OF_BUDGET) === 0;
}

export function valueOf(facts: readonly Fact[]): bigint {
  return facts.reduce((sum, fact) => sum + fact.value, 0n);
}

export function isZero({ facts }: Placed): boolean {
  return facts.every((fact) => fact.value === 0n && fact.form !== "unreadable");
}

/** Whether neither code nor unit narrows it. */
export function isOfAllCodes({ functional, economic, government, unit }: QuantityKey): boolean {
  return (functional ?? economic ?? government ?? unit) === undefined;
}

/** All that is spent, whatever it is for. */
export function isOfAllSpending(natures: Atoms): boolean {
  return (natures & SPENT) === SPENT;
}

/** The atoms of this year's money. */
export const THIS_YEAR = money(ALL_SOURCES, "this-year") | money(OWN_BALANCE, "this-year");

const REVENUE = money(ALL_SOURCES, "this-year");

export function isOfAllSources(atoms: Atoms): boolean {
  return ((atoms | (atoms >> 1)) & REVENUE) === REVENUE;
}

export function isCarriedOver(atoms: Atoms): boolean {
  return (atoms & THIS_YEAR) === 0;
}

export function countOf(atoms: Atoms): number {
  let count = 0;
  for (let rest = atoms; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
