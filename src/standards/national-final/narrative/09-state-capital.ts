import { fundSection } from "../../national/narrative/funds";
import { told } from "../../national/narrative/headings";

export const stateCapital = fundSection({
  number: "九",
  id: "state-capital",
  kind: "final-state-capital",
  source: "stateCapital",
  budget: "国有资本经营预算财政拨款",
  none: ["没有国有资本经营预算财政拨款支出。", "无国有资本经营预算财政拨款支出。"],
  title: () => "国有资本经营预算财政拨款支出决算情况说明",
  headings: told(["国有资本经营预算"]),
});
