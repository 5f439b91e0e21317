import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("unit-sum", [
  examples["unit-sum"],
  {
    name: "a unit that is not its projects",
    change: { "projects/9/1": 53.62 },
    findings: [
      {
        severity: "error",
        table: "projects",
        cells: ["表十二 B15", "表十二 B16", "表十二 B17", "表十二 B18"],
        actual: "71.93",
        expected: "81.93",
        says: "各项目之和",
      },
    ],
  },
  {
    name: "a unit that is neither its projects nor in the department",
    change: { "projects/8/1": 81.93 },
    findings: [
      { severity: "error", at: "表十二 B7", actual: "1177.54", expected: "1187.54", says: "各单位之和" },
      { severity: "error", at: "表十二 B15", actual: "81.93", expected: "71.93", says: "各项目之和" },
    ],
  },
  {
    name: "a unit's own budget has no unit rows",
    budget: "library-2026",
    change: { "projects/2/1": 108.79 },
    findings: [
      { severity: "error", at: "表十二 B7", actual: "168.54", expected: "178.54", says: "各项目之和" },
    ],
  },
  {
    name: "a unit that bears the department's own name is a unit",
    budget: "town-2026",
    change: { "projects/3/1": 21.75 },
    findings: [
      { severity: "error", at: "表十二 B8", actual: "380.75", expected: "390.75", says: "各项目之和" },
    ],
  },
  {
    name: "projects of one name are projects of their own",
    budget: "town-2026",
    change: { "carryover-projects/20/1": 10.35, "carryover-projects/20/2": 10.35 },
    findings: [
      {
        severity: "error",
        table: "carryover-projects",
        at: "表十三 B8",
        actual: "545.93",
        expected: "555.92",
      },
      {
        severity: "error",
        table: "carryover-projects",
        at: "表十三 C8",
        actual: "545.93",
        expected: "555.92",
      },
    ],
  },
  {
    name: "with one project only, one unit is a doubt",
    change: { "carryover-projects/6/1": 8.78 },
    findings: [
      { severity: "warning", cells: ["表十三 B12", "表十三 B13"], difference: "0.01", says: "请核实" },
    ],
  },
  {
    name: "with one project only, two units are an error",
    change: { "carryover-projects/6/1": 8.79 },
    findings: [{ severity: "error", cells: ["表十三 B12", "表十三 B13"], difference: "0.02" }],
  },
  {
    name: "the largest difference that three projects explain",
    change: { "projects/23/1": 21.39 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表十二 B28", difference: "0.02", tolerance: "0.02" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "projects/23/1": 21.4 },
    findings: [
      { outcome: "failed", severity: "error", at: "表十二 B28", difference: "0.03", tolerance: "0.02" },
    ],
  },
  {
    name: "a unit whose only project is not listed",
    change: {
      "carryover-projects/6/0": "",
      "carryover-projects/6/1": "",
      "carryover-projects/6/2": "",
    },
    findings: [
      { severity: "error", at: "表十三 B12", actual: "8.77", expected: "0.00" },
      { severity: "error", at: "表十三 C12", actual: "8.77", expected: "0.00" },
    ],
  },
  {
    name: "a project that reads as a unit is a project where the sums say so",
    replace: { 全民阅读活动: "城市书房建设中心" },
  },
  {
    name: "the total row bears other names",
    replace: { 部门合计: "合  计" },
  },
  {
    name: "a total row that is not found is told",
    change: {
      "operating-expenses/0/0": "",
      "operating-expenses/0/1": "",
      "operating-expenses/0/2": "",
    },
    notChecked: "没有找到部门合计行",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "operating-expenses/1/1": { value: { error: "#N/A" } } },
    notChecked: "读不出金额",
  },
  {
    name: "without its tables nothing is checked, and that is no pass",
    without: ["operating-expenses", "projects", "carryover-projects"],
    notChecked: "",
  },
]);
