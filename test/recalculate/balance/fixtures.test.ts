import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgetNames, budgets } from "../../fixtures/budget";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import { layOut } from "../../fixtures/layouts/layouts";
import { performanceForms, withForms } from "../../fixtures/layouts/performance-forms";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import { sampled } from "../../sample";
import { balancedWorkbook, differences, failures, figuresAmong, isOfOneDigit, movesOf } from "./balanced";
import { fewestMoves } from "./fewest-moves";
import { solverForTests } from "./solver";

const solve = solverForTests();

/** Every workbook of the fixtures of which nothing is wrong beyond rounding. */
const workbooks: readonly (readonly [string, () => WorkbookSnapshot])[] = [
  ...budgetNames.map((name) => [name, () => layOut(budgets[name])] as const),
  [
    "culture-2026 with performance forms",
    () => withForms(layOut(budgets["culture-2026"]), performanceForms["culture-2026"]),
  ],
  ...provinceNames.map((name) => [name, () => provinceWorkbook(name)] as const),
  ...Object.entries(forms).map(([name, sheets]) => [`form of ${name}`, () => workbookOf(sheets)] as const),
  ...Object.entries(finalForms).map(([name, sheets]) => [name, () => workbookOf(sheets)] as const),
];

describe("every workbook", () => {
  it.each(sampled(workbooks, 7))("%s: no rounding difference is left, and nothing is wrong", (_, make) => {
    const balanced = balancedWorkbook(make(), solve);
    expect(differences(balanced.after)).toEqual([]);
    const known = failures(balanced.before);
    expect(failures(balanced.after).filter((one) => !known.includes(one))).toEqual([]);
  });

  it.each(sampled(workbooks, 7, 4))(
    "%s: figures move by a last digit at most, none more than must",
    (_, make) => {
      const balanced = balancedWorkbook(make(), solve);
      const moves = movesOf(balanced);
      const figures = figuresAmong(balanced.proposals, balanced.before);
      expect(figures).toHaveLength(moves.size);
      expect([...moves.values()].filter(({ digits }) => digits > 1)).toEqual([]);
      expect([...moves.values()].filter(({ from, to }) => from === 0n || to === 0n)).toEqual([]);
      const [only, second] = balanced.before;
      if (only === undefined || second !== undefined || !isOfOneDigit(only)) return;
      expect(fewestMoves(only.judged.ties, figures.length)).toBe(figures.length);
    },
  );
});

describe("how many changes there are", () => {
  it.each([
    ["construction-2026", 24],
    ["town-2026", 39],
    ["science-2024", 35],
    ["culture-2026", 55],
    ["library-2026", 37],
  ] as const)("%s: %i", (name, count) => {
    expect(balancedWorkbook(layOut(budgets[name]), solve).proposals).toHaveLength(count);
  });

  it("is none where there is no rounding difference", () => {
    expect(balancedWorkbook(provinceWorkbook("jiangsu-wuxi-statistics-2026"), solve).proposals).toEqual([]);
  });
});
