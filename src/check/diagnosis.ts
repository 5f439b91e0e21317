import type { AmountUnit } from "../amount/parse-amount";
import type { Decimal } from "../amount/decimal";
import type { Severity } from "../budget/check-description";
import type { Misread, RatioTie } from "../budget/check";
import type { Fact } from "../budget/document";
import type { CellPlace } from "../workbook/snapshot";

/** What checking a document gives. Everything a view needs, in a stable order. */
export interface Diagnosis {
  readonly counts: Counts;
  /** What really went wrong, in the order in which it is to be looked at. */
  readonly causes: readonly Cause[];
  /** The wrong cells among the causes. */
  readonly culprits: readonly Culprit[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly SkippedCheck[];
  readonly notApplicable: readonly SkippedCheck[];
}

/** A tie each, or a check that is no matter of ties; ties between blanks only are not counted. */
export interface Counts {
  readonly passed: number;
  readonly rounding: number;
  readonly failed: number;
  readonly notApplicable: number;
  readonly notChecked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What checks of one kind said, in words and in order, before it is numbered and counted with the rest. */
export interface WordedFindings {
  /** Figures and words that are as they should be, and checks that had nothing to say against them. */
  readonly passed: number;
  readonly findings: readonly WordedFinding[];
  readonly notChecked: readonly SkippedCheck[];
  readonly notApplicable: readonly SkippedCheck[];
}

/** Of the prose it may be known from the first which cause explains it. */
export type WordedFinding = Omit<Finding, "id" | "culprit">;

export interface SkippedCheck {
  readonly check: string;
  readonly reason: string;
  readonly misread?: Misread;
}

export interface Finding {
  /** F1, F2 … in reading order: the same on the same document. */
  readonly id: string;
  readonly check: string;
  readonly outcome: "failed" | "rounding";
  readonly severity: Severity;
  /** One Chinese sentence. */
  readonly message: string;
  readonly table?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly tolerance?: string;
  readonly cells: readonly FindingCell[];
  /** Of a finding in prose: what it is about. `expected` is what should stand in its place, where that is known. */
  readonly span?: ProseSpan;
  /** The text in the span. */
  readonly quote?: string;
  readonly sentence?: string;
  /** Where in the sentence the quote begins. */
  readonly quoteStart?: number;
  /** Id of the culprit that explains it. */
  readonly culprit?: string;
  /** Id of the cause that explains it, a culprit or not. */
  readonly cause?: string;
}

/** What a clerk may have done; the words of the contract. */
export type CauseKind =
  | "cell"
  | "swapped-cells"
  | "swapped-rows"
  | "swapped-columns"
  | "shifted-rows"
  | "shifted-columns"
  | "missing-row"
  | "extra-row"
  | "repeated-row"
  | "wrong-code"
  | "wrong-group"
  | "empty-table"
  | "missing-table"
  | "other-unit"
  | "two-copies"
  | "other-version"
  | "blank-totals"
  | "old-totals"
  | "formula";

/** The smallest change that explains findings: a wrong cell, or a slip that broke many ties at once. */
export interface Cause {
  /** C1, C2 …; a culprit's where it is a wrong cell. */
  readonly id: string;
  readonly kind: CauseKind;
  /** One Chinese sentence. */
  readonly message: string;
  /** Clearly likelier than anything else. */
  readonly certain: boolean;
  /** Where to look. */
  readonly cells: readonly CellPlace[];
  /** What would put it right, as far as that is amounts. */
  readonly edits: readonly CauseEdit[];
  /** Rows that are missing, or that stand where they should not. */
  readonly rows?: readonly CauseRow[];
  readonly findings: readonly string[];
  /** What else would explain as much. */
  readonly alternatives: readonly Alternative[];
}

export type Alternative = Pick<Cause, "kind" | "message" | "cells" | "edits">;

export interface CauseEdit {
  readonly place: CellPlace;
  /** In the unit of its table; "" where blank. */
  readonly from: string;
  readonly to: string;
  readonly fact?: Fact;
  /** In yuan. */
  readonly value?: Decimal;
}

export interface CauseRow {
  readonly sheet: string;
  /** From 0: where it stands, or before which row it is to stand. */
  readonly row: number;
  readonly change: "insert" | "delete" | "move";
  readonly labels: readonly string[];
  /** In the unit of the table, by the letters of the columns. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** A stretch of a text: UTF-16 offsets in the text of its cell or paragraph, the end exclusive. */
export interface ProseSpan {
  readonly cell?: CellPlace;
  /** Running number from 0, where the text is not in a workbook. */
  readonly paragraph?: number;
  readonly start: number;
  readonly end: number;
}

export interface FindingCell {
  readonly place: CellPlace;
  readonly role: "total" | "part" | "same" | "bound" | "text";
}

export interface Culprit {
  /** C1, C2 … */
  readonly id: string;
  /** One: the wrong cell; several: any one of them would explain the findings. */
  readonly cells: readonly CulpritCell[];
  readonly certain: boolean;
  readonly findings: readonly string[];
  readonly message: string;
}

export interface CulpritCell {
  readonly place: CellPlace;
  /** In the unit of its table; percent for a ratio. */
  readonly actual: string;
  readonly suggested?: string;
  /** The amount in question, where it is one; recalculation builds on it. */
  readonly fact?: Fact;
  /** The share, rate or difference in question, where it is one. */
  readonly ratio?: RatioTie;
  /** The suggestion, in yuan; of shares and rates in percent. */
  readonly value?: Decimal;
  /** The ties leave no other value; else it is the likeliest within rounding. */
  readonly isOnlyValue?: boolean;
  readonly unit?: AmountUnit;
}
