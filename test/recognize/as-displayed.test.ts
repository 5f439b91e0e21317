import { checkWorkbook } from "../../src/engine";
import type { Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets } from "../fixtures/budget";
import { layOut, type LaidOutWorkbook } from "../fixtures/layouts/layouts";

const clean = layOut(budgets["culture-2026"]);
const total = clean.places.get("expenditure/0/2");
if (total === undefined) throw new Error("No total");
const wrong = changed(clean, (cell, sheet, row, column) =>
  sheet === total.sheet && row === total.row && column === total.column
    ? { ...cell, value: 3760.33, text: "3760.33" }
    : cell,
);

type Change = (cell: Cell, sheet: string, row: number, column: number) => Cell | undefined;

function changed(workbook: LaidOutWorkbook, change: Change): LaidOutWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((cell, column) => cell && change(cell, sheet.name, row, column)),
      ),
    })),
  };
}

/** What is said of a workbook, but for texts and for the form in which amounts are held. */
function said(workbook: WorkbookSnapshot) {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No budget");
  const { counts, causes } = checked.diagnosis;
  return {
    counts: {
      errors: counts.errors,
      warnings: counts.warnings,
      passed: counts.passed,
      rounding: counts.rounding,
    },
    causes: causes.map(({ message }) => message),
  };
}

function isAmount(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.format !== undefined;
}

/** Held in 元 and shown in 万元 by a number format. */
const scaled =
  (format: string, scale: number): Change =>
  (cell) =>
    typeof cell.value === "number" && isAmount(cell)
      ? {
          ...cell,
          value: Math.round(cell.value * 100) * 10 ** (scale - 2),
          text: cell.value.toFixed(2),
          format,
        }
      : cell;

/** Before, behind and within every text. */
const withHidden =
  (hidden: string): Change =>
  (cell) =>
    typeof cell.value === "string"
      ? { ...cell, value: `${hidden}${cell.value.slice(0, 1)}${hidden}${cell.value.slice(1)}${hidden}` }
      : cell;

const asHiddenText: Change = (cell) =>
  typeof cell.value === "number" && isAmount(cell) ? { value: `\u202D${cell.value.toFixed(2)}\u202C` } : cell;

describe.each<[string, LaidOutWorkbook]>([
  ["clean", clean],
  ["with a wrong total", wrong],
])("the same is said of a workbook %s", (_, workbook) => {
  const before = said(workbook);

  it.each([
    ["0!.0000", 4],
    ["0\\.0000", 4],
    ["0!.0,", 4],
    ["0.00,", 3],
  ])("whose amounts are scaled by %s", (format, scale) => {
    expect(said(changed(workbook, scaled(format, scale)))).toEqual(before);
  });

  it.each(["\u200E", "\u202D", "\u2060", "\uFE0F", "\u00AD", "\u007F"])("whose texts hold %j", (hidden) => {
    expect(said(changed(workbook, withHidden(hidden)))).toEqual(before);
  });

  it("whose amounts are texts between direction marks", () => {
    expect(said(changed(workbook, asHiddenText))).toEqual(before);
  });

  it.each([0, "0", "0.00"])("whose blank cells of codes and names hold %j", (zero) => {
    const filled = {
      sheets: workbook.sheets.map((sheet) => {
        const isOfLabels = (column: number) =>
          sheet.rows.some((cells) => cells.some(isAmount) && typeof cells[column]?.value === "string");
        return {
          ...sheet,
          rows: sheet.rows.map((cells) =>
            cells.some(isAmount)
              ? Array.from(cells, (cell, column) => cell ?? (isOfLabels(column) ? { value: zero } : cell))
              : cells,
          ),
        };
      }),
    };
    expect(said(filled)).toEqual(before);
  });
});

describe("a number that nobody sees as an amount", () => {
  const messages = (cell: Cell) => {
    const checked = checkWorkbook(
      changed(clean, (one, sheet, row, column) =>
        sheet === total.sheet && row === total.row && column === total.column ? cell : one,
      ),
    );
    return checked?.diagnosis.findings
      .filter(({ severity }) => severity === "error")
      .map(({ message }) => message);
  };

  it.each([
    ["is a date", { value: 45292, text: "2024/1/1", format: "yyyy/m/d" }, "单元格是日期（2024/1/1）"],
    ["is hidden", { value: 3759.33, text: "", format: ";;;" }, "被数字格式“;;;”隐藏"],
  ])("%s: it is said so, and nothing else is accused", (_, cell, says) => {
    expect(messages(cell)).toEqual([expect.stringContaining(says)]);
  });
});
