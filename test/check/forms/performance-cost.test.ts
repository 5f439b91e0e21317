import { performanceForms as forms } from "../../fixtures/layouts/performance-forms";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const culture = forms["culture-2026"];

checkCases("performance-cost", [
  examples["performance-cost"],
  { name: "costs as the projects have them", forms: culture },
  { name: "a limit above it", forms: culture, change: { "form/0/cost/7": "≤900万元" } },
  {
    name: "what each may cost",
    forms: culture,
    change: { "form/0/cost/6": "人均成本", "form/0/cost/7": "≤500元" },
  },
  {
    name: "a part of the money",
    forms: culture,
    change: { "form/0/cost/6": "印刷费", "form/0/cost/7": "≤500元" },
  },
  { name: "no amount", forms: culture, change: { "form/0/cost/7": "控制在预算以内" } },
  {
    name: "an exact amount that is more",
    forms: culture,
    change: { "form/0/cost/7": "900万元" },
    findings: [{ severity: "warning", cells: ["绩效2 H17", "绩效2 G6"], says: "“项目金额”900万元" }],
  },
  {
    name: "that of the whole period",
    forms: culture,
    change: { "form/0/cost/4": "≤1万元" },
    findings: [{ severity: "warning", at: "绩效2 E17", says: "实施期资金总额" }],
  },
]);
