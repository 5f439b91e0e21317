import { checkWorkbook, recalculateWorkbook } from "../../../src/engine";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { address, placeKey } from "../../../src/workbook/places";
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

  describe("of formulas that cannot be computed here", () => {
    const [first, second] = formulas;
    if (first === undefined || second === undefined) throw new Error("no formula");
    const unknown = (value: number) =>
      withCell(workbook, first.place, {
        formula: '=INDIRECT("X"&8)',
        value: Number(first.cell.value) + value,
      });
    const typed = (book: typeof workbook) =>
      withCell(book, placeOf(workbook, "revenue/6/3"), { value: 7777.77 });
    const waiting = (book: WorkbookSnapshot) => told({ ...book, awaitsCalculation: true });

    it("accuse nobody where calculation is by hand; it is said that they may be old", () => {
      const { errors, doubts, causes, proposals } = waiting(unknown(5));
      expect(errors).toBe(0);
      expect(doubts).toEqual([expect.stringMatching(/^《.*可能不是最新的.*按 F9 重新计算.*。$/)]);
      expect([causes, proposals]).toEqual([[], []]);
    });

    it("count where nothing contradicts them", () => {
      expect(waiting(unknown(0))).toEqual({ errors: 0, doubts: [], causes: [], proposals: [] });
    });

    it("are what they are where Excel has computed them", () => {
      expect(told(unknown(5)).errors).toBeGreaterThan(0);
    });

    it("do not hide what was typed wrong elsewhere", () => {
      const { errors, doubts, causes } = waiting(typed(unknown(5)));
      const without = told(typed(workbook));
      expect(errors).toBeGreaterThan(0);
      expect(doubts).toHaveLength(without.doubts.length + 1);
      expect(causes).toEqual(without.causes);
    });

    it("and those that follow them are left out together", () => {
      const follows = withCell(unknown(5), second.place, {
        formula: `=${address(first.place.row, first.place.column)}*1+${Number(second.cell.value) - Number(first.cell.value)}`,
        value: Number(second.cell.value) + 5,
      });
      expect(waiting(follows).errors).toBe(0);
    });
  });

  it("are none in a workbook that Excel has computed", () => {
    expect(told(workbook)).toEqual({ errors: 0, doubts: [], causes: [], proposals: [] });
    expect(cellAt(workbook, placeOf(workbook, "expenditure/0/2"))?.value).toBeGreaterThan(0);
  });
});
