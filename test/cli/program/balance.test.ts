import { join } from "node:path";
import { writeFileSync } from "node:fs";
import type { CheckResult } from "../../../src/report/result";
import type { RecalculationResult } from "../../../src/report/recalculation";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { folderOfWorkbooks, gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
  const yuan = layOut(budgets["library-2026"], { unit: "元" });
  writeFileSync(join(folder, "yuan.xlsx"), writeWorkbook(yuan));
});
afterAll(() => {
  removeFolder(folder);
});

function balance(...args: readonly string[]): RecalculationResult {
  const { stdout } = gouji(folder, "recalc", ...args, "--mode", "balance", "--format", "json");
  return JSON.parse(stdout) as RecalculationResult;
}

function check(name: string): CheckResult {
  return JSON.parse(gouji(folder, "check", name, "--format", "json").stdout) as CheckResult;
}

test("a copy is balanced, and only the copy", () => {
  const { mode, edits, written } = balance("right.xlsx", "--out", "balanced.xlsx");
  expect([mode, edits.length, written?.edits]).toEqual(["balance", 55, 55]);
  expect(new Set(edits.map(({ kind }) => kind))).toEqual(new Set(["balance"]));
  const { summary, findings } = check("balanced.xlsx");
  expect([summary.errors, summary.warnings]).toEqual([0, 0]);
  // What is usual only is not balanced.
  expect(findings.filter((finding) => finding.check !== "economic-functional")).toEqual([]);
  expect(check("right.xlsx").summary.rounding).toBe(64);
});

test("a workbook with errors is refused, and the ties that are to be mended are told", () => {
  const { status, stdout } = gouji(folder, "recalc", "wrong.xlsx", "--mode", "balance");
  expect(status).toBe(1);
  expect(stdout).toContain("没有调整末位");
  expect(stdout).toContain("请先改正，再做舍位平衡");
});

test("tables in 元 are written in 万元", () => {
  const { edits } = balance("yuan.xlsx", "--to", "万元", "--out", "wan.xlsx");
  expect(edits).toContainEqual(
    expect.objectContaining({ sheet: "表一", from: "单位：元", to: "单位：万元" }),
  );
  const { summary, tables } = check("wan.xlsx");
  expect([summary.errors, summary.rounding]).toEqual([0, 0]);
  expect(new Set(tables.map(({ unit }) => unit))).toEqual(new Set(["万元"]));
});
