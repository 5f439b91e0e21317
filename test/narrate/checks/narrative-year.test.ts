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
    name: "assets as of a day within the year: a doubt",
    budget: "town-2026",
    part: ".performance",
    replace: [["截至2026年12月31日", "截至2026年12月31日"]],
    findings: [
      { quote: "2026年12月31日", expected: "2025年12月31日", severity: "warning" },
      { quote: "2026年12月31日", expected: "2025年12月31日", severity: "warning" },
      { quote: "2026年12月31日", expected: "2025年12月31日", severity: "warning" },
    ],
  },
  {
    name: "assets as of a day after the year",
    budget: "town-2026",
    part: ".performance",
    replace: [["截至2026年12月31日", "截至2027年12月31日"]],
    everywhere: true,
    findings: [
      { quote: "2027年12月31日", expected: "2025年12月31日", severity: "error" },
      { quote: "2027年12月31日", expected: "2025年12月31日", severity: "error" },
      { quote: "2027年12月31日", expected: "2025年12月31日", severity: "error" },
    ],
  },
  {
    name: "in a heading, and before an amount of this year's in words of one's own",
    replace: [
      ["二、收入预算情况说明", "二、关于2025年收入预算情况的说明"],
      [
        "2026年度晋城经济技术开发区建设管理部支出预算8277.83万元，其中：",
        "2025年支出合计8277.83万元，按性质分，",
      ],
    ],
    findings: [
      { quote: "2025", expected: "2026", says: "（二）的标题", severity: "error" },
      { quote: "2025", expected: "2026", says: "（三）", severity: "error" },
    ],
  },
  {
    name: "another year that is compared with, and days",
    replace: [
      ["三、支出预算情况说明", "三、支出预算与2025年相比情况说明"],
      [
        "项目支出7948万元，占96.02%。",
        "项目支出7948万元，占96.02%。较2025年，项目支出7948万元有变化。2025年12月下达7948万元。",
      ],
    ],
    findings: [],
  },
]);
