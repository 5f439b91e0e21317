import { strFromU8, unzipSync } from "fflate";
import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { checkAll, checkWorkbook } from "../../../src/engine";
import { countPlaces } from "../../../src/report/by-cause";
import { joinDocuments } from "../../../src/report/documents";
import { checkRecord, recordName, type RecordGiven } from "../../../src/report/record/record";
import { recordDocument } from "../../../src/report/record/record-document";
import { recordPage } from "../../../src/report/record/record-page";
import { recordSheet } from "../../../src/report/record/record-sheet";
import { recordWorkbook } from "../../../src/report/record/record-workbook";
import { checkResult, type CheckResult } from "../../../src/report/result";
import { tiesOf } from "../../../src/report/ties";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { budgets } from "../../fixtures/budget";
import { layOut, placeOf, withCell } from "../../fixtures/layouts/layouts";
import { checkedOf, withColumnsSwapped } from "../checked";

const date = new Date(2026, 10, 29, 23, 59);
const recordOf = (result: CheckResult, given: Partial<RecordGiven> = {}) =>
  checkRecord({ result, date, ...given });
const rowsOf = (result: CheckResult, given: Partial<RecordGiven> = {}) =>
  recordSheet(recordOf(result, given)).rows;
const titlesOf = (result: CheckResult, given: Partial<RecordGiven> = {}) =>
  recordOf(result, given).parts.flatMap(({ sections }) => sections.map(({ title }) => title));

const evil = `<img src=x onerror="alert('1')">&`;

function resultWith(name: string) {
  const workbook = layOut(budgets["culture-2026"]);
  const place = workbook.places.get("general-expenditure/21/1");
  if (place === undefined) throw new Error("No place");
  const checked = checkWorkbook(withCell(workbook, place, { value: name }));
  if (checked === undefined) throw new Error("No tables");
  return checkResult("预算<1>.xlsx", checked);
}

const sample = checkedOf(sampleWorkbook());
const sampleResult = checkResult("a.xlsx", sample);

