import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("block-total", [
  {
    name: "a total of the revenue that is not its items",
    change: { "revenue-expenditure/30/1": 3656.26 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 B36", "表一 B6", "表一 B7", "表一 B8", "表一 B9", "表一 B10"],
        actual: "3656.26",
        expected: "3646.26",
        difference: "10.00",
        tolerance: "0.03",
        says: "以上各项之和",
      },
      { severity: "error", at: "表一 B38", actual: "3759.33", expected: "3769.33", says: "“上年结转”" },
    ],
  },
  examples["block-total"],
  {
    name: "revenue and expenditure out of balance by the last digit",
    change: { "revenue-expenditure/32/1": 3759.34 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        cells: ["表一 B38", "表一 D38"],
        difference: "0.01",
        tolerance: "0.00",
      },
      {
        outcome: "rounding",
        severity: "info",
        cells: ["表一 B38", "表一 B36", "表一 B37"],
        tolerance: "0.015",
      },
    ],
  },
  {
    name: "a total of one part only is that part: one unit is a doubt",
    change: { "revenue-expenditure/32/3": 3759.34 },
    findings: [
      { severity: "error", cells: ["表一 B38", "表一 D38"], difference: "0.01" },
      {
        severity: "warning",
        cells: ["表一 D38", "表一 D36", "表一 D37"],
        difference: "0.01",
        says: "请核实",
      },
    ],
  },
  {
    name: "the largest difference that seven classes and their total explain",
    change: { "revenue-expenditure/30/4": 3646.23, "revenue-expenditure/32/4": 3646.23 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表一 E36", difference: "0.04", tolerance: "0.04" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "revenue-expenditure/30/4": 3646.22, "revenue-expenditure/32/4": 3646.22 },
    findings: [
      { outcome: "failed", severity: "error", at: "表一 E36", difference: "0.05", tolerance: "0.04" },
    ],
  },
  {
    name: "the appropriation carried over is not its three budgets",
    change: { "appropriation/33/1": 45.82 },
    findings: [
      {
        severity: "error",
        table: "appropriation",
        cells: ["表四 B38", "表四 B39", "表四 B40", "表四 B41"],
        actual: "113.07",
        expected: "123.07",
      },
    ],
  },
  {
    name: "money left for next year is part of the expenditure",
    change: { "revenue-expenditure/31/3": 10, "revenue-expenditure/31/4": 10 },
    findings: [
      { severity: "error", at: "表一 D38", actual: "3759.33", expected: "3769.33" },
      { severity: "error", at: "表一 E38", actual: "3646.26", expected: "3656.26" },
    ],
  },
  {
    name: "amounts in yuan that were rounded in 万元 keep that rounding",
    layout: { unit: "元" },
    change: { "revenue-expenditure/30/1": 36462700 },
    findings: [
      { outcome: "rounding", at: "表一 B36", difference: "100.00", tolerance: "300.00" },
      { outcome: "rounding", at: "表一 B38", difference: "100.00", tolerance: "150.00" },
    ],
  },
  {
    name: "and beyond it they are wrong",
    layout: { unit: "元" },
    change: { "revenue-expenditure/30/1": 36462800 },
    findings: [
      { outcome: "failed", severity: "error", at: "表一 B38", difference: "200.00", tolerance: "150.00" },
      { outcome: "rounding", severity: "info", at: "表一 B36", difference: "200.00", tolerance: "300.00" },
    ],
  },
  {
    name: "a class that the list does not know counts as an item",
    change: {
      "revenue-expenditure/24/3": "",
      "revenue-expenditure/24/4": "",
      "revenue-expenditure/24/5": "",
      "revenue-expenditure/25/2": "二十六、地方自定支出",
      "revenue-expenditure/25/3": 28.02,
      "revenue-expenditure/25/4": 23.46,
      "revenue-expenditure/25/5": 4.57,
    },
  },
  {
    name: "sources that a department does not have need no line",
    budget: "library-2026",
    change: {
      "revenue-expenditure/1/0": "",
      "revenue-expenditure/2/0": "",
      "appropriation/33/0": "",
      "appropriation/34/0": "",
    },
  },
  {
    name: "a negative item counts as what it is",
    change: { "revenue-expenditure/3/1": -171.71, "revenue-expenditure/4/1": 369.97 },
  },
  {
    name: "labels with spaces and another numbering",
    replace: {
      本年收入合计: "本 年 收 入 合 计",
      年终结转: "　年终结转",
      收入总计: "收 入 总 计",
      "二、外交支出": "（二）外交支出",
    },
  },
  {
    name: "a total that is not printed is told, not judged",
    change: {
      "revenue-expenditure/32/2": "",
      "revenue-expenditure/32/3": "",
      "revenue-expenditure/32/4": "",
      "revenue-expenditure/32/5": "",
    },
    notChecked: "“支出总计”",
  },
  {
    name: "a carry-over without its three budgets has nothing to be compared with, and that is told",
    budget: "town-2026",
    change: {
      "appropriation/32/0": "",
      "appropriation/32/1": "",
      "appropriation/33/0": "",
      "appropriation/34/0": "",
    },
    notChecked: "",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "revenue-expenditure/30/1": "待核" },
    notChecked: "读不出金额",
  },
  { name: "a missing table of another check is that one's to tell", without: ["three-public"] },
  {
    name: "without its tables nothing is checked, and that is no pass",
    without: ["revenue-expenditure", "appropriation"],
    notChecked: "",
  },
]);
