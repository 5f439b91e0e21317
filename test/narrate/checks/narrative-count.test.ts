import { proseCases } from "../prose-cases";
import { examples } from "./examples";

/** Said in addition, where the published prose says nothing of it. */
function added(text: string): readonly (readonly [string, string])[] {
  return [["政府采购服务预算131.00万元。", `政府采购服务预算131.00万元。${text}`]];
}

proseCases("narrative-count", [
  examples["narrative-count"],
  {
    name: "grades that do not make all that was graded, in one wording and another",
    replace: added(
      "绩效自评的2025年度项目12个，平均得分95分（优10；良3；合格0；不合格0）。自评项目8个，优、良、合格、不合格的项目分别为5个、2个、0个、0个。组织对9个项目开展绩效自评，评价结果为“优”的6个，“良”的2个，“合格”的0个，“不合格”的0个。",
    ),
    findings: [
      { quote: "12", expected: "13", says: "合计是 13 个" },
      { quote: "8", expected: "7", says: "合计是 7 个" },
      { quote: "9", expected: "8", says: "合计是 8 个" },
    ],
  },
  {
    name: "more awarded than bought; set aside for small firms more than for all of them: a doubt",
    replace: added(
      "授予中小企业合同金额140.00万元。面向中小企业预留政府采购项目预算金额20.00万元，面向小微企业预留政府采购项目预算金额21.00万元。",
    ),
    findings: [
      { quote: "140.00", severity: "error" },
      { quote: "21.00", severity: "warning" },
    ],
  },
  {
    name: "units and their list, vehicles and their kinds",
    replace: added(
      "下设3个预算单位，包括：甲市市政中心、乙市园林中心。2026年安排购置车辆2辆，其中：机要通信用车1辆、应急保障用车0辆、其他用车0辆。",
    ),
    findings: [
      { quote: "3", expected: "2", says: "后面列出的是 2 个" },
      { quote: "2", expected: "1", says: "购置车辆 2 辆" },
    ],
  },
  {
    name: "money for what there is none of",
    replace: added(
      "公务用车保有量0辆，公务用车运行维护费2.50万元；公务用车购置费18.00万元，购置车辆0辆；公务接待费0.50万元，接待0批次。",
    ),
    findings: [
      { quote: "2.50", severity: "warning" },
      { quote: "18.00", severity: "warning" },
      { quote: "0.50", severity: "error" },
    ],
  },
  {
    name: "all in order, lists that are open, money of last year",
    replace: added(
      "自评项目13个（优10个；良3个；合格0个；不合格0个）。授予中小企业合同金额100.00万元，其中：授予小微企业合同金额100.00万元。下设5个预算单位，包括甲市市政中心、乙市园林中心等。共有车辆3辆，其中其他用车1辆。购置车辆0辆，公务用车购置费0万元，比上年减少15.00万元。",
    ),
    findings: [],
  },
]);
