import { proseCases } from "../prose-cases";

proseCases("narrative-empty-reason", [
  {
    name: "no reason given",
    budget: "science-2024",
    replace: [
      ["主要原因是2024年人员工资调增以及专项项目资金的增加导致本年度预算收入总计增加；", "主要原因是；"],
      ["主要原因是2024年人员工资调增以及专项项目资金的增加导致本年度预算支出总计增加。", "主要原因是：。"],
    ],
    findings: [
      { quote: "主要原因是", severity: "error", says: "没有写原因" },
      { quote: "主要原因是：", severity: "error" },
    ],
  },
]);
