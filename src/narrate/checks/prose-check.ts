import type { Severity } from "../../budget/check-description";
import type { Check, Passed } from "../../budget/check";
import type { Fact } from "../../budget/document";
import type { Standard } from "../../budget/standard";
import type { ProseLine } from "../read/find-prose";
import type { ProseReading, SectionReading } from "../read/reading";

/** A check of the prose: what it says of a narrative that was laid along its description. One file each. */
export interface ProseCheck extends Check<ProseReading, Standard, ProseFinding | ProseUnbound> {
  readonly about: "prose";
}

export type ProseStatement = ProseFinding | ProseUnbound | Passed;

export interface ProseFinding {
  readonly is: "finding";
  readonly severity?: Severity;
  /** Where: a stretch of a section's text, or of a line outside of them; without either the narrative as a whole. */
  readonly at?: ProsePosition;
  /** One Chinese sentence. */
  readonly message: string;
  /** What should stand there instead. */
  readonly expected?: string;
  /** It holds as a rounding difference: told, and no fault. */
  readonly isRounding?: boolean;
  /** In 万元; only with `expected`. */
  readonly difference?: string;
  /** The cells that it follows from. */
  readonly facts?: readonly Fact[];
}

export type ProsePosition =
  | { readonly section: SectionReading; readonly start: number; readonly end: number }
  | { readonly line: ProseLine; readonly start: number; readonly end: number };

/** Figures that are bound to nothing. */
export interface ProseUnbound {
  readonly is: "unbound";
  readonly quotes: readonly string[];
}

export function passed(count: number): ProseStatement[] {
  return count > 0 ? [{ is: "passed", count }] : [];
}
