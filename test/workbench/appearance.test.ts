import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWorkbookModel, type WorkbookSource } from "../../src/workbench/excel-host";
import { cellFor } from "../../src/workbench/excel-host/model/cells";
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

const chart = {
  id: "{00000063-0001-0000-0000-000000000000}",
  name: "gouji 1",
  type: "Pie",
  title: { text: "支出", visible: true },
  legend: { position: "Bottom", visible: true },
  series: [{ name: "支出", values: "表一!B6:B8", categories: "表一!A6:A8" }],
  source: "表一!B6:B8",
  left: 0,
  top: 0,
  width: 360,
  height: 216,
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

  it("is saved with its sizes, what is hidden, how texts are set, and what the pane keeps with it", async () => {
    const opened = await openWorkbook("a.xlsx", plain);
    if (!opened.ok) throw new Error(opened.error);
    const model = createWorkbookModel(opened.value);
    const [first, second, third] = model.sheets;
    if (first === undefined || second === undefined || third === undefined) throw new Error("No sheets");
    first.columnWidths.set(2, 150).set(4, 30);
    first.hiddenColumns.add(1);
    first.rowHeights.set(3, 60);
    first.hiddenRows.add(7);
    second.visibility = "Hidden";
    const look = { horizontalAlignment: "Right", verticalAlignment: "Top", wrapText: true, indentLevel: 2 };
    cellFor(first, 5, 0).style = look;
    third.protection = { options: {} };
    third.charts = [chart];
    model.settings.set("勾稽.忽略", [{ reason: `已核实 <"&'>\n` }]);
    model.documentSettings.set("form", '{"a":"1"}');
    const saved = await openWorkbook("a.xlsx", saveWorkbook(model));
    if (!saved.ok) throw new Error(saved.error);
    const again = createWorkbookModel(saved.value);
    const [one, two, three] = again.sheets;
    expect(one?.columnWidths.get(2)).toBeCloseTo(150, -1);
    expect(one?.columnWidths.get(4)).toBeCloseTo(30, -1);
    expect(one?.rowHeights.get(3)).toBe(60);
    expect([one?.hiddenColumns, one?.hiddenRows]).toEqual([new Set([1]), new Set([7])]);
    expect(one && cellFor(one, 5, 0).style).toMatchObject(look);
    expect([two?.visibility, three?.protection !== undefined]).toEqual(["Hidden", true]);
    expect(three?.charts).toEqual([chart]);
    expect(again.settings).toEqual(model.settings);
    expect(again.documentSettings).toEqual(model.documentSettings);
    expect(again.sheets.map(({ id }) => id)).toEqual(model.sheets.map(({ id }) => id));
    expect(again.lastId).toBeGreaterThanOrEqual(model.lastId);
  });

  it("of a workbook that was not saved here brings no settings", async () => {
    const opened = await openWorkbook("a.xlsx", plain);
    expect(opened.ok && opened.value.kept).toBeUndefined();
  });
});
