import { freeSheetName } from "../../../../src/workbook/excel/structure/sheet-name";

it.each([
  ["核对结果", [], "核对结果"],
  ["核对结果", ["核对结果"], "核对结果 (2)"],
  ["核对结果", ["核对结果", "核对结果 (2)"], "核对结果 (3)"],
  ["Findings", ["FINDINGS"], "Findings (2)"],
  ["表1", ["表１"], "表1 (2)"],
  ["a/b\\c?d*e[f]g:h", [], "a b c d e f g h"],
  ["'引号'", [], "引号"],
  ["", [], "Sheet"],
  [" / ", [], "Sheet"],
  ["History", [], "Sheet"],
  ["长".repeat(40), [], "长".repeat(31)],
  ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(27)} (2)`],
  [`${"长".repeat(30)}😀`, [], "长".repeat(30)],
])("%s beside %j is %s", (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});
