import type { LabelMeaning } from "../../../budget/kind";
import { isPlainTotal, type ReadLabel } from "../labels/label-meaning";
import { labelMeaning, overlapOf } from "../labels/meaning";

/** A column of a header, and what a person says that it is. */
export interface SaidColumn {
  /** The labels above it, from the top, with what they mean by themselves. */
  readonly path: readonly ReadLabel[];
  readonly meaning: LabelMeaning;
}

/** Words that gather columns and say nothing of them. */
const GROUP: LabelMeaning = { is: "group" };

export function pathKey(path: readonly ReadLabel[]): string {
  return path.map(({ text }) => text).join("→");
}

/**
 * What the labels of a header mean where persons have said what its columns are, by the labels from the top down to the one
 * that is meant. A column is told by its lowest label; 小计 in a group that nobody knows, or what holds all others of its
 * group, tells the group, of which it is the total. All other labels above only gather.
 */
export function meaningsOf(columns: readonly SaidColumn[]): ReadonlyMap<string, LabelMeaning> {
  const meanings = new Map<string, LabelMeaning>();
  const set = (path: readonly ReadLabel[], meaning: LabelMeaning) => meanings.set(pathKey(path), meaning);
  for (const column of columns) {
    const { path, meaning } = column;
    const leaf = path.length - 1;
    const telling = tellingLabel(column, columns);
    path.forEach((label, index) => {
      const upTo = path.slice(0, index + 1);
      if (index === telling) set(upTo, meaning);
      else if (index === leaf && isUnknown(label)) set(upTo, { is: "total" });
      else if (isUnknown(label) && !meanings.has(pathKey(upTo))) set(upTo, GROUP);
    });
  }
  return meanings;
}

/** The standard does not know it, whatever persons have said of it before. */
function isUnknown({ meaning, isTaught }: ReadLabel): boolean {
  return meaning === undefined || isTaught === true;
}

/** Position of the label that says what the column is. */
function tellingLabel({ path, meaning }: SaidColumn, columns: readonly SaidColumn[]): number {
  const leaf = path.length - 1;
  if (meaning.is !== undefined) return leaf;
  const group = path.findLastIndex((label, index) => index < leaf && isUnknown(label));
  if (group < 0) return leaf;
  const own = path[leaf];
  if (own !== undefined && !isUnknown(own) && isPlainTotal(own)) return group;
  const isBeside = (other: SaidColumn) =>
    other.path.length === path.length &&
    other.path !== path &&
    pathKey(other.path.slice(0, -1)) === pathKey(path.slice(0, -1));
  const beside = columns.filter(isBeside);
  const holdsAll = beside.length > 0 && beside.every((other) => holds(meaning, other.meaning));
  // The other may hold this one as well (一般公共预算, 基本支出): the first is the whole.
  const isFirst = !columns
    .slice(
      0,
      columns.findIndex((one) => one.path === path),
    )
    .some((other) => isBeside(other) && holds(other.meaning, meaning));
  return group === leaf - 1 && holdsAll && isFirst ? group : leaf;
}

/** Whether some of the whole, but not all of it, is also what the other means. */
function holds(whole: LabelMeaning, part: LabelMeaning): boolean {
  if (part.is !== undefined) return false;
  const own = labelMeaning(whole);
  return overlapOf(own, labelMeaning(part)) === "part";
}
