import { checkWorkbook } from "../src/engine";
import { budgets, type BudgetName } from "./fixtures/budget";
import { layOut } from "./fixtures/layouts/layouts";

/** What is known of the three published budgets. */
const known: [BudgetName, { roundings: number; doubts: string[] }][] = [
  ["construction-2026", { roundings: 8, doubts: [] }],
  // 职工基本医疗保险缴费 33.83 against 34.13 of its two functional items: usual to be equal, not certain.
  ["town-2026", { roundings: 20, doubts: ["economic-functional"] }],
  // 20604 is 技术与研究开发 in one table and 技术与研究与开发 in another; the classification says 技术研究与开发.
  ["science-2024", { roundings: 20, doubts: ["item-name", "item-name"] }],
];

describe("budgets as published", () => {
  it.each(known)("%s: no error, its doubts, and rounding differences counted as such", (name, expected) => {
    const checked = checkWorkbook(layOut(budgets[name]));
    const { counts, findings, culprits, notChecked } = checked?.diagnosis ?? {};
    expect(counts?.errors).toBe(0);
    expect(counts?.rounding).toBeGreaterThanOrEqual(expected.roundings);
    const failed = findings?.filter((finding) => finding.outcome === "failed");
    expect(failed?.map((finding) => finding.check)).toEqual(expected.doubts);
    expect(failed?.every((finding) => finding.severity === "warning")).toBe(true);
    expect(findings?.filter((finding) => finding.outcome === "rounding")).toHaveLength(
      counts?.rounding ?? -1,
    );
    expect(culprits).toEqual([]);
    expect(notChecked).toEqual([]);
  });
});

describe("a workbook without budget tables", () => {
  it.each([
    ["no sheets", { sheets: [] }],
    ["a blank sheet", { sheets: [{ name: "Sheet1", rows: [] }] }],
    [
      "other figures",
      { sheets: [{ name: "Sheet1", rows: [[{ value: "项目" }, { value: 1 }], [{ value: 2 }]] }] },
    ],
  ])("%s", (_, workbook) => {
    expect(checkWorkbook(workbook)).toBeUndefined();
  });
});
