import { slipFindings } from "../../judge/free-slips";
import type { ProseCheck } from "../prose-check";

export const narrativeZeroBase: ProseCheck = {
  id: "narrative-zero-base",
  about: "prose",
  title: "以零为基数的比例无从计算",
  severity: "error",
  requires: [],
  why: "年初预算为 0 还写“完成年初预算的 95.89%”、上年为 0 还写增长百分之几，这个比例没有分母；多是把全年预算当成了年初预算。",
  mend: "删去这个比例；如果它是对全年预算（调整后预算）算的，改写为“完成全年预算的……”。",
  *examine({ sections }) {
    for (const section of sections) yield* slipFindings(section, "no-base");
  },
};
