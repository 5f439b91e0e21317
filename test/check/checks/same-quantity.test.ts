import { checkAll } from "../../../src/engine";
import type { Finding } from "../../../src/check/diagnosis";
import { address } from "../../../src/workbook/places";
import { labelledBudget } from "./labelled-budget";

function findingsWith(changes: Readonly<Record<string, string | number | null>>): readonly Finding[] {
  const checked = checkAll(labelledBudget(changes));
  const [document, ...others] = checked.ok ? checked.value : [];
  expect(others).toEqual([]);
  expect(document?.standard.id).toBe("national");
  return document?.diagnosis.findings.filter(({ check }) => check === "same-quantity") ?? [];
}

test("has nothing against a sound budget", () => {
  expect(findingsWith({})).toEqual([]);
});

test.each([
  ["an item of two tables", { "3!C7": 151 }, ["2!C7", "3!C7"], ["151.00", "150.00"]],
  ["a class, as the 收支总表 has it", { "1!D5": 260 }, ["1!D5"], ["260.00", "250.00"]],
  ["the total of all tables", { "3!C4": 331 }, ["3!C4"], ["331.00", "330.00"]],
  ["money of one source", { "1!B6": 301, "1!B5": 301 }, ["1!B6"], ["301.00", "300.00"]],
  ["a blank where the other table has a figure", { "3!C7": null }, ["3!C7"], ["0.00", "150.00"]],
])("%s", (_, change, places, amounts) => {
  const told = findingsWith(change).filter(({ outcome }) => outcome === "failed");
  const cells = told.flatMap((one) =>
    one.cells.map(({ place }) => `${place.sheet}!${address(place.row, place.column)}`),
  );
  expect(cells).toEqual(expect.arrayContaining(places));
  const figures = told.flatMap(({ actual, expected }) => [actual, expected]);
  expect(figures).toEqual(expect.arrayContaining(amounts));
  expect(told.every(({ severity }) => severity === "error")).toBe(true);
});

test("an amount that cannot be read is told, not judged", () => {
  expect(findingsWith({ "3!C7": "待定" })).toEqual([]);
});
