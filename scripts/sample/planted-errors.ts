import type { TableId } from "../../test/fixtures/budget";

/**
 * One mistake in the sample workbook. `row` and `column` count the table's data rows and columns from 0; without them
 * it is the title that is wrong.
 */
export interface PlantedError {
  readonly id: string;
  readonly table: TableId;
  readonly row?: number;
  readonly column?: number;
  /** `text-amount`: the right figure, typed as text. */
  readonly kind: "amount" | "text-amount" | "name" | "title";
  readonly wrong: string;
  readonly right: string;
  readonly description: string;
  /** The checks that must object, and how seriously. */
  readonly checks: readonly string[];
  readonly severity: "error" | "warning" | "info";
  /** Who mends it: recalculation without asking, or by a suggestion that a person must accept. */
  readonly mended: "fix" | "suggestion";
}

/** Each of its own kind; the four wrong figures lie so far apart that each explains its own broken ties alone. */
export const plantedErrors: readonly PlantedError[] = [
  {
    id: "section-subtotal",
    table: "expenditure",
    row: 12,
    column: 2,
    kind: "amount",
    wrong: "457.33",
    right: "447.33",
    description: "表三“20702 文物”的合计多了 10 万元，与下级科目之和、基本支出加项目支出、表二都不一致",
    checks: ["code-hierarchy-sum", "column-sum", "revenue-expenditure-by-code"],
    severity: "error",
    mended: "suggestion",
  },
  {
    id: "class-differs-between-tables",
    table: "revenue-expenditure",
    row: 7,
    column: 3,
    kind: "amount",
    wrong: "441.78",
    right: "451.78",
    description: "表一“八、社会保障和就业支出”的合计与表三同一类级科目不一致，也不等于当年预算安排",
    checks: ["expenditure-by-class", "column-sum", "block-total"],
    severity: "error",
    mended: "fix",
  },
  {
    id: "digits-swapped",
    table: "projects",
    row: 14,
    column: 2,
    kind: "amount",
    wrong: "68.75",
    right: "86.75",
    description: "表十二“图书购置经费”的一般公共预算把两位数字写颠倒了",
    checks: ["column-sum", "unit-sum"],
    severity: "error",
    mended: "suggestion",
  },
  {
    id: "item-name",
    table: "general-expenditure",
    row: 21,
    column: 1,
    kind: "name",
    wrong: "机关事业单位养老保险缴费支出",
    right: "机关事业单位基本养老保险缴费支出",
    description: "表五科目 2080505 的名称漏了“基本”二字，与标准名称和其他表不一致",
    checks: ["item-name"],
    severity: "warning",
    mended: "suggestion",
  },
  {
    id: "amount-as-text",
    table: "basic-expenditure",
    row: 24,
    column: 4,
    kind: "text-amount",
    wrong: "50.29",
    right: "50.29",
    description: "表六“办公费”的公用经费是文本格式的数字，用公式求和时会被漏掉",
    checks: ["amount-form"],
    severity: "info",
    mended: "suggestion",
  },
  {
    id: "last-year-in-title",
    table: "fund-expenditure",
    kind: "title",
    wrong: "2025年政府性基金预算支出表（不含上年结转）",
    right: "2026年政府性基金预算支出表（不含上年结转）",
    description: "表八的标题还是上年的年份",
    checks: ["header-consistency"],
    severity: "error",
    mended: "suggestion",
  },
  {
    id: "reception-too-small",
    table: "three-public",
    row: 1,
    column: 1,
    kind: "amount",
    wrong: "2.06",
    right: "5.06",
    description: "表十“公务接待费”的合计小于表六基本支出中的公务接待费，也不等于本行各项之和",
    checks: ["three-public-bound", "three-public-sum", "column-sum"],
    severity: "error",
    mended: "fix",
  },
];
