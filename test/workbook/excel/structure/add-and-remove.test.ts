import { excelHost } from "../../../../src/workbook/excel/excel-host";
import type { NewChart, NewSheet } from "../../../../src/workbook/excel/structure/new-parts";
import type { StepToWrite } from "../../../../src/workbook/excel/write/step";
import type { ExcelHost } from "../../../../src/workbench/excel-host";
import { sampled } from "../../../sample";
import { contents, withoutWaiting } from "../cell-contents";
import { must, open, problemOf, reopen } from "../excel";

withoutWaiting();
jest.setTimeout(30_000);

const long = `2026年度预算收入总计8,277.83万元，其中：${"一般公共预算".repeat(50)}。`;
const prose: NewSheet = {
  name: "情况说明",
  rows: [["一、收支情况"], [long, 12.5], ["=1+1"], ["＋1", "", "'x"], []],
  columnWidths: [400, 60],
  wrap: true,
  boldRows: [0],
};
const area = (sheet: string, column: number) => ({ sheet, top: 1, left: column, bottom: 3, right: column });
const pie: NewChart = {
  kind: "pie",
  title: "收入构成",
  categories: area("表一", 0),
  values: area("表一", 1),
  at: { sheet: "情况说明", row: 6, column: 0 },
  width: 300,
  height: 200,
};
const edit = {
  place: { sheet: "表一", row: 1, column: 1 },
  before: { value: 100 },
  after: { value: 110 },
};
const step: StepToWrite = {
  label: "写入情况说明",
  edits: [edit],
  sheets: [prose],
  charts: [pie, { ...pie, kind: "column", title: "支出", at: { sheet: "表一", row: 8, column: 2 } }],
};

const workbook = {
  sheets: [
    {
      name: "表一",
      rows: [
        ["项目", "金额"],
        ["收入", 100],
        ["支出", 90],
        ["其他", 10],
      ],
    },
    { name: "表二" },
  ],
};

/** What a user sees: the sheets that are not hidden, their cells and charts. */
const seen = (host: ExcelHost) => ({
  sheets: host.model.sheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name, charts }) => [name, charts.map(({ type, title }) => [type, title.text])]),
  cells: [...contents(host)],
});
const sheetOf = ({ model }: ExcelHost, name: string) => model.sheets.find((sheet) => sheet.name === name);

describe("a sheet with formulas of its own", () => {
  const own = {
    name: "图",
    rows: [["收入", ""], ["=1+1"]],
    formulas: [{ row: 0, column: 1, formula: "='表一'!B2", format: "#,##0.00" }],
  };

  it("follows the cells that they speak of, and is taken back and done again as a whole", async () => {
    const host = await open(workbook);
    must(await excelHost.write({ label: "写入", sheets: [own] }));
    const cell = (row: number, column: number) => sheetOf(host, "图")?.rows.get(row)?.get(column);
    expect([cell(0, 1)?.value, cell(1, 0)?.value, cell(1, 0)?.formula]).toEqual([100, "=1+1", undefined]);
    must(await excelHost.write({ label: "改", edits: [edit] }));
    expect(cell(0, 1)?.value).toBe(110);
    must(await excelHost.undo());
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(seen(host).sheets.map(([name]) => name)).toEqual(["表一", "表二"]);
    must(await excelHost.redo());
    expect(cell(0, 1)?.value).toBe(100);
  });

  it("is not taken back once somebody has put another formula there", async () => {
    const host = await open(workbook);
    must(await excelHost.write({ label: "写入", sheets: [own] }));
    host.user.write("图", "B1", "=表一!B3");
    expect(must(await excelHost.undo())).toMatchObject({ kind: "refused", sheets: ["图"] });
  });
});

