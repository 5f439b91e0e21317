import { similarity } from "../../text/similarity";
import type { KindDraft } from "./read-table";

/** Tables that make up one budget. */
export interface DocumentGroup {
  readonly drafts: KindDraft[];
  department?: string;
  year?: number;
}

/** So alike that one name is the other, mistyped or cut short. */
const ALIKE = 0.8;
/** A document has its 收支总表, or so many tables. */
const FEWEST = 3;

/**
 * Groups tables into documents: by the name and year that they print, then by position. A table joins the document before
 * it where nothing printed speaks against it; a kind that comes again with the same title begins the next.
 */
export function documentsOf(drafts: readonly KindDraft[]): readonly DocumentGroup[] {
  const groups: DocumentGroup[] = [];
  let current: DocumentGroup | undefined;
  for (const draft of drafts) {
    const department = draft.prelude.department?.text;
    const { year } = draft.place;
    const home =
      current !== undefined && fits(current, draft, department, year)
        ? current
        : groups.find((group) => department !== undefined && fits(group, draft, department, year));
    if (home === undefined) {
      current = {
        drafts: [draft],
        ...(department !== undefined && { department }),
        ...(year !== undefined && { year }),
      };
      groups.push(current);
      continue;
    }
    home.drafts.push(draft);
    if (home.department === undefined && department !== undefined) home.department = department;
    if (home.year === undefined && year !== undefined) home.year = year;
    current = home;
  }
  return withoutStrangers(groups);
}

function fits(
  group: DocumentGroup,
  draft: KindDraft,
  department: string | undefined,
  year: number | undefined,
): boolean {
  if (group.year !== undefined && year !== undefined && group.year !== year) return false;
  const isOther =
    group.department !== undefined &&
    department !== undefined &&
    similarity(group.department, department) < ALIKE;
  if (isOther) return false;
  const isRepeated = group.drafts.some(
    ({ place }) => place.kind.id === draft.place.kind.id && place.title.text === draft.place.title.text,
  );
  if (!isRepeated) return true;
  // The same table again: another document begins, unless both bear one name.
  return (
    group.department !== undefined &&
    group.department === department &&
    draft.place.kind.id !== "revenue-expenditure"
  );
}

/** A lone table with another name or year belongs to the neighbour that lacks its kind. */
function withoutStrangers(groups: readonly DocumentGroup[]): readonly DocumentGroup[] {
  const isWhole = (group: DocumentGroup) =>
    group.drafts.length >= FEWEST ||
    group.drafts.some(({ place }) => place.kind.id === "revenue-expenditure");
  const whole = groups.filter(isWhole);
  if (whole.length === 0) {
    const [first, ...others] = groups;
    if (first === undefined) return [];
    for (const other of others) first.drafts.push(...other.drafts);
    return [first];
  }
  for (const group of groups) {
    if (isWhole(group)) continue;
    const at = groups.indexOf(group);
    const neighbours = [...groups.slice(0, at).reverse(), ...groups.slice(at + 1)].filter(isWhole);
    for (const draft of group.drafts) {
      const lacks = (one: DocumentGroup) =>
        !one.drafts.some(({ place }) => place.kind.id === draft.place.kind.id);
      const home = neighbours.find(lacks);
      home?.drafts.push(draft);
    }
  }
  return whole;
}
