import type { KindStandard } from "../../budget/kind";
import { similarity } from "../../text/similarity";
import { agreement, figuresOf } from "./figures";
import type { FoundTable } from "./tables";
import { titleTail } from "./places/titles";

/** Tables that make up one budget, or one final account. */
export interface DocumentGroup {
  readonly standard: KindStandard;
  readonly tables: readonly FoundTable[];
  readonly name?: string;
  readonly year?: number;
}

export interface Grouped {
  readonly groups: readonly DocumentGroup[];
  /** Tables that are none of any document's, and why. */
  readonly strangers: readonly { readonly table: FoundTable; readonly reason: string }[];
}

/** Tables of one standard in groups: those that are documents, and those that are not. */
interface GroupedTables {
  readonly groups: readonly Omit<DocumentGroup, "standard">[];
  readonly areWhole: boolean;
  readonly strangers: readonly FoundTable[];
}

interface Growing {
  readonly tables: FoundTable[];
  name?: string;
  year?: number;
}

/** So alike that one name is the other, mistyped or cut short. */
const ALIKE = 0.8;
/** A document has its 收支总表, or so many tables. */
const FEWEST = 3;

/**
 * Budgets and final accounts, in the order in which they begin. A few tables of the one beside a whole document of the other
 * are none.
 */
export function documentsOf(tables: readonly FoundTable[]): Grouped {
  const standards = [...new Set(tables.map(({ place }) => place.standard))];
  const each = standards.map((standard) => ({
    standard,
    ...groupsOf(tables.filter(({ place }) => place.standard === standard)),
  }));
  const isAnyWhole = each.some(({ areWhole }) => areWhole);
  const groups: DocumentGroup[] = [];
  const strangers: { table: FoundTable; reason: string }[] = [];
  for (const { standard, groups: own, areWhole, strangers: others } of each) {
    const what = standard.of === "final" ? "决算" : "预算";
    for (const table of others)
      strangers.push({ table, reason: `工作簿中另有同样的表，这一张不属于任何一套${what}` });
    if (areWhole || !isAnyWhole) groups.push(...own.map((group) => ({ ...group, standard })));
    else {
      const reason = `是${what}表，工作簿中没有同一套${what}的其他主要表，没有核对`;
      for (const { tables: few } of own) strangers.push(...few.map((table) => ({ table, reason })));
    }
  }
  const places = new Map(tables.map((table, index) => [table, index]));
  const begins = ({ tables: own }: DocumentGroup) =>
    Math.min(...own.map((table) => places.get(table) ?? Infinity));
  return { groups: groups.toSorted((a, b) => begins(a) - begins(b)), strangers };
}

/**
 * Groups tables into documents: by the name and year that they print; where several documents could have a table, by
 * agreements of its figures, then by position. A kind that comes again begins the next document.
 */
function groupsOf(tables: readonly FoundTable[]): GroupedTables {
  const groups: Growing[] = [];
  let current: Growing | undefined;
  for (const table of tables) {
    current = homeOf(table, groups, current) ?? begin(groups);
    put(table, current);
  }
  const strangers = joinParted(groups, new Map(tables.map((table, index) => [table, index])));
  const whole = withoutCopies(groups).filter(isWhole);
  const others = groups.filter((group) => group.tables.length > 0 && !whole.includes(group));
  if (whole.length === 0) return { groups: together(others), areWhole: false, strangers };
  for (const group of others) {
    const at = groups.indexOf(group);
    const neighbours = [...groups.slice(0, at).toReversed(), ...groups.slice(at + 1)].filter((one) =>
      whole.includes(one),
    );
    for (const table of group.tables) {
      const home = neighbours.find((one) => !one.tables.some((own) => isSameTable(own, table)));
      if (home === undefined) strangers.push(table);
      else home.tables.push(table);
    }
  }
  return { groups: whole, areWhole: true, strangers };
}

/** A document of its own would have more tables in common with the other. */
const MOST_REPEATED = 1;
const GRAND = /总/;

/**
 * 财政性资金支出表 beside 支出总表 is no second budget: what a repeated kind began, of the same name and year, joins the
 * document before it where hardly another kind comes again and no 收支总表 does. The repeated tables that are left over are
 * returned: of two it is the one whose title does not say that it is of everything, or the later.
 */
function joinParted(groups: readonly Growing[], order: ReadonlyMap<FoundTable, number>): FoundTable[] {
  const left: FoundTable[] = [];
  groups.forEach((group, index) => {
    const before = groups.slice(0, index).findLast((one) => isPartOf(group, one));
    if (before === undefined) return;
    for (const table of group.tables) {
      const at = before.tables.findIndex((own) => isSameTable(own, table));
      const own = before.tables[at];
      if (own === undefined) before.tables.push(table);
      else if (GRAND.test(table.place.title.text) && !GRAND.test(own.place.title.text)) {
        before.tables[at] = table;
        left.push(own);
      } else left.push(table);
    }
    before.tables.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    if (group.name !== undefined) before.name ??= group.name;
    if (group.year !== undefined) before.year ??= group.year;
    group.tables.length = 0;
  });
  return left;
}

