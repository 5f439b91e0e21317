import { performanceForms as forms } from "../../fixtures/layouts/performance-forms";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const culture = forms["culture-2026"];

checkCases("performance-period", [
  examples["performance-period"],
  { name: "as much as the whole period, or less", forms: culture, change: { "form/0/period/0": 9999999 } },
  { name: "a period that is not filled in", forms: culture, change: { "form/0/period/0": "0" } },
  {
    name: "many forms are one finding",
    forms: culture,
    change: Object.fromEntries([0, 1, 2, 3].map((index) => [`form/${index}/period/0`, 100])),
    findings: [{ severity: "warning", says: "等 4 张的年度资金总额多于实施期资金总额" }],
  },
]);
