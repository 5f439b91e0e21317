import { checkAll, recognizeAll, unreadTitles, type Checked } from "../../src/engine";
import { joinDocuments } from "../../src/report/documents";
import { checkResult, type CheckResult } from "../../src/report/result";
import { tablesOfAll } from "../../src/report/tables";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets } from "../fixtures/budget";
import { finalForms } from "../fixtures/final-accounts/final-forms";
import { forms, workbookOf } from "../fixtures/forms/forms";
import type { FormSheet } from "../fixtures/forms/tables";
import { layOut } from "../fixtures/layouts/layouts";
import { provinceWorkbook } from "../fixtures/provinces";

const county = workbookOf(finalForms["final, county"] ?? []);
const central = workbookOf(forms["central"] ?? []);

function together(...workbooks: readonly WorkbookSnapshot[]): WorkbookSnapshot {
  return {
    sheets: workbooks.flatMap(({ sheets }, index) =>
      sheets.map((sheet) => ({ ...sheet, name: `${index + 1} ${sheet.name}` })),
    ),
  };
}

function checked(workbook: WorkbookSnapshot): readonly Checked[] {
  const result = checkAll(workbook);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function resultOf(workbook: WorkbookSnapshot): CheckResult {
  const [first, ...others] = checked(workbook).map((one) => checkResult("a.xlsx", one));
  if (first === undefined) throw new Error("Nothing was read");
  return joinDocuments([first, ...others]);
}

describe("final accounts", () => {
  const { documents, summary, tables } = resultOf(provinceWorkbook("central-petitions-2024-final"));

  it("are told as that, with their kinds for ids", () => {
    expect(documents).toEqual([expect.objectContaining({ of: "final", standard: "national-final" })]);
    expect(tables.map(({ id }) => id).filter((id) => !id.startsWith("final-"))).toEqual([]);
  });

  it("are accused of nothing, and all their amounts are checked", () => {
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
    expect(summary.coverage.tied).toBe(summary.coverage.amounts);
  });
});

describe.each([
  ["a budget of any province", central, "national"],
  ["a budget of Shanxi", layOut(budgets["culture-2026"]), "shanxi"],
] as const)("%s and final accounts in one workbook", (_, budget, standard) => {
  it.each([
    ["before", together(budget, county), [standard, "national-final"]],
    ["behind", together(county, budget), ["national-final", standard]],
  ] as const)("are two documents, the budget %s", (_where, workbook, standards) => {
    const { documents, summary } = resultOf(workbook);
    expect(documents.map((one) => one.standard)).toEqual(standards);
    expect(documents.map(({ of }) => of)).toEqual(
      standards.map((one) => (one === "national-final" ? "final" : "budget")),
    );
    expect(summary.errors).toBe(0);
    const [first, ...others] = recognizeAll(workbook);
    if (first === undefined) throw new Error("Nothing was read");
    expect(tablesOfAll("a.xlsx", [first, ...others]).documents.map(({ of }) => of)).toEqual(
      documents.map(({ of }) => of),
    );
  });
});

it("a table of final accounts among those of a budget is none of them, and said to be left out", () => {
  const only = (index: number): WorkbookSnapshot => ({ sheets: county.sheets.slice(index, index + 1) });
  for (const index of [1, 2, 4, 5, 8]) {
    const workbook = together(central, only(index));
    const [budget, ...others] = recognizeAll(workbook);
    expect(others).toEqual([]);
    expect(budget?.recognition.document.tables.size).toBe(central.sheets.length);
    expect(unreadTitles(workbook)).toEqual([
      expect.objectContaining({ reason: expect.stringContaining("是决算表") as string }),
    ]);
  }
});

it("last year's final figures beside a budget's make no final account of it", () => {
  const head = ["项目", "2025年决算数", "2026年预算数"];
  const rows: FormSheet["rows"] = [
    ["一般公共预算“三公”经费支出表"],
    [null, null, "单位：万元"],
    head,
    ["合计", 3, 2.5],
    ["因公出国（境）费", null, null],
    ["公务接待费", 3, 2.5],
    ["公务用车购置及运行费", null, null],
  ];
  const sheets = (forms["central"] ?? []).filter(({ kind }) => kind !== "three-public");
  const workbook = workbookOf([...sheets, { name: "三公", kind: "three-public", rows }]);
  const [one, ...others] = recognizeAll(workbook);
  expect(others).toEqual([]);
  expect([...(one?.recognition.document.tables.keys() ?? [])]).toContain("three-public");
});

it("what a header alone says to be final is final, whatever the title leaves out", () => {
  const sheets = (finalForms["final, former"] ?? []).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((line) =>
      line.map((value) =>
        typeof value === "string" ? value.replace("决算总表", "总表").replace("财决", "") : value,
      ),
    ),
  }));
  const [one] = recognizeAll(workbookOf(sheets));
  expect(one?.standard.of).toBe("final");
  expect(one?.recognition.document.tables.has("final-revenue-expenditure")).toBe(true);
});

it("what basic expenditure alone spends on receptions is a doubt where the Three Public Expenses tell of less", () => {
  const sheets = (finalForms["final, county"] ?? []).map((sheet) =>
    sheet.kind === "final-three-public"
      ? { ...sheet, rows: sheet.rows.map((line) => line.map((value) => LESS.get(value) ?? value)) }
      : sheet,
  );
  const { findings, summary } = resultOf(workbookOf(sheets));
  expect(summary).toMatchObject({ errors: 0, warnings: 1 });
  const [doubt] = findings.filter(({ severity }) => severity === "warning");
  expect(doubt?.message).toMatch(/三公.*公务接待费.*1\.50.*30217 公务接待费.*1\.80/);
});

/** 公务接待费 and the total with it. */
const LESS: ReadonlyMap<unknown, number> = new Map([
  [1.8, 1.5],
  [32.27, 31.97],
]);
