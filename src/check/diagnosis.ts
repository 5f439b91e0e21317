import type { AmountUnit } from "../amount/parse-amount";
import type { Decimal } from "../amount/decimal";
import type { Severity } from "../budget/check-description";
import type { RatioTie } from "../budget/check";
import type { Fact } from "../budget/document";
import type { CellPlace } from "../workbook/snapshot";

/** What checking a document gives. Everything a view needs, in a stable order. */
export interface Diagnosis {
  readonly counts: Counts;
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

export type WordedFinding = Omit<Finding, "id" | "culprit">;

export interface SkippedCheck {
  readonly check: string;
  readonly reason: string;
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
