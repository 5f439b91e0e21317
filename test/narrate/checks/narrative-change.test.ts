import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-change", [
  examples["narrative-change"],
  {
    name: "a wrong difference and a wrong rate",
    replace: [["比上年增加2999.42万元，增长56.82%", "比上年增加2999.24万元，增长56.28%"]],
    findings: [
      { quote: "2999.24", expected: "2999.42" },
      { quote: "56.28", expected: "56.82" },
    ],
  },
  {
    name: "equal, where it is not",
    replace: [["比上年增加2999.42万元，增长56.82%", "与上年持平"]],
    findings: [{ quote: "与上年持平", expected: "比上年增加2999.42万元，增长56.82%" }],
  },
  {
    name: "other words for the same",
    replace: [["比上年增加2999.42万元，增长56.82%", "较上年增长2,999.42万元，上升56.82%"]],
    findings: [],
  },
  {
    name: "last year unknown: a rate that does not follow from the difference",
    inputs: "none",
    replace: [["增长56.82%", "增长58.62%"]],
    findings: [{ quote: "58.62", expected: "56.82" }],
  },
  {
    name: "last year unknown: a difference that one digit puts right",
    inputs: "none",
    replace: [["比上年增加2999.42万元，", "比上年增加2799.42万元，"]],
    findings: [{ quote: "2799.42", expected: "2999.42" }],
  },
  {
    name: "last year unknown: words that contradict each other",
    inputs: "none",
    replace: [["增长56.82%", "下降56.82%"]],
    findings: [{ quote: "下降", expected: "增长" }],
  },
  {
    name: "last year unknown: the direction that the rate excludes",
    inputs: "none",
    replace: [["比上年增加2999.42万元，增长56.82%", "比上年减少2999.42万元，下降56.82%"]],
    findings: [
      { quote: "减少", expected: "增加" },
      { quote: "下降", expected: "增长" },
    ],
  },
  {
    name: "last year unknown: revenue and expenditure changed by the same",
    inputs: "none",
    replace: [["比上年减少18867.76万元", "比上年减少18867.77万元"]],
    findings: [{ quote: "18867.76", expected: "18867.77", says: "两者应当相同" }],
  },
  {
    name: "last year unknown: one side of the balance shows what the other should be",
    inputs: "none",
    replace: [["比上年减少18867.76万元", "比上年减少28867.76万元"]],
    findings: [{ quote: "28867.76", expected: "18867.76" }],
  },
  {
    name: "last year unknown: the kinds of “三公” expense add up",
    budget: "science-2024",
    inputs: "none",
    replace: [["与上年相比预算数减少2.55万元", "与上年相比预算数减少2.50万元"]],
    findings: [{ quote: "2.55", expected: "2.50", says: "各项合计减少 2.50" }],
  },
  {
    name: "last year unknown: a single kind that changed is the whole change, to the last digit",
    budget: "science-2024",
    inputs: "none",
    replace: [["与上年相比预算数减少2.55万元", "与上年相比预算数减少2.56万元"]],
    findings: [{ quote: "2.55", expected: "2.56", severity: "error" }],
  },
  {
    name: "a difference in the words of a reason",
    budget: "town-2026",
    replace: [["减少了122.27万元", "减少了122.72万元"]],
    findings: [{ quote: "122.72", expected: "122.27" }],
  },
  {
    name: "增幅 and 降幅, last year's amount written before",
    budget: "town-2026",
    replace: [
      ["比上年减少249.81万元，下降16.28%", "较2025年预算数1534.47万元减少249.81万元，降幅为16.28%"],
      ["比2025年预算减少4.73万元，减少6.1%", "较上年预算77.51万元减少4.73万元，下降幅度为6.1%"],
    ],
    findings: [],
  },
  {
    name: "a wrong difference where last year's amount is written before",
    budget: "town-2026",
    inputs: "none",
    replace: [["比上年减少249.81万元，下降16.28%", "较2025年预算数1534.47万元减少294.81万元，降幅为16.28%"]],
    findings: [{ quote: "294.81", expected: "249.81" }],
  },
  {
    name: "a wrong amount of last year",
    budget: "town-2026",
    inputs: "none",
    replace: [["比上年减少249.81万元，下降16.28%", "较2025年预算数1543.47万元减少249.81万元，降幅为16.28%"]],
    findings: [{ quote: "1543.47", expected: "1534.47", severity: "warning" }],
  },
  {
    name: "what was spent last year is another amount than the budget",
    replace: [["比上年增加2999.42万元，增长56.82%", "比上年决算数9000万元减少722.17万元，下降8.02%"]],
    findings: [],
  },
  {
    name: "a rate that does not follow from a change with what was spent",
    replace: [["比上年增加2999.42万元，增长56.82%", "比上年决算数9000万元减少722.17万元，下降8.20%"]],
    findings: [{ quote: "8.20", expected: "8.02" }],
  },
  {
    name: "a comparison that the description does not have",
    replace: [["支出预算8277.83万元，其中", "支出预算8277.83万元，比上年减少18867.76万元，下降69.51%，其中"]],
    findings: [],
  },
  {
    name: "a wrong rate in a comparison that the description does not have",
    replace: [["支出预算8277.83万元，其中", "支出预算8277.83万元，比上年减少18867.76万元，下降65.91%，其中"]],
    findings: [{ quote: "65.91", expected: "69.51", severity: "warning" }],
  },
  {
    name: "signs of a calculation left in the words",
    budget: "town-2026",
    replace: [["比上年减少249.81万元，下降16.28%", "比上年增加-249.81万元，增长-16.28%"]],
    findings: [],
  },
]);
