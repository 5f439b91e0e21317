import { checkAll, unreadTitles, type Checked } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { formSampleWorkbook } from "../../../scripts/sample/form-sample";
import { formSamples } from "../../../scripts/sample/form-samples";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import { provinceWorkbook } from "../../fixtures/provinces";
import { sampled } from "../../sample";

const [national, final] = formSamples.map((sample) => formSampleWorkbook(sample, []));
if (national === undefined || final === undefined) throw new Error("No samples");

function checked(workbook: WorkbookSnapshot): readonly Checked[] {
  const result = checkAll(workbook);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const tablesIn = (documents: readonly Checked[]) =>
  documents.flatMap(({ recognition: { document } }) => [...document.tables.values()]);

/** Without the title of this table, and with a name of its sheet that says nothing. */
function untitled(workbook: WorkbookSnapshot, id: string): WorkbookSnapshot {
  const table = tablesIn(checked(workbook)).find((one) => one.id === id);
  const place = table?.form.titlePlace;
  if (place === undefined) throw new Error(`No title of ${id}`);
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== place.sheet) return sheet;
    const rows = sheet.rows.map((cells, row) =>
      row === place.row ? cells?.map((cell, column) => (column === place.column ? undefined : cell)) : cells,
    );
    return { ...sheet, name: "Sheet99", rows };
  });
  return { sheets };
}

const said = (documents: readonly Checked[]) =>
  documents.flatMap(({ diagnosis: { findings } }) =>
    findings.filter(({ severity }) => severity !== "info").map(({ message }) => message),
  );

const cases: readonly (readonly [name: string, id: string, workbook: WorkbookSnapshot])[] = [
  ["national", "revenue", national],
  ["national", "expenditure", national],
  ["changsha", "revenue", provinceWorkbook("hunan-changsha-petitions-2026")],
  ["final", "final-revenue", final],
  ["final", "final-expenditure", final],
  ["sichuan", "expenditure", workbookOf(forms.sichuan ?? [])],
];

it.each(sampled(cases, 3))(
  "%s: %s without its title is told by its columns, and tied as before",
  (_, id, workbook) => {
    const before = checked(workbook);
    const after = checked(untitled(workbook, id));
    expect(tablesIn(after).map((table) => table.id)).toEqual(tablesIn(before).map((table) => table.id));
    expect(after.map(({ diagnosis: { counts } }) => counts.passed)).toEqual(
      before.map(({ diagnosis: { counts } }) => counts.passed),
    );
    expect(said(after)).toEqual([]);
  },
);

it("基本支出 and 项目支出 alone are those of many tables: which one it is is not guessed", () => {
  const workbook = untitled(provinceWorkbook("shanghai-finance-2025"), "expenditure");
  expect(tablesIn(checked(workbook)).map(({ id, state }) => [id, state])).toContainEqual([
    "expenditure",
    "missing",
  ]);
  expect(unreadTitles(workbook).map(({ reason }) => reason)).toContainEqual(
    expect.stringContaining("没有标题"),
  );
});

it("what is less than all of the money is no 支出总表", () => {
  const workbook = untitled(national, "expenditure");
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name !== "Sheet99"
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((cells) =>
            cells?.map((cell) =>
              typeof cell?.value === "number" ? { ...cell, value: Math.round(cell.value * 90) / 100 } : cell,
            ),
          ),
        },
  );
  const documents = checked({ sheets });
  expect(tablesIn(documents).map(({ id }) => id)).not.toContain("expenditure");
  expect(said(documents)).toEqual([]);
});

it("final accounts whose first table has no title are no budget", () => {
  const documents = checked(untitled(final, "final-revenue-expenditure"));
  expect(documents.map(({ standard }) => standard.id)).toEqual(["national-final"]);
  expect(said(documents)).toEqual([]);
});
