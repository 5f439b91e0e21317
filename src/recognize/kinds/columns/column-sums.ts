import { FISCAL, natures, OWN_BALANCE } from "../../../budget/quantity-key";
import {
  columnTree,
  isBeside,
  isTotalLeaf,
  isWholeSpending,
  isYearTotal,
  leavesOf,
  meaningOfNode,
  standingOf,
  totalOf,
  type ColumnNode,
} from "./column-tree";
import type { Block } from "./columns";
import type { ReadLabel } from "../labels/label-meaning";
import { isWithin, itemsOf, labelMeaning, narrows, overlap, PUBLIC, type Meaning } from "../labels/meaning";

/** A column that is the sum of others in every row, as the header says it. Columns of the sheet. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly Addend[];
  /** All labels that it rests on are known. */
  readonly isSure: boolean;
  /** Some of its addends are of many of which not all need be printed. */
  readonly isSelected: boolean;
}

export interface Addend {
  readonly columns: readonly number[];
  readonly meaning: Meaning;
  /** The total may leave it out: what was carried over, what is left for next year, 会议费. Figures decide. */
  readonly optional?: OptionalPart;
}

export type OptionalPart = "carried-over" | "balance" | "left" | "beside";

/** A group that prints no total of its own: what it gathers is the sum of its columns. */
export interface ColumnGroup {
  readonly path: readonly ReadLabel[];
  readonly parts: readonly number[];
}

/** The sums that the labels of a block describe; groups without a total of their own have none. */
export function columnSums(block: Block): readonly ColumnSum[] {
  const sums: ColumnSum[] = [];
  collect(columnTree(block), sums);
  return sums;
}

export function groupsWithoutTotal(block: Block): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  const visit = (node: ColumnNode, path: readonly ReadLabel[]) => {
    for (const child of node.children) {
      const own = child.label === undefined ? path : [...path, child.label];
      visit(child, own);
      // A label that comes again beside itself was parted by something, and says neither part.
      const isParted = node.children.some((other) => other !== child && isAlike(other, child));
      const isGathered = child.children.length > 1 && totalOf(child) === undefined;
      if (!isGathered || isParted || narrows(meaningOfNode(child)) === "") continue;
      const standing = standingOf(child);
      const isAll = child.children.every((one) => one.column === undefined || one.column.role === "amount");
      if (standing.isSure && isAll && standing.columns.length > 1)
        groups.push({ path: own, parts: standing.columns });
    }
  };
  visit(columnTree(block), []);
  return groups;
}

function isAlike({ label }: ColumnNode, other: ColumnNode): boolean {
  return label !== undefined && label.text === other.label?.text && label.year === other.label.year;
}

/** A group or column among those that may add up to a total. */
interface Candidate {
  readonly node: ColumnNode;
  readonly meaning: Meaning;
  readonly columns: readonly number[];
  readonly isSure: boolean;
  readonly areAmounts: boolean;
}

function collect(node: ColumnNode, sums: ColumnSum[]): void {
  for (const child of node.children) collect(child, sums);
  const total = totalOf(node);
  if (total === undefined) return;
  const own = ownMeaning(node, total.path);
  const candidates = candidatesOf(node, total.column, own);
  const { tops, below } = nested(candidates);
  for (const [parent, parts] of below) {
    const [column, second] = parent.columns;
    // What follows 本年收入合计 flat is what it adds up, if the figures say so.
    const isSelected = isYearTotal(parent.node) && parts.length > 1 && isDisjoint(parts);
    if (column === undefined || second !== undefined || !(isSelected || covers(parent, parts))) continue;
    // 其中：购置费 and 其中：运行费 together are all of it.
    sums.push({
      total: column,
      parts: parts.map((part) => addend(part)),
      isSure: parts.every(({ areAmounts }) => areAmounts),
      isSelected,
    });
  }
  const parts = partition(tops);
  if (parts === undefined || parts.flatMap(({ columns }) => columns).length < 2) return;
  const isYearNamed = parts.some(({ meaning }) => meaning.time === "this-year");
  const hasPublicGroup = parts.some((part) => part.meaning.items === PUBLIC && part.node.children.length > 0);
  sums.push({
    total: total.column,
    parts: parts.map((part) => addend(part, optionalPart(part.meaning, own, isYearNamed, hasPublicGroup))),
    isSure: areSure(parts) || isWhole(parts),
    isSelected: parts.some(({ node: own }) => own.label?.meaning?.isSelected === true),
  });
}

/** What the label of a total says beyond those above it; a group that is its own total says nothing more. */
function ownMeaning(node: ColumnNode, path: readonly ReadLabel[]): Meaning | undefined {
  const meaning = path.at(-1)?.meaning;
  const isGroup = node.column !== undefined && node.children.length > 0;
  return isGroup || meaning === undefined ? undefined : labelMeaning(meaning);
}

/** What is not understood may be one. */
const ADDENDS: ReadonlySet<string> = new Set(["amount", "addend", "other"]);

