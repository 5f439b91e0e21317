import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-term", [
  examples["narrative-term"],
  {
    name: "a class by the name of a budget",
    replace: [["以下方面：一般公共服务支出", "以下方面：一般公共预算服务支出"]],
    findings: [{ quote: "一般公共预算服务支出", expected: "一般公共服务支出" }],
  },
  {
    name: "a class misspelt in a way that nobody foresaw",
    replace: [["城乡社区支出4,742.00万元，占", "城乡社会支出4,742.00万元，占"]],
    findings: [{ quote: "城乡社会支出", expected: "城乡社区支出" }],
  },
  {
    name: "a shorter term is not a wrong one",
    replace: [["一般公共预算拨款收入8,277.83万元", "一般公共预算收入8,277.83万元"]],
    findings: [],
  },
  {
    name: "an item without a figure",
    replace: [["办公费、印刷费、", "办公费、咖啡费、印刷费、"]],
    findings: [{ quote: "咖啡费", says: "在表中没有数" }],
  },
  {
    name: "ranks, years and what was put between are no mistakes",
    replace: [
      ["支出包括：一般公共服务支出228.09", "支出包括：一般公共服务（类）支出228.09"],
      ["其中：一般公共预算拨款8,277.83", "其中：一般公共预算当年拨款8,277.83"],
      [
        "基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%",
        "项目支出7948万元，占96.02%；基本支出329.83万元，占3.98%",
      ],
    ],
    findings: [],
  },
  {
    name: "items after a share of their sum",
    replace: [
      ["人员经费303.40万元，主要", "人员经费303.40万元，占91.99%，主要"],
      ["公用经费26.43万元，主要", "公用经费26.43万元，占8.01%，主要"],
    ],
    findings: [],
  },
]);
