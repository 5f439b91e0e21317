import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

const items = "zhejiang-huzhou-finance-2026";
const from = "下降12.00%，主要原因是厉行节约，压减开支";
const reason = (text: string) => [[from, `下降12.00%，主要原因是${text}`]] as const;

proseCases("narrative-reason", [
  examples["narrative-reason"],
  ...[
    "上年人员增加",
    "退休人员增加",
    "未新增项目",
    "人员增加，但标准降低",
    "2024年一次性项目增加",
    "无新增项目",
  ].map(
    (text) =>
      ({ name: `${text} may explain a decrease`, items, replace: reason(text), findings: [] }) as const,
  ),
  ...[
    ["无", "没有写出原因"],
    ["123", "只有数字或字母"],
    ["调整", "太短"],
    ["支出减少", "又说了一遍"],
    ["预算安排减少", "又说了一遍"],
    ["主要原因是人员变动", "重复"],
  ].map(
    ([text = "", says = ""]) =>
      ({
        name: `${text} says nothing`,
        items,
        replace: reason(text),
        findings: [{ quote: text, says }],
      }) as const,
  ),
  // The page ends, or a chart stands, in the middle of the sentence.
  {
    name: "what is parted from its end",
    items,
    replace: [[`${from}。`, "下降12.00%，主要原因是新增"]],
    findings: [],
  },
  {
    name: "the same with a stop",
    items,
    replace: reason("新增"),
    findings: [{ quote: "新增", says: "太短" }],
  },
  ...["人员变动", "收入减少", "项目支出减少", "政策性调整"].map(
    (text) => ({ name: `${text} says something`, items, replace: reason(text), findings: [] }) as const,
  ),
  {
    name: "in a narrative of the standard's form",
    budget: "town-2026",
    replace: [["原因是本年度未安排办公场所维修等相关费用", "原因是本年度人员增加"]],
    findings: [{ quote: "本年度人员增加", says: "前面说减少" }],
  },
  {
    name: "of what was planned",
    items: "shanghai-putuo-socialwork-2024-final",
    replace: [["决算数小于预算数的主要原因是按实际需要测算", "决算数小于预算数的主要原因是缴费基数提高"]],
    findings: [{ quote: "缴费基数提高" }],
  },
]);
