import { fundSection } from "./funds";
import { told } from "./headings";

export const stateCapital = fundSection({
  number: "九",
  id: "state-capital",
  kind: "state-capital",
  source: "stateCapital",
  budget: "国有资本经营预算",
  title: () => "国有资本经营预算支出情况说明",
  headings: told(["国有资本经营预算"]),
});
