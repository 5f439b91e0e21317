import { checkAll, narrateWorkbook } from "../../src/engine";
import { checkForPane } from "../../src/taskpane/threads/check-call";
import { budgetName } from "../../src/budget/budget-name";
import { budgets } from "../fixtures/budget";
import { cellAt, layOut, withCell, type LaidOutWorkbook } from "../fixtures/layouts/layouts";

const { sheets: own } = layOut(budgets["construction-2026"]);

/** A sound budget, and after it a second one whose sheets are named 附表一 … */
const withSecond = (second: LaidOutWorkbook) => ({
  sheets: [...own, ...second.sheets.map((sheet) => ({ ...sheet, name: `附${sheet.name}` }))],
});

/** The second one, of whose table only a person can say which it is. */
function untitled(table: string): LaidOutWorkbook {
  const workbook = layOut(budgets["culture-2026"]);
  const title = workbook.places.get(`${table}/title`);
  const label = workbook.places.get(`${table}/label`);
  if (!title || !label) throw new Error("No title");
  const renamed = withCell(workbook, title, { ...cellAt(workbook, title), value: "云州市财政局批复的表" });
  return withCell(renamed, label, undefined);
}

describe.each(["general-expenditure"])("%s, untitled in the second budget", (table) => {
  const second = untitled(table);
  const place = second.places.get(`${table}/title`);
  const workbook = withSecond(second);
  const area = { table, sheet: `附${place?.sheet}`, top: 0, left: 0, bottom: 60, right: 10 };
  const statesWith = (assigned: Parameters<typeof checkAll>[1]) => {
    const checked = checkAll(workbook, assigned);
    return checked.ok
      ? checked.value.map(({ recognition }) => recognition.document.tables.get(table)?.state)
      : [];
  };

  it("is missing there by itself", () => {
    expect(statesWith([])).toEqual(["filled", "missing"]);
  });

  it("is read where a person says, as the second's, even where it stands between both", () => {
    const [, name = ""] = checkForPane(workbook, { assigned: [] })?.result.documents.map(budgetName) ?? [];
    expect(statesWith([{ ...area, budget: name }])).toEqual(["filled", "filled"]);
  });
});

it("收支总表 without a title is the second budget's by its own form", () => {
  const checked = checkAll(withSecond(untitled("revenue-expenditure")));
  const tables = checked.ok ? checked.value.map(({ recognition: { document } }) => document.tables) : [];
  expect(tables.map((own) => own.get("revenue-expenditure")?.state)).toEqual(["filled", "filled"]);
});

it("prose on a sheet of its own goes with the budget that it names, wherever the sheet is", () => {
  const workbook = withSecond(layOut(budgets["culture-2026"]));
  const narrated = narrateWorkbook(workbook, undefined, undefined, { choice: 1 });
  const sections = narrated?.ok ? narrated.value.narrative.sections : [];
  const lines = sections.flatMap(({ number, title, paragraphs }) => [
    `${number}、${title}`,
    ...paragraphs.map(({ text }) => text),
  ]);
  const prose = { name: "情况说明", rows: lines.map((value) => [{ value }]) };
  const checked = checkAll({ sheets: [...workbook.sheets, prose] });
  const told = checked.ok ? checked.value.map(({ diagnosis }) => diagnosis.findings) : [];
  const figures = told.map(
    (findings) => findings.filter(({ check }) => check.startsWith("narrative-")).length,
  );
  expect(figures[0]).toBeGreaterThan(0);
  expect(figures[1]).toBe(0);
});
