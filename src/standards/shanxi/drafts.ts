import type { ReasonDraft } from "../../budget/narrative/year-comparison";
import type { InputKey } from "./inputs";
import type { ComparisonId } from "./last-year";

/** Which differences from last year a reason is drafted from. */
export const reasonDrafts: readonly ReasonDraft<InputKey, ComparisonId>[] = [
  { input: "reasons.revenue", of: ["source", "project"], ending: "收入" },
  { input: "reasons.expenditure", of: ["class", "project"], ending: "支出" },
  { input: "reasons.operatingFunds", of: ["item"] },
  { input: "reasons.threePublic", of: ["three-public"] },
];
