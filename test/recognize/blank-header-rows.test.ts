import { checkWorkbook } from "../../src/engine";
import { budgets, tableIds } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";

/** Rows 1 to 8 hold every header, whatever stands above it. */
const rows = [1, 2, 3, 4, 5, 6, 7, 8];

test.each([
  ["merged over two rows", {}],
  ["of 类, 款 and 项", { codes: "split-text" }],
] as const)("three blank rows within a header change nothing: %s", (_, layout) => {
  const workbook = layOut(budgets["culture-2026"], layout);
  const plain = checkWorkbook(workbook)?.diagnosis.counts;
  for (const row of rows) {
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.toSpliced(row, 0, [], [], []),
    }));
    const checked = checkWorkbook({ sheets });
    expect([row, checked?.recognition.found, checked?.diagnosis.counts]).toEqual([
      row,
      tableIds.length,
      plain,
    ]);
  }
});

test.each([1, 2, 3])("a dozen blank rows between title and header change nothing: before row %i", (row) => {
  const workbook = layOut(budgets["town-2026"]);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.toSpliced(row, 0, ...Array.from({ length: 12 }, () => [])),
  }));
  const checked = checkWorkbook({ sheets });
  expect(checked?.recognition.found).toBe(tableIds.length);
  expect(checked?.diagnosis.counts).toEqual(checkWorkbook(workbook)?.diagnosis.counts);
});
