import { compareWorkbooks } from "../../../src/engine";
import { comparisonHtml } from "../../../src/report/comparison/comparison-html";
import { comparisonResult, hasDifferences } from "../../../src/report/comparison/comparison-result";
import { comparisonText } from "../../../src/report/comparison/comparison-text";
import { comparisonWorkbook } from "../../../src/report/comparison/comparison-workbook";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { withCells } from "../../fixtures/slips/sheets";

const before = layOut(budgets["town-2026"]);
const place = { sheet: "表十二", row: 9, column: 0 };
const now = withCells(before, [{ place, cell: { value: "<b>改了名称的项目</b>" } }]);
const files = { old: "一上.xlsx", new: "二上.xlsx" };

function resultOf(newer: typeof now) {
  const compared = compareWorkbooks(newer, before);
  if (!compared.ok) throw new Error(compared.error);
  return comparisonResult(files, compared.value);
}

const result = resultOf(now);

it("has the same in every form", () => {
  const [document] = result.documents;
  expect(document?.changes.map(({ cells, kind }) => [kind, cells.new, cells.old])).toEqual([
    ["text", { sheet: "表十二", address: "A10" }, { sheet: "表十二", address: "A10" }],
  ]);
  expect(hasDifferences(result)).toBe(true);
  expect(comparisonText(result)).toContain("C1  文字  表十二 A10");
  expect(comparisonHtml(result)).toContain("&lt;b&gt;改了名称的项目");
  const read = readWorkbook(comparisonWorkbook(result));
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(["比较", "改动"]);
});

it("says so where nothing differs", () => {
  const same = resultOf(before);
  expect(hasDifferences(same)).toBe(false);
  expect(comparisonText(same)).toContain("没有不同");
});
