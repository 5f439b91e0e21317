import { proseCases } from "../prose-cases";

proseCases("narrative-ratio", [
  {
    name: "a share that cannot be recomputed",
    replace: [["基本支出329.83万元，占3.98%", "基本支出329.83万元，占3.89%"]],
    findings: [{ quote: "3.89", expected: "3.98", severity: "error" }],
  },
  {
    name: "fewer decimals, rightly rounded",
    replace: [["占96.02%", "占96%"]],
    findings: [],
  },
  {
    name: "a share of a class in the enumeration",
    replace: [["住房保障支出3,241.03万元，占39.15%", "住房保障支出3,241.03万元，占39.25%"]],
    findings: [{ quote: "39.25", expected: "39.15" }],
  },
  {
    name: "within rounding but not what the printed figures give",
    budget: "science-2024",
    replace: [["占0.06%", "占0.07%"]],
    findings: [{ quote: "0.07", expected: "0.06" }],
  },
]);