function candidatesOf(node: ColumnNode, total: number, own: Meaning | undefined): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const isLeft = (meaning: Meaning) =>
    own !== undefined &&
    (own.time !== undefined || narrows(own) !== "") &&
    !overlap(meaning, own, "this-year");
  for (const child of node.children) {
    if (child.column?.column === total && child.children.length === 0) continue;
    if (isBeside(child)) continue;
    if (!leavesOf(child).some(({ role }) => ADDENDS.has(role))) continue;
    const meaning = meaningOfNode(child);
    // 本年收入合计 leaves out what was carried over, 三公经费合计 the meetings.
    if (isLeft(meaning) || meaning.items === AGENCY) continue;
    candidates.push({ node: child, meaning, ...standingOf(child) });
  }
  return candidates;
}

/** 机关运行经费 stands beside the Three Public Expenses and is told of other money. */
const AGENCY = itemsOf("agency");

/** What stands flat behind a column of which it is a part: 财政拨款, then its three budgets. */
function nested(candidates: readonly Candidate[]): {
  readonly tops: readonly Candidate[];
  readonly below: ReadonlyMap<Candidate, readonly Candidate[]>;
} {
  const below = new Map<Candidate, Candidate[]>();
  const tops = candidates.filter((one) => {
    const parents = candidates.filter((other) => other !== one && isPartOf(one, other));
    const parent = parents.find((own) => parents.every((other) => other === own || isPartOf(own, other)));
    if (parent === undefined) return true;
    below.set(parent, [...(below.get(parent) ?? []), one]);
    return false;
  });
  return { tops, below };
}

function isPartOf(one: Candidate, other: Candidate): boolean {
  if (!isTold(one) || !isTold(other)) return false;
  const { meaning } = one;
  return isWithin(meaning, other.meaning, "this-year") && !isWithin(other.meaning, meaning, "this-year");
}

/** Whether its label says of which money, nature or item it is, and that as everybody understands it. */
function isTold({ meaning }: Candidate): boolean {
  return !meaning.isLoose && (narrows(meaning) !== "" || meaning.time !== undefined);
}

function covers(parent: Candidate, parts: readonly Candidate[]): boolean {
  if (parts.length < 2 || !isDisjoint(parts)) return false;
  const all = parts.reduce((sources, { meaning }) => sources | meaning.sources, 0);
  const spent = parts.reduce((atoms, { meaning }) => atoms | meaning.natures, 0);
  const items = parts.reduce((atoms, { meaning }) => atoms | (meaning.items ?? 0), 0);
  return (
    (parent.meaning.sources & ~all) === 0 &&
    (parent.meaning.natures & ~spent) === 0 &&
    ((parent.meaning.items ?? 0) & ~items) === 0
  );
}

function isDisjoint(parts: readonly Candidate[]): boolean {
  return parts.every((one, index) =>
    parts.slice(index + 1).every((other) => !isTold(one) || !isTold(other) || !overlaps(one, other)),
  );
}

function overlaps(one: Candidate, other: Candidate): boolean {
  return overlap(one.meaning, other.meaning, "this-year");
}

/**
 * Those that add up: all, where no amount can be in two of them. 基本支出 and 项目支出 beside 一般公共预算 and 政府性基金
 * tell one total twice: then those that are known to be all there is.
 */
function partition(tops: readonly Candidate[]): readonly Candidate[] | undefined {
  const hasSecondTotal = tops.some(({ node }) => isTotalLeaf(node) && !isYearTotal(node));
  if (hasSecondTotal) return undefined;
  if (isDisjoint(tops)) return tops;
  const groups = new Map<string, Candidate[]>();
  for (const one of tops) {
    const key = narrows(one.meaning);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].find(
    (group) =>
      group.length > 1 &&
      isDisjoint(group) &&
      (isWholeSpending(group.map(({ node }) => node)) || isWholeMoney(group)),
  );
}

function isWholeMoney(parts: readonly Candidate[]): boolean {
  const atoms = parts.reduce((all, { node }) => all | (node.label?.meaning?.sources ?? 0), 0);
  return parts.every(({ node }) => node.label?.meaning?.sources !== undefined) && (FISCAL & ~atoms) === 0;
}

function isWhole(parts: readonly Candidate[]): boolean {
  return parts.every(({ areAmounts }) => areAmounts) && isWholeSpending(parts.map(({ node }) => node));
}

function areSure(parts: readonly Candidate[]): boolean {
  return parts.every(({ isSure }) => isSure);
}

function addend({ columns, meaning }: Candidate, optional?: OptionalPart): Addend {
  return { columns, meaning, ...(optional !== undefined && { optional }) };
}

/** What some totals take in and others leave out, where no label says which. */
function optionalPart(
  { sources, time, natures: own, items }: Meaning,
  total: Meaning | undefined,
  isYearNamed: boolean,
  hasPublicGroup: boolean,
): OptionalPart | undefined {
  // 合计 over 本年收入 and 上年结转 is both; over the sources of money alone it may be this year's.
  if (time === "carried-over" && !isYearNamed && total?.time === undefined) return "carried-over";
  if (sources === OWN_BALANCE && time === undefined && total?.time === undefined) return "balance";
  if (own === natures("carryForward")) return "left";
  if (items !== undefined && (items & PUBLIC) === 0 && !hasPublicGroup) return "beside";
  return undefined;
}
