import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

const items = "zhejiang-huzhou-finance-2026";

proseCases("narrative-missing-reason", [
  examples["narrative-missing-reason"],
  {
    name: "a small change needs none",
    items,
    replace: [["比上年增加6.39万元，增长2.00%，主要原因是政策性调资", "比上年增加6.39万元，增长2.00%"]],
    findings: [],
  },
  {
    name: "the reason may follow in a sentence of its own",
    items,
    replace: [["下降12.00%，主要原因是厉行节约，压减开支", "下降12.00%。主要原因是厉行节约，压减开支"]],
    findings: [],
  },
  {
    name: "the reason may come first",
    items,
    replace: [
      [
        "比上年减少57.28万元，下降12.00%，主要原因是厉行节约，压减开支",
        "由于压减开支，比上年减少57.28万元，下降12.00%",
      ],
    ],
    findings: [],
  },
  {
    name: "what the standard's form does not ask for",
    replace: [["增长56.82%。", "增长56.82%。"]],
    findings: [],
  },
]);
