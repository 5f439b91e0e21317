import type { Finding } from "../../src/check/diagnosis";
import type { NarratedBudget } from "../fixtures/narratives/narratives";
import type { ProvinceName } from "../fixtures/provinces";

/** One row of a check's table of cases: published prose with words replaced, and what the check says of it. */
export interface ProseCase {
  readonly name: string;
  /** construction-2026 unless said otherwise. */
  readonly budget?: NarratedBudget;
  /** Instead, of a budget or final accounts of another province the paragraphs of its items, as item-prose has them. */
  readonly items?: ProvinceName;
  /** The sections 十 to 十二 instead of 一 to 九. */
  readonly part?: ".performance";
  /** Each must occur; the first occurrence is replaced, or with `everywhere` all. */
  readonly replace: readonly (readonly [from: string, to: string])[];
  readonly everywhere?: boolean;
  /** What the user supplied is known, or nothing of it. */
  readonly inputs?: "published" | "none";
  readonly findings: readonly ExpectedProseFinding[];
}

export interface ExpectedProseFinding {
  readonly quote?: string;
  readonly expected?: string | undefined;
  readonly severity?: Finding["severity"];
  /** A part of the sentence. */
  readonly says?: string;
}
