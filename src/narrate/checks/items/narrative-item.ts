import { slipFindings } from "../../judge/free-slips";
import type { ProseCheck } from "../prose-check";

export const narrativeItem: ProseCheck = {
  id: "narrative-item",
  about: "prose",
  title: "逐个科目的说明齐全，与预算数的比较不写反",
  severity: "error",
  requires: [],
  why: "按类、款、项逐个写的段落照着表一行一段：漏了一个科目、各科目加起来不等于总数、“决算数大于预算数”写反，读者对着表一看便知。",
  mend: "按提示补上漏写的科目；核对各科目的年初预算数和总数；按预算数和决算数的大小改写“大于”“小于”“持平”。",
  *examine({ sections }) {
    for (const section of sections) yield* slipFindings(section, "left-out", "sum-of-items", "contrary-plan");
  },
};
