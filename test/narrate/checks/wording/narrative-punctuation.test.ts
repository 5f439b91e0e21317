import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-punctuation", [
  examples["narrative-punctuation"],
  {
    name: "one stop twice",
    budget: "town-2026",
    replace: [["等相关费用。", "等相关费用。。"]],
    findings: [{ quote: "。。", expected: "。" }],
  },
]);
