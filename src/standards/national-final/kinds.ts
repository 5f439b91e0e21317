import type { TableKind } from "../../budget/kind";
import { ALL_NATURES, ALL_SOURCES, BASIC, FISCAL, natures, sources, SPENT } from "../../budget/quantity-key";

/** What may stand between a source and what is told of it: 财政拨款, 拨款 */
const MONEY = "(财政)?(拨款)?";

/** What is left of the money of the budget goes to next year: none of it is distributed. */
const ALL_OF_BUDGET = ALL_NATURES & ~natures("distribution");

/**
 * The nine tables of final accounts (部门决算公开表), the same everywhere since 2019, and what units publish in their stead,
 * by the words of their titles. The order matters: the first kind that fits wins.
 */
export const kinds: readonly TableKind[] = [
  {
    id: "final-three-public",
    name: "“三公”经费支出决算表",
    title: /三公/,
    sources: FISCAL,
    natures: SPENT,
    time: "both",
    rows: "public-items",
  },
  {
    id: "final-state-capital",
    name: "国有资本经营预算财政拨款支出决算表",
    title: /国有资本/,
    sources: sources("stateCapital"),
    natures: ALL_OF_BUDGET,
    time: "both",
    rows: "functional",
  },
  {
    id: "final-fund",
    name: "政府性基金预算财政拨款收入支出决算表",
    title: /政府性?基金/,
    sources: sources("fund"),
    natures: ALL_OF_BUDGET,
    time: "both",
    rows: "functional",
  },
  {
    id: "final-basic-expenditure",
    name: "一般公共预算财政拨款基本支出决算表",
    title: /基本支出/,
    sources: FISCAL,
    natures: BASIC,
    time: "both",
    rows: "economic",
  },
  {
    id: "final-general-projects",
    name: "一般公共预算财政拨款项目支出决算表",
    title: /公共(财政)?(预算|服务).*项目支出/,
    sources: sources("general"),
    natures: natures("project"),
    time: "both",
    rows: "functional",
  },
  {
    id: "final-general-expenditure",
    name: "一般公共预算财政拨款支出决算表",
    title: new RegExp(`公共(财政)?(预算|服务)${MONEY}(收入)?(支出|收支)`),
    titleMustNot: /项目支出/,
    sources: sources("general"),
    natures: ALL_OF_BUDGET,
    time: "both",
    rows: "functional",
  },
  {
    id: "final-appropriation",
    name: "财政拨款收入支出决算总表",
    title: /财政拨款(收入支出|收支)/,
    isSingle: true,
    sources: FISCAL,
    natures: ALL_OF_BUDGET,
    time: "both",
    rows: "listed",
  },
  {
    id: "final-appropriation-expenditure",
    name: "财政拨款支出决算表",
    title: /财政拨款支出/,
    titleMustNot: /项目支出/,
    sources: FISCAL,
    natures: SPENT,
    time: "both",
    rows: "functional",
  },
  {
    id: "final-revenue-expenditure",
    name: "收入支出决算总表",
    title: /收入支出|收支/,
    titleMustNot: /专户|非税|债务|保险/,
    isMain: true,
    isSingle: true,
    sources: ALL_SOURCES,
    natures: ALL_NATURES,
    time: "both",
    rows: "listed",
  },
  {
    id: "final-revenue",
    name: "收入决算表",
    title: /收入(决算|总体|总|情况)*表?/,
    titleMustNot: /支出|非税收入|收费|专户|罚没|税收|征收|经营收入|事业收入|其他收入/,
    isSingle: true,
    isRevenue: true,
    sources: ALL_SOURCES,
    natures: ALL_NATURES,
    time: "this-year",
    rows: "functional",
  },
  {
    id: "final-expenditure",
    name: "支出决算表",
    title: /支出(决算|总体|总|情况)*表?/,
    titleMustNot:
      /一般公共|财政拨款|专户|转移支|收入|经营支出|人员|公用|会议|培训|差旅|专项|项目支出|上级|补助|债务/,
    isSingle: true,
    sources: ALL_SOURCES,
    natures: SPENT,
    time: "both",
    rows: "functional",
  },
];