describe("核对报告", () => {
  it("is named after department, year and day", () => {
    expect(recordName(sampleResult, date)).toBe("云州市文化和旅游局2026年预算核对报告2026-11-29");
    expect(recordName({ ...sampleResult, department: "甲/乙:局\n", year: null }, date)).toBe(
      "甲 乙 局 预算核对报告2026-11-29",
    );
  });

  it("says what was checked, when, by what, and what came of it", () => {
    const { title, facts, conclusion, signature } = recordOf(sampleResult, { file: "预算.xlsx" });
    const { passed, rounding, failed, coverage } = sampleResult.summary;
    const { error, warning } = countPlaces(sampleResult);
    expect(title).toBe("云州市文化和旅游局2026年预算公开表核对报告");
    expect(new Map(facts)).toMatchObject(
      new Map([
        ["部门（单位）", "云州市文化和旅游局"],
        ["工作簿", "预算.xlsx"],
        ["核对日期", "2026年11月29日"],
        ["核对标准", "按《山西省部门（单位）预算公开（13 张表）》读取"],
        [
          "核对结果",
          `错误 ${error} 处，疑点 ${warning} 处，提示 1 处；勾稽相符 ${passed} 处，尾差 ${rounding} 处，不符 ${failed} 处，无法核对 0 项`,
        ],
        [
          "核对范围",
          `读出 ${coverage.tables} 张表、${coverage.amounts} 个金额，其中 ${coverage.tied} 个参加勾稽`,
        ],
      ]),
    );
    // As many as there are to put right and to look at, and as the list of all checks adds up.
    const [, toChange, toLookAt] = /^要改 (\d+) 处，另有 (\d+) 处要看。$/.exec(conclusion) ?? [];
    expect(Number(toChange) + Number(toLookAt)).toBe(error + warning);
    expect(sampleResult.checks.reduce((sum, one) => sum + one.failed, 0)).toBe(failed);
    expect(signature.join()).toMatch(/核对人.*复核人.*日期/);
  });

  it.each([
    [{ notChecked: 0 }, "未发现错误，各表相符。"],
    [{ notChecked: 2 }, "未发现错误，各表相符；另有 2 项没有核对。"],
  ])("of a budget in which nothing is wrong, %j, concludes %s", (change, conclusion) => {
    const result = checkResult("a.xlsx", checkedOf(layOut(budgets["culture-2026"])));
    const summary = { ...result.summary, ...change };
    expect(recordOf({ ...result, summary, causes: [], findings: [] }).conclusion).toBe(conclusion);
  });

  it("holds every failed finding, what was not checked, every check, and who ignored what and why", () => {
    const result = resultWith("不对的名称");
    const failed = result.findings.filter((finding) => finding.outcome === "failed");
    const given = { ignored: [{ message: "已忽略的事", reason: "已核实" }], mended: ["改正 表一 D13"] };
    const cells = rowsOf(result, given).flat();
    const html = recordPage(recordOf(result, given));
    expect(failed.length).toBeGreaterThan(0);
    const said = [
      ...failed.map(({ message }) => message),
      ...result.notChecked.flatMap(({ title, reason }) => [title, reason]),
      ...result.checks.map(({ title }) => title),
      "已忽略的事",
      "已核实",
      "改正 表一 D13",
    ];
    for (const text of said) {
      expect(html).toContain(text);
      expect(cells.some((cell) => cell.endsWith(text))).toBe(true);
    }
  });

  it("says a slip once, its ties at the end, and 应为 at nothing else", () => {
    const workbook = withColumnsSwapped(layOut(budgets["culture-2026"]), "expenditure", 3, 4);
    const place = placeOf(workbook, "general-expenditure/21/1");
    const result = checkResult("a.xlsx", checkedOf(withCell(workbook, place, { value: "不对的名称" })));
    const [cause, second] = result.causes;
    const open = result.findings.filter((one) => one.outcome === "failed" && one.cause === undefined);
    expect([cause?.kind, second]).toEqual(["swapped-columns", undefined]);
    expect(open).toHaveLength(1);
    expect(titlesOf(result).map((title) => title.replace(/（\d+ 项）/, ""))).toEqual([
      "要改的地方（1 处）",
      "要看的问题（1 处）",
      ...(result.notChecked.length > 0 ? ["没有核对的"] : []),
      "各表",
      "各项核对",
      "依据：不符的勾稽（改正要改的地方后随之消除）",
    ]);
    expect(recordOf(result).conclusion).toBe("要改 1 处，另有 1 处要看。");
    const [first, looked] = recordOf(result).parts[0]?.sections ?? [];
    expect(first?.table.rows[0]?.[2]).toBe(`整列填反：${cause?.message ?? ""}`);
    expect(looked?.table.rows.map((row) => row[2])).toEqual([`疑点：${open[0]?.message ?? ""}`]);
    expect(rowsOf(result).filter((row) => row.includes("应为"))).toHaveLength(1);
  });

  it("tells rows and alternatives as text", () => {
    const cause = {
      id: "C1",
      document: 0,
      kind: "missing-row",
      message: "表五少了一行",
      cells: [],
      edits: [],
      certain: false,
      findings: ["F1"],
      rows: [
        { sheet: "表五", row: 12, change: "insert", labels: ["2080506", "<b>"], amounts: { C: "27.92" } },
      ],
      alternatives: [{ kind: "cell", message: "或 <i>", cells: [], edits: [] }],
    } as const;
    const html = recordPage(recordOf({ ...resultWith("x"), causes: [cause] }));
    expect(html).toContain("表五 第 12 行之前插入：2080506 &lt;b&gt;；C 27.92");
    expect(html).toContain("或者：或 &lt;i&gt;");
    expect(html).toContain("少了一行：表五少了一行");
    expect(html).toContain("推测");
  });

  it("lists the ties with their figures where they are asked for, and not otherwise", () => {
    const ties = tiesOf(sample);
    expect(titlesOf(sampleResult).join()).not.toContain("全部勾稽");
    const given = { ...sampleResult, ties };
    expect(titlesOf(given).at(-1)).toBe(`全部勾稽（${ties.length} 处）`);
    const failed = ties.filter(({ outcome }) => outcome === "failed");
    expect(failed.length).toBeGreaterThan(0);
    for (const { text } of failed) expect(text).toMatch(/ [≠<] /);
    for (const { text } of ties.filter(({ outcome }) => outcome === "passed")) expect(text).toMatch(/ [=≥] /);
  });

  it("counts each check as its findings do", () => {
    for (const { check, failed } of sampleResult.checks)
      expect(
        sampleResult.findings.filter((one) => one.check === check && one.outcome === "failed"),
      ).toHaveLength(failed);
    const passed = sampleResult.checks.reduce((sum, one) => sum + one.passed, 0);
    expect(passed).toBeLessThanOrEqual(sampleResult.summary.passed);
    expect(passed).toBeGreaterThan(500);
  });

  it("of several budgets has a part for each", () => {
    const joined = joinDocuments([sampleResult, resultWith("x")]);
    const { parts } = recordOf(joined);
    expect(parts).toHaveLength(2);
    expect(parts[0]?.heading).toMatch(/^云州市文化和旅游局2026年预算：要改 /);
  });

  it("says so where the workbook was changed since", () => {
    expect(JSON.stringify(recordOf(sampleResult))).not.toContain("又有改动");
    expect(JSON.stringify(recordOf(sampleResult, { isStale: true }))).toContain("核对之后工作簿又有改动");
  });
});

