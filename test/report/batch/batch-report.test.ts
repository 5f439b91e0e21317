import { read, utils, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { departmentOf, failedDepartment } from "../../../src/report/batch/department";
import { batchHtml } from "../../../src/report/batch/summary-page";
import { digestOf } from "../../../src/report/batch/summary/digest";
import { entriesOf } from "../../../src/report/batch/summary/entry";
import { batchSummary } from "../../../src/report/batch/summary/summary";
import { isOwnWorkbook } from "../../../src/report/xlsx/package";
import { batchWorkbook } from "../../../src/report/batch/summary-workbook";
import { checkResult } from "../../../src/report/result";
import { budgets } from "../../fixtures/budget";
import { layOut, withCell, placeOf } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { checkedOf } from "../checked";

const right = layOut(budgets["culture-2026"]);
const wrong = withCell(right, placeOf(right, "expenditure/12/2"), { value: 457.33 });
const evil = `=HYPERLINK("x")<b>\u0001\u202E&`;
const named = withCell(right, placeOf(right, "general-expenditure/21/1"), { value: evil });

const departments = [
  departmentOf(checkResult("右.xlsx", checkedOf(right)), "./%E5%8F%B3.xlsx"),
  departmentOf(checkResult("wrong.xlsx", checkedOf(wrong)), "./wrong.xlsx"),
  failedDepartment("=1+1.xlsx", "./%3D1%2B1.xlsx", "+文件已损坏"),
  departmentOf(checkResult("-named.xlsx", checkedOf(named)), "./-named.xlsx"),
];

const entries = [right, wrong, named].flatMap((workbook, index) => {
  const checked = checkedOf(workbook);
  return entriesOf(checkResult(["右.xlsx", "wrong.xlsx", "-named.xlsx"][index] ?? "", checked), [
    digestOf(checked),
  ]);
});
const summary = batchSummary(entries, [{ file: "=1+1.xlsx", error: "+文件已损坏" }], ["=没有报送局"]);

describe("xlsx", () => {
  const bytes = batchWorkbook(departments, summary);
  const book = read(bytes, { cellFormula: true, cellStyles: true });
  const rows = (name: string) => rowsIn(book, name);

  test("a row for each file: counts, what is to be put right, or why there is nothing", () => {
    expect(rows("汇总").map((row) => row.slice(0, 6))).toEqual([
      ["部门", "年度", "文件", "状态", "错误", "疑点"],
      ["云州市文化和旅游局", 2026, "右.xlsx", "未发现错误", 0, 0],
      ["云州市文化和旅游局", 2026, "wrong.xlsx", "有错误", expect.any(Number), 0],
      ["=1+1.xlsx", "", "=1+1.xlsx", "无法核对", "", ""],
      ["云州市文化和旅游局", 2026, "-named.xlsx", expect.any(String), 0, expect.any(Number)],
    ]);
    expect(rows("汇总")[2]?.[8]).toBe("山西省部门（单位）预算公开（13 张表）");
    expect(rows("汇总")[2]?.[9]).toMatch(/^要改 1 处：.*457\.33 → 447\.33/);
    expect(rows("汇总")[3]?.[9]).toBe("+文件已损坏");
  });

  test("every error and doubt stands in 问题, every cause in 要改的地方, every reason in 无法核对", () => {
    const expected = departments.flatMap((one) =>
      one.result.ok ? one.result.value.findings.filter(({ severity }) => severity !== "info") : [],
    );
    expect(
      rows("问题")
        .slice(1)
        .map((row) => row[4]),
    ).toEqual(expected.map(({ id }) => id));
    expect(
      rows("要改的地方")
        .slice(1)
        .map((row) => row.slice(2, 9)),
    ).toContainEqual(["wrong.xlsx", "C1", "数字有误", expect.any(String), "457.33", "447.33", "确定"]);
    expect(rows("无法核对").slice(1)).toContainEqual([
      "=1+1.xlsx",
      "",
      "=1+1.xlsx",
      "整个文件",
      "+文件已损坏",
    ]);
  });

  test("what they have in common stands behind the list of them", () => {
    expect(book.SheetNames.slice(0, 4)).toEqual(["汇总", "没有报送的", "要改的种类", "不符最多的核对"]);
    expect(rows("没有报送的")[1]).toEqual(["=没有报送局", "", "没有报送"]);
    expect(rows("要改的种类").slice(1)).toContainEqual(["数字有误", expect.any(Number), expect.any(Number)]);
  });

  test("links lead to the files, and from the state to the first problem of a department", () => {
    const sheet = book.Sheets["汇总"];
    const links = [2, 3, 4, 5].map((row) => (sheet?.[`C${row}`] as { l?: { Target: string } }).l?.Target);
    expect(links).toEqual(["./%E5%8F%B3.xlsx", "./wrong.xlsx", "./%3D1%2B1.xlsx", "./-named.xlsx"]);
    const xml = partsOf(bytes)["xl/worksheets/sheet1.xml"];
    const first = rows("问题").findIndex((row) => row[2] === "wrong.xlsx") + 1;
    expect(xml).toContain(`<hyperlink ref="D3" location="'问题'!A${first}"/>`);
  });

  test("nothing is a formula, and what looks like one stays a text when it is edited", () => {
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty("f");
    const parts = partsOf(bytes);
    const cells = Object.entries(parts).flatMap(([name, xml]) =>
      name.startsWith("xl/worksheets/sheet") ? [...xml.matchAll(/<c ([^>]*)><is><t[^>]*>([^<]*)/g)] : [],
    );
    const risky = cells.filter(([, , text]) => /^[=+\-@]/.test(text ?? ""));
    expect(risky.length).toBeGreaterThanOrEqual(5);
    for (const [, attributes] of risky) expect(attributes).toMatch(/ s="[24]" t="inlineStr"/);
    expect(parts["xl/styles.xml"]?.match(/<xf [^>]*>/g)?.map((xf) => xf.includes("quotePrefix"))).toEqual([
      false,
      false,
      true,
      false,
      true,
      ...[false, false, false, false, true],
    ]);
    expect(Object.values(parts).join("")).not.toMatch(/\u202E|\u0001|_x0001_|<b>\W/);
  });

  test("the header stays in view and can be filtered", () => {
    for (const [name, xml] of Object.entries(partsOf(bytes))) {
      if (!name.startsWith("xl/worksheets/sheet")) continue;
      expect(xml).toMatch(/ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]\d+"\/>/);
    }
  });

  test("the same budgets give the same bytes, and are known for a report", () => {
    expect(Buffer.from(batchWorkbook(departments, summary)).equals(Buffer.from(bytes))).toBe(true);
    expect(isOwnWorkbook(bytes.subarray(0, 256))).toBe(true);
    expect(isOwnWorkbook(writeWorkbook(right).subarray(0, 256))).toBe(false);
  });
});

describe("html", () => {
  const page = batchHtml(departments, summary);

  test("every row of the summary leads to what was found", () => {
    for (const [index] of departments.entries()) {
      expect(page).toContain(`href="#d${index + 1}"`);
      expect(page).toContain(`id="d${index + 1}"`);
    }
    for (const one of departments) {
      if (!one.result.ok) expect(page).toContain(`<p>${one.result.error}</p>`);
      else for (const { id } of one.result.value.findings) expect(page).toContain(`<td>${id}</td>`);
    }
    expect(page).toContain("<p>共 4 个文件，3 套预决算：有错误 1 套，无法核对的文件 1 个；");
    expect(page).toContain("<td>=没有报送局</td><td></td><td>没有报送</td>");
  });

  test("what stands in a workbook is text, and nothing runs", () => {
    expect(page).not.toMatch(/<b>|<script|javascript:|\son\w+=/);
    expect(page).toContain("&lt;b&gt;");
    expect(page).toContain("default-src 'none'");
  });

  test("of many departments the sections are closed", () => {
    const [first] = departments;
    const many = Array.from({ length: 20 }, () => first).filter((one) => one !== undefined);
    expect(page.match(/<details open>/g)).toHaveLength(4);
    expect(batchHtml(many, summary)).not.toContain("<details open>");
  });
});

function rowsIn(book: WorkBook, name: string): unknown[][] {
  const sheet = book.Sheets[name];
  return sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "" });
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]),
  );
}
