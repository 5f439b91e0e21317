import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-empty-reason", [
  examples["narrative-empty-reason"],
  {
    name: "a colon, and no reason",
    budget: "science-2024",
    replace: [
      ["主要原因是2024年人员工资调增以及专项项目资金的增加导致本年度预算支出总计增加。", "主要原因是：。"],
    ],
    findings: [{ quote: "主要原因是：", severity: "error" }],
  },
]);
