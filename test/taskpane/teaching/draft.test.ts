import { wholeTable } from "../../../src/taskpane/session/assigned";
import { namedKinds } from "../../../src/engine";
import { kindTitled, loadNamedKinds } from "../../../src/taskpane/teaching/named-kinds";
import { draftOf, placeIn } from "../../../src/taskpane/teaching/draft";

const cell = (row: number, column = 0) => ({
  sheet: "支出",
  top: row,
  bottom: row,
  left: column,
  right: column,
});

it.each([
  ["one cell that is selected: the table from there on", wholeTable(cell(2)), "A3"],
  ["a merged title", wholeTable({ ...cell(0), right: 6 }), "A1"],
  ["an area", { ...cell(0), bottom: 8, right: 5 }, "A1:F9"],
])("%s", (_, area, range) => {
  const draft = draftOf(area);
  expect(draft.range).toBe(range);
  expect(placeIn({ ...draft, kind: "expenditure" })).toMatchObject(area);
});

it.each([
  ["支出总表", "expenditure"],
  ["一般公共预算财政拨款基本支出决算表", "final-basic-expenditure"],
  ["单位花钱盘子表", ""],
])("the title %s says which kind it is: %s", (title, kind) => {
  expect(kindTitled(namedKinds, title)).toBe(kind);
});

it("lists the tables of a whole budget, and of whole accounts, before those of a part", async () => {
  const { kinds } = await loadNamedKinds();
  const first = (of: string) =>
    kinds
      .filter((kind) => kind.of === of)
      .slice(0, 2)
      .map(({ name }) => name);
  expect([first("budget"), first("final")]).toEqual([
    ["支出总表", "收入总表"],
    ["支出决算表", "收入决算表"],
  ]);
});
