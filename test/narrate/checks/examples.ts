import type { ProseCase } from "../prose-case";

/** The cases that the pages of these checks show, by check: one finding of each, plain to see. */
export const examples = {
  "narrative-amount": {
    name: "a figure that is not the table's",
    replace: [["其中：本年收入8,277.83万元", "其中：本年收入8,277.38万元"]],
    findings: [
      { quote: "8,277.38", expected: "8,277.83", severity: "error", says: "本年收入写的是 8,277.38" },
    ],
  },
  "narrative-ratio": {
    name: "a share that cannot be recomputed",
    replace: [["基本支出329.83万元，占3.98%", "基本支出329.83万元，占3.89%"]],
    findings: [{ quote: "3.89", expected: "3.98", severity: "error" }],
  },
  "narrative-change": {
    name: "the wrong direction",
    replace: [["比上年减少18867.76万元，下降69.51%", "比上年增加18867.76万元，增长69.51%"]],
    findings: [
      { quote: "增加", expected: "减少", severity: "error" },
      { quote: "增长", expected: "下降" },
    ],
  },
  "narrative-item": {
    name: "the word for the contrary",
    items: "shanghai-putuo-socialwork-2024-final",
    replace: [
      [
        "完成年初预算的88.03%。决算数小于预算数的主要原因",
        "完成年初预算的88.03%。决算数大于预算数的主要原因",
      ],
    ],
    findings: [{ quote: "大于", expected: "小于", severity: "error" }],
  },
  "narrative-zero-base": {
    name: "a rate of a plan of nothing",
    items: "shanghai-putuo-socialwork-2024-final",
    replace: [["年初预算为17.35万元，支出决算", "年初预算为0万元，支出决算"]],
    findings: [{ quote: "102.02", severity: "error", says: "年初预算为 0" }],
  },
  "narrative-purpose": {
    name: "the purpose of another item",
    items: "shanghai-putuo-socialwork-2024-final",
    replace: [["主要用于按规定为职工缴纳的住房公积金", "主要用于事业单位职工基本医疗保险缴费"]],
    findings: [{ quote: "事业单位职工基本医疗保险缴费", severity: "warning", says: "“住房公积金”用于" }],
  },
  "narrative-reason": {
    name: "a reason for the contrary",
    items: "zhejiang-huzhou-finance-2026",
    replace: [["下降12.00%，主要原因是厉行节约，压减开支", "下降12.00%，主要原因是人员增加"]],
    findings: [{ quote: "人员增加", severity: "warning", says: "前面说减少" }],
  },
  "narrative-missing-reason": {
    name: "the one among many that is not explained",
    items: "zhejiang-huzhou-finance-2026",
    replace: [["下降12.00%，主要原因是厉行节约，压减开支", "下降12.00%"]],
    findings: [{ severity: "warning", says: "住房公积金比上年减少 57.28" }],
  },
  "narrative-year": {
    name: "compared with the wrong year",
    budget: "science-2024",
    replace: [["比2023年预算增加", "比2022年预算增加"]],
    findings: [{ quote: "2022", expected: "2023" }],
  },
  "narrative-old-year": {
    name: "a reason of two years ago",
    budget: "science-2024",
    replace: [["主要原因是2024年人员工资调增", "主要原因是2022年人员工资调增"]],
    findings: [{ quote: "2022", severity: "warning", says: "早于上年（2023 年）" }],
  },
  "narrative-name": {
    name: "a unit in the title of a department's total",
    replace: [["本年部门预算支出总计", "本年单位预算支出总计"]],
    findings: [{ quote: "单位", expected: "部门", severity: "warning" }],
  },
  "narrative-term": {
    name: "a budget by a name that there is not",
    replace: [["国有资本经营预算拨款收入", "国有资产经营预算拨款收入"]],
    findings: [{ quote: "国有资产经营预算", expected: "国有资本经营预算", severity: "warning" }],
  },
  "narrative-residue": {
    name: "a direction that nobody chose",
    replace: [["比上年增加2999.42万元", "比上年增加（减少）2999.42万元"]],
    findings: [{ quote: "增加（减少）", severity: "error" }],
  },
  "narrative-empty-reason": {
    name: "no reason given",
    budget: "science-2024",
    replace: [
      ["主要原因是2024年人员工资调增以及专项项目资金的增加导致本年度预算收入总计增加；", "主要原因是；"],
    ],
    findings: [{ quote: "主要原因是", severity: "error", says: "没有写原因" }],
  },
  "narrative-brackets": {
    name: "half a pair of brackets",
    replace: [["占3.98%；", "占3.98%（含人员经费；"]],
    findings: [{ quote: "（", severity: "warning", says: "没有对应的“）”" }],
  },
  "narrative-repeated-word": {
    name: "a word that was pasted twice",
    replace: [["支出预算8277.83万元", "支出预算预算8277.83万元"]],
    findings: [{ quote: "预算预算", expected: "预算", severity: "warning" }],
  },
  "narrative-typo": {
    name: "a character that looks like another",
    replace: [["财政拨款收支总预算", "财政拔款收支总预算"]],
    findings: [{ quote: "财政拔款", expected: "财政拨款", severity: "warning" }],
  },
  "narrative-numbering": {
    name: "a number that stands twice",
    replace: [["四、财政拨款收支", "三、财政拨款收支"]],
    findings: [{ quote: "三", expected: "四", severity: "warning", says: "用了两次" }],
  },
  "narrative-unit": {
    name: "a percentage without its sign",
    replace: [["占3.98%；", "占3.98；"]],
    findings: [{ quote: "3.98", expected: "3.98%", severity: "warning" }],
  },
  "narrative-punctuation": {
    name: "a reason with a stop of its own",
    budget: "town-2026",
    replace: [["减少了65.89万元；", "减少了65.89万元。；"]],
    findings: [{ quote: "。；", expected: "；", severity: "warning" }],
  },
  "narrative-count": {
    name: "small firms with more than small and medium ones",
    replace: [
      [
        "政府采购服务预算131.00万元。",
        "政府采购服务预算131.00万元。授予中小企业合同金额100.00万元，其中：授予小微企业合同金额110.00万元。",
      ],
    ],
    findings: [{ quote: "110.00", severity: "error", says: "还多" }],
  },
  "narrative-missing-section": {
    name: "a heading left out in the middle",
    replace: [["三、支出预算情况说明\n", ""]],
    findings: [{ severity: "warning", says: "没有“三、支出预算情况说明”" }],
  },
  "narrative-blank-public": {
    name: "an amount of a blank table",
    replace: [["本部门无“三公”经费预算。", "本部门“三公”经费预算为1.20万元，其中公务接待费1.20万元。"]],
    findings: [{ quote: "1.20", severity: "warning", says: "没有数据" }],
  },
} satisfies Readonly<Record<string, ProseCase>>;
