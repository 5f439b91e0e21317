import type { ReasonDraft } from "../../budget/narrative/year-comparison";
import type { InputKey } from "./inputs";
import type { ComparisonId } from "./last-year";

type Draft = ReasonDraft<InputKey, ComparisonId>;

/** What all expenditure consists of. Money that is none of it (carried over, of other sources) is left as the rest. */
const parts: Draft["parts"] = [
  { name: "人员经费", at: { table: "basic-expenditure", row: "total", column: "personnel" } },
  { name: "公用经费", at: { table: "basic-expenditure", row: "total", column: "operating" } },
  {
    name: "项目支出",
    at: { table: "expenditure", row: "total", column: "project" },
    within: { of: "project", rest: "其他项目（含上年结转）" },
  },
];

/** Which differences from last year a reason is drafted from. Revenue changes because what is to be paid does. */
export const reasonDrafts: readonly Draft[] = [
  {
    input: "reasons.revenue",
    of: ["source", "project"],
    ending: "收入",
    whole: { table: "revenue-expenditure", row: "grandTotal", column: "total", section: "revenue" },
    parts,
    rest: "其他支出安排",
  },
  {
    input: "reasons.expenditure",
    of: ["class", "project"],
    ending: "支出",
    whole: { table: "revenue-expenditure", row: "grandTotal", column: "total", section: "expenditure" },
    parts,
    rest: "其他支出安排",
  },
  {
    input: "reasons.operatingFunds",
    of: ["item"],
    whole: { table: "operating-expenses", row: "total", column: "total" },
    rest: "其他公用经费",
  },
  {
    input: "reasons.threePublic",
    of: ["three-public"],
    whole: { table: "three-public", row: "grandTotal", column: "total" },
    rest: "其他费用",
  },
];
