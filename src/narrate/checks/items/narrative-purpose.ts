import { slipFindings } from "../../judge/free-slips";
import type { ProseCheck } from "../prose-check";

export const narrativePurpose: ProseCheck = {
  id: "narrative-purpose",
  about: "prose",
  title: "科目的用途是它自己的",
  severity: "warning",
  requires: [],
  why: "逐个科目写“主要用于”时，常从上一段复制过来忘了改：住房公积金写成“用于事业单位医疗保险支出”，两个不相干的科目用途一字不差。",
  mend: "对照科目名称核对“主要用于”后面的内容，改为这个科目自己的用途。",
  *examine({ sections }) {
    for (const section of sections) yield* slipFindings(section, "foreign-purpose");
  },
};