describe("a step with a sheet, charts and cells", () => {
  it("adds the sheet: text as text, in General, wrapped, with bold headings", async () => {
    const host = await open(workbook);
    const report = must(await excelHost.write(step));
    expect(report).toEqual({ written: [edit.place], skipped: [], sheets: ["情况说明"], stepId: "step-1" });
    const sheet = sheetOf(host, "情况说明");
    const cell = (row: number, column: number) => sheet?.rows.get(row)?.get(column);
    expect(cell(0, 0)).toEqual({
      value: "一、收支情况",
      format: "General",
      style: { wrapText: true, bold: true, verticalAlignment: "Top" },
    });
    expect([cell(1, 0)?.value, cell(1, 1)?.value, cell(2, 0)?.value, cell(2, 0)?.formula]).toEqual([
      long,
      12.5,
      "=1+1",
      undefined,
    ]);
    expect([cell(3, 0)?.value, cell(3, 1)?.value, cell(3, 2)?.value]).toEqual(["＋1", null, "'x"]);
    expect([sheet?.columnWidths.get(0), sheet?.columnWidths.get(1)]).toEqual([400, 60]);
    expect(host.requests.housekeeping).toBe(0);
  });

  it("adds the charts: over the cells asked for, where they are asked for", async () => {
    const host = await open(workbook);
    must(await excelHost.write(step));
    expect(sheetOf(host, "情况说明")?.charts).toMatchObject([
      {
        type: "Pie",
        title: { text: "收入构成" },
        series: [{ name: "收入构成", values: "表一!B2:B4", categories: "表一!A2:A4" }],
        over: "情况说明!A7",
        width: 300,
        height: 200,
      },
    ]);
    expect(sheetOf(host, "表一")?.charts).toMatchObject([{ type: "ColumnClustered", over: "表一!C9" }]);
  });

  it("is undone and done again as one, also after the file was closed; nothing is deleted but charts", async () => {
    let host = await open(workbook);
    const before = seen(host);
    must(await excelHost.write(step));
    const after = seen(host);
    expect(must(await excelHost.journal()).done).toEqual([
      { id: "step-1", label: "写入情况说明", cells: [edit.place], sheets: ["情况说明"], charts: 2 },
    ]);
    for (let time = 0; time < 2; time += 1) {
      host = await reopen(host);
      expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
      expect(seen(host)).toEqual(before);
      host = await reopen(host);
      expect(must(await excelHost.redo())).toMatchObject({ kind: "done" });
      expect(seen(host)).toEqual(after);
      expect(host.model.sheets).toHaveLength(3);
    }
  });

  it.each<[string, (host: ExcelHost) => void]>([
    ["a cell", (host) => host.user.write("情况说明", "A1", "改过")],
    ["a cell beyond", (host) => host.user.write("情况说明", "F9", "补充")],
    ["a formula for its value", (host) => host.user.write("情况说明", "B2", "=12.5")],
    ["a blank", (host) => host.user.clear("情况说明", "A3")],
    [
      "a chart of the user's",
      (host) => void sheetOf(host, "情况说明")?.charts.push({ ...chartOf(host), name: "Chart 9", id: "{9}" }),
    ],
  ])("is not undone where %s was changed on the sheet", async (_what, act) => {
    const host = await open(workbook);
    must(await excelHost.write(step));
    act(host);
    const before = seen(host);
    expect(must(await excelHost.undo())).toEqual({
      kind: "refused",
      stepId: "step-1",
      cells: [],
      sheets: ["情况说明"],
    });
    expect(seen(host)).toEqual(before);
  });

  it("does not mind sheets and charts that the user has deleted", async () => {
    const host = await open(workbook);
    const before = seen(host);
    must(await excelHost.write(step));
    host.user.deleteSheet("情况说明");
    const first = sheetOf(host, "表一");
    if (first) first.charts = [];
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(seen(host)).toEqual(before);
    expect(must(await excelHost.redo())).toMatchObject({ kind: "done" });
    expect(sheetOf(host, "情况说明")?.charts).toHaveLength(1);
  });

  it("brings back nothing that the user has deleted where undoing breaks off", async () => {
    const host = await open(workbook);
    must(await excelHost.write(step));
    host.user.deleteSheet("情况说明");
    const before = seen(host);
    for (const request of [1, 2, 3, 4, 5, 6, 7]) {
      host.faults.fail({ code: "GeneralException", request, action: 3 });
      const undone = await excelHost.undo();
      host.faults.clear();
      if (undone.ok) break;
      expect(seen(host)).toEqual(before);
    }
    expect(host.model.sheets).toHaveLength(2);
  });

  it("takes a hidden sheet for the next one, and no sheet of the user's", async () => {
    const host = await open(workbook);
    must(await excelHost.write({ label: "一", sheets: [prose] }));
    must(await excelHost.undo());
    expect(must(await excelHost.write({ label: "二", sheets: [{ ...prose, name: "说明" }] })).sheets).toEqual(
      ["说明"],
    );
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["表一", "表二", "说明"]);
    must(await excelHost.undo());
    host.user.showSheet("说明", "Visible");
    host.user.write("说明", "A1", "用户的");
    expect(must(await excelHost.write({ label: "三", sheets: [{ ...prose, name: "说明" }] })).sheets).toEqual(
      ["说明 (2)"],
    );
    expect(sheetOf(host, "说明")?.rows.get(0)?.get(0)?.value).toBe("用户的");
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "leaves other sheets and charts alone where request %i fails",
    async (request) => {
      const host = await open(workbook);
      must(await excelHost.write(step));
      const before = seen(host);
      host.faults.fail({ code: "GeneralException", request });
      expect(
        (await excelHost.write({ ...step, edits: [{ ...edit, before: edit.after, after: { value: 1 } }] }))
          .ok,
      ).toBe(false);
      expect(seen(host)).toEqual(before);
    },
  );

  it("takes a hidden sheet once", async () => {
    const host = await open(workbook);
    must(await excelHost.write({ label: "一", sheets: [prose] }));
    must(await excelHost.undo());
    const two = [
      { ...prose, name: "甲" },
      { ...prose, name: "乙" },
    ];
    expect(must(await excelHost.write({ label: "二", sheets: two })).sheets).toEqual(["甲", "乙"]);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["表一", "表二", "甲", "乙"]);
  });

  it("done again, leaves a sheet alone that the user has taken for something else", async () => {
    const host = await open(workbook);
    must(await excelHost.write({ label: "一", sheets: [prose] }));
    must(await excelHost.undo());
    host.user.showSheet("情况说明", "Visible");
    host.user.write("情况说明", "A1", "用户的");
    must(await excelHost.redo());
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["表一", "表二", "情况说明", "情况说明 (2)"]);
    must(await excelHost.undo());
    expect(sheetOf(host, "情况说明")?.rows.get(0)?.get(0)?.value).toBe("用户的");
    expect(sheetOf(host, "情况说明 (2)")?.visibility).toBe("Hidden");
  });

  it("names a sheet that a chart asks for and that is not there", async () => {
    const host = await open(workbook);
    const before = seen(host);
    const charts = [{ ...pie, values: area("表九", 1) }];
    expect(problemOf(await excelHost.write({ ...step, charts }))).toEqual({ kind: "gone", sheet: "表九" });
    expect(seen(host)).toEqual(before);
  });

  it("is refused in a workbook whose structure is protected", async () => {
    const host = await open({ ...workbook, protected: true });
    const before = seen(host);
    expect(problemOf(await excelHost.write(step))).toMatchObject({ kind: "protected" });
    expect(seen(host)).toEqual(before);
    expect(must(await excelHost.journal()).done).toEqual([]);
  });
});

