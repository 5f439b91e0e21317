import { similarity } from "../../text/similarity";
import { agreement, figuresOf } from "./figures";
import type { KindDraft } from "./read-table";
import { titleTail } from "./places/titles";

/** Tables that make up one budget. */
interface DocumentGroup {
  readonly drafts: readonly KindDraft[];
  readonly name?: string;
  readonly year?: number;
  /** Tables that stand in the workbook once more; the first is the document's. */
  readonly copies: readonly TableCopy[];
}

interface TableCopy {
  readonly of: KindDraft;
  readonly copy: KindDraft;
}

export interface Grouped {
  readonly groups: readonly DocumentGroup[];
  /** Tables that are none of any document's. */
  readonly strangers: readonly KindDraft[];
}

interface Growing {
  readonly drafts: KindDraft[];
  readonly copies: TableCopy[];
  readonly figures: Set<bigint>;
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
export function documentsOf(drafts: readonly KindDraft[]): Grouped {
  const groups: Growing[] = [];
  let current: Growing | undefined;
  for (const draft of drafts) {
    current = homeOf(draft, groups, current) ?? begin(groups);
    put(draft, current);
  }
  const whole = withoutCopies(groups).filter(isWhole);
  const strangers: KindDraft[] = [];
  const others = groups.filter((group) => group.drafts.length > 0 && !whole.includes(group));
  if (whole.length === 0) return { groups: together(others), strangers };
  for (const group of others) {
    const at = groups.indexOf(group);
    const neighbours = [...groups.slice(0, at).toReversed(), ...groups.slice(at + 1)].filter((one) =>
      whole.includes(one),
    );
    for (const draft of group.drafts) {
      const home = neighbours.find((one) => !one.drafts.some((own) => isSameTable(own, draft)));
      if (home === undefined) strangers.push(draft);
      else home.drafts.push(draft);
    }
  }
  return { groups: whole, strangers };
}

function begin(groups: Growing[]): Growing {
  const group: Growing = { drafts: [], copies: [], figures: new Set() };
  groups.push(group);
  return group;
}

function put(draft: KindDraft, group: Growing): void {
  group.drafts.push(draft);
  if (draft.name !== undefined) group.name ??= draft.name;
  if (draft.place.year !== undefined) group.year ??= draft.place.year;
  for (const figure of figuresOf(draft)) group.figures.add(figure);
}

/** The group that a table joins. What is printed decides; figures only between those that print as much. */
function homeOf(
  draft: KindDraft,
  groups: readonly Growing[],
  current: Growing | undefined,
): Growing | undefined {
  const ranked = groups.flatMap((group) => {
    const rank = rankOf(group, draft);
    return rank === 0 ? [] : [{ group, rank }];
  });
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  const candidates = ranked.filter(({ rank }) => rank === best).map(({ group }) => group);
  const [only, second] = candidates;
  if (second === undefined) return only;
  const figures = figuresOf(draft);
  const scored = candidates
    .map((group) => ({ group, score: agreement(figures, group.figures) }))
    .toSorted((a, b) => b.score - a.score);
  const [first, next] = scored;
  if (first && next && first.score >= 2 && first.score > next.score) return first.group;
  return current !== undefined && candidates.includes(current) ? current : candidates.at(-1);
}

/** 0: not this group's; else the more the better its name is known to be the same. */
function rankOf(group: Growing, draft: KindDraft): 0 | 1 | 2 | 3 {
  const { year } = draft.place;
  if (group.year !== undefined && year !== undefined && group.year !== year) return 0;
  if (group.drafts.some((own) => isSameTable(own, draft))) return 0;
  if (group.name === undefined || draft.name === undefined) return 2;
  if (group.name === draft.name) return 3;
  return isAlike(group.name, draft.name) ? 1 : 0;
}

function isAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || similarity(one, other) >= ALIKE;
}

function isSameTable(one: KindDraft, other: KindDraft): boolean {
  const { kind } = one.place;
  if (kind !== other.place.kind) return false;
  return (
    SINGLE.has(kind.id) || titleTail(one.place.title.text, kind) === titleTail(other.place.title.text, kind)
  );
}

function isWhole({ drafts }: Growing): boolean {
  return drafts.length >= FEWEST || drafts.some(({ place }) => place.kind.id === MAIN);
}

/** A table or two that stand in the workbook once more, of the same name and year, are copies and no document. */
function withoutCopies(groups: readonly Growing[]): readonly Growing[] {
  const places = new Map(groups.flatMap(({ drafts }) => drafts).map((draft, index) => [draft, index]));
  for (const group of groups) {
    if (group.drafts.length >= FEWEST) continue;
    const original = groups.find(
      (one) =>
        one !== group &&
        one.drafts.length > group.drafts.length &&
        one.year === group.year &&
        (one.name === group.name || one.name === undefined || group.name === undefined) &&
        group.drafts.every((draft) => one.drafts.some((own) => isSameTable(own, draft))),
    );
    if (original === undefined) continue;
    for (const draft of group.drafts) {
      const at = original.drafts.findIndex((own) => isSameTable(own, draft));
      const own = original.drafts[at];
      if (own === undefined) continue;
      const isFirst = (places.get(draft) ?? 0) < (places.get(own) ?? 0);
      original.copies.push(isFirst ? { of: draft, copy: own } : { of: own, copy: draft });
      if (isFirst) original.drafts[at] = draft;
    }
    group.drafts.length = 0;
  }
  return groups;
}

/** Without any that is whole: one document of all, unless tables come again. */
function together(groups: readonly Growing[]): readonly DocumentGroup[] {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const all = groups.flatMap(({ drafts }) => drafts);
  const isRepeated = all.some((one, index) => all.slice(index + 1).some((other) => isSameTable(one, other)));
  if (isRepeated) return groups;
  for (const { drafts } of others) first.drafts.push(...drafts);
  return [first];
}
