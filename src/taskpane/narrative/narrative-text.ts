import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Outdated } from "./sheet/outdated";
import type { ShownNarrative } from "./shown-narrative";

/** What was written from the workbook as it was read last. */
export type NarrativeText =
  | { readonly is: "none" }
  /** The workbook holds no budget tables. */
  | { readonly is: "no-tables"; readonly workbook: WorkbookSnapshot }
  /** `why` in one Chinese sentence. */
  | { readonly is: "refused"; readonly workbook: WorkbookSnapshot; readonly why: string }
  | {
      readonly is: "written";
      readonly workbook: WorkbookSnapshot;
      readonly narrative: ShownNarrative;
      /** What of the inserted paragraphs would be written otherwise now. */
      readonly outdated: readonly Outdated[];
    };
