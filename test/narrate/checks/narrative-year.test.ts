import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-year", [
  {
    name: "last year's year in the title and in a paragraph",
    replace: [
      ["第三部分 2026年度", "第三部分 2025年度"],
      ["2026年度晋城经济技术开发区建设管理部支出预算", "2025年度晋城经济技术开发区建设管理部支出预算"],
    ],
    findings: [
      { quote: "2025", expected: "2026", says: "标题", severity: "error" },
      { quote: "2025", expected: "2026", says: "情况说明（三）" },
    ],
  },
  examples["narrative-year"],
  {
    name: "assets as of a day that had not come",
    budget: "town-2026",
    part: ".performance",
    replace: [["截至2026年12月31日", "截至2026年12月31日"]],
    findings: [
      { quote: "2026年12月31日", expected: "2025年12月31日" },
      { quote: "2026年12月31日", expected: "2025年12月31日" },
      { quote: "2026年12月31日", expected: "2025年12月31日" },
    ],
  },
]);
