import type { InputGroup } from "../../../budget/narrative/inputs";
import type { WantedAmount } from "../../../budget/narrative/printed-amounts";
import { FISCAL, sources, SPENT } from "../../../budget/quantity-key";

/** 政府采购, by what is bought. */
export const procurementKinds = [
  { id: "goods", name: "政府采购货物预算" },
  { id: "works", name: "政府采购工程预算" },
  { id: "services", name: "政府采购服务预算" },
] as const;

/** Projects under performance management. */
export const projectKinds = [
  { id: "operating", name: "其他运转类项目" },
  { id: "specific", name: "特定目标类项目" },
] as const;

/** What the vehicles that a department has are for. */
export const vehicleKinds = [
  { id: "leader", name: "副部（省）级及以上领导用车" },
  { id: "principal", name: "主要负责人用车" },
  { id: "confidential", name: "机要通信用车" },
  { id: "emergency", name: "应急保障用车" },
  { id: "enforcement", name: "执法执勤用车" },
  { id: "special", name: "特种专业技术用车" },
  { id: "retired", name: "离退休干部服务用车" },
  { id: "other", name: "其他用车" },
] as const;

/** The four kinds of “三公” expense that last year's figures are asked of. */
export const threePublicItems = [
  { id: "abroad", name: "因公出国（境）费" },
  { id: "reception", name: "公务接待费" },
  { id: "vehiclePurchase", name: "公务用车购置费" },
  { id: "vehicleOperation", name: "公务用车运行维护费" },
] as const;

/** What of the tables is compared with last year's; of final accounts as of budgets. */
export const totalRevenue: WantedAmount = {
  kinds: ["revenue-expenditure", "revenue", "final-revenue-expenditure"],
  side: "revenue",
};
export const totalExpenditure: WantedAmount = {
  kinds: ["revenue-expenditure", "final-revenue-expenditure"],
  side: "expenditure",
};
export const totalAppropriation: WantedAmount = {
  kinds: ["appropriation", "final-appropriation"],
  side: "revenue",
  sources: FISCAL,
};
export const generalExpenditure: WantedAmount = {
  kinds: ["general-expenditure", "final-general-expenditure"],
  sources: sources("general"),
  natures: SPENT,
};

/** The table says of which money it is: all appropriation, or the general budget's. */
export function threePublicOf(item: string): readonly WantedAmount[] {
  return [sources("general"), FISCAL].map((own) => ({
    kinds: ["three-public", "final-three-public"],
    sources: own,
    natures: SPENT,
    item,
  }));
}

const lastYear = {
  id: "lastYear",
  title: { zh: "上年数", en: "Last year" },
  inputs: [
    { key: "lastYear.year", type: "year", label: "上年是哪一年" },
    { key: "lastYear.totalRevenue", type: "amount", label: "上年收入总计", lastYearOf: [totalRevenue] },
    {
      key: "lastYear.totalExpenditure",
      type: "amount",
      label: "上年支出总计",
      lastYearOf: [totalExpenditure],
    },
    {
      key: "lastYear.appropriation",
      type: "amount",
      label: "上年财政拨款收支总计",
      lastYearOf: [totalAppropriation],
    },
    {
      key: "lastYear.generalPublicExpenditure",
      type: "amount",
      label: "上年一般公共预算支出",
      lastYearOf: [generalExpenditure],
    },
    ...threePublicItems.map(
      ({ id, name }) =>
        ({
          key: `lastYear.threePublic.${id}`,
          type: "amount",
          label: `上年${name}`,
          lastYearOf: threePublicOf(id),
        }) as const,
    ),
    { key: "lastYear.operatingFunds", type: "amount", label: "上年机关运行经费" },
  ],
} as const;

const thisYear = {
  id: "thisYear",
  title: { zh: "本年数", en: "This year" },
  inputs: [{ key: "thisYear.operatingFunds", type: "amount", label: "本年机关运行经费" }],
} as const;

const reasons = {
  id: "reasons",
  title: { zh: "变动的原因", en: "Reasons for changes" },
  inputs: [
    { key: "reasons.revenue", type: "text", label: "收支变动的主要原因" },
    { key: "reasons.appropriation", type: "text", label: "财政拨款收支变动的主要原因" },
    { key: "reasons.generalPublicExpenditure", type: "text", label: "一般公共预算支出变动的主要原因" },
    { key: "reasons.threePublic", type: "text", label: "“三公”经费变动的主要原因" },
    { key: "reasons.operatingFunds", type: "text", label: "机关运行经费变动的原因" },
  ],
} as const;

/** Asked alike in every standard. */
export const procurement = {
  id: "procurement",
  title: { zh: "政府采购", en: "Procurement" },
  inputs: procurementKinds.map(
    ({ id, name }) => ({ key: `procurement.${id}`, type: "amount", label: name }) as const,
  ),
} as const;

const performance = {
  id: "performance",
  title: { zh: "绩效管理", en: "Performance" },
  inputs: projectKinds.flatMap(
    ({ id, name }) =>
      [
        { key: `performance.projects.${id}.count`, type: "count", label: `${name}个数` },
        { key: `performance.projects.${id}.amount`, type: "amount", label: `${name}金额` },
      ] as const,
  ),
} as const;

const assets = {
  id: "assets",
  title: { zh: "国有资产", en: "State assets" },
  inputs: [
    { key: "assets.asOf", type: "date", label: "资产统计截止日期" },
    { key: "assets.vehicles.total", type: "count", label: "车辆总数" },
    ...vehicleKinds.map(
      ({ id, name }) => ({ key: `assets.vehicles.${id}`, type: "count", label: name }) as const,
    ),
    { key: "assets.equipmentOver1m", type: "count", label: "单价100万元（含）以上设备台（套）数" },
  ],
} as const;

const groups = [lastYear, thisYear, reasons, procurement, performance, assets] as const;

export type InputKey = (typeof groups)[number]["inputs"][number]["key"];

/** What the 情况说明 needs and the tables do not show. */
export const inputs: readonly InputGroup<InputKey>[] = groups;
