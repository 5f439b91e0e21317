import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

const items = "shanghai-putuo-socialwork-2024-final";

proseCases("narrative-item", [
  examples["narrative-item"],
  {
    name: "no difference, where there is one",
    items,
    replace: [["决算数小于预算数的主要原因是按实际需要测算", "决算数与预算数持平"]],
    findings: [{ quote: "持平", expected: undefined, says: "应为“小于”" }],
  },
  {
    name: "less or more may be said in other words",
    items,
    replace: [["决算数小于预算数的主要原因是按实际需要测算", "决算数低于年初预算的主要原因是按实际需要测算"]],
    findings: [],
  },
  {
    name: "a template that was not filled in is no comparison",
    items,
    replace: [
      ["决算数小于预算数的主要原因是按实际需要测算", "决算数大于（小于）预算数的主要原因是按实际需要测算"],
    ],
    findings: [],
  },
  {
    name: "a paragraph left out: told where it belongs, and not that the others do not add up",
    items,
    replace: [
      [
        "7.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要用于事业单位职工基本医疗保险缴费。年初预算为0.42万元，支出决算为0.49万元，完成年初预算的116.67%。决算数大于预算数的主要原因是工作任务增加，相应增加支出。\n",
        "",
      ],
    ],
    findings: [
      {
        quote: "卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）",
        severity: "error",
        says: "没有写“事业单位医疗”（2101102），表中有 0.49 万元",
      },
    ],
  },
  {
    name: "plans that do not add up, of which none is known to be wrong",
    items,
    replace: [
      [
        "年初预算为0.42万元，支出决算为0.49万元，完成年初预算的116.67%。",
        "年初预算为0.24万元，支出决算为0.49万元。",
      ],
    ],
    findings: [{ quote: "241.65", expected: "241.47", says: "下面 9 个科目的年初预算合计是 241.47 万元" }],
  },
  {
    name: "plans that are rounded each by itself",
    items,
    replace: [["支出年初预算为241.65万元", "支出年初预算为241.67万元"]],
    findings: [],
  },
]);
