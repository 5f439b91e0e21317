import { groupMarks } from "../../../../src/workbook/excel/marks/mark-groups";
import type { Mark, MarkMeaning } from "../../../../src/workbook/excel/workbook-host";

const mark = (sheet: string, row: number, column: number, meaning: MarkMeaning = "error"): Mark => ({
  place: { sheet, row, column },
  meaning,
});

it("one group for each sheet and meaning", () => {
  const groups = groupMarks([
    mark("表一", 2, 1),
    mark("表二", 0, 0, "warning"),
    mark("表一", 4, 3, "culprit"),
    mark("表一", 0, 0),
  ]);
  expect([...groups]).toEqual([
    [
      "表一",
      [
        { meaning: "culprit", address: "D5" },
        { meaning: "error", address: "A1,B3" },
      ],
    ],
    ["表二", [{ meaning: "warning", address: "A1" }]],
  ]);
});

it("cells one below another are one area", () => {
  const groups = groupMarks([3, 1, 2, 7].map((row) => mark("表一", row, 27)));
  expect(groups.get("表一")).toEqual([{ meaning: "error", address: "AB2:AB4,AB8" }]);
});

it("a cell marked twice has the graver mark", () => {
  const groups = groupMarks([
    mark("表一", 0, 0, "warning"),
    mark("表一", 0, 0, "culprit"),
    mark("表一", 0, 0, "error"),
  ]);
  expect(groups.get("表一")).toEqual([{ meaning: "culprit", address: "A1" }]);
});

it("a long list is cut into addresses that Excel takes", () => {
  const groups =
    groupMarks(Array.from({ length: 2000 }, (_, index) => mark("表一", index * 2, 3))).get("表一") ?? [];
  expect(groups.length).toBeGreaterThan(1);
  expect(Math.max(...groups.map(({ address }) => address.length))).toBeLessThanOrEqual(2000);
  expect(groups.flatMap(({ address }) => address.split(","))).toHaveLength(2000);
});
