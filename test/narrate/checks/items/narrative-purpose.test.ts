import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

const items = "shanghai-putuo-socialwork-2024-final";

proseCases("narrative-purpose", [
  examples["narrative-purpose"],
  {
    name: "one purpose of two items of different classes: told of the one whose name it does not bear",
    items,
    replace: [["主要用于开展其他社会工作事务方面的工作", "主要用于按规定向职工发放的购房补贴"]],
    findings: [{ quote: "按规定向职工发放的购房补贴", says: "“其他社会工作事务支出”用于" }],
  },
  {
    name: "what any office pays of its own money",
    items: "zhejiang-huzhou-finance-2026",
    replace: [["主要用于开展其他财政事务方面的工作", "主要用于人员工资、社会保险、住房公积金等支出"]],
    findings: [],
  },
  {
    name: "several payments, its own among them",
    items,
    replace: [["主要用于机关事业单位职业年金缴费支出", "主要用于基本养老保险、基本医疗保险和职业年金缴费"]],
    findings: [],
  },
]);
