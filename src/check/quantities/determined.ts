import { ALL_MONEY, ALL_NATURES, type QuantityKey } from "../../budget/quantity-key";

import {
  isCarriedOver,
  isOfAllSources,
  keyText,
  THIS_YEAR,
  valueOf,
  type Placed,
  type Present,
} from "./placed";

const ALL: Present = { money: ALL_MONEY, natures: ALL_NATURES };
/** So many different figures must agree. */
const FEWEST = 2;
/** One figure may be wrong, where so many agree. */
const MANY = 6;

/**
 * Of what the labels leave open the answer that different figures elsewhere bear out, table by table: whether what was
 * carried over is in an amount. Where figures speak for both answers, or more than one against an answer, nothing is said.
 */
export function determined(quantities: readonly Placed[], present: Present): readonly Placed[] {
  const isOpen = ({ key }: Placed) =>
    key.otherwise !== undefined && (key.otherwise & present.money) !== (key.money & present.money);
  const sure = quantities.filter((quantity) => !isOpen(quantity));
  const values = valuesByKey(sure, present);
  const done = [...sure];
  for (const own of byTable(quantities.filter(isOpen)).values()) {
    const both = evidenceFor(own, (key) => key, values, present);
    const thisYear = evidenceFor(own, otherwise, values, present);
    if (isBorneOut(both, thisYear)) done.push(...own);
    else if (isBorneOut(thisYear, both))
      done.push(...own.map((one) => ({ ...one, key: otherwise(one.key) })));
  }
  return done;
}

interface Evidence {
  readonly agreed: ReadonlySet<bigint>;
  readonly denied: ReadonlySet<bigint>;
}

function isBorneOut(one: Evidence, rival: Evidence): boolean {
  const isExclusive = [...rival.agreed].some((value) => !one.agreed.has(value));
  const isDenied = one.denied.size > 1 || (one.denied.size === 1 && one.agreed.size < MANY);
  return one.agreed.size >= FEWEST && !isDenied && !isExclusive;
}

function evidenceFor(
  own: readonly Placed[],
  reading: (key: QuantityKey) => QuantityKey,
  values: ReadonlyMap<string, ReadonlySet<bigint>>,
  present: Present,
): Evidence {
  const agreed = new Set<bigint>();
  const denied = new Set<bigint>();
  for (const { key, facts } of own) {
    const value = valueOf(facts);
    const printed = values.get(keyText(reading(key), present));
    if (printed === undefined || (value === 0n && printed.has(0n))) continue;
    (printed.has(value) ? agreed : denied).add(value);
  }
  return { agreed, denied };
}

/** This year's money and what was carried over, printed in one table beside each other, are together money of both. */
export function joinedTimes(quantities: readonly Placed[], present: Present): readonly Placed[] {
  const parts = new Map<string, { thisYear?: Placed; carriedOver?: Placed }>();
  for (const quantity of quantities) {
    const { key, table, facts } = quantity;
    if (key.otherwise !== undefined || facts.length !== 1 || isOfAllSources(key.money)) continue;
    const isThisYear = (key.money & ~THIS_YEAR) === 0;
    if (!isThisYear && !isCarriedOver(key.money)) continue;
    const sources = isThisYear ? key.money : key.money >> 1;
    const text = `${table} ${keyText({ ...key, money: sources }, ALL)}`;
    const own = parts.get(text) ?? {};
    parts.set(text, isThisYear ? { thisYear: quantity, ...own } : { carriedOver: quantity, ...own });
  }
  const joined: Placed[] = [];
  for (const { thisYear, carriedOver } of parts.values()) {
    if (thisYear === undefined || carriedOver === undefined) continue;
    if (valueOf(carriedOver.facts) === 0n || (carriedOver.key.money & present.money) === 0) continue;
    const key = { ...thisYear.key, money: thisYear.key.money | carriedOver.key.money };
    joined.push({
      ...thisYear,
      key,
      facts: [...thisYear.facts, ...carriedOver.facts],
      what: "本年与上年结转之和",
    });
  }
  return joined;
}

function otherwise(key: QuantityKey): QuantityKey {
  return { ...key, money: key.otherwise ?? key.money };
}

/**
 * Without the amounts of tables that may not hold all that their titles promise: such a table counts where one of its
 * amounts agrees with another table's and no more disagree.
 */
export function withoutUnkept(quantities: readonly Placed[], present: Present): readonly Placed[] {
  const plain = quantities.filter(({ isPromised }) => !isPromised);
  const values = valuesByKey(plain, present);
  const kept = [...byTable(quantities.filter(({ isPromised }) => isPromised)).values()].filter((own) => {
    let agreeing = 0;
    let against = 0;
    for (const { key, facts } of own) {
      const value = valueOf(facts);
      const printed = values.get(keyText(key, present));
      if (printed === undefined || (value === 0n && printed.has(0n))) continue;
      if (printed.has(value)) agreeing += 1;
      else against += 1;
    }
    return agreeing > 0 && agreeing >= against;
  });
  return [...plain, ...kept.flat()];
}

function valuesByKey(
  quantities: readonly Placed[],
  present: Present,
): ReadonlyMap<string, ReadonlySet<bigint>> {
  const values = new Map<string, Set<bigint>>();
  for (const { key, facts } of quantities) {
    const text = keyText(key, present);
    const own = values.get(text);
    if (own) own.add(valueOf(facts));
    else values.set(text, new Set([valueOf(facts)]));
  }
  return values;
}

function byTable(quantities: readonly Placed[]): ReadonlyMap<string, Placed[]> {
  const tables = new Map<string, Placed[]>();
  for (const quantity of quantities) {
    const own = tables.get(quantity.table);
    if (own) own.push(quantity);
    else tables.set(quantity.table, [quantity]);
  }
  return tables;
}
