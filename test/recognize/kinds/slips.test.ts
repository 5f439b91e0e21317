import type { Table } from "../../../src/budget/document";
import type { WordedFinding } from "../../../src/check/diagnosis";
import { judgeTables } from "../../../src/check/judge-tables";
import { wordTables } from "../../../src/check/words/word-findings";
import { recognizeAll } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import { sampled } from "../../sample";
import { breaksTies, slipsOf, withSlip } from "./slips";

const books: readonly (readonly [string, WorkbookSnapshot])[] = [
  ...provinceNames.map((name) => [name, provinceWorkbook(name)] as const),
  ...Object.entries({ ...forms, ...finalForms }).map(([name, sheets]) => [name, workbookOf(sheets)] as const),
];

const WITHOUT_TOTALS = "what is a unit and what its project is told by their totals alone";
const BESIDE_REMARK =
  "what is a unit is told by figures alone, and the last of them stand in the line of a remark";

/** Slips of which nothing is said, and why that is right. */
const silent: Readonly<Record<string, string>> = {
  "guangdong-guangzhou-statistics-2026 basic-all-funds 合计各行空白": WITHOUT_TOTALS,
  "guangdong-guangzhou-statistics-2026 projects 合计各行空白": WITHOUT_TOTALS,
  "guangdong-guangzhou-statistics-2026 basic-all-funds rows 金额下移一行": BESIDE_REMARK,
  "guangdong-guangzhou-statistics-2026 projects rows 金额下移一行": BESIDE_REMARK,
};

describe.each(books)("%s: columns exchanged, totals left blank, amounts a row too low", (name, workbook) => {
  const slips = judged(workbook).flatMap(({ document, judged: { ties } }) =>
    slipsOf(workbook, document)
      .filter((slip) => breaksTies(slip, ties))
      .map((slip) => ({ slip, table: document.tables.get(slip.table) })),
  );

  it("are errors that name the table", () => {
    expect(slips.length).toBeGreaterThan(8);
    const unsaid = sampled(slips, 80, name.length).flatMap(({ slip, table }) => {
      const said = judged(withSlip(workbook, slip)).flatMap(({ document, judged: one }) =>
        wordTables(document, one).map(({ finding }) => finding),
      );
      const isSaid = said.some((finding) => finding.severity === "error" && table && isIn(table, finding));
      const key = `${name} ${slip.table} ${slip.what}`;
      return isSaid === key in silent ? [`${key}: ${isSaid ? "is said" : "nothing is said"}`] : [];
    });
    expect(unsaid).toEqual([]);
  });
});

/** What is said of the tables; which slip it was is not sought, for it would take minutes. */
function judged(workbook: WorkbookSnapshot) {
  return recognizeAll(workbook).map(({ recognition: { document }, standard }) => ({
    document,
    judged: judgeTables(document, standard),
  }));
}

/** One of its cells is the table's; what slipped out at the end stands on the line below. */
function isIn({ areas }: Table, { cells }: WordedFinding): boolean {
  return cells.some(({ place: { sheet, row, column } }) =>
    areas.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.top &&
        row <= area.bottom + 1 &&
        column >= area.left &&
        column <= area.right,
    ),
  );
}
