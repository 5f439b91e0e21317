/* eslint-disable office-addins/load-object-before-read -- results of methods are not loaded */
import { toSnapshot } from "../../src/workbench/excel-host";
import { codeOf } from "./office-errors";
import { loadOffice, type LoadedOffice } from "./load-office";

let office: LoadedOffice;
beforeEach(async () => {
  office = await loadOffice({
    sheets: [
      {
        name: "表一",
        rows: [
          ["收入", 1],
          ["支出", 2],
          ["合计", "=SUM(B1:B2)"],
        ],
        formats: { D1: "@" },
      },
      { name: "锁", rows: [["不", "可"]], styles: { B1: { locked: false } }, protected: true },
    ],
  });
});
afterEach(() => office.dispose());

/** Writes into a range and reads it back, in one round trip. */
async function writeAndRead(
  sheet: string,
  address: string,
  write: (range: Excel.Range) => void,
): Promise<{ values: unknown; formulas: unknown; text: unknown; numberFormat: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    write(range);
    range.load("values,formulas,text,numberFormat");
    await context.sync();
    const { values, formulas, text, numberFormat } = range;
    return { values, formulas, text, numberFormat };
  });
}

test.each<[unknown, unknown, string]>([
  ["文字", "文字", "General"],
  [12.5, 12.5, "General"],
  ["12.50", 12.5, "General"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["12%", 0.12, "0%"],
  ["(5)", -5, "General"],
  ["1e3", 1000, "0.00E+00"],
  ["123456789012345678", 123456789012346000, "General"],
  ["'007", "007", "General"],
  ["3-1", expect.any(Number), 'm"月"d"日"'],
  ["2024-3-1", 45352, "yyyy/m/d"],
  ["2024-13-1", "2024-13-1", "General"],
  ["true", true, "General"],
  ["#N/A", "#N/A", "General"],
  ["", "", "General"],
  ["=B1+B2", 3, "General"],
])("%p typed into a cell is %p", async (input, value, format) => {
  const read = await writeAndRead("表一", "C1", (range) => (range.values = [[input]]));
  expect(read.values).toEqual([[value]]);
  expect(read.numberFormat).toEqual([[format]]);
});

test("a text format keeps what looks like a number or a formula", async () => {
  const read = await writeAndRead("表一", "D1", (range) => (range.values = [["007"]]));
  expect(read.values).toEqual([["007"]]);
  const formula = await writeAndRead("表一", "D1", (range) => (range.values = [["=1+1"]]));
  expect(formula.values).toEqual([["=1+1"]]);
});

test("null leaves a cell as it is, one value fills all", async () => {
  await writeAndRead(
    "表一",
    "A1:B2",
    (range) =>
      (range.values = [
        [null, 10],
        ["改", null],
      ]),
  );
  const read = await writeAndRead("表一", "A1:B3", () => undefined);
  expect(read.values).toEqual([
    ["收入", 10],
    ["改", 2],
    ["合计", 12],
  ]);
  const filled = await writeAndRead("表一", "E1:F2", (range) => {
    range.values = 7 as unknown as number[][];
  });
  expect(filled.values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test("formulas are written and computed in the same round trip", async () => {
  const { host } = office;
  const read = await writeAndRead("表一", "C1:C2", (range) => {
    range.formulas = [["=B1*2"], ["=锁!A1&表一!A1"]];
    range.numberFormat = [["0.00"], ["General"]];
  });
  expect(read).toMatchObject({ values: [[2], ["不收入"]], text: [["2.00"], ["不收入"]] });
  expect(host.requests.count).toBe(1);
});

test.each<[string, (range: Excel.Range) => void]>([
  ["too few rows", (range) => (range.values = [[1, 2]])],
  [
    "too many columns",
    (range) =>
      (range.values = [
        [1, 2, 3],
        [1, 2, 3],
      ]),
  ],
  ["formats of another size", (range) => (range.numberFormat = [["0"]])],
  [
    "a text that is too long",
    (range) =>
      (range.values = [
        ["长".repeat(32_768), 1],
        [1, 1],
      ]),
  ],
  [
    "a formula that is none",
    (range) =>
      (range.formulas = [
        ["=SUM(", 1],
        [1, 1],
      ]),
  ],
  [
    "more than 1500 cells of another size",
    (range) => (range.values = Array.from({ length: 2000 }, () => [1])),
  ],
])("refuses %s", async (_what, write) => {
  expect(await codeOf(() => writeAndRead("表一", "A1:B2", write))).toBe("InvalidArgument");
  expect((await writeAndRead("表一", "A1", () => undefined)).values).toEqual([["收入"]]);
});

test("a large table, which office.js writes in parts", async () => {
  const table = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
  const read = await writeAndRead("表一", "H1:I2000", (range) => (range.values = table));
  expect(read.values).toEqual(table);
});

describe("a protected sheet", () => {
  test.each<[string, (range: Excel.Range) => void]>([
    ["values", (range) => (range.values = [[1]])],
    ["fills", (range) => (range.format.fill.color = "#FF0000")],
    ["clearing", (range) => range.clear()],
    ["merging", (range) => range.getResizedRange(1, 1).merge()],
    ["conditional formats", (range) => void range.conditionalFormats.add(Excel.ConditionalFormatType.custom)],
  ])("denies %s", async (_what, write) => {
    expect(await codeOf(() => writeAndRead("锁", "A1", write))).toBe("AccessDenied");
  });

  test("lets unlocked cells be filled in", async () => {
    expect((await writeAndRead("锁", "B1", (range) => (range.values = [["填"]]))).values).toEqual([["填"]]);
  });

  test("says that it is", async () => {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("锁");
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      protection.unprotect();
      protection.protect({ allowFormatCells: true }, "密");
      await context.sync();
    });
    await writeAndRead("锁", "A1", (range) => (range.format.fill.color = "yellow"));
    expect(office.host.model.sheets[1]?.rows.get(0)?.get(0)?.style).toEqual({ fill: "#FFFF00" });
  });
});

test("formats: set, mixed, cleared", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange("A1:B1");
    range.set({ format: { fill: { color: "#ffc7ce" }, font: { bold: true, color: "red" }, wrapText: true } });
    range.getCell(0, 1).format.font.bold = false;
    range.format.columnWidth = 80;
    range.load("format/wrapText,format/columnWidth,format/fill/color,format/font/bold,format/font/color");
    await context.sync();
    expect(range.format.fill.color).toBe("#FFC7CE");
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.color).toBe("#FF0000");
    expect([range.format.wrapText, range.format.columnWidth]).toEqual([true, 80]);
    const each = range.getCellProperties({ address: true, format: { font: { bold: true } } });
    range.format.fill.clear();
    range.getCell(0, 0).clear(Excel.ClearApplyTo.formats);
    range.load("values,format/fill/color,format/font/bold");
    await context.sync();
    expect(each.value).toEqual([
      [
        { address: "表一!A1", format: { font: { bold: true } } },
        { address: "表一!B1", format: { font: { bold: false } } },
      ],
    ]);
    expect(range.format.fill.color).toBe("#FFFFFF");
    expect(range.values).toEqual([["收入", 1]]);
  });
});

