import type { Statement, TableCheck, Tie } from "../../budget/check";
import type { BudgetDocument, Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import { publicBounds, type Bound } from "../quantities/bounds";
import { isZero, type Placed } from "../quantities/placed";
import { toldQuantities } from "../quantities/told";

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
    const { printed, told, textOf } = toldQuantities(document);
    const groups = new Map<string, Placed[]>();
    for (const quantity of told) {
      const key = textOf(quantity.key);
      const own = groups.get(key);
      if (own) own.push(quantity);
      else groups.set(key, [quantity]);
    }
    const isTolerant = roundsByTable(document, groups);
    for (const group of groups.values()) yield* tiesOf(document, group, isTolerant);
    for (const bound of publicBounds(printed)) yield boundTie(document, bound);
  },
};

/** Offices count a little differently what they tell of the Three Public Expenses: a doubt. */
function boundTie(document: BudgetDocument, { whole, part }: Bound): Tie {
  return {
    is: "tie",
    relation: "at-least",
    left: whole.facts,
    right: part.facts,
    subject: () => nameOf(document, whole),
    object: () => nameOf(document, part),
    usual: true,
  };
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
    if (isZero(reference) && isZero(other)) continue;
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
