import type { Case } from "../case";
import { performanceForms } from "../../fixtures/layouts/performance-forms";

const culture = performanceForms["culture-2026"];

/** The cases that the pages of these checks show, by check: one finding of each, plain to see. */
export const examples = {
  "column-sum": {
    name: "a total that is not its parts",
    change: { "expenditure/12/2": 457.33 },
    findings: [
      { severity: "error", table: "expenditure", at: "表三 C18", actual: "457.33", says: "同一行各分项之和" },
    ],
  },
  "code-hierarchy-sum": {
    name: "a section that is not its items",
    change: { "expenditure/9/4": 38.64 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "expenditure",
        cells: ["表三 E11", "表三 E12", "表三 E13", "表三 E14", "表三 E15", "表三 E16", "表三 E17"],
        actual: "605.86",
        expected: "615.86",
        difference: "10.00",
        tolerance: "0.03",
        says: "下级科目之和",
      },
    ],
  },
  "block-total": {
    name: "a class that is not in the total",
    change: { "revenue-expenditure/4/3": 737.25 },
    findings: [
      { severity: "error", at: "表一 D36", actual: "3759.33", expected: "3769.33", difference: "10.00" },
    ],
  },
  "group-sum": {
    name: "a group that is not its items",
    change: { "basic-expenditure/23/4": 65.17 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "basic-expenditure",
        at: "表六 E28",
        actual: "312.28",
        expected: "322.27",
        difference: "9.99",
        tolerance: "0.10",
        says: "其下各科目之和",
      },
    ],
  },
  "unit-sum": {
    name: "operating expenses of the department that are not its units'",
    change: { "operating-expenses/1/1": 126.57 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "operating-expenses",
        cells: ["表十一 B6", "表十一 B7", "表十一 B8"],
        actual: "176.01",
        expected: "186.01",
        difference: "10.00",
        tolerance: "0.015",
        says: "各单位之和",
      },
    ],
  },
  "ratio-column": {
    name: "a share that is not its part of the whole",
    layout: { extraColumns: ["share"] },
    change: { "表十!F6": "28.44%" },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "three-public",
        at: "表十 F6",
        actual: "28.44%",
        expected: "24.84%",
        says: "占比",
      },
    ],
  },
  "code-form": {
    name: "a digit too few",
    change: { "expenditure/3/0": "205030" },
    findings: [
      {
        outcome: "failed",
        severity: "warning",
        table: "expenditure",
        cells: ["表三 A9"],
        actual: "205030",
        says: "6 位",
      },
    ],
  },
  "item-name": {
    name: "a name that is not the dictionary's",
    change: { "expenditure/19/1": "社会保障与就业支出" },
    findings: [
      {
        outcome: "failed",
        severity: "warning",
        table: "expenditure",
        cells: ["表三 B25"],
        actual: "社会保障与就业支出",
        expected: "社会保障和就业支出",
        says: "208",
      },
    ],
  },
  "amount-form": {
    name: "words",
    change: { "expenditure/12/2": "待定" },
    findings: [{ severity: "error", cells: ["表三 C18"], actual: "待定", says: "“待定”" }],
  },
  "empty-table-note": {
    name: "an empty table without its note",
    budget: "library-2026",
    change: { "fund-expenditure/note": "" },
    findings: [
      {
        outcome: "failed",
        severity: "warning",
        table: "fund-expenditure",
        at: "表八 A5",
        expected: "注：本表无数据",
        says: "没有数据",
      },
    ],
  },
  "header-consistency": {
    name: "last year's year in a title",
    change: { "expenditure/title": "2025年预算支出总表" },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "expenditure",
        cells: ["表三 A2"],
        actual: "2025",
        expected: "2026",
        says: "标题",
      },
    ],
  },
  "performance-names": {
    name: "forms of another department",
    forms: culture,
    change: { "form/0/department": "302-青川县交通运输局" },
    findings: [
      {
        severity: "warning",
        cells: ["绩效2 C4"],
        actual: "青川县交通运输局",
        expected: "云州市文化和旅游局",
        says: "有 1 张项目支出绩效目标表的主管部门写的是“青川县交通运输局”",
      },
    ],
  },
  "performance-period": {
    name: "a year with more than the whole period",
    forms: culture,
    change: { "form/0/period/0": 1_000_000 },
    findings: [
      {
        severity: "warning",
        cells: ["绩效2 G6", "绩效2 D6"],
        says: "年度资金总额 185.60 万元，实施期资金总额 100.00 万元",
      },
    ],
  },
  "performance-cost": {
    name: "a limit below the project's money",
    forms: culture,
    change: { "form/0/cost/7": "≤90万元" },
    findings: [
      {
        severity: "warning",
        cells: ["绩效2 H17", "绩效2 G6"],
        says: "“项目金额”≤90万元，年度资金总额 185.60 万元",
      },
    ],
  },
  "performance-staff": {
    name: "people that do not add up",
    forms: culture,
    change: { "whole/staff": "16人" },
    findings: [
      { severity: "error", cells: ["绩效1 F5", "绩效1 F6", "绩效1 F7"], actual: "16", expected: "15" },
    ],
  },
  "performance-units": {
    name: "fewer units than the tables list",
    forms: culture,
    change: { "whole/units": "0个" },
    findings: [{ severity: "warning", cells: ["绩效1 F4"], actual: "0", says: "所属预算单位数是 0 个" }],
  },
  "performance-targets": {
    name: "a form without targets",
    forms: culture,
    change: Object.fromEntries(
      ["target", "cost"].flatMap((line) => [3, 4, 6, 7].map((column) => [`form/0/${line}/${column}`, ""])),
    ),
    findings: [{ severity: "warning", cells: ["绩效2 C15"], says: "的绩效指标都是空白，请补填" }],
  },
  "economic-column": {
    name: "goods and services among the personnel",
    change: { "basic-expenditure/23/3": 55.17, "basic-expenditure/23/4": "" },
    findings: [
      {
        severity: "warning",
        table: "basic-expenditure",
        at: "表六 D29",
        actual: "人员经费",
        expected: "公用经费",
        says: "“办公费”是商品和服务支出，属于公用经费",
      },
    ],
  },
  "economic-pair": {
    name: "pay that is an office's running costs",
    change: { "basic-expenditure/2/1": "办公经费" },
    findings: [
      {
        severity: "warning",
        table: "basic-expenditure",
        at: "表六 B8",
        actual: "办公经费",
        expected: "工资奖金津补贴或工资福利支出",
        says: "“基本工资”对应的政府预算经济科目",
      },
    ],
  },
  "template-residue": {
    name: "words of the template below an empty table",
    budget: "library-2026",
    change: {
      "fund-expenditure/note":
        "注：没有政府性基金预算的，仍保留该表格式，并在本表下方作下述说明：本表无数据。",
    },
    findings: [
      {
        severity: "error",
        table: "fund-expenditure",
        at: "表八 A6",
        says: "“仍保留该表格式，并在本表下方作下述说明”",
      },
    ],
  },
  "note-words": {
    name: "the note of another table",
    budget: "library-2026",
    change: { "fund-expenditure/note": "注：本单位没有国有资本经营预算，故本表无数据。" },
    findings: [
      {
        severity: "warning",
        table: "fund-expenditure",
        at: "表八 A6",
        actual: "国有资本经营预算",
        expected: "政府性基金",
        says: "写的是国有资本经营预算，这张表是政府性基金的",
      },
    ],
  },
  "cover-words": {
    name: "a cover of last year",
    front: { 封面: { "2026年部门预算公开表": "2025年部门预算公开表" } },
    findings: [
      {
        severity: "error",
        cells: ["封面 A2"],
        actual: "2025",
        expected: "2026",
        says: "封面写的是 2025 年，各表是 2026 年",
      },
    ],
  },
  "contents-lines": {
    name: "a table that is not listed",
    front: { 目录: { "十、财政拨款安排“三公”经费支出预算表……13": "" } },
    findings: [{ severity: "warning", says: "目录没有列出" }],
  },
  "hidden-amounts": {
    name: "a row that is hidden",
    hide: { 表三: ["9"] },
    findings: [
      {
        severity: "warning",
        table: "expenditure",
        at: "表三 C9",
        says: "公开后看不见第9行“2050302 中等职业教育”的 727.25",
      },
    ],
  },
} satisfies Readonly<Record<string, Case>>;
