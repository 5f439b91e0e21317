import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-residue", [
  examples["narrative-residue"],
  {
    name: "XX, a gap, a line to write on",
    replace: [
      ["政府采购货物预算1.49万元", "政府采购货物预算XX万元"],
      ["占3.98%", "占【待填：占比】%"],
      ["本部门无机关运行经费。", "本部门无机关运行经费。联系电话____。"],
    ],
    findings: [{ quote: "【待填：占比】" }, { quote: "____" }, { quote: "XX" }],
  },
  {
    name: "several gaps of one section: one finding, at the first",
    replace: [
      ["比上年增加2999.42万元", "比上年【待填：增加或减少】【待填：增减额】万元"],
      ["占3.98%", "占【待填：占比】%"],
    ],
    findings: [{ quote: "【待填：占比】" }, { quote: "【待填：增加或减少】" }],
  },
  {
    name: "a draft that nobody confirmed",
    replace: [["占3.98%", "占3.98%【草稿，请确认：人员减少】"]],
    findings: [{ quote: "【草稿，请确认：人员减少】" }],
  },
  {
    name: "what is still to be written, a choice that nobody made, an annex in place of a reason",
    replace: [
      ["占3.98%；", "占3.98%（略）；"],
      ["占96.02%。", "占96.02%，主要是项目待补充，与上年增加持平，……等。"],
      ["本部门无机关运行经费。", "本部门无机关运行经费，原因是详见附件。"],
    ],
    findings: [
      { quote: "（略）" },
      { quote: "待补充" },
      { quote: "增加持平" },
      { quote: "……" },
      { quote: "详见附件" },
    ],
  },
  {
    name: "words of the template to whoever fills it in, and a department that is still either",
    replace: [
      ["占3.98%；", "占3.98%（不涉及的不列）；"],
      ["占96.02%。", "占96.02%（请按实际情况填写）。"],
      ["本部门无机关运行经费。", "本部门（单位）无机关运行经费。"],
    ],
    findings: [{ quote: "（不涉及的不列）" }, { quote: "（请按实际情况填写）" }, { quote: "本部门（单位）" }],
  },
  {
    name: "work that is still to be done, numbers that are greater or equal",
    replace: [
      ["占3.98%；", "占3.98%，制度有待补充，大于或等于上年；"],
      ["占96.02%。", "占96.02%，公开情况见附件。"],
    ],
    findings: [],
  },
  {
    name: "the standard's own 部门（单位）",
    budget: "town-2026",
    part: ".performance",
    replace: [["占部门（单位）项目支出总额", "占部门（单位）项目支出总额"]],
    findings: [],
  },
]);
