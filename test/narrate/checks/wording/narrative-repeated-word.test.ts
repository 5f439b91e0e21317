import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-repeated-word", [
  examples["narrative-repeated-word"],
  {
    name: "three characters and more, single ones, and at the head of a clause",
    replace: [
      ["占3.98%；", "占3.98%，主要用于人员经费人员经费；"],
      ["占96.02%。", "占96.02%，其中项目项目支出安排公务接待费费。"],
    ],
    findings: [
      { quote: "人员经费人员经费", expected: "人员经费" },
      { quote: "项目项目", expected: "项目" },
      { quote: "费费", expected: "费" },
    ],
  },
  {
    name: "names that go on with their last word",
    replace: [
      [
        "占3.98%；",
        "占3.98%，由人民政府政府采购，按上年年初预算和本部门部门预算，其中中小企业的目的的确明确；",
      ],
      ["占96.02%。", "占96.02%，审计计划和公务用车车辆增加新增增值税。"],
    ],
    findings: [],
  },
]);
