import type { LabelMeaning, NamedQuantity } from "../../../budget/kind";
import type { ReadLabel } from "../labels/label-meaning";
import { pathKey, tellingLabel } from "./taught-labels";

/** What a person has said of one place: it goes before what its labels say. */
export interface GivenReading {
  /** By column of the sheet. */
  readonly columns: ReadonlyMap<number, NamedQuantity>;
  /** The line that is the total of the others. */
  readonly total?: number;
}

interface LabelledColumn {
  readonly column: number;
  readonly path: readonly ReadLabel[];
}

/** The labels over columns with what a person says that the columns are; the other labels over these only gather. */
export function withGiven(
  columns: readonly LabelledColumn[],
  given: GivenReading | undefined,
): readonly LabelledColumn[] {
  if (given === undefined || given.columns.size === 0) return columns;
  const groups = new Map<string, LabelMeaning>();
  const leaves = new Map<number, LabelMeaning>();
  for (const { column, path } of columns) {
    const meaning = given.columns.get(column)?.meaning;
    if (meaning === undefined) continue;
    const telling = tellingLabel(path, meaning);
    if (telling === path.length - 1) leaves.set(column, meaning);
    path.slice(0, -1).forEach((label, index) => {
      const key = pathKey(path.slice(0, index + 1));
      if (index === telling) groups.set(key, meaning);
      else if (label.meaning === undefined && !groups.has(key)) groups.set(key, { is: "group" });
    });
  }
  return columns.map(({ column, path }) => {
    const leaf = leaves.get(column);
    if (path.length === 0) return { column, path: leaf === undefined ? [] : [unlabelled(column, given)] };
    return {
      column,
      path: path.map((label, index): ReadLabel => {
        const isLeaf = index === path.length - 1;
        const meaning = isLeaf ? leaf : groups.get(pathKey(path.slice(0, index + 1)));
        if (meaning === undefined) return label;
        return { ...label, meaning, isTaught: true, isOfWhich: false };
      }),
    };
  });
}

/** A column without a label is called by what it is. */
function unlabelled(column: number, { columns }: GivenReading): ReadLabel {
  const quantity = columns.get(column);
  return {
    text: quantity?.name ?? "",
    isOfWhich: false,
    isTaught: true,
    isUnlabelled: true,
    ...(quantity && { meaning: quantity.meaning }),
  };
}
