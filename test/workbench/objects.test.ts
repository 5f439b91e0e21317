/* eslint-disable office-addins/load-object-before-read -- results of methods are not loaded */
import { codeOf } from "./office-errors";
import { loadOffice, type LoadedOffice } from "./load-office";

let office: LoadedOffice;
beforeEach(async () => {
  office = await loadOffice({
    name: "预算.xlsx",
    sheets: [
      {
        name: "表一",
        rows: [
          ["类", "本年", "上年"],
          ["甲", 1, 2],
          ["乙", 3, 4],
          ["丙", 5, 6],
        ],
        hiddenRows: [2],
      },
      { name: "表 二", rows: [["=表一!B2+SUM(表一!B2:B4)"]] },
    ],
    names: { 合计数: "=表一!$B$2:$B$4" },
  });
});
afterEach(() => office.dispose());

test("from one range to another", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange("B2:C3");
    const ranges = {
      getCell: range.getCell(1, 1),
      getRow: range.getRow(1),
      getColumn: range.getColumn(0),
      getEntireRow: range.getEntireRow(),
      getEntireColumn: range.getEntireColumn(),
      getOffsetRange: range.getOffsetRange(1, -1),
      getResizedRange: range.getResizedRange(2, 0),
      getAbsoluteResizedRange: range.getAbsoluteResizedRange(1, 1),
      getLastCell: range.getLastCell(),
      getLastRow: range.getLastRow(),
      getLastColumn: range.getLastColumn(),
      getRowsAbove: range.getRowsAbove(1),
      getRowsBelow: range.getRowsBelow(2),
      getColumnsBefore: range.getColumnsBefore(1),
      getColumnsAfter: range.getColumnsAfter(3),
      getBoundingRect: range.getBoundingRect("E9"),
      getIntersection: range.getIntersection("C3:D9"),
      getUsedRange: range.getEntireColumn().getUsedRange(true),
    };
    for (const found of Object.values(ranges)) found.load("address");
    const none = range.getIntersectionOrNullObject("F1");
    await context.sync();
    const addresses = Object.entries(ranges).map(([name, found]) => [
      name,
      found.address.replace("表一!", ""),
    ]);
    expect(Object.fromEntries(addresses)).toEqual({
      getCell: "C3",
      getRow: "B3:C3",
      getColumn: "B2:B3",
      getEntireRow: "2:3",
      getEntireColumn: "B:C",
      getOffsetRange: "A3:B4",
      getResizedRange: "B2:C5",
      getAbsoluteResizedRange: "B2",
      getLastCell: "C3",
      getLastRow: "B3:C3",
      getLastColumn: "C2:C3",
      getRowsAbove: "B1:C1",
      getRowsBelow: "B4:C5",
      getColumnsBefore: "A2:A3",
      getColumnsAfter: "D2:F3",
      getBoundingRect: "B2:E9",
      getIntersection: "C3",
      getUsedRange: "B1:C4",
    });
    expect(none.isNullObject).toBe(true);
    range.getOffsetRange(-5, 0).load("address");
    expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
  });
});

test("a whole sheet: no values above five million cells", async () => {
  await Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem("表一").getRange();
    all.load("address,cellCount,isEntireRow,values");
    await context.sync();
    expect([all.address, all.cellCount, all.isEntireRow]).toEqual(["表一!1:1048576", -1, true]);
    expect(all.values).toBeNull();
  });
});

test("hidden rows", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    const [one, some] = [sheet.getRange("A3"), sheet.getRange("A2:A3")];
    one.load("rowHidden,columnHidden");
    some.load("rowHidden");
    await context.sync();
    expect([one.rowHidden, one.columnHidden, some.rowHidden]).toEqual([true, false, null]);
    some.rowHidden = false;
    one.columnHidden = true;
    await context.sync();
  });
  const [sheet] = office.host.model.sheets;
  expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([new Set(), new Set([0])]);
});

