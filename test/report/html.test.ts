import { checkWorkbook } from "../../src/engine";
import { cellsName } from "../../src/report/by-cause";
import { findingsSheet } from "../../src/report/findings-sheet";
import { checkHtml } from "../../src/report/html";
import { checkResult } from "../../src/report/result";
import { budgets } from "../fixtures/budget";
import { layOut, placeOf, withCell } from "../fixtures/layouts/layouts";
import { checkedOf, withColumnsSwapped } from "./checked";

const evil = `<img src=x onerror="alert('1')">&`;

function resultWith(name: string) {
  const workbook = layOut(budgets["culture-2026"]);
  const place = workbook.places.get("general-expenditure/21/1");
  if (place === undefined) throw new Error("No place");
  const checked = checkWorkbook(withCell(workbook, place, { value: name }));
  if (checked === undefined) throw new Error("No tables");
  return checkResult("预算<1>.xlsx", checked);
}

describe("exports", () => {
  it("show what stands in the workbook as text, never as markup", () => {
    const html = checkHtml(resultWith(evil));
    expect(html).toContain("&lt;img");
    expect(html).not.toContain("<img");
    expect(html).toContain("预算&lt;1&gt;.xlsx");
    expect(html).toContain("default-src 'none'");
  });

  it("hold every failed finding in both forms", () => {
    const result = resultWith("不对的名称");
    const failed = result.findings.filter((finding) => finding.outcome === "failed");
    const html = checkHtml(result);
    const cells = findingsSheet(result).flat();
    expect(failed.length).toBeGreaterThan(0);
    for (const finding of failed) {
      expect(html).toContain(finding.message);
      expect(cells).toContain(finding.message);
    }
    const readBy = "按《山西省部门（单位）预算公开（13 张表）》读取";
    expect(html).toContain(readBy);
    expect(cells).toContain(readBy);
  });

  it("say a slip once, with the ties as folded evidence, and 应为 at nothing else", () => {
    const workbook = withColumnsSwapped(layOut(budgets["culture-2026"]), "expenditure", 3, 4);
    const checked = withCell(workbook, placeOf(workbook, "general-expenditure/21/1"), {
      value: "不对的名称",
    });
    const result = checkResult("a.xlsx", checkedOf(checked));
    const [cause, second] = result.causes;
    const open = result.findings.filter((one) => one.outcome === "failed" && one.cause === undefined);
    expect([cause?.kind, second]).toEqual(["swapped-columns", undefined]);
    expect(open).toHaveLength(1);
    const html = checkHtml(result);
    expect(html).toContain("要改 1 处，另有 1 处要看");
    const folded = html.indexOf(
      `<details><summary>为什么：${cause?.findings.length ?? 0} 处勾稽不符</summary>`,
    );
    const end = html.indexOf("</details>", folded);
    for (const { id } of result.findings.filter((one) => one.cause !== undefined)) {
      const at = html.indexOf(`<td>${id}</td>`);
      expect(at > folded && at < end).toBe(true);
    }
    expect(html.indexOf(`<td>${open[0]?.id ?? ""}</td>`)).toBeGreaterThan(end);
    expect(html.match(/应为/g)).toHaveLength(2);
    const rows = findingsSheet(result);
    expect(rows.filter((row) => row.includes("应为"))).toHaveLength(1);
    const titles = rows.filter((row) => row.length === 1).map(([title]) => title);
    expect(titles.slice(1)).toEqual([
      "要改 1 处，另有 1 处要看",
      "要改的地方（1 处）",
      "要看的问题（1 处）",
      "依据：不符的勾稽（改正要改的地方后随之消除）",
    ]);
  });
});

describe("causes of rows", () => {
  const cause = {
    id: "C1",
    document: 0,
    kind: "missing-row",
    message: "表五少了一行",
    cells: [],
    edits: [],
    certain: false,
    findings: ["F1"],
    rows: [{ sheet: "表五", row: 12, change: "insert", labels: ["2080506", "<b>"], amounts: { C: "27.92" } }],
    alternatives: [{ kind: "cell", message: "或 <i>", cells: [], edits: [] }],
  } as const;

  it("rows and alternatives are told, as text", () => {
    const html = checkHtml({ ...resultWith("x"), causes: [cause] });
    expect(html).toContain("表五 第 12 行之前插入：2080506 &lt;b&gt;；C 27.92");
    expect(html).toContain("或者：或 &lt;i&gt;");
    expect(html).toContain("少了一行<br>推测");
  });
});

test.each([
  [[], ""],
  [["B2"], "a B2"],
  [["B2", "C3", "D9"], "a B2、a C3、a D9"],
  [["B2", "D4", "C3", "B9"], "a B2:D9（4 格）"],
])("cells %j are called %j", (addresses, name) => {
  expect(cellsName(addresses.map((address) => ({ sheet: "a", address })))).toBe(name);
});

test("cells of several sheets are called by the first", () => {
  const cells = ["a", "a", "b", "b"].map((sheet, index) => ({ sheet, address: `A${index + 1}` }));
  expect(cellsName(cells)).toBe("a A1、a A2、b A3 等 4 格");
});
