import type { NamedQuantity } from "../../budget/kind";

/** What columns of final accounts may be beside those of budgets. */
export const quantities: readonly NamedQuantity[] = [
  {
    id: "opening-balance",
    name: "年初结转和结余",
    group: "totals",
    meaning: { time: "carried-over", isMoneyIn: true },
  },
  {
    id: "income-of-year",
    name: "本年收入（支出表中）",
    group: "totals",
    meaning: { time: "this-year", isMoneyIn: true },
  },
  { id: "planned", name: "年初预算数", group: "totals", meaning: { is: "total", stage: "planned" } },
  { id: "adjusted", name: "全年预算数", group: "totals", meaning: { is: "total", stage: "adjusted" } },
];
