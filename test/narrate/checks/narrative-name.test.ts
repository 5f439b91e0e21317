import { proseCases } from "../prose-cases";

proseCases("narrative-name", [
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
    replace: [
      ["本年部门预算支出总计", "本年单位预算支出总计"],
      ["本部门无机关", "本单位无机关"],
    ],
    findings: [
      { quote: "单位", expected: "部门" },
      { quote: "单位", expected: "部门" },
    ],
  },
]);
