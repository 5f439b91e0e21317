import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { address } from "../../../src/workbook/places";
import { balancedWorkbook, differences } from "./balanced";
import { expenditureTable } from "./expenditure-table";
import { solverForTests } from "./solver";

const solve = solverForTests();

interface Case {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly to?: "万元";
  /** Address, before and after; then a part of the reason. */
  readonly edits: readonly (readonly [at: string, change: string, says?: string])[];
  readonly leftOut?: readonly (readonly [at: string, says: string])[];
}

/** What a cell shows is a rounding of what it holds. */
const held = (value: number, text: string) => ({ value, text, format: "0.00" });

const blank = null;

const cases: readonly Case[] = [
  {
    name: "where the items of every total are two, the totals move: fewer cannot",
    workbook: expenditureTable({
      class: [100.01, 60, 40],
      section: [100.01, 60, 40],
      running: [60, 60, blank],
      affairs: [40, blank, 40],
      total: [100.01, 60, 40],
    }),
    edits: [
      ["C4", "100.01 → 100.00", "“201 一般公共服务支出”的合计与同一行各分项之和相差 0.01 万元"],
      ["C5", "100.01 → 100.00", "等 2 处"],
      ["C8", "100.01 → 100.00", "按舍位平衡调整一个末位"],
    ],
  },
  {
    name: "an item moves rather than many totals",
    workbook: expenditureTable({
      class: [100.01, 60.01, 40],
      section: [100.01, 60.01, 40],
      running: [60, 60, blank],
      affairs: [40, blank, 40],
      total: [100.01, 60.01, 40],
    }),
    edits: [
      ["C6", "60.00 → 60.01", "“20106 财政事务”的合计与下级科目之和相差 0.01 万元"],
      ["D6", "60.00 → 60.01"],
    ],
  },
  {
    name: "what is exact stays as it is",
    workbook: expenditureTable({
      class: [100, 60, 40],
      section: [100, 60, 40],
      running: [60, 60, blank],
      affairs: [40, blank, 40],
      total: [100, 60, 40],
    }),
    edits: [],
  },
  {
    name: "real errors are to be mended first",
    workbook: expenditureTable({
      class: [105, 60, 40],
      section: [100, 60, 40],
      running: [60, 60, blank],
      affairs: [40, blank, 40],
      total: [100.01, 60, 40],
    }),
    edits: [],
    leftOut: [
      ["C4", "“201 一般公共服务支出”的合计与同一行各分项之和相差 5.00 万元，超出四舍五入的范围；请先改正"],
      ["C4", "“201 一般公共服务支出”的合计与下级科目之和相差 5.00 万元"],
      ["C8", "“合计”的合计与各类科目之和相差 4.99 万元"],
    ],
  },
  {
    name: "a figure never moves further than a last digit from what its cell holds",
    workbook: expenditureTable({
      class: [held(100.0062, "100.01"), 60, 40],
      section: [held(100.0062, "100.01"), held(60.0049, "60.00"), 40],
      running: [60, 60, blank],
      affairs: [40, blank, held(39.9951, "40.00")],
      total: [held(100.0149, "100.01"), held(60.0049, "60.00"), 40],
    }),
    // The total cannot go down to 100.00, so that all go up with it.
    edits: [
      ["D4", "60.00 → 60.01"],
      ["D5", "60.00 → 60.01"],
      ["C6", "60.00 → 60.01"],
      ["D6", "60.00 → 60.01"],
      ["D8", "60.00 → 60.01"],
    ],
  },
  {
    name: "where nothing can move far enough, the ties that stand against one another are told",
    workbook: expenditureTable({
      class: [held(100.0149, "100.01"), held(59.9951, "60.00"), held(39.9951, "40.00")],
      section: [100.01, 60, 40],
      running: [60, 60, blank],
      affairs: [40, blank, 40],
      total: [100.01, 60, 40],
    }),
    edits: [],
    leftOut: [
      ["C4", "“201 一般公共服务支出”的合计与同一行各分项之和相差 0.01 万元，这处勾稽与其他勾稽不能同时相符"],
      ["C4", "“201 一般公共服务支出”的合计与下级科目之和，这处勾稽与其他勾稽不能同时相符"],
      ["C8", "“合计”的合计与同一行各分项之和相差 0.01 万元"],
    ],
  },
  {
    name: "a formula that gives the new figure stays, one that would change another becomes a figure",
    workbook: expenditureTable({
      class: [100.01, 60.01, 40],
      section: [100.01, 60.01, 40],
      running: [{ value: 60, formula: "=D6+E6" }, 60, blank],
      affairs: [40, blank, 40],
      total: [100.01, 60.01, 40],
      beside: { value: 120, formula: "=支出!D6*2" },
    }),
    edits: [
      ["C6", "60.00 → 60.01 =D6+E6"],
      ["D6", "60.00 → 60.01"],
    ],
    leftOut: [["A1", "公式 =支出!D6*2 引用了要调整的金额"]],
  },
  {
    name: "tables in 元 become balanced tables in 万元, and say so",
    workbook: expenditureTable({
      unit: "元",
      class: [1_000_150, 600_075, 400_075],
      section: [1_000_150, 600_075, 400_075],
      running: [600_075, 600_075, blank],
      affairs: [400_075, blank, 400_075],
      total: [1_000_150, 600_075, { value: 400_075, formula: "=E7" }],
    }),
    to: "万元",
    edits: [
      ["E2", "单位：元 → 单位：万元"],
      ["C4", "1000150.00 → 100.02", "“201 一般公共服务支出”的合计由元换算为万元"],
      ["D4", "600075.00 → 60.01"],
      ["E4", "400075.00 → 40.01"],
      ["C5", "1000150.00 → 100.02"],
      ["D5", "600075.00 → 60.01"],
      ["E5", "400075.00 → 40.01"],
      ["C6", "600075.00 → 60.01"],
      ["D6", "600075.00 → 60.01"],
      ["C7", "400075.00 → 40.01"],
      ["E7", "400075.00 → 40.01"],
      ["C8", "1000150.00 → 100.02"],
      ["D8", "600075.00 → 60.01"],
      ["E8", "400075.00 → 40.01 =E7"],
    ],
  },
  {
    name: "tables in 千元 do so too",
    workbook: expenditureTable({
      unit: "千元",
      class: [1000.15, 600.07, 400.08],
      section: [1000.15, 600.07, 400.08],
      running: [600.07, 600.07, blank],
      affairs: [400.08, blank, 400.08],
      total: [1000.15, 600.07, 400.08],
    }),
    to: "万元",
    edits: [
      ["E2", "单位：千元 → 单位：万元"],
      ["C4", "1000.15 → 100.02", "“201 一般公共服务支出”的合计由千元换算为万元"],
      ["D4", "600.07 → 60.01"],
      ["E4", "400.08 → 40.01"],
      ["C5", "1000.15 → 100.02"],
      ["D5", "600.07 → 60.01"],
      ["E5", "400.08 → 40.01"],
      ["C6", "600.07 → 60.01"],
      ["D6", "600.07 → 60.01"],
      ["C7", "400.08 → 40.01"],
      ["E7", "400.08 → 40.01"],
      ["C8", "1000.15 → 100.02"],
      ["D8", "600.07 → 60.01"],
      ["E8", "400.08 → 40.01"],
    ],
  },
  {
    name: "what is too small to print becomes a printed zero, and the largest item takes the other rounding",
    workbook: expenditureTable({
      unit: "元",
      class: [100_080, 60_080, 40_000],
      section: [100_080, 60_080, 40_000],
      running: [60_040, 60_040, blank],
      affairs: [40_040, 40, 40_000],
      total: [100_080, 60_080, 40_000],
    }),
    to: "万元",
    edits: [
      ["E2", "单位：元 → 单位：万元"],
      ["C4", "100080.00 → 10.01"],
      ["D4", "60080.00 → 6.01"],
      ["E4", "40000.00 → 4.00"],
      ["C5", "100080.00 → 10.01"],
      ["D5", "60080.00 → 6.01"],
      ["E5", "40000.00 → 4.00"],
      ["C6", "60040.00 → 6.01", "四舍五入是 6.00，按舍位平衡取 6.01"],
      ["D6", "60040.00 → 6.01"],
      ["C7", "40040.00 → 4.00"],
      ["D7", "40.00 → 0.00"],
      ["E7", "40000.00 → 4.00"],
      ["C8", "100080.00 → 10.01"],
      ["D8", "60080.00 → 6.01"],
      ["E8", "40000.00 → 4.00"],
    ],
  },
  {
    name: "a table of which a figure was not read is not converted",
    workbook: expenditureTable({
      unit: "元",
      class: [1_000_150, 600_075, 400_075],
      section: [1_000_150, 600_075, 400_075],
      running: [600_075, 600_075, "待定"],
      affairs: [400_075, blank, 400_075],
      total: [1_000_150, 600_075, 400_075],
    }),
    to: "万元",
    edits: [],
    leftOut: [["A1", "没有换算成万元：支出 E6 读不出金额"]],
  },
  {
    name: "tables in 万元 are only balanced",
    workbook: expenditureTable({
      class: [100, 60, 40],
      section: [100, 60, 40],
      running: [60, 60, blank],
      affairs: [40, blank, 40],
      total: [100, 60, 40],
    }),
    to: "万元",
    edits: [],
    leftOut: [["A1", "没有需要换算成万元的表"]],
  },
];

it.each(cases.map((one) => [one.name, one] as const))("%s", (_, { workbook, to, edits, leftOut = [] }) => {
  const balanced = balancedWorkbook(workbook, solve, to);
  const made = balanced.proposals.map(({ edit, from, to: shown, reason }, index) => {
    const formula = edit.after.formula === undefined ? "" : ` ${edit.after.formula}`;
    const part = edits[index]?.[2];
    const says = part === undefined ? [] : [reason.includes(part) ? part : reason];
    return [address(edit.place.row, edit.place.column), `${from} → ${shown}${formula}`, ...says];
  });
  expect(made).toEqual(edits);
  const told = balanced.leftOut.map(({ place, reason }, index) => {
    const part = leftOut[index]?.[1];
    return [address(place.row, place.column), part !== undefined && reason.includes(part) ? part : reason];
  });
  expect(told).toEqual(leftOut);
  if (edits.length > 0) expect(differences(balanced.after)).toEqual([]);
});
