import type { FindingResult } from "../../report/result";
import type { YearLineResult } from "../../report/narrative";
import type { Bilingual } from "../../budget/narrative/inputs";
import type { Gap } from "../../budget/narrative/section";
import type { Term } from "../../narrate/write/terms";
import type { CellPlace } from "../../workbook/snapshot";
import type { FormGroup } from "./form/fields";
import type { FormTexts } from "./form/form";

/** The narrative as the pane shows it. Plain data: it comes from the engine's thread. */
export interface ShownNarrative {
  /** 2026年度部门预算情况说明 */
  readonly title: string;
  readonly sections: readonly ShownSection[];
  /** 名词解释 of what it says. */
  readonly terms: readonly Term[];
  /** What may be filled in. */
  readonly form: readonly FormGroup[];
  /** What of it cannot be together, by the fields that it is said at. */
  readonly problems: FormTexts;
  /** Where last year's workbook is open. */
  readonly lastYear?: {
    readonly figures: FormTexts;
    /** What changed, the largest difference first. */
    readonly lines: readonly ShownYearLine[];
  };
  /** Drafts of reasons that were made out of it. */
  readonly drafts: FormTexts;
}

export interface ShownYearLine extends YearLineResult {
  /** What is compared: 收入来源. */
  readonly title: Bilingual;
}

export interface ShownSection {
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly ShownParagraph[];
  readonly gaps: readonly Gap[];
  readonly drafts: readonly { readonly key: string; readonly text: string }[];
  readonly chart?: ShownChart;
}

export interface ShownParagraph {
  readonly text: string;
  readonly figures: readonly ShownFigure[];
}

export interface ShownFigure {
  readonly key: string;
  /** UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: "bound" | "gap" | "draft" | "said";
  /** What it was written from. */
  readonly cells: readonly CellPlace[];
}

/** A chart that follows a section's text: its parts are cells of the tables. */
export interface ShownChart {
  readonly title: string;
  readonly kind: "pie" | "column";
  readonly parts: readonly { readonly name: string; readonly cell: CellPlace }[];
}

/** What came of checking a text against the tables. */
export interface CheckedText {
  /** Of something that stands there, with its quote. */
  readonly findings: readonly FindingResult[];
  /** What is missing in it, in whole sentences. */
  readonly remarks: readonly string[];
  /** What was not checked, in whole sentences. */
  readonly notChecked: readonly string[];
}
