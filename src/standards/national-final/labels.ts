import type { LabelRule } from "../../budget/kind";
import { natures, sources } from "../../budget/quantity-key";
import { labels as nationalLabels } from "../national/labels";

/**
 * What labels mean in final accounts where they mean something else than in budgets, before those that both have in common:
 * 决算数 is the amount itself, and what was there at the beginning of the year is beside what was spent.
 */

/** 结转和结余, 结转、结余资金 */
const LEFT = "(项目支出)?(结转|结余)(和|及|与|、)?(结转|结余)?(资金)?";

const stages: readonly LabelRule[] = [
  { words: /^(本年|本年度|全年)?(收入|支出)?决算(数|额|金额)?$/, meaning: { is: "total" } },
  { words: /^(年初)?预算(数|额|金额)?$/, meaning: { is: "total", stage: "planned" } },
  { words: /^(全年|调整|调整后|变更)预算(数|额)?$/, meaning: { is: "total", stage: "adjusted" } },
];

const balances: readonly LabelRule[] = [
  {
    words: new RegExp(`^(使用|动用)?(年初|上年|期初)(财政拨款|财政|预算)?${LEFT}$`),
    meaning: { time: "carried-over", isMoneyIn: true },
  },
  {
    words: /^(使用|动用)(以前年度)?(非财政拨款|专用|事业)(结转)?(结余|基金).*$|^用事业基金弥补收支差额$/,
    meaning: { sources: sources("ownBalance"), time: "carried-over", isMoneyIn: true },
  },
  {
    words: new RegExp(`^(年末|年终|期末)(财政拨款|财政|预算)?${LEFT}$`),
    meaning: { natures: natures("carryForward") },
  },
  { words: /^(本年|当年)收入$/, meaning: { time: "this-year", isMoneyIn: true } },
];

/** What of a balance is of which spending is known to each office alone. */
const partsOfBalances: readonly LabelRule[] = [
  {
    words: /^(基本支出|项目支出)(结转|结余|收入)(和|及|、)?(结余|结转)?(资金)?$/,
    meaning: { isLoose: true },
  },
];

const beside: readonly LabelRule[] = [
  { words: /^(教育收费|提取职工福利基金|转入事业基金|基本建设.*|基建.*)$/, meaning: { is: "of-which" } },
  { words: /^(编制|实有|在职|在编|年末|职工)*(人数|人员数)$/, meaning: { is: "comparison" } },
  { words: /^统计数$|(团组|人次|批次|保有量|人数).*/, meaning: { is: "of-which" } },
];

export const labels: readonly LabelRule[] = [
  ...partsOfBalances,
  ...stages,
  ...balances,
  ...beside,
  ...nationalLabels,
];
