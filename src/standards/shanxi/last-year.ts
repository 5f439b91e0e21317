import type { YearComparison } from "../../budget/narrative/year-comparison";

/** What of this year's tables is compared with last year's, line by line. */
export const yearComparisons = [
  {
    id: "source",
    title: { zh: "收入来源", en: "Revenue" },
    table: "revenue-expenditure",
    section: "revenue",
    column: "total",
    rows: { by: "id" },
  },
  {
    id: "class",
    title: { zh: "支出功能分类", en: "Expenditure class" },
    table: "revenue-expenditure",
    section: "expenditure",
    column: "total",
    rows: { by: "id", except: ["carryForward"] },
  },
  {
    id: "three-public",
    title: { zh: "三公经费", en: "Three public expenses" },
    table: "three-public",
    section: "rows",
    column: "total",
    rows: { by: "id" },
  },
  {
    id: "project",
    title: { zh: "项目", en: "Project" },
    table: "projects",
    section: "rows",
    column: "total",
    rows: { by: "name", kind: "project" },
  },
  {
    id: "item",
    title: { zh: "公用经费", en: "Operating item" },
    table: "basic-expenditure",
    section: "rows",
    column: "operating",
    rows: { by: "name", kind: "item" },
  },
] as const satisfies readonly YearComparison[];

export type ComparisonId = (typeof yearComparisons)[number]["id"];
