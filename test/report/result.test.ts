import { checkWorkbook } from "../../src/engine";
import { checkResult, type CheckResult } from "../../src/report/result";
import { budgets, tableIds } from "../fixtures/budget";
import { layOut, layouts, withCell, placeOf } from "../fixtures/layouts/layouts";
import { checkedOf, withoutSheet } from "./checked";
import { address } from "../../src/workbook/places";
import { provinceCaseWorkbook } from "../standards/province-case";

const right = layOut(budgets["culture-2026"]);
const wrongPlace = placeOf(right, "expenditure/12/2");
const wrong = withCell(right, wrongPlace, { value: 457.33 });
const wrongCell = { sheet: wrongPlace.sheet, address: address(wrongPlace.row, wrongPlace.column) };

const resultOf = (workbook: typeof right): CheckResult => checkResult("a.xlsx", checkedOf(workbook));

const TEXT = expect.any(String) as string;
const COUNT = expect.any(Number) as number;

describe("the contract, key by key", () => {
  const result = resultOf(wrong);

  test("the whole", () => {
    expect(Object.keys(result)).toEqual([
      "version",
      "file",
      "standard",
      "department",
      "kind",
      "year",
      "documents",
      "tables",
      "summary",
      "causes",
      "culprits",
      "findings",
      "notChecked",
      "notApplicable",
      "checks",
    ]);
    expect(result).toMatchObject({
      version: 1,
      file: "a.xlsx",
      standard: "shanxi",
      department: "云州市文化和旅游局",
      kind: "部门",
      year: 2026,
    });
  });

  test("tables", () => {
    expect(result.tables.map(({ id }) => id)).toEqual(tableIds);
    expect(result.tables[1]).toEqual({
      id: "revenue",
      document: 0,
      title: "2026年预算收入总表",
      sheet: "表二",
      range: expect.stringMatching(/^A1:I\d+$/) as string,
      unit: "万元",
      state: "filled",
    });
  });

  test("summary", () => {
    expect(result.summary).toEqual({
      passed: COUNT,
      rounding: COUNT,
      failed: COUNT,
      notApplicable: COUNT,
      notChecked: COUNT,
      errors: COUNT,
      warnings: COUNT,
      infos: COUNT,
      causes: 1,
      coverage: { tables: 13, amounts: COUNT, tied: COUNT, unread: 0 },
    });
    expect(result.documents).toEqual([
      {
        department: "云州市文化和旅游局",
        kind: "部门",
        year: 2026,
        standard: "shanxi",
        standardTitle: "山西省部门（单位）预算公开（13 张表）",
        of: "budget",
        summary: result.summary,
      },
    ]);
    const { findings, notChecked, notApplicable, summary } = result;
    const failed = findings.filter(({ outcome }) => outcome === "failed");
    expect(summary.failed).toBe(failed.length);
    expect(summary.rounding).toBe(findings.length - failed.length);
    expect(summary.errors).toBe(failed.filter(({ severity }) => severity === "error").length);
    expect(summary.warnings).toBe(failed.filter(({ severity }) => severity === "warning").length);
    expect(summary.infos).toBe(findings.filter(({ severity }) => severity === "info").length);
    expect([summary.notChecked, summary.notApplicable]).toEqual([notChecked.length, notApplicable.length]);
  });

  test("culprits", () => {
    expect(result.culprits).toEqual([
      {
        id: "C1",
        document: 0,
        cells: [{ ...wrongCell, actual: "457.33", suggested: "447.33" }],
        findings: expect.arrayContaining([TEXT]) as string[],
        certain: true,
        message: expect.stringContaining(
          `${wrongCell.sheet} ${wrongCell.address}：457.33 → 447.33`,
        ) as string,
      },
    ]);
  });

  test("a finding", () => {
    const finding = result.findings.find(
      ({ check, cells: [first] }) => check === "column-sum" && first?.address === wrongCell.address,
    );
    expect(finding).toEqual({
      id: expect.stringMatching(/^F\d+$/) as string,
      document: 0,
      check: "column-sum",
      outcome: "failed",
      severity: "error",
      message: expect.stringContaining("457.33") as string,
      table: "expenditure",
      expected: "447.32",
      actual: "457.33",
      difference: "10.01",
      tolerance: "0.015",
      cells: [
        { ...wrongCell, role: "total" },
        { sheet: wrongCell.sheet, address: expect.stringMatching(/^D/) as string, role: "part" },
        { sheet: wrongCell.sheet, address: expect.stringMatching(/^E/) as string, role: "part" },
      ],
      culprit: "C1",
      cause: "C1",
    });
  });

  test("causes", () => {
    const [culprit] = result.culprits;
    expect(result.causes).toEqual([
      {
        id: "C1",
        document: 0,
        kind: "cell",
        message: culprit?.message,
        certain: true,
        cells: [wrongCell],
        edits: [{ ...wrongCell, from: "457.33", to: "447.33", reason: culprit?.message, kind: "suggestion" }],
        findings: culprit?.findings,
        alternatives: [],
      },
    ]);
  });

  test("a row that is missing: its number is Excel's", () => {
    // Sheet 2 without the row that Excel counts as the seventh, 20106 over its items.
    const workbook = provinceCaseWorkbook({
      budget: "shanghai-finance-2025",
      withoutRow: { sheet: "2", row: 7 },
    });
    const checked = checkWorkbook(workbook);
    const rows =
      checked === undefined ? [] : checkResult("a.xlsx", checked).causes.flatMap((cause) => cause.rows ?? []);
    expect(rows).toEqual([
      {
        sheet: "2",
        row: 7,
        change: "insert",
        labels: ["20106", "财政事务"],
        amounts: { E: "127886849.00", F: "127886849.00" },
      },
    ]);
  });

  test("a rounding difference is an info with the outcome rounding, and has no culprit", () => {
    const rounding = result.findings.filter(({ outcome }) => outcome === "rounding");
    expect(rounding.length).toBeGreaterThan(0);
    expect(rounding.every(({ severity, culprit }) => severity === "info" && culprit === undefined)).toBe(
      true,
    );
  });

  test("culprits and findings name each other", () => {
    const named = result.culprits.flatMap(({ id, findings }) => findings.map((finding) => [finding, id]));
    const naming = result.findings.flatMap(({ id, culprit }) =>
      culprit === undefined ? [] : [[id, culprit]],
    );
    expect(named).toEqual(naming);
  });

  test("it is plain data", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

test("ids are stable from run to run", () => {
  expect(resultOf(wrong)).toEqual(resultOf(wrong));
});

test("a missing table has the standard's title, no place and no unit, and says what was not checked", () => {
  const result = resultOf(withoutSheet(right, "表二"));
  expect(result.tables[1]).toEqual({
    id: "revenue",
    document: 0,
    title: "预算收入总表",
    state: "missing",
  });
  expect(result.notChecked).toContainEqual({
    document: 0,
    check: "revenue-by-source",
    title: TEXT,
    reason: expect.stringContaining("《预算收入总表》") as string,
  });
});

test("an empty table is empty", () => {
  const { tables } = checkResult("a.xlsx", checkedOf(layOut(budgets["construction-2026"])));
  expect(tables.find(({ id }) => id === "fund-revenue")).toMatchObject({ state: "empty", unit: "万元" });
});

test("a table in parts: the range of the first, and all areas", () => {
  const { tables } = resultOf(layOut(budgets["culture-2026"], layouts["page-break-title"]));
  const split = tables.find(({ areas }) => areas !== undefined);
  expect(split?.areas?.length).toBeGreaterThan(1);
  expect(split?.areas?.[0]).toEqual({ sheet: split?.sheet, range: split?.range });
});

test("amounts are in the unit of their table", () => {
  const yuan = layOut(budgets["culture-2026"], { unit: "元" });
  const result = resultOf(withCell(yuan, placeOf(yuan, "expenditure/12/2"), { value: 4573300 }));
  expect(result.culprits[0]?.cells).toMatchObject([{ actual: "4573300.00", suggested: "4473300.00" }]);
  expect(result.tables[2]?.unit).toBe("元");
});

test("without a department and a year", () => {
  const checked = checkedOf(right);
  const { department, year, ...document } = checked.recognition.document;
  const nameless = { ...checked, recognition: { ...checked.recognition, document } };
  expect([department, year]).toEqual(["云州市文化和旅游局", 2026]);
  expect(checkResult("a.xlsx", nameless)).toMatchObject({ department: "", year: null });
});

test("a workbook without budget tables has no result", () => {
  expect(checkWorkbook({ sheets: [] })).toBeUndefined();
  expect(
    checkWorkbook(layOut(budgets["culture-2026"], { sheets: [{ name: "a", blocks: ["cover"] }] })),
  ).toBeUndefined();
});
