import type { CheckDescription } from "../budget/check-description";
import type { Observation, RatioTie, Tie } from "../budget/check";
import type { SkippedCheck } from "./diagnosis";
import type { Verdict } from "./judge";
import type { RatioVerdict } from "./ratio";

/** What the checks said of the tables of a document, judged, before anything is put into words. */
export interface JudgedTables {
  readonly ties: readonly JudgedTie[];
  readonly ratios: readonly JudgedRatio[];
  readonly observations: readonly { readonly check: CheckDescription; readonly observation: Observation }[];
  /** Checks that had nothing to say against what they looked at; the ties are counted by their verdicts. */
  readonly passed: number;
  readonly notChecked: readonly SkippedCheck[];
  readonly notApplicable: readonly SkippedCheck[];
}

export interface JudgedTie {
  readonly check: CheckDescription;
  readonly tie: Tie;
  readonly verdict: Verdict;
  /** It follows from the description of one table: what is a total there, and of what. */
  readonly isWithinTable: boolean;
}

export interface JudgedRatio {
  readonly check: CheckDescription;
  readonly tie: RatioTie;
  readonly verdict: RatioVerdict;
}
