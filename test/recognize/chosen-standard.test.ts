import { checkAll, recognizeAll, standards } from "../../src/engine";
import { budgetNames, budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { provinceWorkbook } from "../fixtures/provinces";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const shanxi = layOut(budgets["library-2026"]);
const beijing = provinceWorkbook("beijing-audit-2026");
const wuxi = provinceWorkbook("jiangsu-wuxi-statistics-2026");
const final = provinceWorkbook("central-petitions-2024-final");

const cases: readonly (readonly [string, WorkbookSnapshot, string | undefined, string])[] = [
  ["Shanxi's by itself", shanxi, undefined, "shanxi"],
  ["Shanxi's by the base", shanxi, "national", "national"],
  ["Shanxi's by Shanghai's overlay", shanxi, "shanghai", "shanghai"],
  ["Beijing's by itself", beijing, undefined, "national"],
  ["Beijing's by Jiangsu's overlay", beijing, "jiangsu", "jiangsu"],
  ["Wuxi's by itself", wuxi, undefined, "jiangsu"],
  ["Wuxi's by the base", wuxi, "national", "national"],
  ["final accounts whatever is chosen", final, "jiangsu", "national-final"],
];

it.each(cases)("%s", (_, workbook, wanted, standard) => {
  expect(recognizeAll(workbook, [], wanted).map((one) => one.standard.id)).toEqual([standard]);
});

it.each(budgetNames)("%s has no error by the base alone", (name) => {
  const checked = checkAll(layOut(budgets[name]), [], { standard: "national" });
  if (!checked.ok) throw new Error(checked.error);
  expect(checked.value.map(({ diagnosis }) => diagnosis.counts.errors)).toEqual([0]);
});

it.each(standards.map(({ id }) => id))("no sound budget has an error when %s is chosen", (id) => {
  for (const workbook of [shanxi, wuxi, beijing]) {
    if (id === "shanxi" && workbook !== shanxi) continue;
    const checked = checkAll(workbook, [], { standard: id });
    if (!checked.ok) throw new Error(checked.error);
    expect(checked.value.map(({ diagnosis }) => diagnosis.counts.errors)).toEqual([0]);
  }
});