/** Requests of writing: two that look, two that look at sheets, one that makes them, one that writes cells. */
const points = Array.from({ length: 7 }, (_, request) =>
  (request === 3 || request === 4 || request === 5 ? [0, 2, 5, 11, 12, 13, 14, 21, 26] : [0, 1]).map(
    (action) => [request + 1, action] as const,
  ),
).flat();

describe.each(["GeneralException", "ItemNotFound"])("%s at any point", (code) => {
  it("of writing: all is there or nothing", async () => {
    for (const [request, action] of sampled(points, 1)) {
      const host = await open(workbook);
      const before = seen(host);
      host.faults.fail({ code, request, action });
      const written = await excelHost.write(step);
      host.faults.clear();
      expect(must(await excelHost.journal()).done).toHaveLength(written.ok ? 1 : 0);
      if (written.ok) expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
      expect(seen(host)).toEqual(before);
      // What was left behind hidden is taken again.
      must(await excelHost.write(step));
      expect(host.model.sheets.map(({ name }) => name)).toEqual(["表一", "表二", "情况说明"]);
      expect(sheetOf(host, "情况说明")?.charts).toHaveLength(1);
    }
  });

  it("of undoing and redoing: all or nothing", async () => {
    for (const [request, action] of sampled(points, 1)) {
      const host = await open(workbook);
      const before = seen(host);
      must(await excelHost.write(step));
      const after = seen(host);
      host.faults.fail({ code, request, action });
      const undone = await excelHost.undo();
      host.faults.clear();
      expect(seen(host)).toEqual(undone.ok ? before : after);
      if (!undone.ok) must(await excelHost.undo());
      expect(seen(host)).toEqual(before);
      host.faults.fail({ code, request, action });
      const redone = await excelHost.redo();
      host.faults.clear();
      expect(seen(host)).toEqual(redone.ok ? after : before);
      expect(must(await excelHost.journal()).done).toHaveLength(redone.ok ? 1 : 0);
    }
  });
});

function chartOf(host: ExcelHost) {
  const [chart] = sheetOf(host, "情况说明")?.charts ?? [];
  if (chart === undefined) throw new Error("no chart");
  return chart;
}