function isPartOf(group: Growing, { tables, name, year }: Growing): boolean {
  const isSame = <T>(one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined || one === other;
  const isMain = ({ place }: FoundTable) => place.kind.isMain === true;
  if (!isSame(group.name, name) || !isSame(group.year, year)) return false;
  if (!tables.some(isMain) || group.tables.some(isMain)) return false;
  const repeated = group.tables.filter((table) => tables.some((own) => isSameTable(own, table)));
  return (
    repeated.length <= MOST_REPEATED &&
    repeated.length < group.tables.length &&
    repeated.every((table) =>
      tables.every((own) => !isSameTable(own, table) || own.place.title.text !== table.place.title.text),
    )
  );
}

function begin(groups: Growing[]): Growing {
  const group: Growing = { tables: [] };
  groups.push(group);
  return group;
}

function put(table: FoundTable, group: Growing): void {
  group.tables.push(table);
  if (table.raw.name !== undefined) group.name ??= table.raw.name;
  if (table.place.year !== undefined) group.year ??= table.place.year;
}

/** The group that a table joins. What is printed decides; figures only between those that print as much. */
function homeOf(
  table: FoundTable,
  groups: readonly Growing[],
  current: Growing | undefined,
): Growing | undefined {
  const ranked = groups.flatMap((group) => {
    const rank = rankOf(group, table);
    return rank === 0 ? [] : [{ group, rank }];
  });
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  const candidates = ranked.filter(({ rank }) => rank === best).map(({ group }) => group);
  const [only, second] = candidates;
  if (second === undefined) return only;
  const figures = figuresOf(table);
  const scored = candidates
    .map((group) => ({ group, score: agreement(figures, group.tables.map(figuresOf)) }))
    .toSorted((a, b) => b.score - a.score);
  const [first, next] = scored;
  if (first && next && first.score >= 2 && first.score > next.score) return first.group;
  return current !== undefined && candidates.includes(current) ? current : candidates.at(-1);
}

/** 0: not this group's; else the more the better its name is known to be the same. */
function rankOf(group: Growing, table: FoundTable): 0 | 1 | 2 | 3 {
  const { year } = table.place;
  if (group.year !== undefined && year !== undefined && group.year !== year) return 0;
  if (group.tables.some((own) => isSameTable(own, table))) return 0;
  if (group.name === undefined || table.raw.name === undefined) return 2;
  if (group.name === table.raw.name) return 3;
  return isAlike(group.name, table.raw.name) ? 1 : 0;
}

function isAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || similarity(one, other) >= ALIKE;
}

function isSameTable(one: FoundTable, other: FoundTable): boolean {
  const { kind } = one.place;
  if (kind !== other.place.kind) return false;
  return (
    kind.isSingle === true ||
    titleTail(one.place.title.text, kind) === titleTail(other.place.title.text, kind)
  );
}

function isWhole({ tables }: Growing): boolean {
  return tables.length >= FEWEST || tables.some(({ place }) => place.kind.isMain);
}

/** A table or two that stand in the workbook once more, of the same name and year, are copies and no document: the first counts. */
function withoutCopies(groups: readonly Growing[]): readonly Growing[] {
  const places = new Map(groups.flatMap(({ tables }) => tables).map((table, index) => [table, index]));
  for (const group of groups) {
    if (group.tables.length >= FEWEST) continue;
    const original = groups.find(
      (one) =>
        one !== group &&
        one.tables.length > group.tables.length &&
        one.year === group.year &&
        (one.name === group.name || one.name === undefined || group.name === undefined) &&
        group.tables.every((table) => one.tables.some((own) => isSameTable(own, table))),
    );
    if (original === undefined) continue;
    for (const table of group.tables) {
      const at = original.tables.findIndex((own) => isSameTable(own, table));
      const own = original.tables[at];
      if (own === undefined) continue;
      if ((places.get(table) ?? 0) < (places.get(own) ?? 0)) original.tables[at] = table;
    }
    group.tables.length = 0;
  }
  return groups;
}

/** Without any that is whole: one document of all, unless tables come again. */
function together(groups: readonly Growing[]): readonly Growing[] {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const all = groups.flatMap(({ tables }) => tables);
  const isRepeated = all.some((one, index) => all.slice(index + 1).some((other) => isSameTable(one, other)));
  if (isRepeated) return groups;
  for (const { tables } of others) first.tables.push(...tables);
  return [first];
}
