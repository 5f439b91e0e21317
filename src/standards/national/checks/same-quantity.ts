import type { Statement, TableCheck, Tie } from "../../../budget/check";
import type { BudgetDocument, Fact, PrintedQuantity } from "../../../budget/document";
import {
  ALL_MONEY,
  ALL_NATURES,
  ALL_SOURCES,
  money,
  SOURCES,
  SPENT,
  type Atoms,
  type QuantityKey,
} from "../../../budget/quantity-key";
import { factName } from "../../../budget/wording";

/**
 * One quantity printed in several places. What each amount is an amount of was read from its labels and codes; amounts
 * whose keys are equal are one. Atoms that the document shows to be zero (no fund money, nothing carried over) make no
 * difference: so 支出合计 and 一般公共预算支出合计 are one where there is no other money.
 */
export const sameQuantity: TableCheck = {
  id: "same-quantity",
  about: "tables",
  title: "同一金额在各表一致",
  severity: "error",
  requires: [],
  why: "同一个金额在几张表里都要列示：收入总表、支出总表、财政拨款表里的同一科目、同一资金应当相同。不一致说明其中一处填错，或一张表没有跟着改。",
  mend: "对照提示中列出的各处：与多数表一致的为准，改不一致的一处。",
  concerns: (document) => [...document.tables.values()].some((table) => table.asRead !== undefined),
  *examine(document): Iterable<Statement> {
    const quantities = [...document.tables.values()].flatMap((table) =>
      (table.asRead?.quantities ?? []).map((quantity) => ({ ...quantity, table: table.id })),
    );
    const present = presentAtoms(quantities);
    const determined = determine(quantities, present);
    const groups = new Map<string, Placed[]>();
    for (const quantity of determined) {
      const key = keyText(quantity.key, present);
      const own = groups.get(key);
      if (own) own.push(quantity);
      else groups.set(key, [quantity]);
    }
    const isTolerant = roundsByTable(document, groups);
    for (const group of groups.values()) yield* tiesOf(document, group, isTolerant);
  },
};

type Placed = PrintedQuantity & { readonly table: string };

interface Present {
  readonly money: Atoms;
  readonly natures: Atoms;
}

/**
 * The atoms that may hold money. None has what is printed as zero at a coarse key wherever it is printed, nor what a
 * document that lists its sources prints nowhere: a total is the sum of what is printed.
 */
function presentAtoms(quantities: readonly Placed[]): Present {
  const amounts = { zero: 0, some: 0, named: 0 };
  const natures = { zero: 0, some: 0, named: 0 };
  let listsSources = false;
  let listsNatures = false;
  for (const { key, facts, table } of quantities) {
    if (key.item !== undefined) continue;
    listsSources ||= table.startsWith("revenue");
    listsNatures ||= table.startsWith("revenue-expenditure") || table.startsWith("expenditure");
    const isZero = facts.every((fact) => fact.value === 0n && fact.form !== "unreadable");
    const isAll = [key.functional, key.economic, key.government, key.unit].every(
      (code) => code === undefined,
    );
    const own = key.otherwise ?? key.money;
    const isNarrow = sourcesIn(own) < SOURCES.length || timesIn(own) === "carried-over";
    if (isNarrow) {
      amounts.named |= own;
      if (!isZero) amounts.some |= own;
      else if (isAll && isWide(key.natures)) amounts.zero |= key.money;
    }
    if (bits(key.natures) === 1 || !isWide(key.natures)) {
      natures.named |= key.natures;
      if (!isZero) natures.some |= key.natures;
      else if (isAll && sourcesIn(key.money) === SOURCES.length) natures.zero |= key.natures;
    }
  }
  amounts.zero |= leftOver(quantities);
  // Several may stand behind one figure: nothing is known of each.
  const left = (all: Atoms, { zero, some, named }: typeof amounts, lists: boolean) =>
    all & ~(zero & ~some) & ~(lists ? ~named : 0);
  return { money: left(ALL_MONEY, amounts, listsSources), natures: left(ALL_NATURES, natures, listsNatures) };
}

/** Where a part is as much as its whole (the appropriation carried over, and all that was), the rest of the whole is nothing. */
function leftOver(quantities: readonly Placed[]): Atoms {
  const wholes = new Map<bigint, Set<Atoms>>();
  for (const { key, facts } of quantities) {
    if (key.item !== undefined || key.otherwise !== undefined || !isWide(key.natures)) continue;
    if ([key.functional, key.economic, key.government, key.unit].some((code) => code !== undefined)) continue;
    const value = valueOf(facts);
    if (value === 0n) continue;
    const own = wholes.get(value);
    if (own) own.add(key.money);
    else wholes.set(value, new Set([key.money]));
  }
  let atoms = 0;
  for (const masks of wholes.values()) {
    for (const whole of masks) for (const part of masks) if ((part & ~whole) === 0) atoms |= whole & ~part;
  }
  return atoms;
}

function isWide(natures: Atoms): boolean {
  return (natures & SPENT) === SPENT;
}

function sourcesIn(money: Atoms): number {
  return bits((money | (money >> 1)) & EVEN);
}

function timesIn(money: Atoms): "this-year" | "carried-over" | "both" {
  const isThisYear = (money & EVEN) !== 0;
  const isCarriedOver = ((money >> 1) & EVEN) !== 0;
  return isThisYear && isCarriedOver ? "both" : isThisYear ? "this-year" : "carried-over";
}

/** The atoms of this year's money. */
const EVEN = money(ALL_SOURCES, "this-year");

