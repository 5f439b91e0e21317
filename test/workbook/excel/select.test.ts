import { excelHost } from "../../../src/workbook/excel/excel-host";
import { must, open, problemOf, sheets } from "./excel";

const place = (sheet: string, row: number, column: number) => ({ sheet, row, column });

it.each([
  ["one cell", [place("表2", 2, 1)], { top: 2, left: 1, bottom: 2, right: 1 }],
  ["the same cell twice", [place("表2", 2, 1), place("表2", 2, 1)], { top: 2, left: 1, bottom: 2, right: 1 }],
  ["a rectangle", [place("表2", 2, 1), place("表2", 1, 1)], { top: 1, left: 1, bottom: 2, right: 1 }],
  [
    "the first of scattered cells",
    [place("表2", 2, 1), place("表2", 0, 0)],
    { top: 2, left: 1, bottom: 2, right: 1 },
  ],
  [
    "those on the first one's sheet",
    [place("表2", 0, 0), place("表1", 0, 1)],
    { top: 0, left: 0, bottom: 0, right: 0 },
  ],
])("selects %s", async (_, places, area) => {
  const host = await open(sheets(3, 5, 5));
  must(await excelHost.select(places));
  expect(host.requests.count).toBe(2);
  expect(host.requests.housekeeping).toBe(0);
  expect(must(await excelHost.selection())).toEqual({ sheet: "表2", ...area });
});

it("nothing is nothing", async () => {
  const host = await open(sheets(1, 1, 1));
  must(await excelHost.select([]));
  expect(host.requests.count).toBe(0);
});

it("says that the sheet is gone", async () => {
  await open(sheets(1, 1, 1));
  expect(problemOf(await excelHost.select([place("表9", 0, 0)]))).toEqual({ kind: "gone", sheet: "表9" });
});

it.each(["Hidden", "VeryHidden"] as const)(
  "says that the sheet is %s, and leaves it so",
  async (visibility) => {
    const host = await open(sheets(2, 1, 1));
    host.user.showSheet("表2", visibility);
    const problem = problemOf(await excelHost.select([place("表2", 0, 0)]));
    expect(problem).toEqual({ kind: "unsupported-sheet", sheet: "表2", detail: "hidden" });
    expect(host.model.sheets[1]?.visibility).toBe(visibility);
  },
);

it("tells the area that the user has selected", async () => {
  const host = await open(sheets(2, 5, 5));
  host.user.activate("表2");
  host.user.select("表2", "B2:D4");
  expect(must(await excelHost.selection())).toEqual({ sheet: "表2", top: 1, left: 1, bottom: 3, right: 3 });
  expect(host.requests.count).toBe(1);
});
