import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-amount", [
  examples["narrative-amount"],
  {
    name: "another width, other separators and 元 are the same amount",
    replace: [
      ["其中：本年收入8,277.83万元", "其中：本年收入８２７７．８３万元"],
      ["基本支出329.83万元，占3.98", "基本支出3,298,300元，占3.98"],
    ],
    findings: [],
  },
  {
    name: "a wrong figure in 元 gets its right figure in 元",
    replace: [["基本支出329.83万元，占3.98", "基本支出3298301元，占3.98"]],
    findings: [{ quote: "3298301", expected: "3298300" }],
  },
  {
    name: "fewer decimals that round to the table's amount",
    replace: [["卫生健康支出19.51万元、", "卫生健康支出19.5万元、"]],
    findings: [],
  },
  {
    name: "zero where there is money",
    replace: [["卫生健康支出19.51万元、", "卫生健康支出0万元、"]],
    findings: [{ quote: "0", expected: "19.51" }],
  },
  {
    name: "classes in another order are found by their names",
    replace: [
      [
        "一般公共服务支出228.09万元、社会保障和就业支出47.21万元",
        "社会保障和就业支出47.21万元、一般公共服务支出229.09万元",
      ],
    ],
    findings: [{ quote: "229.09", expected: "228.09" }],
  },
  {
    name: "a class with money that is left out",
    replace: [["、卫生健康支出19.51万元", ""]],
    findings: [{ severity: "warning", says: "没有写“卫生健康支出”" }],
  },
  {
    name: "none said where the table has some",
    budget: "town-2026",
    replace: [
      [
        "本部门2026年所属1家行政机关运行经费财政拨款预算72.78万元，比2025年预算减少4.73万元，减少6.1%，原因是本年度未安排办公场所维修等相关费用。",
        "本部门无机关运行经费。",
      ],
    ],
    findings: [{ quote: "无机关运行经费。", says: "表中机关运行经费为 72.78 万元" }],
  },
  {
    name: "a project in the reason that the table has with another amount",
    replace: [["新增了保障性租赁住房项目3206万元", "新增了保障性租赁住房项目3260万元"]],
    findings: [{ quote: "3260", expected: "3206", severity: "warning" }],
  },
  {
    name: "last year's amount of a class is not this year's",
    budget: "town-2026",
    replace: [
      ["一般公共服务收入878.65万元，比上年度1000.92万元", "一般公共服务收入878.65万元，比上年度1000.93万元"],
    ],
    findings: [],
  },
  {
    name: "procurement that does not add up, without inputs",
    inputs: "none",
    replace: [["政府采购服务预算131.00万元", "政府采购服务预算130.00万元"]],
    findings: [{ quote: "132.49", expected: "131.49", says: "合计为 131.49" }],
  },
  {
    name: "the wrong totals of the published performance section",
    part: ".performance",
    replace: [["项目支出8288万元", "项目支出8288万元"]],
    inputs: "none",
    findings: [
      { quote: "8617.83", expected: "8277.83" },
      { quote: "8288", expected: "7948" },
    ],
  },
  {
    name: "forty targets against four projects",
    budget: "town-2026",
    part: ".performance",
    replace: [["二级项目40个", "二级项目40个"]],
    inputs: "none",
    findings: [
      { quote: "40", expected: "4", says: "二级项目个数" },
      { quote: "40", expected: "4", says: "公开绩效目标的项目个数" },
    ],
  },
  {
    name: "a wrong figure before words of the user's own that end in the right one",
    budget: "town-2026",
    part: ".performance",
    replace: [
      ["项目支出380.75万元；", "项目支出380.57万元；"],
      ["涉及资金1284.66万元", "涉及资金380.75万元"],
      ["二级项目40个", "二级项目4个"],
      ["公开项目绩效目标40个", "公开项目绩效目标4个"],
      ["特定目标类项目40个", "特定目标类项目4个"],
      ["特定目标类项目40个", "特定目标类项目4个"],
    ],
    inputs: "none",
    findings: [{ quote: "380.57", expected: "380.75" }],
  },
  {
    name: "kinds of projects that do not add up, written twice",
    budget: "science-2024",
    part: ".performance",
    replace: [["其他运转类项目5个，涉及金额85.10万元", "其他运转类项目5个，涉及金额85.70万元"]],
    inputs: "none",
    findings: [
      { quote: "85.70", says: "合计为 3,144.10" },
      { quote: "85.70", expected: "85.10", says: "两处不一致" },
    ],
  },
  {
    name: "vehicles that do not add up",
    part: ".performance",
    replace: [
      ["编报部门", "编报部门"],
      ["实有0辆", "实有3辆"],
      ["领导用车0辆", "领导用车2辆"],
    ],
    inputs: "none",
    findings: [{ quote: "8617.83" }, { quote: "8288" }, { quote: "3", expected: "2", says: "领导用车 2" }],
  },
  {
    name: "figures that a line break or a space parts are one",
    replace: [
      ["基本支出329.83万元，占", "基本支出3\n29.83万元，占"],
      ["项目支出7948万元，占", "项目支出7 948.00万元，占"],
      ["主要用于以下方面：一般公共服务支出228.09", "主要用于以下方面：一般公共服务支出228.\n09"],
    ],
    findings: [],
  },
  {
    name: "a wrong figure that a line break parts",
    replace: [["基本支出329.83万元，占", "基本支出3\n92.83万元，占"]],
    findings: [{ quote: "3", expected: "329.83" }],
  },
  {
    name: "separators of thousands after a bracket",
    replace: [["城乡社区支出4,742.00万元，占57.29", "城乡社区支出（类）4,742.00万元，占57.29"]],
    findings: [],
  },
  {
    name: "rounded to 亿元, cut off, and a little more",
    replace: [
      ["预算收入8,277.83万元，主要", "预算收入约0.83亿元，主要"],
      ["卫生健康支出19.51万元、", "卫生健康支出约19万元、"],
      ["社会保障和就业支出47.21万元、", "社会保障和就业支出47万余元、"],
    ],
    findings: [],
  },
  {
    name: "wrong figures in 亿元 and with 约",
    replace: [
      ["预算收入8,277.83万元，主要", "预算收入约0.38亿元，主要"],
      ["卫生健康支出19.51万元、", "卫生健康支出约18万元、"],
      ["支出预算8277.83万元，其中", "支出预算0.872783亿元，其中"],
    ],
    findings: [
      { quote: "0.38", expected: "0.83" },
      { quote: "0.872783", expected: "0.827783" },
      { quote: "18", expected: "19.51" },
    ],
  },
  {
    name: "项目支出 written before 基本支出",
    replace: [
      [
        "基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%",
        "项目支出7948万元，占96.02%；基本支出329.83万元，占3.98%",
      ],
    ],
    findings: [],
  },
  {
    name: "项目支出 written before 基本支出, one of them wrong",
    replace: [
      [
        "基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%",
        "项目支出7948万元，占96.02%；基本支出392.83万元，占3.98%",
      ],
    ],
    findings: [{ quote: "392.83", expected: "329.83", severity: "error", says: "基本支出写的是 392.83" }],
  },
  {
    name: "figures written before their names",
    replace: [
      [
        "基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%",
        "329.83万元为基本支出，占3.98%；7984万元为项目支出，占96.02%",
      ],
    ],
    findings: [{ quote: "7984", expected: "7948" }],
  },
  {
    name: "amounts of a section of its own wording are not another's",
    budget: "town-2026",
    replace: [
      [
        "主要包括一般公共预算拨款收入1,284.66万元，占69.06%；政府性基金预算拨款收入0万元，占0%；国有资本经营预算拨款收入0万元，占0%；财政专户管理资金收入0万元，占0%；单位资金0万元，占0%；上年结转575.44万元，占30.94%",
        "其中：财政拨款收入1,860.11万元，占100%；财政专户管理资金收入0万元，占0%；本年收入1,284.66万元中一般公共预算拨款收入1,284.66万元，占本年收入的100%",
      ],
      [
        "其中：一般公共预算拨款1,860.11万元，政府性基金",
        "其中：一般公共预算拨款1,860.11万元（其中当年拨款1,284.66万元，上年结转575.44万元），政府性基金",
      ],
    ],
    findings: [],
  },
  {
    name: "what is of the year's own money is not the whole",
    budget: "town-2026",
    replace: [
      [
        "其中：一般公共预算拨款1,860.11万元，政府性基金预算拨款0万元，国有资本经营预算拨款0万元。其中：当年拨款收入1,284.66万元，上年结转收入575.44万元。",
        "收入按来源分为：一般公共预算当年拨款收入1,284.66万元、上年结转575.44万元。",
      ],
    ],
    findings: [],
  },
  {
    name: "vehicles, batches and people are no amounts",
    budget: "science-2024",
    replace: [
      [
        "公务接待费0万元,与上年预算数相同;公务用车运行维护费0万元,与上年相比预算数减少2.55万元",
        "公务接待费0万元，接待0批次、0人次；公务用车保有量8辆；公务用车购置及运行维护费0万元",
      ],
    ],
    findings: [],
  },
  {
    name: "classes counted off line by line, with codes and ranks",
    replace: [
      [
        "支出包括：一般公共服务支出228.09万元、社会保障和就业支出47.21万元、卫生健康支出19.51万元、",
        "支出包括：\n1.201一般公共服务（类）支出228.09万元；\n2.208社会保障和就业（类）支出47.12万元；\n3.210卫生健康（类）支出19.51万元；\n4.",
      ],
    ],
    findings: [{ quote: "47.12", expected: "47.21" }],
  },
  {
    name: "classes in words of their own are not left out",
    replace: [
      [
        "主要用于以下方面：一般公共服务支出228.09万元，占2.76%；",
        "其中：基本支出329.83万元，占3.98%；项目支出7948万元，占96.02%。主要用于以下方面：一般公共服务支出228.09万元，占2.76%；",
      ],
    ],
    findings: [],
  },
  {
    name: "items named as examples",
    replace: [["办公费、印刷费、其他交通费用、其他商品和服务支出、培训费、差旅费等", "办公费、印刷费等"]],
    findings: [],
  },
  {
    name: "procurement by short names that does not add up",
    inputs: "none",
    replace: [
      [
        "政府采购货物预算1.49万元、政府采购工程预算0万元、政府采购服务预算131.00万元",
        "货物类采购1.49万元，工程类采购0万元，服务类采购130万元",
      ],
    ],
    findings: [{ quote: "132.49", expected: "131.49" }],
  },
  {
    name: "“三公” expense where its table is blank: that is told of the table, once",
    budget: "science-2024",
    replace: [
      ["2024年晋城市科学技术局财政拨款安排的“三公”经费预算0万元", "2024年“三公”经费财政拨款预算数为3.17万元"],
      ["公务接待费0万元", "公务接待费3.17万元"],
    ],
    findings: [],
  },
  {
    name: "targets published of some of the projects",
    part: ".performance",
    inputs: "none",
    replace: [
      ["8617.83", "8277.83"],
      ["8288", "7948"],
      [
        "公开项目绩效目标9个，涉及项目金额7,948.00万元，占部门（单位）项目支出总额的100%。其中：其他运转类项目3个，涉及项目金额160.00万元；特定目标类项目6个，涉及项目金额7,788.00万元。",
        "公开项目绩效目标2个，涉及项目金额4,773.00万元，占部门（单位）项目支出总额的60.05%。",
      ],
    ],
    findings: [],
  },
  {
    name: "an amount of some of the projects that is not the share written",
    part: ".performance",
    inputs: "none",
    replace: [
      ["8617.83", "8277.83"],
      ["8288", "7948"],
      ["公开项目绩效目标9个，涉及项目金额7,948.00", "公开项目绩效目标9个，涉及项目金额7,498.00"],
    ],
    findings: [{ quote: "7,498.00", expected: "7,948.00" }],
  },
  {
    name: "a figure of another table under the name that stands there",
    budget: "town-2026",
    replace: [
      ["一般公共预算安排基本支出903.91万元", "一般公共预算安排基本支出933.42万元"],
      ["2026年度临县刘家会镇人民政府支出预算1860.11万元", "我镇支出预算1284.66万元"],
    ],
    findings: [
      { quote: "1284.66", expected: "1860.11" },
      { quote: "933.42", expected: "903.91" },
    ],
  },
  {
    name: "this year's money and what was carried over, written apart",
    budget: "town-2026",
    replace: [
      [
        "其中：一般公共预算拨款1,860.11万元，政府性基金预算拨款0万元，国有资本经营预算拨款0万元。其中：当年拨款收入1,284.66万元，上年结转收入575.44万元。",
        "收入：一般公共预算拨款1,284.66万元，上年结转收入575.44万元。",
      ],
    ],
    findings: [],
  },
]);
