import type { Area } from "../../../src/workbook/areas";
import { cellAt, moved, stepped, type GridShape } from "../../../src/workbench/view/grid-moves";
import { selectedArea, type Spot } from "../../../src/workbench/view/grid-selection";
import { address, parseArea } from "../../../src/workbook/places";

const area = (text: string): Area => {
  const parsed = parseArea(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const spot = (text: string): Spot => ({ row: area(text).top, column: area(text).left });
const named = ({ row, column }: Spot): string => address(row, column);

/** Ten rows without the fifth, columns A to F without C; B2:D3 merged; filled as far as E7, row 4 as far as D. */
const shape: GridShape = {
  rows: [0, 1, 2, 3, 5, 6, 7, 8, 9],
  columns: [0, 1, 3, 4, 5],
  merges: [area("B2:D3")],
  page: 4,
  lastColumn: (row) => (row === 3 ? 3 : row === 9 ? -1 : 4),
  lastRow: () => 6,
};

it.each([
  ["A1", "ArrowDown", false, "A2"],
  ["A1", "ArrowUp", false, "A1"],
  ["A1", "ArrowLeft", false, "A1"],
  ["A4", "ArrowDown", false, "A6"],
  ["A6", "ArrowUp", false, "A4"],
  ["B6", "ArrowRight", false, "D6"],
  ["F1", "ArrowRight", false, "F1"],
  ["A10", "ArrowDown", false, "A10"],
  ["A3", "ArrowRight", false, "B2"],
  ["B2", "ArrowRight", false, "E2"],
  ["B2", "ArrowDown", false, "B4"],
  ["D4", "ArrowUp", false, "B2"],
  ["A1", "PageDown", false, "A6"],
  ["A10", "PageUp", false, "A6"],
  ["E7", "Home", false, "A7"],
  ["E7", "Home", true, "A1"],
  ["A4", "End", false, "D4"],
  ["A10", "End", false, "A10"],
  ["A1", "End", true, "E7"],
])("from %s %s (with Ctrl: %p) leads to %s", (from, key, ctrlKey, to) => {
  const reached = moved(spot(from), { key, ctrlKey }, shape);
  expect(reached && named(reached)).toBe(to);
});

it("other keys lead nowhere", () => {
  expect(moved(spot("A1"), { key: "x", ctrlKey: false }, shape)).toBeUndefined();
});

it("any of merged cells is the first of them", () => {
  expect(named(cellAt(spot("C3"), shape))).toBe("B2");
  expect(named(stepped(spot("A2"), 0, 1, shape))).toBe("B2");
});

it.each([
  ["A1", "C5", "", "A1:C5"],
  ["C5", "A1", "", "A1:C5"],
  ["B2", "B2", "B2:D3", "B2:D3"],
  ["A3", "B3", "B2:D3", "A2:D3"],
  ["A1", "A2", "A2:B2,B2:B9,D1:E9", "A1:B9"],
  ["A1", "A1", "C3:D4", "A1"],
])("from %s to %s over the merged %s is %s", (active, end, merges, wanted) => {
  const selection = { active: spot(active), end: spot(end) };
  const areas = merges === "" ? [] : merges.split(",").map(area);
  expect(selectedArea(selection, areas)).toEqual(area(wanted));
});
