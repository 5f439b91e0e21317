import { checkAll, unreadTitles } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { provinceWorkbook } from "../../fixtures/provinces";
import { sampled } from "../../sample";

/** The workbook with other words in its titles. */
function retitled({ sheets }: WorkbookSnapshot, words: string, others: string): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        row > 5
          ? cells
          : cells?.map((cell) =>
              typeof cell?.value === "string" ? { ...cell, value: cell.value.replace(words, others) } : cell,
            ),
      ),
    })),
  };
}

const read = (workbook: WorkbookSnapshot) => {
  const checked = checkAll(workbook);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.map(({ standard, diagnosis: { counts }, recognition: { document } }) => ({
    standard: standard.id,
    errors: counts.errors,
    passed: counts.passed,
    tables: [...document.tables.values()].filter(({ state }) => state !== "missing").map(({ id }) => id),
  }));
};

/** Beside 支出总表 its title may mean that table or another. */
const UNCLEAR = "财政性资金支出表";

const cases = [
  ["jiangsu-wuxi-statistics-2026", "财政拨款支出表（功能科目）", "appropriation-expenditure"],
  ["hunan-changsha-petitions-2026", "一般公共预算支出情况表", "general-expenditure"],
  ["zhejiang-huzhou-finance-2026", "一般公共预算支出表", "general-expenditure"],
] as const;

describe.each(sampled(cases, 3))("%s with a title that may be that of 支出总表", (name, words, kind) => {
  const workbook = retitled(provinceWorkbook(name), words, UNCLEAR);

  it("is one budget without that table, which is told of", () => {
    const [before] = read(provinceWorkbook(name));
    const documents = read(workbook);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ standard: before?.standard, errors: 0 });
    expect(documents[0]?.tables).toEqual(before?.tables.filter((id) => id !== kind));
    expect(unreadTitles(workbook).map(({ text }) => text)).toContainEqual(expect.stringContaining(UNCLEAR));
  });
});

it("a budget of Shanxi with such a title is one budget, and not accused of the table that it has", () => {
  for (const name of ["town-2026", "science-2024"] as const) {
    const workbook = retitled(layOut(budgets[name]), "一般公共预算支出预算表（不含上年结转）", UNCLEAR);
    expect(read(workbook)).toMatchObject([{ standard: "shanxi", errors: 0 }]);
  }
});

it("two budgets of one name, each with its 收支总表, stay two", () => {
  const { sheets } = provinceWorkbook("hunan-changsha-petitions-2026");
  const twice = { sheets: [...sheets, ...sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}（2）` }))] };
  expect(read(twice)).toHaveLength(2);
});
