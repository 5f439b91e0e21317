import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("three-public-sum", [
  {
    name: "vehicles that are not ① and ②",
    change: { "three-public/2/1": 51.48 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "three-public",
        cells: ["表十 B8", "表十 B9", "表十 B10"],
        actual: "51.48",
        expected: "41.48",
        difference: "10.00",
        tolerance: "0.015",
      },
      {
        severity: "error",
        cells: ["表十 B11", "表十 B6", "表十 B7", "表十 B8"],
        actual: "61.92",
        expected: "71.92",
      },
    ],
  },
  {
    name: "a total that counts ① and ② once more",
    change: { "three-public/5/1": 103.4 },
    findings: [{ severity: "error", at: "表十 B11", actual: "103.40", expected: "61.92" }],
  },
  examples["three-public-sum"],
  {
    name: "the largest difference that two parts explain",
    change: { "three-public/3/1": 19.89 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表十 B8", difference: "0.01", tolerance: "0.015" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "three-public/3/1": 19.9 },
    findings: [
      { outcome: "failed", severity: "error", at: "表十 B8", difference: "0.02", tolerance: "0.015" },
    ],
  },
  {
    name: "with one part only, one unit is a doubt",
    budget: "library-2026",
    change: { "three-public/2/1": 1.81 },
    findings: [
      { severity: "warning", at: "表十 B8", difference: "0.01", tolerance: "0.00" },
      { severity: "warning", at: "表十 B11", difference: "0.01", tolerance: "0.00" },
    ],
  },
  {
    name: "with one part only, two units are an error",
    budget: "library-2026",
    change: { "three-public/2/1": 1.82 },
    findings: [
      { severity: "error", at: "表十 B8", difference: "0.02" },
      { severity: "error", at: "表十 B11", difference: "0.02" },
    ],
  },
  {
    name: "a figure in a table that is otherwise blank",
    budget: "construction-2026",
    change: { "three-public/1/1": 2 },
    findings: [{ severity: "error", at: "表十 B11", actual: "0.00", expected: "2.00" }],
  },
  {
    name: "other numerals, half-width brackets and the longer name",
    replace: {
      "因公出国（境）费": "1.因公出国(境)费用",
      公务接待费: "2、公务接待费",
      公务用车购置及运行费: "公务用车购置及运行维护费",
      "①公务用车购置费": "其中：公务用车购置费",
      "②公务用车运行维护费": "　　公务用车运行维护费",
    },
  },
  {
    name: "a total at the head of the table is the total",
    change: {
      "three-public/0/0": "合计",
      "three-public/0/1": 61.92,
      "three-public/0/2": 61.92,
      "three-public/5/0": "因公出国（境）费",
      "three-public/5/1": 15.38,
      "three-public/5/2": 15.38,
    },
  },
  {
    name: "vehicles without ① and ② have nothing to be compared with, and that is told",
    change: Object.fromEntries(
      [3, 4].flatMap((row) => [0, 1, 2].map((column) => [`three-public/${row}/${column}`, ""])),
    ),
    notChecked: "",
  },
  {
    name: "without a total row that is told",
    change: { "three-public/5/0": "", "three-public/5/1": "", "three-public/5/2": "" },
    notChecked: "没有找到“合计”一行",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "three-public/1/1": "？" },
    notChecked: "读不出金额",
  },
  {
    name: "without its table nothing is checked",
    without: ["three-public"],
    notChecked: "“三公”经费支出预算表",
  },
]);
