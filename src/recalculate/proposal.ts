import type { CellEdit } from "../workbook/edit";
import type { CellPlace } from "../workbook/snapshot";

/** What to write so that the workbook adds up, with its reason. */
export interface Proposal {
  /** E1, E2 … in reading order: the same on the same document. */
  readonly id: string;
  /** Of which budget, from 0, where the workbook holds several. */
  readonly document?: number;
  /**
   * fix: safe by itself, because the cell is a total, a subtotal or a ratio, it is the certain culprit, and no other
   * value is possible. fill: of a cell that was blank. balance: one last digit more or less, or put into another unit. suggestion: all else; apart
   * from a balance, typed-in figures are only ever changed by one.
   */
  readonly kind: "fix" | "fill" | "balance" | "suggestion";
  readonly edit: CellEdit;
  /** What the cell shows now and would show, in the unit of its table; "" where blank. */
  readonly from: string;
  readonly to: string;
  /** One Chinese sentence. */
  readonly reason: string;
  /** What speaks against it: ties that hold now and would not any more. */
  readonly warnings: readonly string[];
  /** Of the proposals with the same choice one is right, and they exclude each other. */
  readonly choice?: string;
  /** The culprit and the findings that it settles. */
  readonly culprit?: string;
  readonly findings: readonly string[];
  /** It is a sentence that follows the amounts that are written with it. */
  readonly isProse?: true;
}

/** A proposal before it has its number. */
export type ProposalDraft = Omit<Proposal, "id">;

/** What was not proposed, and why: shown, so that nobody takes silence for a recalculation. */
export interface LeftOut {
  readonly document?: number;
  readonly place: CellPlace;
  readonly reason: string;
  /** Of an amount that must change somewhere: where it may be. */
  readonly candidates?: readonly CellPlace[];
}

/** What is proposed, in any order, and what is not. */
export interface ProposedChanges {
  readonly drafts: readonly ProposalDraft[];
  readonly leftOut: readonly LeftOut[];
}

export interface Recalculation {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** In reading order: by sheet as the workbook has them, then by row and column. */
export function inOrder(
  drafts: readonly ProposalDraft[],
  leftOut: readonly LeftOut[],
  sheets: readonly string[],
): Recalculation {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const position = ({ sheet }: CellPlace) => order.get(sheet) ?? sheets.length;
  const compare = (a: CellPlace, b: CellPlace) =>
    position(a) - position(b) || a.row - b.row || a.column - b.column;
  return {
    proposals: drafts
      .toSorted((a, b) => compare(a.edit.place, b.edit.place))
      .map((draft, index) => ({ id: `E${index + 1}`, ...draft })),
    leftOut: leftOut.toSorted((a, b) => compare(a.place, b.place)),
  };
}
