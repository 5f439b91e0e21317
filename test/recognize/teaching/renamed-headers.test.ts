import { compareTeaching, outlineOf, recognizeAll } from "../../../src/engine";
import type { PlaceOutline } from "../../../src/recognize/kinds/taught/outline";
import type { AssignedTable } from "../../../src/recognize/places/assigned";
import { refusalText } from "../../../src/report/teaching";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";

/**
 * Every table of real workbooks, with all labels of its header replaced by words that nobody knows, and then explained column
 * by column as it was read before.
 */
function renamed(workbook: WorkbookSnapshot, sheetName: string, { header }: PlaceOutline): WorkbookSnapshot {
  const words = new Map<string, string>();
  const textOf = (cells: readonly (Cell | undefined)[] | undefined) =>
    (cells ?? []).map((cell) => (cell === undefined ? "" : String(cell.value).trim())).join("|");
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      // A page break may print the header once more.
      const lines = new Set(sheet.rows.slice(header.top, header.bottom + 1).map(textOf));
      const rows = sheet.rows.map((cells, row) =>
        row >= header.top && lines.has(textOf(cells))
          ? cells?.map((cell): Cell | undefined => {
              if (typeof cell?.value !== "string" || cell.value.trim() === "") return cell;
              if (!words.has(cell.value)) words.set(cell.value, inventedWord(words.size));
              return { value: words.get(cell.value) ?? "" };
            })
          : cells,
      );
      return { ...sheet, rows };
    }),
  };
}

const CHARACTERS = [..."甲乙丙丁戊己庚辛壬癸"];

function inventedWord(index: number): string {
  return `${CHARACTERS[index % 10] ?? ""}${CHARACTERS[Math.floor(index / 10)] ?? ""}某`;
}

/** A code or name of a row is said with its classification, as the list has it. */
function quantityOf({ quantity, label }: PlaceOutline["columns"][number]): string | undefined {
  if (quantity !== "code" && quantity !== "name") return quantity;
  if (label.includes("功能")) return `functional-${quantity}`;
  if (label.includes("政府")) return `government-${quantity}`;
  return label.includes("经济") ? `economic-${quantity}` : quantity;
}

interface Explained {
  readonly table: string;
  readonly isSame: boolean;
  readonly failed: number;
  readonly isRefused: boolean;
}

function explainEach(workbook: WorkbookSnapshot): Explained[] {
  const whole = compareTeaching(workbook, {}, {}).after;
  const tables = recognizeAll(workbook).flatMap(({ recognition: { document } }) => [
    ...document.tables.values(),
  ]);
  return tables.flatMap(({ id, areas: [area, second], state }): Explained[] => {
    if (area === undefined || second !== undefined || state !== "filled") return [];
    const bare: AssignedTable = { ...area, table: id.replace(/-\d+$/, ""), columns: [] };
    const outline = outlineOf(workbook, bare, []);
    const columns = (outline?.columns ?? []).flatMap((column) => {
      const quantity = quantityOf(column);
      return quantity === undefined ? [] : [{ column: column.column, quantity }];
    });
    if (outline === undefined || columns.length < 3) return [];
    const change = compareTeaching(
      renamed(workbook, area.sheet, outline),
      {},
      { assigned: [{ ...bare, columns }] },
    );
    const { after } = change;
    const isRefused = refusalText(change) !== undefined;
    return [{ table: id, isSame: after.held === whole.held, failed: after.failed, isRefused }];
  });
}

const explained: Explained[] = [];

it.each(provinceNames)("%s: what is explained rightly fails nowhere, or is refused", (name) => {
  const own = explainEach(provinceWorkbook(name));
  explained.push(...own);
  expect(own.filter(({ failed, isRefused }) => failed > 0 && !isRefused)).toEqual([]);
});

it("most tables are read just as they were with their own labels", () => {
  expect(explained.length).toBeGreaterThan(80);
  const same = explained.filter(({ isSame }) => isSame).length;
  expect(same / explained.length).toBeGreaterThan(0.7);
  // Two years, or planned and done, in groups whose words say so no more.
  expect(explained.filter(({ isRefused }) => isRefused).map(({ table }) => table)).toEqual(
    expect.arrayContaining(["final-three-public", "three-public"]),
  );
  expect(explained.filter(({ isRefused }) => isRefused).length).toBeLessThan(5);
});
