import { checkWorkbook } from "../../src/engine";
import { budgets } from "../fixtures/budget";
import { provinceWorkbook } from "../fixtures/provinces";
import { layOut, withCell, cellAt } from "../fixtures/layouts/layouts";

/** A workbook whose table has no title that could be known, so that only a person can say which table it is. */
function withoutTitle(table: string) {
  const workbook = layOut(budgets["culture-2026"]);
  const title = workbook.places.get(`${table}/title`);
  const label = workbook.places.get(`${table}/label`);
  if (!title || !label) throw new Error("No title");
  const renamed = withCell(workbook, title, { ...cellAt(workbook, title), value: "云州市财政局批复的表" });
  return { workbook: withCell(renamed, label, undefined), place: title };
}

describe("a table that a person has to name", () => {
  const { workbook, place } = withoutTitle("general-expenditure");
  const area = { sheet: place.sheet, top: 0, left: 0, bottom: 60, right: 4 };

  it("is missing by itself", () => {
    const table = checkWorkbook(workbook)?.recognition.document.tables.get("general-expenditure");
    expect(table?.state).toBe("missing");
  });

  it("is read where the person says, and the budget is whole again", () => {
    const checked = checkWorkbook(workbook, [{ table: "general-expenditure", ...area }]);
    expect(checked?.recognition.document.tables.get("general-expenditure")?.state).toBe("filled");
    expect(checked?.diagnosis.counts.errors).toBe(0);
    expect(checked?.diagnosis.counts.notChecked).toBe(0);
  });

  it("stays missing where the place has no such header", () => {
    const checked = checkWorkbook(workbook, [{ table: "projects", ...area }]);
    expect(checked?.recognition.document.tables.get("general-expenditure")?.state).toBe("missing");
    expect(checked?.recognition.document.tables.get("projects")?.state).toBe("filled");
  });
});

it("makes no budget of Shanxi's of another province's", () => {
  const workbook = provinceWorkbook("jiangsu-wuxi-statistics-2026");
  const [, , sheet] = workbook.sheets;
  const place = { sheet: sheet?.name ?? "", top: 0, left: 0, bottom: 60, right: 12 };
  for (const table of ["revenue", "three-public"]) {
    const checked = checkWorkbook(workbook, [{ table, ...place }]);
    expect(checked?.standard.id).toBe("jiangsu");
    expect(checked?.diagnosis.counts.errors).toBe(0);
  }
});
