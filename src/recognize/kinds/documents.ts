import { similarity } from "../../text/similarity";
import { agreement, figuresOf } from "./figures";
import type { FoundTable } from "./tables";
import { titleTail } from "./places/titles";

/** Tables that make up one budget. */
export interface DocumentGroup {
  readonly tables: readonly FoundTable[];
  readonly name?: string;
  readonly year?: number;
}

export interface Grouped {
  readonly groups: readonly DocumentGroup[];
  /** Tables that are none of any document's. */
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
const MAIN = "revenue-expenditure";
/** Of these a document has one, whatever its title says. */
const SINGLE: ReadonlySet<string> = new Set([MAIN, "revenue", "expenditure", "appropriation"]);

/**
 * Groups tables into documents: by the name and year that they print; where several documents could have a table, by
 * agreements of its figures, then by position. A kind that comes again begins the next document.
 */
export function documentsOf(tables: readonly FoundTable[]): Grouped {
  const groups: Growing[] = [];
  let current: Growing | undefined;
  for (const table of tables) {
    current = homeOf(table, groups, current) ?? begin(groups);
    put(table, current);
  }
  const whole = withoutCopies(groups).filter(isWhole);
  const strangers: FoundTable[] = [];
  const others = groups.filter((group) => group.tables.length > 0 && !whole.includes(group));
  if (whole.length === 0) return { groups: together(others), strangers };
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
  return { groups: whole, strangers };
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
    SINGLE.has(kind.id) || titleTail(one.place.title.text, kind) === titleTail(other.place.title.text, kind)
  );
}

function isWhole({ tables }: Growing): boolean {
  return tables.length >= FEWEST || tables.some(({ place }) => place.kind.id === MAIN);
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
function together(groups: readonly Growing[]): readonly DocumentGroup[] {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const all = groups.flatMap(({ tables }) => tables);
  const isRepeated = all.some((one, index) => all.slice(index + 1).some((other) => isSameTable(one, other)));
  if (isRepeated) return groups;
  for (const { tables } of others) first.tables.push(...tables);
  return [first];
}
