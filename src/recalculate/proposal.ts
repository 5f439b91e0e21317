import type { CellEdit } from "../workbook/edit";

/**
 * What to write so that the workbook adds up, each with its reason.
 *
 * This folder may not: touch a host, read files, be asynchronous, judge a tie by a rule of its own.
 */
export interface Proposal {
  /** E1, E2 … in reading order: the same on the same document. */
  readonly id: string;
  /**
   * fix: safe by itself, because the cell is a total, a subtotal or a ratio, it is the certain culprit, and no other
   * value is possible. suggestion: all else; typed-in figures are only ever changed by one.
   */
  readonly kind: "fix" | "suggestion";
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
}

/** A proposal before it has its number. */
export type ProposalDraft = Omit<Proposal, "id">;

/** What was not proposed, and why: shown, so that nobody takes silence for a recalculation. */
export interface LeftOut {
  readonly place: CellEdit["place"];
  readonly reason: string;
}

export interface Recalculation {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** In reading order: by sheet as the workbook has them, then by row and column. */
export function numbered(drafts: readonly ProposalDraft[], sheets: readonly string[]): Proposal[] {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const position = ({ edit: { place } }: ProposalDraft) => order.get(place.sheet) ?? sheets.length;
  return drafts
    .toSorted(
      (a, b) =>
        position(a) - position(b) ||
        a.edit.place.row - b.edit.place.row ||
        a.edit.place.column - b.edit.place.column,
    )
    .map((draft, index) => ({ id: `E${index + 1}`, ...draft }));
}
