import { ALL_MONEY, ALL_NATURES, natures, SPENT, type Atoms, type Present } from "../../budget/quantity-key";
import { isCarriedOver, isOfAllSources, keyText, THIS_YEAR, valueOf, type Placed } from "./placed";

/** What one table prints in parts alone: together they are what another prints, or the same money told another way. */

const ALL: Present = { money: ALL_MONEY, natures: ALL_NATURES };

/** This year's money and what was carried over, printed in one table beside each other, are together money of both. */
export function joinedTimes(quantities: readonly Placed[], present: Present): readonly Placed[] {
  const parts = new Map<string, { thisYear?: Placed; carriedOver?: Placed }>();
  const tables = new Set(quantities.flatMap(({ key, table }) => (isCarriedOver(key.money) ? table : [])));
  for (const quantity of quantities) {
    const { key, table, facts } = quantity;
    if (!tables.has(table)) continue;
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

const DISTRIBUTED = natures("distribution");

/** Parts of what money is for, and how they are called together. */
const PARTS: readonly { readonly parts: readonly Atoms[]; readonly what: string }[] = [
  { parts: [natures("personnel"), natures("operatingFunds")], what: "人员经费与公用经费之和" },
  { parts: [SPENT, natures("carryForward")], what: "本年支出与年末结转之和" },
];

/** 人员经费合计 and 公用经费合计 without 基本支出, what was spent and what is left: where the table does not print both in one. */
export function joinedNatures(quantities: readonly Placed[]): readonly Placed[] {
  const groups = new Map<string, Map<Atoms, Placed>>();
  const tables = tablesWithParts(quantities);
  for (const quantity of quantities) {
    const { key, table } = quantity;
    if (key.otherwise !== undefined || !tables.has(table)) continue;
    const text = `${table} ${keyText({ ...key, natures: ALL_NATURES }, ALL)}`;
    const own = groups.get(text) ?? new Map<Atoms, Placed>();
    if (!own.has(key.natures)) own.set(key.natures, quantity);
    groups.set(text, own);
  }
  return [...groups.values()].flatMap((group) =>
    PARTS.flatMap(({ parts, what }) => together(group, parts, what)),
  );
}

/** Those that print all parts of something, whatever their codes: most print none. */
function tablesWithParts(quantities: readonly Placed[]): ReadonlySet<string> {
  const printed = new Map<string, Set<Atoms>>();
  for (const { key, table } of quantities) {
    const own = printed.get(table);
    if (own) own.add(key.natures);
    else printed.set(table, new Set([key.natures]));
  }
  const hasParts = (natures: ReadonlySet<Atoms>) =>
    PARTS.some(({ parts }) => parts.every((part) => natures.has(part)));
  return new Set([...printed].flatMap(([table, natures]) => (hasParts(natures) ? table : [])));
}

function together(
  group: ReadonlyMap<Atoms, Placed>,
  parts: readonly Atoms[],
  what: string,
): readonly Placed[] {
  const own = parts.flatMap((part) => group.get(part) ?? []);
  const all = parts.reduce((atoms, part) => atoms | part, 0);
  const isPrinted = [...group.keys()].some((atoms) => (atoms & ~DISTRIBUTED) === all);
  const [first] = own;
  if (first === undefined || own.length < parts.length || isPrinted) return [];
  return [{ ...first, key: { ...first.key, natures: all }, facts: own.flatMap(({ facts }) => facts), what }];
}
