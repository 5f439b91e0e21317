import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

const items = "shanghai-putuo-socialwork-2024-final";

proseCases("narrative-zero-base", [
  examples["narrative-zero-base"],
  {
    name: "the rate of the adjusted plan",
    items,
    replace: [["年初预算为17.35万元，支出决算", "年初预算为0万元，全年预算为17.35万元，支出决算"]],
    findings: [{ quote: "102.02", says: "它是完成全年预算的比例" }],
  },
  {
    name: "nothing of nothing is printed by many",
    items,
    replace: [
      [
        "年初预算为17.35万元，支出决算为17.70万元，完成年初预算的102.02%",
        "年初预算为0万元，支出决算为17.70万元，完成年初预算的0%",
      ],
    ],
    findings: [],
  },
  {
    name: "a growth of what was nothing",
    items: "zhejiang-huzhou-finance-2026",
    replace: [["比上年增加32.50万元，增长40.00%", "比上年增加113.75万元，增长40.00%"]],
    findings: [{ quote: "40.00", says: "上年为 0" }],
  },
  {
    name: "of what no table has",
    items,
    replace: [["其中：", "其中：会议费年初预算为0万元，支出决算为3.20万元，完成年初预算的95.89%。"]],
    findings: [{ quote: "95.89", says: "但年初预算为 0" }],
  },
  {
    name: "a rate of another plan in the same sentence",
    items,
    replace: [
      ["其中：", "其中：会议费年初预算为0万元，全年预算为3.20万元，支出决算为3.20万元，完成全年预算的100%。"],
    ],
    findings: [],
  },
  {
    name: "all of it is new: 100% is printed by many",
    items: "zhejiang-huzhou-finance-2026",
    replace: [["比上年增加32.50万元，增长40.00%", "比上年增加113.75万元，增长100%"]],
    findings: [],
  },
]);
