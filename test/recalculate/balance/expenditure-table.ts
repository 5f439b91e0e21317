import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** A value, or a cell that displays something else, has a formula or a format; `null` is blank. */
type Given = string | number | Cell | null;

/** 合计, 基本支出, 项目支出 of one row. */
type Amounts = readonly [total: Given, basic: Given, project: Given];

/** A small table of expenditure: one class with one section of two items, and the total below. Cells C4 to E8. */
export interface ExpenditureTable {
  readonly unit?: string;
  readonly class: Amounts;
  readonly section: Amounts;
  readonly running: Amounts;
  readonly affairs: Amounts;
  readonly total: Amounts;
  /** On a sheet of its own. */
  readonly beside?: Given;
}

export function expenditureTable({
  unit = "万元",
  beside = null,
  ...rows
}: ExpenditureTable): WorkbookSnapshot {
  const lines: readonly (readonly Given[])[] = [
    ["支出预算总表"],
    ["部门：某市粮食局", null, null, null, `单位：${unit}`],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["201", "一般公共服务支出", ...rows.class],
    ["20106", "财政事务", ...rows.section],
    ["2010601", "行政运行", ...rows.running],
    ["2010602", "一般行政管理事务", ...rows.affairs],
    [null, "合计", ...rows.total],
  ];
  return {
    sheets: [
      { name: "支出", rows: lines.map((line) => line.map(cellOf)) },
      { name: "其他", rows: [[cellOf(beside)]] },
    ],
  };
}

function cellOf(given: Given): Cell | undefined {
  if (given === null) return undefined;
  return typeof given === "object" ? given : { value: given };
}
