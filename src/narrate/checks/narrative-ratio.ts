import { compareFigure } from "../read/compare-figure";
import { textAt } from "../read/section-text";
import { rightFigure } from "../judge/right-figure";
import { isShareOfPrinted } from "../judge/share-of-other";
import { subsetKeys } from "../judge/subsets";
import { slipFindings } from "../judge/free-slips";
import { passed } from "../judge/prose-statement";
import type { ProseCheck } from "./prose-check";

export const narrativeRatio: ProseCheck = {
  id: "narrative-ratio",
  about: "prose",
  title: "情况说明的占比可以复算",
  severity: "error",
  requires: [],
  why: "占比由公布的金额就能复算，读者一算便知对错；改了金额没有改占比，或占比与分母不符，是常见差错。",
  mend: "按表中的金额重新计算占比，保留两位小数。",
  *examine({ sections }) {
    for (const section of sections) {
      let right = 0;
      const selected = subsetKeys(section);
      for (const { part, token, start, end } of section.figures) {
        if (part.role !== "share" || selected.has(part.key)) continue;
        const verdict = compareFigure(token, part.quantity, true);
        if (verdict === "right" || (verdict === "wrong" && isShareOfPrinted(section, token))) {
          right += 1;
          continue;
        }
        if (verdict !== "wrong" && verdict !== "close") continue;
        const expected = rightFigure(token, part.quantity.value ?? 0n, part.format);
        const written = textAt(section.text, { start, end });
        const closing = verdict === "close" ? "，相差在四舍五入的范围以内，请核实" : "，请更正";
        yield {
          is: "finding",
          ...(verdict === "close" ? { severity: "warning" as const } : {}),
          at: { section, start, end },
          message: `情况说明（${section.found.section.number}）的${part.name}写的是 ${written}%，按表中金额计算应为 ${expected}%${closing}。`,
          expected,
          facts: part.quantity.facts,
        };
      }
      yield* slipFindings(section, "shares-of-parts");
      yield* passed(right);
    }
  },
};
