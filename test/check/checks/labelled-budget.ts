import { address } from "../../../src/workbook/places";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

type Row = readonly (string | number | null)[];

/** A small department of a province that lists its tables as 收支总体情况表, 收入总体情况表 and 支出总体情况表. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  "1": [
    ["收支总体情况表"],
    ["部门（单位）：云港市审计局", null, null, "单位：万元"],
    ["收入", null, "支出", null],
    ["项目", "预算数", "项目", "预算数"],
    ["一、财政拨款收入", 300, "一、一般公共服务支出", 250],
    ["一般公共预算收入", 300, "二、社会保障和就业支出", 80],
    ["二、其他收入", 30, null, null],
    ["本年收入合计", 330, "本年支出合计", 330],
    ["收入总计", 330, "支出总计", 330],
  ],
  "2": [
    ["收入总体情况表"],
    ["部门（单位）：云港市审计局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "一般公共预算收入", "其他收入"],
    [null, "合计", 330, 300, 30],
    ["201", "一般公共服务支出", 250, 220, 30],
    ["20108", "审计事务", 250, 220, 30],
    ["2010801", "行政运行", 150, 150, null],
    ["2010804", "审计业务", 100, 70, 30],
    ["208", "社会保障和就业支出", 80, 80, null],
    ["20805", "行政事业单位养老支出", 80, 80, null],
    ["2080505", "机关事业单位基本养老保险缴费支出", 80, 80, null],
  ],
  "3": [
    ["支出总体情况表"],
    ["部门（单位）：云港市审计局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", 330, 230, 100],
    ["201", "一般公共服务支出", 250, 150, 100],
    ["20108", "审计事务", 250, 150, 100],
    ["2010801", "行政运行", 150, 150, null],
    ["2010804", "审计业务", 100, null, 100],
    ["208", "社会保障和就业支出", 80, 80, null],
    ["20805", "行政事业单位养老支出", 80, 80, null],
    ["2080505", "机关事业单位基本养老保险缴费支出", 80, 80, null],
  ],
};

/** That budget with other contents at `3!C7`; null makes a cell blank. */
export function labelledBudget(changes: Readonly<Record<string, string | number | null>>): WorkbookSnapshot {
  return {
    sheets: Object.entries(tables).map(([name, rows]) => ({
      name,
      rows: rows.map((row, line) =>
        row.map((kept, column) => {
          const key = `${name}!${address(line, column)}`;
          const value = key in changes ? changes[key] : kept;
          if (value === null || value === undefined) return undefined;
          return typeof value === "number" ? { value, format: "0.00" } : { value };
        }),
      ),
    })),
  };
}
