import { mixedModel } from "../../test/fixtures/final-accounts/final-model";
import { finalAccount, type FinalTable } from "../../test/fixtures/final-accounts/final-tables";
import { central } from "../../test/fixtures/forms/central";
import type { FormSheet, Line } from "../../test/fixtures/forms/tables";
import type { FormSample } from "./form-sample";

const LINES_ABOVE = 3;

/** The nine tables that most provinces have, as the Ministry of Finance prints them. */
const national: readonly FormSheet[] = central().map((sheet, index) => ({
  ...sheet,
  rows: [
    [`公开表${index + 1}`],
    ...sheet.rows.slice(1, 2).map(([title = null]): Line => [title]),
    ["部门：云州市人民政府办公室", null, null, "单位：万元"],
    ...sheet.rows.slice(LINES_ABOVE).map(aYearLater),
  ],
}));

/** This year's amounts and last year's stand beside each other. */
function aYearLater(line: Line): Line {
  return line.map((value) =>
    typeof value === "string" ? value.replace(/202[45]/g, (year) => String(Number(year) + 1)) : value,
  );
}

const FINAL_TABLES: Readonly<Record<FinalTable, string>> = {
  "final-revenue-expenditure": "总表",
  "final-revenue": "收入",
  "final-expenditure": "支出",
  "final-appropriation": "财拨总表",
  "final-general-expenditure": "一般公共",
  "final-basic-expenditure": "基本",
  "final-fund": "基金",
  "final-state-capital": "国资",
  "final-three-public": "三公",
  "final-appropriation-expenditure": "财拨支出",
};
const NINE = Object.keys(FINAL_TABLES).slice(0, 9) as FinalTable[];

const final: readonly FormSheet[] = finalAccount(
  mixedModel,
  {
    top: (number, title): Line[] => [
      [title],
      [null, null, null, `公开0${number}表`],
      ["部门：云州市政务服务管理局", null, "2025年度", "金额单位：万元"],
    ],
    amount: "金额",
    hasLineNumbers: true,
    hasColumnNumbers: true,
    codes: "levels",
    codeHead: "支出功能分类科目编码",
    basic: "three",
    public: "side-by-side",
    fromBalance: "使用非财政拨款结余（含专用结余）",
  },
  NINE,
).map((sheet) => ({ ...sheet, name: FINAL_TABLES[sheet.kind as FinalTable] }));

/** Each mistake of its own kind, and far enough from the others that each explains its own broken ties alone. */
export const formSamples: readonly FormSample[] = [
  {
    file: "national-2026.xlsx",
    about: "虚构的“云州市人民政府办公室”2026 年部门预算公开表（9 张，各地通用的格式）",
    sheets: national,
    errors: [
      {
        sheet: "支出总表",
        address: "C6",
        wrong: 1113.3,
        description:
          "“20103 政府办公厅（室）及相关机构事务”的合计多了 10 万元，与下级科目之和、基本支出加项目支出、收入总表都不一致",
      },
      {
        sheet: "收支总表",
        address: "D13",
        wrong: 146.32,
        description: "“八、社会保障和就业支出”两位数字颠倒，与支出总表同一类不一致，也不等于支出合计",
      },
      {
        sheet: "财拨总表",
        address: "B11",
        wrong: 72.65,
        description: "上年结转中的“一般公共预算拨款”两位数字颠倒，不等于“二、上年结转”",
      },
      {
        sheet: "基本",
        address: "E14",
        wrong: 15.95,
        description:
          "“办公费”的公用经费少了 3 万元，不等于本行合计，也与“302 商品和服务支出”的公用经费不一致",
      },
      {
        sheet: "三公",
        address: "I7",
        wrong: 2.4,
        description: "公务用车的小计两位数字颠倒，不等于公务用车运行费，各项之和也不等于合计",
      },
    ],
  },
  {
    file: "final-2025.xlsx",
    about: "虚构的“云州市政务服务管理局”2025 年度部门决算公开表（9 张，各地同一套）",
    sheets: final,
    errors: [
      {
        sheet: "总表",
        address: "F25",
        wrong: 54.45,
        description: "“年末结转和结余”多了 10 万元，本年支出、结余分配加年末结转和结余不等于总计",
      },
      {
        sheet: "收入",
        address: "H12",
        wrong: 93.2,
        description: "“2010350 事业运行”的事业收入两位数字颠倒，与本行合计、上级科目都不一致",
      },
      {
        sheet: "一般公共",
        address: "G11",
        wrong: 213.5,
        description: "“2010302 一般行政管理事务”的项目支出两位数字颠倒，与本行小计、上级科目都不一致",
      },
      {
        sheet: "基本",
        address: "I16",
        wrong: 36.45,
        description: "“公用经费合计”两位数字颠倒，不等于“302”“310”之和，加人员经费合计也不等于基本支出",
      },
      {
        sheet: "基金",
        address: "J9",
        wrong: 51.15,
        description:
          "“21208 国有土地使用权出让收入安排的支出”的年末结转和结余两位数字颠倒，与上级、下级科目都不一致",
      },
    ],
  },
];
