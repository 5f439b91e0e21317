import { checkWorkbook } from "../../src/engine";
import { findingsSheet } from "../../src/report/findings-sheet";
import { checkHtml } from "../../src/report/html";
import { checkResult } from "../../src/report/result";
import { budgets } from "../fixtures/budget";
import { layOut, withCell } from "../fixtures/layouts/layouts";

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
});
