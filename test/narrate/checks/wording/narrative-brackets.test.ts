import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-brackets", [
  examples["narrative-brackets"],
  {
    name: "quotes that open twice, close twice, and names of documents",
    replace: [
      ["占3.98%；", "占3.98%，含“三公“经费；"],
      ["占96.02%。", "占96.02%，按《预算法安排。"],
      ["本部门无机关运行经费。", "本部门无机关运行”经费。"],
    ],
    findings: [
      { quote: "“", says: "没有对应的“””" },
      { quote: "《", says: "没有对应的“》”" },
      { quote: "”", says: "前面没有对应" },
    ],
  },
  {
    name: "half and full width in one pair, a pair within a pair, items numbered 1）",
    replace: [
      ["占3.98%；", "占3.98%(含人员（在编）经费）；"],
      ["占96.02%。", "占96.02%，包括：1）工程；2）服务；a）其他。"],
    ],
    findings: [],
  },
]);
