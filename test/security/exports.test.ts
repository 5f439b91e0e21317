import { strFromU8, unzipSync } from "fflate";
import { sampleWorkbook } from "../../scripts/sample/sample-workbook";
import { checkWorkbook } from "../../src/engine";
import { checkRecord } from "../../src/report/record/record";
import { recordPage } from "../../src/report/record/record-page";
import { recordSheet } from "../../src/report/record/record-sheet";
import { checkResult, type CheckResult } from "../../src/report/result";
import { excelHost } from "../../src/workbook/excel/excel-host";
import { createWorkbookModel } from "../../src/workbench/excel-host/model/create";
import { saveWorkbook } from "../../src/workbench/save-workbook";
import { must, open } from "../workbook/excel/excel";

const checked = checkWorkbook(sampleWorkbook());
if (checked === undefined) throw new Error("The sample has no tables.");
const result = checkResult("预算.xlsx", checked);

const recordOf = (one: CheckResult) => checkRecord({ result: one, date: new Date(2026, 0, 1) });
const sheetOf = (one: CheckResult) => recordSheet(recordOf(one)).rows;
const pageOf = (one: CheckResult) => recordPage(recordOf(one));

/** What decides how a result is shown, and is never a text of the workbook. */
const OWN = new Set(["id", "severity", "outcome", "state", "check", "table", "kind"]);

/** The same result with a beginning before every text in it, wherever it comes from. */
function withTexts<T>(value: T, beginning: string): T {
  const changed = (one: unknown): unknown => {
    // Numbers of findings and causes tell what belongs together.
    if (typeof one === "string") return /^[CF]\d+$/.test(one) ? one : `${beginning}${one}`;
    if (Array.isArray(one)) return one.map(changed);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, OWN.has(key) ? inner : changed(inner)]),
    );
  };
  return changed(value) as T;
}

/** Cells of a package that are formulas, and texts of all cells. */
function cellsOf(bytes: Uint8Array): { readonly formulas: string[]; readonly texts: string } {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const sheets = parts.flatMap(([name, text]) => (name.startsWith("xl/worksheets/") ? [text] : []));
  return { formulas: sheets.flatMap((text) => text.match(/<f[ >].*?<\/f>/g) ?? []), texts: sheets.join("") };
}

const beginnings = ["=1+1;", "+1;", "-1;", "@SUM(A1);", "\t=1+1;", "=cmd|' /C calc'!A0;", "＝1+1;"];

describe("no text of a workbook becomes a formula", () => {
  it.each(beginnings)("in the sheet of the report, nor in the file that is saved: %j", async (beginning) => {
    const rows = sheetOf(withTexts<CheckResult>(result, beginning));
    expect(rows.flat().filter((text) => text.startsWith(beginning)).length).toBeGreaterThan(20);
    const host = await open({ sheets: [{ name: "表一", rows: [] }] });
    must(await excelHost.addSheet("核对报告", rows));
    const [, added] = host.model.sheets;
    const cells = [...(added?.rows.values() ?? [])].flatMap((line) => [...line.values()]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.filter(({ value }) => typeof value !== "string" && value !== null)).toEqual([]);

    const saved = cellsOf(saveWorkbook(host.model));
    expect(saved.formulas).toEqual([]);
    expect(saved.texts).toContain("核对报告");
  });

  it("and formulas are there where there are formulas", () => {
    const rows = [[{ value: 2, formula: "=1+1" }, { value: "=1+1" }]];
    const { formulas } = cellsOf(saveWorkbook(createWorkbookModel({ sheets: [{ name: "表一", rows }] })));
    expect(formulas).toEqual(["<f>1+1</f>"]);
  });
});

describe("no text of a workbook becomes markup", () => {
  const parse = (html: string) => html.match(/<[^>]*>/g) ?? [];

  it.each([
    `<img src=x onerror="alert(1)">`,
    "</td></tr></table><script>alert(1)</script>",
    `"'><svg onload=x>`,
  ])("whatever text of the result is %s", (evil) => {
    const evilHtml = pageOf(withTexts<CheckResult>(result, evil));
    expect(evilHtml).not.toContain(evil);
    // The same tags in the same order: nothing was added.
    expect(parse(evilHtml)).toEqual(parse(pageOf(result)));
    expect(parse(evilHtml).length).toBeGreaterThan(50);
  });
});
