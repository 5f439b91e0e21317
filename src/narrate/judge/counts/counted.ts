import type { BudgetDocument } from "../../../budget/document";
import type { Severity } from "../../../budget/check-description";
import { compact, type Compact } from "../../read/free/compact";
import type { SectionReading } from "../../read/reading";
import type { Stretch } from "../../read/section-text";

/** What is told of numbers that contradict each other; the place is one in the section. */
export interface CountSlip extends Stretch {
  readonly section: SectionReading;
  readonly severity: Severity;
  /** Goes on after 情况说明（三）. */
  readonly message: string;
  readonly expected?: string;
}

/** A section's text without spaces, with the way back. */
export interface Counted {
  readonly section: SectionReading;
  readonly compact: Compact;
  readonly text: string;
  readonly isFinal: boolean;
  readonly document: BudgetDocument;
}

export function countedIn(section: SectionReading, document: BudgetDocument): Counted {
  const own = compact(section.text.text, 0);
  const isFinal = /决算/.test(own.text) && !/预算总额/.test(own.text);
  return { section, compact: own, text: own.text, isFinal, document };
}

export function slipAt(
  { section, compact: { back } }: Counted,
  place: Stretch,
  told: Pick<CountSlip, "severity" | "message" | "expected">,
): CountSlip {
  return { section, ...back(place), ...told };
}
