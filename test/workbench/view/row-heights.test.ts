import { createWorkbookModel } from "../../../src/workbench/excel-host";
import { positionAt, rowTops } from "../../../src/workbench/view/row-heights";
import type { SheetModel } from "../../../src/workbench/excel-host/model/workbook-model";

const EDGES = [0, 100, 300];

function sheetWith(change: (sheet: SheetModel) => void, text = "一段说明文字".repeat(10)): SheetModel {
  const [sheet] = createWorkbookModel({ sheets: [{ name: "a", rows: [["x"], [text], ["y"]] }] }).sheets;
  if (sheet === undefined) throw new Error("No sheet");
  change(sheet);
  return sheet;
}

const heights = (sheet: SheetModel) => {
  const tops = rowTops(sheet, [0, 1, 2], EDGES);
  return [0, 1, 2].map((position) => (tops[position + 1] ?? 0) - (tops[position] ?? 0));
};
const wrap = (sheet: SheetModel) => {
  const cell = sheet.rows.get(1)?.get(0);
  if (cell) cell.style = { wrapText: true };
};

it("a row is as high as its broken lines need, and the others as usual", () => {
  const [first, second, third] = heights(sheetWith(wrap));
  expect([first, third]).toEqual([24, 24]);
  expect(second).toBeGreaterThan(9 * 18);
});

it.each([
  ["a text that is not broken", () => undefined],
  [
    "broken lines of merged cells",
    (sheet: SheetModel) => {
      wrap(sheet);
      sheet.merges = [{ top: 1, left: 0, bottom: 1, right: 1 }];
    },
  ],
])("%s makes no row higher", (_, change) => {
  expect(heights(sheetWith(change))).toEqual([24, 24, 24]);
});

it("a row that was given a height has it, whatever stands in it", () => {
  const sheet = sheetWith((one) => {
    wrap(one);
    one.rowHeights.set(1, 30);
  });
  expect(heights(sheet)).toEqual([24, 40, 24]);
});

it("no row is higher than Excel's", () => {
  expect(heights(sheetWith(wrap, "说明".repeat(5000)))[1]).toBe(545);
});

it.each([
  [0, 0],
  [23, 0],
  [24, 1],
  [63, 1],
  [64, 2],
  [9999, 3],
])("at %d pixels stands row %d", (line, position) => {
  expect(positionAt([0, 24, 64, 88], line)).toBe(position);
});
