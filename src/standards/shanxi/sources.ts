/**
 * Where money comes from, in the order of the tables. An entry's id is its row on the left of the tables of revenue and its
 * column elsewhere: what is said of all sources, or of all budgets, follows from these lists.
 */

/** One of the three budgets whose money is fiscal appropriation. */
export interface Budget {
  readonly id: string;
  /** As a column of all money, and as one of the appropriation. */
  readonly title: string;
  readonly budgetTitle: string;
  /** In prose, as revenue and as appropriation. */
  readonly revenueName: string;
  readonly appropriationName: string;
  readonly labels: readonly string[];
  /** Its row among what was carried over from last year. */
  readonly carriedOver: string;
  /** Where this year's expenditure of it stands. */
  readonly spentIn: { readonly table: string; readonly section: string };
}

/** Money that is no appropriation. */
export interface OtherSource {
  readonly id: string;
  readonly title: string;
  readonly revenueName: string;
  readonly labels: readonly string[];
}

export const budgets: readonly Budget[] = [
  {
    id: "general",
    title: "一般公共预算",
    budgetTitle: "一般公共预算",
    revenueName: "一般公共预算拨款收入",
    appropriationName: "一般公共预算拨款",
    labels: [
      "一般公共预算",
      "一般公共预算拨款",
      "一般公共预算拨款收入",
      "一般公共预算财政拨款",
      "一般公共预算资金",
      "一般公共预算收入",
      "一般公共预算财政拨款收入",
    ],
    carriedOver: "carryOverGeneral",
    spentIn: { table: "general-expenditure", section: "rows" },
  },
  {
    id: "fund",
    title: "政府性基金",
    budgetTitle: "政府性基金预算",
    revenueName: "政府性基金预算拨款收入",
    appropriationName: "政府性基金预算拨款",
    labels: [
      "政府性基金预算",
      "政府性基金",
      "政府性基金预算拨款",
      "政府性基金预算拨款收入",
      "政府性基金预算财政拨款",
      "政府性基金预算收入",
      "政府性基金收入",
      "政府性基金预算财政拨款收入",
    ],
    carriedOver: "carryOverFund",
    spentIn: { table: "fund-expenditure", section: "rows" },
  },
  {
    id: "stateCapital",
    title: "国有资本经营预算",
    budgetTitle: "国有资本经营预算",
    revenueName: "国有资本经营预算拨款收入",
    appropriationName: "国有资本经营预算拨款",
    labels: [
      "国有资本经营预算",
      "国有资本经营",
      "国有资本经营预算拨款",
      "国有资本经营预算拨款收入",
      "国有资本经营预算财政拨款",
      "国有资本经营预算收入",
      "国有资本经营收入",
      "国有资本经营预算财政拨款收入",
    ],
    carriedOver: "carryOverStateCapital",
    spentIn: { table: "state-capital", section: "expenditure" },
  },
];

export const otherSources: readonly OtherSource[] = [
  {
    id: "specialAccount",
    title: "财政专户管理资金",
    revenueName: "财政专户管理资金收入",
    labels: ["财政专户管理资金", "财政专户管理资金收入", "财政专户"],
  },
  { id: "ownFunds", title: "单位资金", revenueName: "单位资金", labels: ["单位资金", "单位资金收入"] },
];

export const sources = [...budgets, ...otherSources];

export const sourceIds: readonly string[] = sources.map(({ id }) => id);
export const budgetIds: readonly string[] = budgets.map(({ id }) => id);

/** On the left of a table. */
export const sourceRows = sources.map(({ id, labels }) => ({ id, labels }));
export const budgetRows = budgets.map(({ id, labels }) => ({ id, labels }));
export const carriedOverRows = budgets.map(({ carriedOver, labels }) => ({ id: carriedOver, labels }));

/** At the top of one. */
export const sourceColumns = sources.map(({ id, title, labels }) => ({ id, title, labels }));
export const budgetColumns = budgets.map(({ id, budgetTitle, labels }) => ({
  id,
  title: budgetTitle,
  labels,
}));
export const otherColumns = otherSources.map(({ id, title, labels }) => ({ id, title, labels }));
