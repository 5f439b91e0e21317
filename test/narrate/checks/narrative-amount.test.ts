import { proseCases } from "../prose-cases";

proseCases("narrative-amount", [
  {
    name: "a figure that is not the table's",
    replace: [["其中：本年收入8,277.83万元", "其中：本年收入8,277.38万元"]],
    findings: [
      { quote: "8,277.38", expected: "8,277.83", severity: "error", says: "本年收入写的是 8,277.38" },
    ],
  },
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
    name: "kinds of projects that do not add up, said twice",
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
]);
