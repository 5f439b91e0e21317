import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-name", [
  examples["narrative-name"],
  {
    name: "another department's name",
    replace: [["晋城经济技术开发区建设管理部支出预算", "晋城经济技术开发区规划管理部支出预算"]],
    findings: [
      {
        quote: "晋城经济技术开发区规划管理部",
        expected: "晋城经济技术开发区建设管理部",
        severity: "warning",
      },
    ],
  },
  {
    name: "a unit in a department's budget",
    replace: [["本部门无机关", "本单位无机关"]],
    findings: [{ quote: "单位", expected: "部门" }],
  },
  {
    name: "words that only have the same end",
    replace: [
      [
        "2026年度晋城经济技术开发区建设管理部一般公共预算当年支出8,277.83万元，主要用于",
        "2026年其他城乡社区管理（款）工程建设管理（项）等，主要用于",
      ],
    ],
    findings: [],
  },
]);
