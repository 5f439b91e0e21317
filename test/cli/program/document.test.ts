import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NarrativeResult } from "../../../src/report/narrative";
import type { RecalculationResult } from "../../../src/report/recalculation";
import type { CheckResult } from "../../../src/report/result";
import type { TablesResult } from "../../../src/report/tables";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { changedPlace, gouji, removeFolder } from "./gouji";

/** One workbook with two budgets, the second with a wrong figure. */
let folder = "";
let names: readonly string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const first = layOut(budgets["construction-2026"]);
  const second = layOut(budgets["culture-2026"]);
  const renamed = second.sheets.map((sheet) => ({
    ...sheet,
    name: `局${sheet.name}`,
    rows: sheet.rows.map((cells, row) =>
      cells?.map((cell, column) =>
        sheet.name === changedPlace.sheet && row === changedPlace.row && column === changedPlace.column
          ? { ...cell, value: 457.33 }
          : cell,
      ),
    ),
  }));
  writeFileSync(join(folder, "both.xlsx"), writeWorkbook({ sheets: [...first.sheets, ...renamed] }));
  names = json<CheckResult>("check").documents.map(({ department }) => department);
});
afterAll(() => {
  removeFolder(folder);
});

function json<R>(command: string, ...args: readonly string[]): R {
  return JSON.parse(gouji(folder, command, "both.xlsx", ...args, "--format", "json").stdout) as R;
}

test("check: all, or the one of a name or a number", () => {
  const all = json<CheckResult>("check");
  expect(all.documents).toHaveLength(2);
  expect(gouji(folder, "check", "both.xlsx").status).toBe(1);
  expect(gouji(folder, "check", "both.xlsx", "--document", "1").status).toBe(0);
  const second = json<CheckResult>("check", "--document", "2");
  expect(second.documents).toEqual([all.documents[1]]);
  expect(second.findings.every(({ document }) => document === 0)).toBe(true);
  expect(json<CheckResult>("check", "--document", names[1] ?? "")).toEqual(second);
});

test("recalc: the proposals of the one that is named", () => {
  const all = json<RecalculationResult>("recalc").edits;
  expect(all.length).toBeGreaterThan(0);
  expect(json<RecalculationResult>("recalc", "--document", "1").edits).toEqual([]);
  expect(json<RecalculationResult>("recalc", "--document", "2").edits).toHaveLength(all.length);
});

test("narrate: of several one must be named", () => {
  const { status, stdout, complaints } = gouji(folder, "narrate", "both.xlsx");
  expect([status, stdout]).toEqual([2, ""]);
  expect(complaints).toEqual([expect.stringContaining("工作簿里有 2 套预算，请指明是哪一套：1 ")]);
  const { sections } = json<NarrativeResult>("narrate", "--document", "2");
  expect(sections.flatMap(({ paragraphs }) => paragraphs).join("")).toContain(names[1]);
});

test("tables: those of the one that is named", () => {
  expect(json<TablesResult>("tables").tables).toHaveLength(26);
  const { tables, department } = json<TablesResult>("tables", "--document", "2");
  expect(tables).toHaveLength(13);
  expect(department).toBe(names[1]);
});

test.each([
  ["check", "某局"],
  ["recalc", "3"],
  ["narrate", "0"],
  ["tables", "某局"],
])("%s --document %s: there is none", (command, choice) => {
  expect(gouji(folder, command, "both.xlsx", "--document", choice)).toEqual({
    status: 2,
    stdout: "",
    complaints: [expect.stringContaining(`没有“${choice}”这一套预算，工作簿里有：1 `)],
  });
});
