import type { NamedQuantity } from "../../../budget/kind";
import type { ReadLabel } from "../labels/label-meaning";
import { meaningsOf, pathKey, type SaidColumn } from "./telling-labels";

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
  const said = columns.flatMap(({ column, path }) => {
    const meaning = given.columns.get(column)?.meaning;
    return meaning === undefined || path.length === 0 ? [] : [{ column, path, meaning }];
  });
  const meanings = meaningsOf(said);
  const own = new Map(said.map((one) => [one.column, one]));
  const isAlone = ({ path }: SaidColumn) =>
    said.filter((other) => pathKey(other.path) === pathKey(path)).length === 1;
  return columns.map(({ column, path }) => {
    if (path.length === 0)
      return { column, path: given.columns.has(column) ? [unlabelled(column, given)] : [] };
    return {
      column,
      path: path.map((label, index): ReadLabel => {
        const one = own.get(column);
        const told = meanings.get(pathKey(path.slice(0, index + 1)));
        // Two columns may have the same labels: of each that counts which was said of it.
        const leaf = one === undefined || isAlone(one) ? told : one.meaning;
        const meaning = index < path.length - 1 ? told : one && leaf;
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