test("several areas at once", async () => {
  await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem("表一").getRanges("A1, B2:B3");
    areas.format.fill.color = "#FFEB9C";
    areas.load("address,areaCount,cellCount");
    areas.areas.load("items/address");
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["表一!A1,表一!B2:B3", 2, 3]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["表一!A1", "表一!B2:B3"]);
  });
  expect(office.host.model.sheets[0]?.rows.get(2)?.get(1)?.style).toEqual({ fill: "#FFEB9C" });
});

test("calculation waits where it is told to", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getItem("表一");
    const total = sheet.getRange("B3");
    application.suspendApiCalculationUntilNextSync();
    sheet.getRange("B1").values = [[100]];
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[3]]);
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[102]]);
    application.calculationMode = Excel.CalculationMode.manual;
    sheet.getRange("B1").values = [[1]];
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[102]]);
    application.calculate(Excel.CalculationType.full);
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[3]]);
  });
});

test("merging keeps the first cell alone", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange("A1:B2");
    range.merge(true);
    range.load("values");
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    expect(range.values).toEqual([
      ["收入", ""],
      ["支出", ""],
    ]);
    expect(merged.address).toBe("表一!A1:B1,表一!A2:B2");
    range.unmerge();
    const none = range.getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("sheets are added, named, moved, hidden and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("核对结果");
    added.getRange("A1").values = [["=表一!B3"]];
    added.tabColor = "#FF0000";
    await context.sync();
    added.position = 0;
    added.getRange("A1").load("values");
    worksheets.getItem("表一").name = "收支 总表";
    worksheets.getItem("锁").visibility = Excel.SheetVisibility.hidden;
    added.activate();
    await context.sync();
    worksheets.load("items/name,items/visibility");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "核对结果 Visible",
      "收支 总表 Visible",
      "锁 Hidden",
    ]);
    worksheets.getItem("锁").delete();
    await context.sync();
  });
  const [result] = toSnapshot(office.host.model).sheets;
  expect(result?.rows[0]?.[0]).toEqual({ value: 3, formula: "='收支 总表'!B3" });
  const add = (name: string): Promise<string> =>
    codeOf(() => Excel.run(async ({ workbook }) => void workbook.worksheets.add(name)));
  expect(await add("核对结果")).toBe("ItemAlreadyExists");
  expect(await add("表[1]")).toBe("InvalidArgument");
});

test("a protected workbook keeps its sheets, but not their cells", async () => {
  office.host.model.protected = true;
  const attempt = (act: (sheets: Excel.WorksheetCollection) => void): Promise<string> =>
    codeOf(() => Excel.run(async ({ workbook }) => act(workbook.worksheets)));
  expect(await attempt((sheets) => void sheets.add())).toBe("AccessDenied");
  expect(await attempt((sheets) => sheets.getItem("表一").delete())).toBe("AccessDenied");
  expect(await attempt((sheets) => (sheets.getItem("表一").name = "改"))).toBe("AccessDenied");
  expect((await writeAndRead("表一", "A1", (range) => (range.values = [["改"]]))).values).toEqual([["改"]]);
});
