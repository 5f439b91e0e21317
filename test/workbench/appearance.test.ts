import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWorkbookModel, type WorkbookSource } from "../../src/workbench/excel-host";
import { openWorkbook } from "../../src/workbench/open-workbook";
import { readAppearance } from "../../src/workbench/read-appearance";
import { saveWorkbook } from "../../src/workbench/save-workbook";
import { budgets } from "../fixtures/budget";
import { dressed } from "../fixtures/workbooks/dressed";
import { layOut } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";

const plain = writeWorkbook(layOut(budgets["town-2026"]));
const own = { bold: true, italic: true, fontSize: 14, fontName: "楷体", color: "#1F4E79" };
const dress = {
  sheet: 1,
  cells: { B6: { font: own, fill: "FFCCE5FF" }, C6: { font: own, fill: "FFCCE5FF", locked: false } },
};

describe("the appearance of a file", () => {
  it("is the cells' own fonts and fills, and which sheet is protected", () => {
    const looks = readAppearance(dressed(plain, { ...dress, isProtected: true }));
    const [first, second] = [...looks.values()];
    expect(first?.styles?.B6).toEqual({ ...own, fill: "#CCE5FF" });
    expect(first?.styles?.C6).toEqual({ ...own, fill: "#CCE5FF", locked: false });
    expect([first?.protected, second?.protected]).toEqual([true, false]);
  });

  it("knows colours of the theme, with their tint", () => {
    const parts = unzipSync(dressed(plain, dress));
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    const themed = styles.replace(/<fgColor rgb="FFCCE5FF"\/>/g, '<fgColor theme="0" tint="-0.5"/>');
    expect(themed).not.toBe(styles);
    parts["xl/styles.xml"] = strToU8(themed);
    const [first] = [...readAppearance(zipSync(parts)).values()];
    expect(first?.styles?.B6?.fill).toBe("#808080");
  });

  it("of a protected sheet keeps the add-in out", async () => {
    const opened = await openWorkbook("a.xlsx", dressed(plain, { ...dress, isProtected: true }));
    if (!opened.ok) throw new Error(opened.error);
    const { sheets } = createWorkbookModel(opened.value);
    expect(sheets.map(({ protection }) => protection !== undefined).indexOf(true)).toBe(0);
    expect(sheets.filter(({ protection }) => protection !== undefined)).toHaveLength(1);
  });

  it("is saved again, with the values and number formats beside it", async () => {
    const opened = await openWorkbook("a.xlsx", dressed(plain, dress));
    if (!opened.ok) throw new Error(opened.error);
    const saved = saveWorkbook(createWorkbookModel(opened.value));
    const again = await openWorkbook("a.xlsx", saved);
    if (!again.ok) throw new Error(again.error);
    expect(again.value.sheets[0]).toMatchObject({
      styles: { B6: { ...own, fill: "#CCE5FF" }, C6: { ...own, fill: "#CCE5FF", locked: false } },
    });
    const cellsOf = ({ sheets }: WorkbookSource) => sheets.map(({ rows }) => rows);
    expect(cellsOf(again.value)).toEqual(cellsOf(opened.value));
  });
});
