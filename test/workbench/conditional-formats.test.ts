/* eslint-disable office-addins/load-object-before-read -- results of methods are not loaded */
import { conditionalLook } from "../../src/workbench/excel-host";
import { codeOf } from "./office-errors";
import { loadOffice, type LoadedOffice } from "./load-office";

let office: LoadedOffice;
beforeEach(async () => {
  office = await loadOffice({
    sheets: [
      {
        name: "表一",
        rows: [
          [1, 20],
          [30, 4],
        ],
        styles: { A1: { fill: "#00B0F0", bold: true } },
        notes: [{ row: 0, column: 0, text: "别动" }],
      },
    ],
  });
});
afterEach(() => office.dispose());

/** Marks cells as the add-in does; gives the ids, which it remembers. */
async function mark(addresses: string, color: string, formula = "=TRUE"): Promise<string> {
  return Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem("表一").getRanges(addresses);
    const added = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = formula;
    added.custom.format.fill.color = color;
    added.custom.format.font.bold = true;
    added.load("id");
    await context.sync();
    return added.id;
  });
}

test("marks lie over the cells, and go without a trace", async () => {
  const { model } = office.host;
  const [sheet] = model.sheets;
  const before = structuredClone(sheet);
  const id = await mark("A1,B2", "#ffc7ce");
  if (sheet === undefined) throw new Error();
  expect(conditionalLook(model, sheet, 0, 0)).toEqual({ fill: "#FFC7CE", bold: true });
  expect(conditionalLook(model, sheet, 0, 1)).toEqual({});
  expect(sheet.rows.get(0)?.get(0)?.style).toEqual({ fill: "#00B0F0", bold: true });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange();
    range.conditionalFormats.getItem(id).delete();
    await context.sync();
  });
  expect(sheet).toEqual(before);
});

test("are found again after the file was saved and opened", async () => {
  const id = await mark("A1", "#FFC7CE");
  const reopened = structuredClone(office.host.model);
  office.dispose();
  const { ExcelHost } = await import("../../src/workbench/excel-host");
  office = await loadOffice(new ExcelHost(reopened));
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("表一").getRange().conditionalFormats;
    const found = formats.getItemOrNullObject(id);
    found.load(
      "type,priority,stopIfTrue,custom/rule/formula,custom/format/fill/color,custom/format/font/bold",
    );
    const other = formats.getItemOrNullObject("{没有}");
    await context.sync();
    expect(other.isNullObject).toBe(true);
    expect(found.type).toBe("Custom");
    expect(found.custom.rule.formula).toBe("=TRUE");
    expect(found.custom.format.fill.color).toBe("#FFC7CE");
    expect(found.custom.format.font.bold).toBe(true);
  });
});

test("a rule is relative to the first cell; the first of several wins", async () => {
  await mark("A1:B2", "#FFEB9C", "=A1>10");
  await mark("B1", "#FFC7CE");
  const { model } = office.host;
  const [sheet] = model.sheets;
  const fills = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map(([row = 0, column = 0]) => sheet && conditionalLook(model, sheet, row, column).fill);
  expect(fills).toEqual([undefined, "#FFC7CE", "#FFEB9C", undefined]);
});

test("clearing a part leaves the rest", async () => {
  await mark("A1:B2", "#FFEB9C");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    sheet.getRange("A1").conditionalFormats.clearAll();
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id");
    const count = formats.getCount();
    await context.sync();
    const ranges = formats.items[0]?.getRanges();
    const range = formats.items[0]?.getRangeOrNullObject();
    ranges?.load("address");
    await context.sync();
    expect(count.value).toBe(1);
    expect(ranges?.address).toBe("表一!A2:B2,表一!B1");
    expect(range?.isNullObject).toBe(true);
    sheet.getRange().clear(Excel.ClearApplyTo.formats);
    await context.sync();
  });
  expect(office.host.model.sheets[0]?.conditionalFormats).toEqual([]);
});

test("cell values", async () => {
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("表一").getRange("A1:B2");
    const added = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    added.cellValue.rule = { formula1: "=10", operator: "GreaterThan" };
    added.cellValue.format.font.color = "red";
    conditionalFormats.load("items/cellValue/rule,items/cellValue/format/font/color");
    await context.sync();
    expect(conditionalFormats.items[0]?.cellValue.rule).toEqual({ formula1: "=10", operator: "GreaterThan" });
    expect(conditionalFormats.items[0]?.cellValue.format.font.color).toBe("#FF0000");
    added.custom.load();
    expect(await codeOf(() => context.sync())).toBe("InvalidOperation");
  });
});

test("other kinds are refused by name", async () => {
  const add = Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("表一").getRange("A1");
    conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    await context.sync();
  });
  expect(await codeOf(() => add)).toBe("EmulatorNotImplemented");
});
