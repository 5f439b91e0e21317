import type { Cell, CellError, CellPlace } from "./snapshot";

/**
 * A change of one cell as plain data, whatever the host. Nothing is written that was not first shown as `before` and
 * `after`; and a cell that no longer holds `before` is never written over.
 */
export interface CellEdit {
  readonly place: CellPlace;
  readonly before: CellContent;
  readonly after: CellContent;
  /**
   * Number format to be set with it. Only where the cell's own would not do: a figure that stood as text in a cell
   * formatted as text would become text again.
   */
  readonly format?: string;
}

/** What a cell holds. */
export interface CellContent {
  /** `null`: blank. Of a formula: its result. Text is text, whatever it begins with. */
  readonly value: string | number | boolean | CellError | null;
  /** With its leading `=`. */
  readonly formula?: string;
}

/** What the cell of a snapshot holds: of a formula the result that is stored, however it is read. */
export function contentOf(
  cell: (Pick<CellContent, "value"> & Pick<Cell, "formula" | "outdated">) | undefined,
): CellContent {
  if (cell === undefined) return { value: null };
  const { formula, value, outdated } = cell;
  if (formula === undefined) return { value };
  const stored = outdated?.stored ?? value;
  return { value: typeof stored === "object" ? (stored?.stored ?? stored) : stored, formula };
}