describe("in every form", () => {
  it("the page shows what stands in the workbook as text, never as markup, and runs nothing", () => {
    const html = recordPage(recordOf(resultWith(evil), { file: "预算<1>.xlsx" }));
    expect(html).toContain("&lt;img");
    expect(html).not.toContain("<img");
    expect(html).toContain("预算&lt;1&gt;.xlsx");
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("@page { size: A4");
  });

  it("the Word document holds the same, and the same bytes each time", async () => {
    const record = recordOf(resultWith(evil));
    const [one, again] = await Promise.all([recordDocument([record]), recordDocument([record])]);
    expect(one).toEqual(again);
    const text = strFromU8(unzipSync(one)["word/document.xml"] ?? new Uint8Array());
    expect(text).not.toContain("<img");
    for (const { title } of record.parts.flatMap(({ sections }) => sections)) expect(text).toContain(title);
    // No row is cut, and the header stands on every page.
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(
      record.parts.flatMap(({ sections }) => sections).length,
    );
  });

  it("the workbook is read as it was written, and no text of it is a formula", () => {
    const result = resultWith("=1+1");
    const bytes = recordWorkbook(recordOf(result));
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(read.error);
    const [sheet] = read.value.sheets;
    expect(sheet?.name).toBe("核对报告");
    const texts = (rows: readonly (readonly unknown[] | undefined)[]) =>
      rows.map((row) =>
        [...(row ?? [])].filter((text) => text !== "" && text !== undefined && text !== null),
      );
    const cells = Array.from(sheet?.rows ?? [], (row) => Array.from(row ?? [], (cell) => cell?.value));
    expect(texts(cells)).toEqual(texts(rowsOf(result)));
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[ >]/);
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain("_xlnm.Print_Titles");
  });

  it("on a sheet of the workbook it is no budget: checked again, the same is found", () => {
    const workbook = sampleWorkbook();
    const { name, rows } = recordSheet(recordOf({ ...sampleResult, ties: tiesOf(sample) }));
    const added = { name, rows: rows.map((row) => row.map((value) => ({ value }))) };
    const again = checkAll({ ...workbook, sheets: [...workbook.sheets, added] }, [], { otherTables: true });
    const before = checkAll(workbook, [], { otherTables: true });
    if (!again.ok || !before.ok) throw new Error("Not checked");
    const told = (one: typeof again.value) => one.map((checked) => checkResult("", checked));
    expect(told(again.value)).toEqual(told(before.value));
  });
});
