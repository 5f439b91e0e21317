import type { Cell } from "../../../src/workbook/snapshot";
import { changedFigures } from "../../../src/taskpane/mending/changed-figures";

/** What a cell held, what it holds, and whether that is a figure that a person changed. */
const cases: readonly (readonly [string, Cell | undefined, Cell | undefined, string | undefined])[] = [
  ["another figure", { value: 471.08 }, { value: 1000 }, "471.08 → 1000"],
  ["a figure in a blank cell", undefined, { value: 5 }, " → 5"],
  ["a figure taken away", { value: 5 }, undefined, "5 → "],
  ["other words", { value: "合计" }, { value: "总计" }, undefined],
  ["the result of a formula", { value: 5 }, { value: 6, formula: "=A1" }, undefined],
  ["another number format alone", { value: 5, format: "0" }, { value: 5, format: "0.00" }, undefined],
  ["a figure in the place of words", { value: "无" }, { value: 6 }, undefined],
];

it.each(cases)("%s", (_, before, now, expected) => {
  const workbook = { sheets: [{ name: "表一", rows: [[now]] }] };
  const former = [{ sheet: "表一", row: 0, column: 0, ...(before && { cell: before }) }];
  const [found] = changedFigures(workbook, former);
  expect(found && `${found.from} → ${found.to}`).toBe(expected);
});
