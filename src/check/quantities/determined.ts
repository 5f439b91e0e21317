import type { QuantityKey } from "../../budget/quantity-key";
import { keyText, valueOf, type Placed, type Present } from "./placed";

/** So many different figures must agree. */
const FEWEST = 2;
/** And so many times as many as speak for the other answer. */
const MANY = 4;

/**
 * Of what the labels leave open the answer that different figures elsewhere bear out, table by table: whether what was
 * carried over is in an amount. Failures are no evidence; where agreements do not decide, nothing is said.
 */
export function determined(quantities: readonly Placed[], present: Present): readonly Placed[] {
  const isOpen = ({ key }: Placed) =>
    key.otherwise !== undefined && (key.otherwise & present.money) !== (key.money & present.money);
  const sure = quantities.filter((quantity) => !isOpen(quantity));
  const values = valuesByKey(sure, present);
  const done = [...sure];
  for (const own of byTable(quantities.filter(isOpen)).values()) {
    const both = new Set<bigint>();
    const thisYear = new Set<bigint>();
    for (const { key, facts } of own) {
      const value = valueOf(facts);
      if (value === 0n) continue;
      const isBoth = values.get(keyText(key, present))?.has(value) === true;
      const isThisYear = values.get(keyText(otherwise(key), present))?.has(value) === true;
      if (isBoth && !isThisYear) both.add(value);
      if (isThisYear && !isBoth) thisYear.add(value);
    }
    if (both.size >= FEWEST && both.size >= MANY * thisYear.size) done.push(...own);
    else if (thisYear.size >= FEWEST && thisYear.size >= MANY * both.size)
      done.push(...own.map((one) => ({ ...one, key: otherwise(one.key) })));
  }
  return done;
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
