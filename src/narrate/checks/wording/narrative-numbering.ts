import { wrongNumbersIn } from "../../judge/wording/numbering";
import type { ProseCheck } from "../prose-check";

export const narrativeNumbering: ProseCheck = {
  id: "narrative-numbering",
  about: "prose",
  title: "各部分的序号连续",
  severity: "warning",
  requires: [],
  why: "序号用了两次或跳过一个，多半是增删了一部分没有改后面的序号，也可能是漏了一部分。",
  mend: "按顺序改正序号；如果是漏了一部分，补上。",
  *examine({ numbering = [] }) {
    for (const run of numbering) {
      for (const { line, start, end, written, expected, is } of wrongNumbersIn(run)) {
        yield {
          is: "finding",
          at: { line, start, end },
          message:
            is === "again"
              ? `情况说明的序号“${written}”用了两次，这里按顺序应为“${expected}”，请核对。`
              : `情况说明的序号“${written}”前面少了“${expected}”，请核对是序号写错，还是漏了一部分。`,
          expected,
        };
      }
    }
  },
};
