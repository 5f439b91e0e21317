import { similarity } from "../../text/similarity";
import { fold } from "../read/fold";
import { textAt } from "../read/section-text";
import { passed } from "../judge/prose-statement";
import type { ProseCheck } from "./prose-check";

/** Another name of an office, and not other words. */
const LEAST_SIMILARITY = 0.5;

/** 事业单位 says what kind of office it is, and not whose budget. */
const OTHER_KIND = /(?:事业|行政|预算|参公|管理|企业|下属|所属|主管|职能|有关|相关)$/;

export const narrativeName: ProseCheck = {
  id: "narrative-name",
  about: "prose",
  title: "情况说明的部门名称与表一致",
  severity: "warning",
  requires: [],
  why: "部门（单位）的名称应当与各表的“部门名称”或“单位名称”一行相同；部门预算写成“本单位”、单位预算写成“本部门”，多是套用别人的文稿。",
  mend: "改为表中的名称；部门预算写“部门”，单位预算写“单位”。",
  *examine({ sections }) {
    for (const section of sections) {
      let right = 0;
      for (const { part, start, end } of section.words) {
        if (part.role !== "name" && part.role !== "kind") continue;
        if (part.role === "kind" && OTHER_KIND.test(section.text.text.slice(0, start))) continue;
        const written = textAt(section.text, { start, end });
        if (fold(written).replace(/\s/g, "") === fold(part.text).replace(/\s/g, "")) right += 1;
        else if (part.role === "kind" || similarity(written, part.text) >= LEAST_SIMILARITY) {
          const what = part.role === "name" ? "名称" : "称谓";
          yield {
            is: "finding",
            at: { section, start, end },
            message: `情况说明（${section.found.section.number}）的${what}写的是“${written}”，表中是“${part.text}”，请核对。`,
            expected: part.text,
          };
        }
      }
      yield* passed(right);
    }
  },
};