test("charts", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    const chart = sheet.charts.add(
      Excel.ChartType.columnClustered,
      sheet.getRange("A1:C4"),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = "收支";
    chart.title.text = "近两年收支";
    chart.legend.position = Excel.ChartLegendPosition.right;
    chart.setPosition("E1", "J12");
    await context.sync();
    const found = sheet.charts.getItem("收支");
    found.load("id,name,chartType,left,title/text,legend/position");
    found.series.load("items/name");
    await context.sync();
    expect([found.name, found.chartType, found.title.text]).toEqual([
      "收支",
      "ColumnClustered",
      "近两年收支",
    ]);
    expect(found.left).toBe(4 * 48);
    expect(found.series.items.map(({ name }) => name)).toEqual(["本年", "上年"]);
    expect(office.host.model.sheets[0]?.charts[0]).toMatchObject({
      source: "表一!A1:C4",
      over: "表一!E1:J12",
      series: [{ values: "表一!B2:B4", categories: "表一!A2:A4" }, { values: "表一!C2:C4" }],
    });
    found.delete();
    await context.sync();
  });
  expect(office.host.model.sheets[0]?.charts).toEqual([]);
});

test("names", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const known = names.getItem("合计数");
    known.load("value,type,scope");
    const range = known.getRange();
    range.load("address");
    names.add("比例", "=0.5");
    worksheets.getItem("表 二").getRange("B1").formulas = [["=SUM(合计数)*比例"]];
    names.add("表头", worksheets.getItem("表一").getRange("A1:C1"));
    names.load("items/name,items/formula");
    const result = worksheets.getItem("表 二").getRange("B1");
    result.load("values");
    await context.sync();
    expect([known.value, known.type, known.scope, range.address]).toEqual([
      "表一!$B$2:$B$4",
      "Range",
      "Workbook",
      "表一!B2:B4",
    ]);
    expect(result.values).toEqual([[4.5]]);
    expect(names.items[2]?.formula).toBe("=表一!$A$1:$C$1");
  });
});

test("comments", async () => {
  await Excel.run(async (context) => {
    const { comments, worksheets } = context.workbook;
    const added = comments.add("表一!B2", "差 0.10");
    added.load("content,creationDate");
    const place = added.getLocation();
    place.load("address");
    const onSheet = worksheets.getItem("表 二").comments.getCount();
    await context.sync();
    expect([added.content, place.address, onSheet.value]).toEqual(["差 0.10", "表一!B2", 0]);
    expect(added.creationDate).toBeInstanceOf(Date);
    comments.getItemByCell("表一!B2").content = "已改";
    await context.sync();
    expect(office.host.model.comments[0]?.content).toBe("已改");
    comments.add("表一!B2", "再来");
    expect(await codeOf(() => context.sync())).toBe("InvalidOperation");
  });
});

test("frozen panes, properties, the workbook itself", async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const { freezePanes } = workbook.worksheets.getItem("表一");
    const before = freezePanes.getLocationOrNullObject();
    freezePanes.freezeRows(2);
    const frozen = freezePanes.getLocationOrNullObject();
    frozen.load("address");
    workbook.properties.title = "部门预算";
    workbook.load("name");
    workbook.properties.load("title");
    await context.sync();
    expect([before.isNullObject, frozen.address]).toEqual([true, "表一!1:2"]);
    expect([workbook.name, workbook.properties.title]).toEqual(["预算.xlsx", "部门预算"]);
  });
});

test("rows inserted and deleted: formulas follow", async () => {
  const formulas = (): unknown[] =>
    office.host.model.sheets.map(({ rows }) =>
      [...rows.values()].flatMap((row) => [...row.values()].map((cell) => cell.formula)).filter(Boolean),
    );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    sheet.getRange("B5").formulas = [["=SUM(B$2:B4)"]];
    sheet.getRange("3:3").insert(Excel.InsertShiftDirection.down).load("address");
    await context.sync();
    expect(formulas()).toEqual([["=SUM(B$2:B5)"], ["=表一!B2+SUM(表一!B2:B5)"]]);
    sheet.getRange("2:3").delete(Excel.DeleteShiftDirection.up);
    await context.sync();
    expect(formulas()).toEqual([["=SUM(B$2:B3)"], ["=表一!#REF!+SUM(表一!B2:B3)"]]);
    const range = context.workbook.worksheets.getItem("表 二").getRange("A1");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["#REF!"]]);
  });
});
