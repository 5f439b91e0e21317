import type { Passed } from "../../budget/check";
import type { Severity } from "../../budget/check-description";
import type { Fact } from "../../budget/document";
import type { ProseLine } from "../read/find-prose";
import type { SectionReading } from "../read/reading";
import type { Stretch } from "../read/section-text";

/** What is said of a narrative. */
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
  /** A rounding difference: reported, and no fault. */
  readonly isRounding?: boolean;
  /** In 万元; only with `expected`. */
  readonly difference?: string;
  /** The cells that it follows from. */
  readonly facts?: readonly Fact[];
}

export type ProsePosition =
  (Stretch & { readonly section: SectionReading }) | (Stretch & { readonly line: ProseLine });

/** Figures that are bound to nothing. */
export interface ProseUnbound {
  readonly is: "unbound";
  readonly quotes: readonly string[];
}

/** So many figures or words were examined and are as they should be. */
export function passed(count: number): ProseStatement[] {
  return count > 0 ? [{ is: "passed", count }] : [];
}
