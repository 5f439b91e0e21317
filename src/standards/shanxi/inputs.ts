import { inputsByKey, type InputGroup } from "../../budget/narrative/inputs";
import { procurement, projectKinds } from "../national/narrative/inputs";
import { threePublicItems } from "./three-public-items";

/** What the vehicles that a department has are for. */
export const vehicleKinds = [
  { id: "leader", name: "领导用车" },
  { id: "confidential", name: "机要通信用车" },
  { id: "emergency", name: "应急保障用车" },
  { id: "enforcement", name: "执法执勤用车" },
  { id: "special", name: "特种专业技术用车" },
  { id: "business", name: "事业单位业务用车" },
  { id: "other", name: "其他公务用车" },
] as const;

const lastYear = {
  id: "lastYear",
  title: { zh: "上年数", en: "Last year" },
  inputs: [
    { key: "lastYear.year", type: "year", label: "上年是哪一年" },
    {
      key: "lastYear.totalRevenue",
      type: "amount",
      label: "上年收入总计",
      lastYearOf: { table: "revenue-expenditure", section: "revenue", row: "grandTotal", column: "total" },
    },
    {
      key: "lastYear.totalExpenditure",
      type: "amount",
      label: "上年支出总计",
      lastYearOf: {
        table: "revenue-expenditure",
        section: "expenditure",
        row: "grandTotal",
        column: "total",
      },
    },
    {
      key: "lastYear.generalPublicExpenditure",
      type: "amount",
      label: "上年一般公共预算当年支出",
      lastYearOf: { table: "general-expenditure", section: "rows", row: "total", column: "total" },
    },
    ...threePublicItems.map(
      ({ row, name }) =>
        ({
          key: `lastYear.threePublic.${row}`,
          type: "amount",
          label: `上年${name}`,
          lastYearOf: { table: "three-public", section: "rows", row, column: "total" },
        }) as const,
    ),
    {
      key: "lastYear.operatingFunds",
      type: "amount",
      label: "上年机关运行经费",
      lastYearOf: { table: "operating-expenses", section: "rows", row: "total", column: "total" },
    },
  ],
} as const;

const reasons = {
  id: "reasons",
  title: { zh: "变动的原因", en: "Reasons for changes" },
  inputs: [
    { key: "reasons.revenue", type: "text", label: "收入变动的主要原因" },
    { key: "reasons.expenditure", type: "text", label: "支出变动的主要原因" },
    { key: "reasons.generalPublicExpenditure", type: "text", label: "一般公共预算支出变动的主要原因" },
    { key: "reasons.threePublic", type: "text", label: "“三公”经费变动的主要原因" },
    { key: "reasons.abroad", type: "text", label: "因公出国（境）费变动的主要原因" },
    { key: "reasons.reception", type: "text", label: "公务接待费变动的主要原因" },
    { key: "reasons.vehiclePurchase", type: "text", label: "公务用车购置费变动的主要原因" },
    { key: "reasons.vehicleOperation", type: "text", label: "公务用车运行维护费变动的主要原因" },
    { key: "reasons.operatingFunds", type: "text", label: "机关运行经费变动的原因" },
  ],
} as const;

/** 部门编报整体支出绩效目标, or not. */
export const wholeReported = ["编报", "未编报"] as const;

const performance = {
  id: "performance",
  title: { zh: "绩效管理", en: "Performance" },
  inputs: [
    {
      key: "performance.whole.reported",
      type: "choice",
      label: "是否编报整体支出绩效目标",
      options: wholeReported,
    },
    { key: "performance.units.total", type: "count", label: "机关及下属预算单位个数", isStanding: true },
    { key: "performance.units.reporting", type: "count", label: "编报单位整体绩效目标的单位个数" },
    { key: "performance.units.amount", type: "amount", label: "单位整体绩效目标涉及的资金" },
    ...projectKinds.flatMap(
      ({ id, name }) =>
        [
          { key: `performance.projects.${id}.count`, type: "count", label: `${name}个数` },
          { key: `performance.projects.${id}.amount`, type: "amount", label: `${name}金额` },
        ] as const,
    ),
    ...projectKinds.flatMap(
      ({ id, name }) =>
        [
          { key: `performance.published.${id}.count`, type: "count", label: `公开绩效目标的${name}个数` },
          { key: `performance.published.${id}.amount`, type: "amount", label: `公开绩效目标的${name}金额` },
        ] as const,
    ),
  ],
  rules: [
    { is: "at-most", less: "performance.units.reporting", more: "performance.units.total" },
    { is: "none", count: "performance.units.reporting", amount: "performance.units.amount" },
    ...projectKinds.flatMap(
      ({ id }) =>
        [
          {
            is: "none",
            count: `performance.projects.${id}.count`,
            amount: `performance.projects.${id}.amount`,
          },
          {
            is: "none",
            count: `performance.published.${id}.count`,
            amount: `performance.published.${id}.amount`,
          },
          {
            is: "at-most",
            less: `performance.published.${id}.count`,
            more: `performance.projects.${id}.count`,
          },
          {
            is: "at-most",
            less: `performance.published.${id}.amount`,
            more: `performance.projects.${id}.amount`,
          },
        ] as const,
    ),
  ],
} as const;

const assets = {
  id: "assets",
  title: { zh: "国有资产", en: "State assets" },
  inputs: [
    { key: "assets.asOf", type: "date", label: "资产统计截止日期", isStanding: true },
    { key: "assets.vehicles.quota", type: "count", label: "公务用车编制数", isStanding: true },
    { key: "assets.vehicles.total", type: "count", label: "公务用车实有数", isStanding: true },
    ...vehicleKinds.map(
      ({ id, name }) =>
        ({ key: `assets.vehicles.${id}`, type: "count", label: name, isStanding: true }) as const,
    ),
    { key: "assets.officeArea", type: "measure", label: "办公用房建筑总面积（平方米）", isStanding: true },
    {
      key: "assets.equipmentOver500k",
      type: "count",
      label: "50万元以上通用设备台（套）数",
      isStanding: true,
    },
    {
      key: "assets.equipmentOver1m",
      type: "count",
      label: "100万元以上通用设备台（套）数",
      isStanding: true,
    },
  ],
  rules: [
    {
      is: "sum",
      total: "assets.vehicles.total",
      parts: vehicleKinds.map(({ id }) => `assets.vehicles.${id}` as const),
    },
    // What is worth a million is worth half of one too.
    { is: "at-most", less: "assets.equipmentOver1m", more: "assets.equipmentOver500k" },
  ],
} as const;

const other = {
  id: "other",
  title: { zh: "其他说明", en: "Other" },
  inputs: [
    { key: "other.purchasedServices", type: "text", label: "政府购买服务指导性目录的说明", isStanding: true },
    { key: "other.notes", type: "text", label: "其他需要说明的事项", isStanding: true },
  ],
} as const;

const groups = [lastYear, reasons, procurement, performance, assets, other] as const;

export type InputKey = (typeof groups)[number]["inputs"][number]["key"];

/** What the 情况说明 needs and the thirteen tables do not show. */
export const inputs: readonly InputGroup<InputKey>[] = groups;

export const inputOf = inputsByKey(inputs);
