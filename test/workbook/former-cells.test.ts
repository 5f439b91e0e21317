import { formerCells, withFormerCells } from "../../src/workbook/former-cells";
import type { Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";

const book = (rows: (Cell | undefined)[][], name = "表一"): WorkbookSnapshot => ({
  sheets: [{ name, rows }],
});

const before = book([
  [{ value: "合计" }, { value: 5 }],
  [{ value: "甲" }, { value: 5, formula: "=1+4" }],
]);

const states: Readonly<Record<string, WorkbookSnapshot>> = {
  "a figure": book([
    [{ value: "合计" }, { value: 6 }],
    [{ value: "甲" }, { value: 5, formula: "=1+4" }],
  ]),
  "a formula with the same result": book([
    [{ value: "合计" }, { value: 5 }],
    [{ value: "甲" }, { value: 5, formula: "=2+3" }],
  ]),
  "a cell gone, and another one there": book([
    [{ value: "合计" }],
    [{ value: "甲" }, { value: 5, formula: "=1+4" }, { value: 1 }],
  ]),
  "a row more": book([
    [{ value: "合计" }, { value: 5 }],
    [{ value: "甲" }, { value: 5, formula: "=1+4" }],
    [{ value: "乙" }],
  ]),
  "an error": book([
    [{ value: "合计" }, { value: { error: "#REF!" } }],
    [{ value: "甲" }, { value: 5, formula: "=1+4" }],
  ]),
};

it.each(Object.entries(states))("tells %s, and puts it back", (_, now) => {
  const cells = formerCells(now, before) ?? [];
  expect(cells.length).toBeGreaterThan(0);
  expect(formerCells(withFormerCells(now, cells), before)).toEqual([]);
});

it("tells nothing of the same workbook, nor of one with other sheets", () => {
  expect(formerCells(before, book([...(before.sheets[0]?.rows as Cell[][])]))).toEqual([]);
  expect(formerCells(before, book([], "表二"))).toBeUndefined();
});

it("does not touch the workbook itself", () => {
  const now = states["a figure"] as WorkbookSnapshot;
  const copy = structuredClone(now);
  withFormerCells(now, formerCells(now, before) ?? []);
  expect(now).toEqual(copy);
});