function bits(atoms: Atoms): number {
  let count = 0;
  for (let rest = atoms; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function keyText(key: QuantityKey, present: Present): string {
  return [
    key.money & present.money,
    key.natures & present.natures,
    key.functional,
    key.economic,
    key.government,
    key.unit,
    key.item,
  ].join("|");
}

/** So many different figures must agree. */
const FEWEST = 2;

/** Of what the labels leave open the reading that two different figures elsewhere bear out, and none the other. */
function determine(quantities: readonly Placed[], present: Present): Placed[] {
  const isOpen = ({ key }: Placed) =>
    key.otherwise !== undefined && (key.otherwise & present.money) !== (key.money & present.money);
  const sure = quantities.filter((quantity) => !isOpen(quantity));
  const values = new Map<string, Set<bigint>>();
  for (const quantity of sure) {
    const text = keyText(quantity.key, present);
    const own = values.get(text) ?? new Set<bigint>();
    own.add(valueOf(quantity.facts));
    values.set(text, own);
  }
  const tables = new Map<string, Placed[]>();
  for (const quantity of quantities) {
    if (!isOpen(quantity)) continue;
    const own = tables.get(quantity.table);
    if (own) own.push(quantity);
    else tables.set(quantity.table, [quantity]);
  }
  const decided = [...sure];
  for (const own of tables.values()) {
    const weigh = (of: (key: QuantityKey) => QuantityKey) => {
      const agreeing = new Set<bigint>();
      const against = new Set<bigint>();
      for (const { key, facts } of own) {
        const value = valueOf(facts);
        const printed = values.get(keyText(of(key), present));
        if (printed === undefined || (value === 0n && printed.has(0n))) continue;
        (printed.has(value) ? agreeing : against).add(value);
      }
      return { agreeing: agreeing.size, against: against.size };
    };
    const otherwise = (key: QuantityKey): QuantityKey => ({ ...key, money: key.otherwise ?? key.money });
    const both = weigh((key) => key);
    const thisYear = weigh(otherwise);
    const bearsOut = (one: typeof both) => one.agreeing >= FEWEST && one.against * 9 <= one.agreeing;
    if (bearsOut(both) && !bearsOut(thisYear)) decided.push(...own);
    else if (bearsOut(thisYear) && !bearsOut(both))
      decided.push(...own.map((one) => ({ ...one, key: otherwise(one.key) })));
  }
  return decided;
}

function valueOf(facts: readonly Fact[]): bigint {
  return facts.reduce((sum, fact) => sum + fact.value, 0n);
}

/** Whether the tables were rounded each on its own: a remark says so, or two quantities differ by just one last digit. */
function roundsByTable(document: BudgetDocument, groups: ReadonlyMap<string, readonly Placed[]>): boolean {
  if ([...document.tables.values()].some((table) => table.asRead?.hasRoundingRemark)) return true;
  const seen = new Set<string>();
  for (const group of groups.values()) {
    const [first, ...others] = group.filter(({ facts }) => facts.length === 1);
    const one = first?.facts[0];
    if (one === undefined) continue;
    for (const { facts } of others) {
      const [other] = facts;
      if (other === undefined || other.table === one.table || other.value === one.value) continue;
      const off = other.value - one.value;
      const unit = other.usualRounding > one.usualRounding ? other.usualRounding : one.usualRounding;
      if ((off < 0n ? -off : off) === unit) seen.add([one.value, other.value].join());
    }
  }
  return seen.size >= 2;
}

/** Each of a group's amounts against the first that stands alone: the ties among the others follow. */
function* tiesOf(
  document: BudgetDocument,
  group: readonly Placed[],
  isTolerant: boolean,
): Iterable<Statement> {
  const reference = group.find(({ facts }) => facts.length === 1) ?? group[0];
  if (reference === undefined) return;
  for (const other of group) {
    if (other === reference || sharesFacts(reference, other)) continue;
    const facts = [...reference.facts, ...other.facts];
    if (facts.every((fact) => fact.value === 0n && fact.form !== "unreadable")) continue;
    const isIdentity = reference.facts.length === 1 && other.facts.length === 1;
    const isAcross = reference.table !== other.table;
    yield {
      is: "tie",
      relation: isIdentity ? "identity" : "sum",
      left: reference.facts,
      right: other.facts,
      subject: () => nameOf(document, reference),
      object: () => nameOf(document, other),
      ...(isAcross && isIdentity && slackOf(reference.facts, other.facts, isTolerant)),
    } satisfies Tie;
  }
}

/** A difference of one last digit between tables that were rounded each on its own is none; elsewhere it is a doubt. */
function slackOf(
  [one]: readonly Fact[],
  [other]: readonly Fact[],
  isTolerant: boolean,
): Pick<Tie, "slack" | "usual"> {
  if (one === undefined || other === undefined) return {};
  const unit = one.usualRounding > other.usualRounding ? one.usualRounding : other.usualRounding;
  if (isTolerant) return { slack: unit };
  const off = one.value > other.value ? one.value - other.value : other.value - one.value;
  return off !== 0n && off <= unit ? { usual: true } : {};
}

function sharesFacts(one: Placed, other: Placed): boolean {
  return one.facts.some((fact) => other.facts.includes(fact));
}

function nameOf(document: BudgetDocument, { facts, what, table }: Placed): string {
  const [first] = facts;
  if (facts.length === 1 && first !== undefined) return factName(document, first);
  const title = document.tables.get(table)?.description.titles[0] ?? "";
  return `《${title}》${what ?? `${facts.length} 项之和`}`;
}
