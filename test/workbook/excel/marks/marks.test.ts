import { conditionalLook } from "../../../../src/workbench/excel-host";
import type { ExcelHost, SheetSource } from "../../../../src/workbench/excel-host";
import { excelHost } from "../../../../src/workbook/excel/excel-host";
import type { Mark, MarkMeaning } from "../../../../src/workbook/excel/workbook-host";
import { must, open, problemOf, reopen } from "../excel";

const own: SheetSource = {
  name: "表一",
  rows: [
    ["项目", "金额"],
    ["收入", 100],
    ["支出", 90],
  ],
  styles: { B2: { fill: "#00FF00", color: "#FFFFFF", bold: true } },
  notes: [{ row: 1, column: 1, text: "按批复" }],
};

const mark = (sheet: string, row: number, column: number, meaning: MarkMeaning): Mark => ({
  place: { sheet, row, column },
  meaning,
});

const marks = [
  mark("表一", 1, 1, "culprit"),
  mark("表一", 2, 1, "error"),
  mark("表二", 0, 0, "warning"),
  mark("已删除的表", 0, 0, "error"),
];

async function workbook(): Promise<ExcelHost> {
  const host = await open({ sheets: [own, { ...own, name: "表二" }, { ...own, name: "表三" }] });
  // The user's own conditional formats, one of them very like ours.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    const rule = sheet.getRange("A1:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = '="gouji"<>""';
    rule.custom.format.fill.color = "#0000FF";
    const value = sheet.getRange("B2").conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "=50", operator: "GreaterThan" };
    await context.sync();
  });
  host.requests.reset();
  return host;
}

/** All but what Excel counts on its own. */
const contents = ({ model }: ExcelHost) => structuredClone({ ...model, lastId: 0 });

const lookOf = ({ model }: ExcelHost, sheet: number, row: number, column: number) => {
  const found = model.sheets[sheet];
  return found && conditionalLook(model, found, row, column);
};

describe("a layer of marks", () => {
  it("colours the cells, readable whatever their own colours", async () => {
    const host = await workbook();
    must(await excelHost.mark(marks));
    const culprit = lookOf(host, 0, 1, 1);
    const error = lookOf(host, 0, 2, 1);
    const warning = lookOf(host, 1, 0, 0);
    expect(new Set([culprit, error, warning].map((look) => look?.fill)).size).toBe(3);
    for (const look of [culprit, error, warning]) {
      expect(contrast(look?.fill ?? "", look?.color ?? "")).toBeGreaterThan(4.5);
    }
    expect(lookOf(host, 1, 1, 0)).toEqual({});
  });

  it("takes at most four requests, and one conditional format for each sheet and meaning", async () => {
    const host = await workbook();
    const many = Array.from({ length: 300 }, (_, row) => mark("表一", row, row % 9, "error"));
    must(await excelHost.mark(many));
    expect(host.requests.count).toBe(4);
    expect(host.requests.housekeeping).toBe(0);
    expect(host.model.sheets[0]?.conditionalFormats).toHaveLength(3);
  });

  it("leaves the cells, their formats, notes and the user's conditional formats as they are", async () => {
    const host = await workbook();
    const before = contents(host);
    must(await excelHost.mark(marks));
    const ours = new Set(host.model.sheets.flatMap((sheet) => sheet.conditionalFormats.slice(0, -2)));
    for (const sheet of host.model.sheets)
      expect(sheet.rows).toEqual(before.sheets.find(({ id }) => id === sheet.id)?.rows);
    expect(ours.size).toBeGreaterThan(0);
    must(await excelHost.clearMarks());
    expect(contents(host)).toEqual(before);
  });

  it("replaces the former one", async () => {
    const host = await workbook();
    must(await excelHost.mark(marks));
    must(await excelHost.mark([mark("表三", 0, 1, "error")]));
    expect(host.model.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([2, 0, 1]);
  });

  it("is taken away also after the workbook was saved and opened again", async () => {
    const host = await workbook();
    const before = contents(host);
    must(await excelHost.mark(marks));
    const again = await reopen(host);
    must(await excelHost.clearMarks());
    const after = contents(again);
    for (const sheet of after.sheets) {
      for (const format of sheet.conditionalFormats) Object.assign(format, { id: format.id.slice(7, -1) });
    }
    expect(after).toEqual(before);
  });

  it("is taken away from where the user has copied or moved it", async () => {
    const host = await workbook();
    must(await excelHost.mark(marks));
    const [first, , third] = host.model.sheets;
    for (const format of first?.conditionalFormats ?? []) {
      third?.conditionalFormats.push({ ...structuredClone(format), id: `{copy-${format.id}}` });
    }
    host.user.renameSheet("表二", "二表");
    must(await excelHost.clearMarks());
    // Of the copies those of the user's own stay.
    expect(host.model.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([2, 0, 2]);
  });

  it("of marking and clearing at once, the last one counts", async () => {
    const host = await workbook();
    const before = contents(host);
    const [marked, cleared] = await Promise.all([excelHost.mark(marks), excelHost.clearMarks()]);
    expect([marked.ok, cleared.ok]).toEqual([true, true]);
    expect(contents(host)).toEqual(before);
  });

  it("names a protected sheet, and marks the others", async () => {
    const host = await workbook();
    host.user.protect("表一");
    expect(problemOf(await excelHost.mark(marks))).toEqual({ kind: "protected", sheet: "表一" });
    expect(host.model.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([2, 1, 0]);
  });

  it("does not mind a protected sheet without marks", async () => {
    const host = await workbook();
    host.user.protect("表三");
    must(await excelHost.mark(marks));
    must(await excelHost.clearMarks());
  });

  it("names the protected sheets whose marks stay", async () => {
    const host = await workbook();
    must(await excelHost.mark(marks));
    host.user.protect("表一");
    host.user.protect("表二");
    expect(problemOf(await excelHost.clearMarks())).toEqual({ kind: "protected", sheet: "表一、表二" });
  });

  it.each([2, 3, 4])("passes over a sheet that is deleted before request %i", async (request) => {
    const host = await workbook();
    must(await excelHost.mark([mark("表二", 1, 1, "error")]));
    host.faults.before(request, () => host.user.deleteSheet("表二"));
    must(await excelHost.mark(marks));
    expect(host.model.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([4, 0]);
  });

  it("survives the user typing in a cell meanwhile", async () => {
    const host = await workbook();
    host.faults.before(4, () => host.faults.cellEditMode(1));
    must(await excelHost.mark(marks));
    expect(host.model.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([4, 1, 0]);
  });
});

/** As WCAG defines it. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
