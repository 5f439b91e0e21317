import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-old-year", [
  examples["narrative-old-year"],
  {
    name: "compared with the year before last: last year is meant",
    replace: [["占3.98%；", "占3.98%，比2024年有所变化；"]],
    findings: [{ quote: "2024", expected: "2025" }],
  },
  {
    name: "documents and their numbers, projects by their names, times that go on",
    replace: [
      ["占3.98%；", "占3.98%，按照《2023年预算管理办法》（晋财〔2022〕13号）和2021年修订的标准安排；"],
      ["占96.02%。", "占96.02%，包括2023年两节亮化项目、“2020年”行动和2021-2023年规划，自2022年起实施。"],
      ["本部门无机关运行经费。", "本部门2022年8月31日成立，截至2023年底无机关运行经费。"],
    ],
    findings: [],
  },
  {
    name: "last year, and an amount that looks like a year",
    replace: [["占3.98%；", "占3.98%，2025年预算为20205.62万元；"]],
    findings: [],
  },
]);
