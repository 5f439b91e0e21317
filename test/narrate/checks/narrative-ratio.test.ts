import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-ratio", [
  examples["narrative-ratio"],
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
  {
    name: "an order of its own, shares with it",
    replace: [
      [
        "基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%",
        "项目支出7948万元，占96.02%；基本支出329.83万元，占比3.89%",
      ],
    ],
    findings: [{ quote: "3.89", expected: "3.98" }],
  },
  {
    name: "shares of another whole, and points of a percentage",
    budget: "town-2026",
    replace: [
      ["拨款收入1,284.66万元，占69.06%", "拨款收入1,284.66万元，占本年收入的100%"],
      ["占50.18%", "占50.18%，比上年提高2.3个百分点"],
    ],
    findings: [],
  },
  {
    name: "a share of the sum where the sum was written otherwise",
    replace: [
      [
        "其中：基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%",
        "其中：基本支出329.83万元（人员经费303.40万元，公用经费26.43万元），占支出预算的3.98%；项目支出7948万元，占支出预算的96.20%",
      ],
    ],
    findings: [{ quote: "96.20", expected: "96.02" }],
  },
]);
