import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-unit", [
  examples["narrative-unit"],
  {
    name: "元 left out, and the whole unit",
    replace: [
      ["支出预算8277.83万元，", "支出预算8277.83万，"],
      ["政府采购货物预算1.49万元", "政府采购货物预算1.49"],
    ],
    findings: [
      { quote: "8277.83万", expected: "8277.83万元", says: "少了单位" },
      { quote: "1.49", expected: "1.49万元", says: "少了单位" },
    ],
  },
  {
    name: "元 for 万元 and 万元 for 元: the unit, and nothing else",
    replace: [
      ["支出预算8277.83万元，", "支出预算8277.83元，"],
      ["其中：本年收入8,277.83万元", "其中：本年收入82,778,300.00万元"],
    ],
    findings: [
      { quote: "82,778,300.00万元", expected: "82,778,300.00元", says: "单位写错了" },
      { quote: "8277.83元", expected: "8277.83万元", says: "单位写错了" },
    ],
  },
  {
    name: "元 for 万元 where no other amount stands in the paragraph",
    replace: [
      ["公用经费26.43万元", "公用经费26.43元"],
      ["比上年增加2999.42万元", "比上年增加2999.42元"],
    ],
    findings: [
      { quote: "2999.42元", expected: "2999.42万元" },
      { quote: "26.43元", expected: "26.43万元" },
    ],
  },
  {
    name: "of a change by its rate, where one other amount stands in the paragraph",
    items: "zhejiang-huzhou-finance-2026",
    replace: [["比上年增加32.50万元", "比上年增加32.50元"]],
    findings: [{ quote: "32.50元", expected: "32.50万元" }],
  },
  {
    name: "a unit for several numbers, prices, and amounts that are meant in 元",
    replace: [
      ["占3.98%；", "占3.98%，人员、公用经费分别为303.40、26.43万元，单价100万以上设备0台；"],
      ["占96.02%。", "占96.02%，人均25.50元，共82778300元。"],
    ],
    findings: [],
  },
]);
