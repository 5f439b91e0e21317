import { fundSection } from "./funds";
import { told } from "./headings";

export const fund = fundSection({
  number: "八",
  id: "fund",
  kind: "fund-expenditure",
  source: "fund",
  budget: "政府性基金预算",
  title: () => "政府性基金预算支出情况说明",
  headings: told(["政府性基金"]),
});
