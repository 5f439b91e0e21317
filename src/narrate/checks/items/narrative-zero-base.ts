import { slipFindings } from "../../judge/free-slips";
import { ratesOfNothing } from "../../judge/rates-of-nothing";
import type { ProseCheck } from "../prose-check";

export const narrativeZeroBase: ProseCheck = {
  id: "narrative-zero-base",
  about: "prose",
  title: "以零为基数的比例无从计算",
  severity: "error",
  requires: [],
  why: "年初预算为 0 还写“完成年初预算的 95.89%”、上年为 0 还写增长百分之几，这个比例没有分母；多是把全年预算当成了年初预算。",
  mend: "删去这个比例；如果它是对全年预算（调整后预算）算的，改写为“完成全年预算的……”。",
  *examine({ sections, others }) {
    for (const section of [...sections, ...others]) {
      const slips = slipFindings(section, "no-base");
      yield* slips;
      const known = new Set(slips.map(({ at }) => at?.start));
      for (const { start, end, base, says } of ratesOfNothing(section)) {
        if (known.has(start)) continue;
        yield {
          is: "finding",
          at: { section, start, end },
          message: `情况说明（${section.found.section.number}）写的是${says}，但${base}为 0，这个比例无从计算，请删去，或核对${base}。`,
        };
      }
    }
  },
};
