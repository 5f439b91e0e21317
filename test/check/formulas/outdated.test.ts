import { checkWorkbook, recalculateWorkbook } from "../../../src/engine";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { placeKey } from "../../../src/workbook/places";
import { budgets } from "../../fixtures/budget";
import { cellAt, layOut, placeOf, withCell, type LaidOutSheet } from "../../fixtures/layouts/layouts";

const workbook = layOut(budgets["library-2026"], { amounts: "formula" });

/** Formulas of one table, the lowest last. */
const formulas = (workbook.sheets.find(({ name }) => name === "表三") as LaidOutSheet).rows.flatMap(
  (line, row) =>
    line.flatMap((cell, column) =>
      cell?.formula === undefined ? [] : [{ place: { sheet: "表三", row, column }, cell }],
    ),
);

function told(changed: WorkbookSnapshot) {
  const checked = checkWorkbook(changed);
  if (checked === undefined) throw new Error("no budget");
  const { causes, counts, findings } = checked.diagnosis;
  return {
    errors: counts.errors,
    doubts: findings.filter(({ severity }) => severity === "warning").map(({ message }) => message),
    causes: causes.map(({ kind, certain, cells }) => [kind, certain, ...cells.map(placeKey)]),
    proposals: recalculateWorkbook(changed, checked, "mend").proposals,
  };
}

const withResult = (place: (typeof formulas)[number]["place"], cell: Cell, value: Cell["value"]) =>
  withCell(workbook, place, { ...cell, value });

describe("formulas whose stored results are not what they give", () => {
  it("are computed anew and told to be out of date; nothing is accused, and no formula changed", () => {
    for (const { place, cell } of formulas.slice(0, 3)) {
      const { errors, doubts, causes, proposals } = told(withResult(place, cell, Number(cell.value) + 5));
      expect(errors).toBe(0);
      expect(doubts).toEqual([expect.stringContaining("本次按算出的数核对")]);
      expect(causes).toEqual([["formula", true, placeKey(place)]]);
      expect(proposals.map(({ edit }) => [edit.before, edit.after])).toEqual([
        [
          { value: Number(cell.value) + 5, formula: cell.formula },
          { value: cell.value, formula: cell.formula },
        ],
      ]);
    }
  });

  it("are one cause together", () => {
    const all = formulas.reduce(
      (book, { place, cell }) => withCell(book, place, { ...cell, value: Number(cell.value) + 5 }),
      workbook,
    );
    const { errors, causes } = told(all);
    expect(errors).toBe(0);
    expect(causes).toEqual([["formula", true, ...formulas.map(({ place }) => placeKey(place))]]);
  });

  it("are read as stored where that fits and what the formula gives does not", () => {
    const [first] = formulas;
    if (first === undefined) throw new Error("no formula");
    const { place, cell } = first;
    const wrong = { ...cell, formula: `${cell.formula ?? ""}+10` };
    const { errors, doubts, causes } = told(withCell(workbook, place, wrong));
    expect(errors).toBe(0);
    expect(doubts).toEqual([expect.stringContaining("本次按存的数核对")]);
    expect(causes).toEqual([["formula", false, placeKey(place)]]);
  });

  it("are computed where the file holds none", () => {
    const [first] = formulas;
    if (first === undefined) throw new Error("no formula");
    const { errors, doubts } = told(withResult(first.place, first.cell, { error: "no-result" }));
    expect(errors).toBe(0);
    expect(doubts).toEqual([expect.stringContaining("文件里没有结果")]);
  });

  it("are none in a workbook that Excel has computed", () => {
    expect(told(workbook)).toEqual({ errors: 0, doubts: [], causes: [], proposals: [] });
    expect(cellAt(workbook, placeOf(workbook, "expenditure/0/2"))?.value).toBeGreaterThan(0);
  });
});
