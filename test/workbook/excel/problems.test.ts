import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { ExcelProblem } from "../../../src/workbook/excel/excel-result";
import { moment, must, open, problemOf, sheets } from "./excel";

const codes: [code: string, problem: ExcelProblem][] = [
  ["AccessDenied", { kind: "protected" }],
  ["RequestPayloadSizeLimitExceeded", { kind: "too-large" }],
  ["ResponsePayloadSizeLimitExceeded", { kind: "too-large" }],
  ["RangeExceedsLimit", { kind: "too-large" }],
  ["InactiveWorkbook", { kind: "inactive" }],
  ["ItemNotFound", { kind: "gone" }],
  ["InvalidReference", { kind: "gone" }],
  ["UnsupportedSheet", { kind: "unsupported-sheet" }],
  ["ApiNotFound", { kind: "unsupported-excel" }],
  ["InvalidSelection", { kind: "no-cells" }],
  ["InvalidOperation", { kind: "refused" }],
  ["PivotTableRangeConflict", { kind: "refused" }],
  ["GeneralException", { kind: "unknown", detail: "GeneralException" }],
];

describe("Excel's error", () => {
  it.each(codes)("%s while the sheets are listed", async (code, problem) => {
    const host = await open(sheets(2, 3, 3));
    host.faults.fail({ code });
    expect(problemOf(await excelHost.read({}))).toEqual(problem);
  });

  it.each(codes.filter(([, { kind }]) => kind !== "too-large"))(
    "%s while cells are read",
    async (code, problem) => {
      const host = await open(sheets(2, 3, 3));
      host.faults.fail({ code, request: 2 });
      expect(problemOf(await excelHost.read({}))).toEqual(problem);
    },
  );

  it.each(codes)("%s while a sheet is added", async (code, problem) => {
    const host = await open(sheets(2, 3, 3));
    host.faults.fail({ code, request: 2 });
    const detail = problem.kind === "protected" ? { detail: "structure" } : {};
    expect(problemOf(await excelHost.addSheet("核对结果", [["表", 1]]))).toEqual({ ...problem, ...detail });
  });

  it.each(codes)("%s while a cell is selected, with the sheet", async (code, problem) => {
    const host = await open(sheets(2, 3, 3));
    host.faults.fail({ code });
    const result = await excelHost.select([{ sheet: "表2", row: 0, column: 0 }]);
    expect(problemOf(result)).toEqual({ ...problem, sheet: "表2" });
  });

  it("of an add-in that may do nothing", async () => {
    const host = await open(sheets(1, 1, 1));
    host.faults.noPermission();
    expect(problemOf(await excelHost.selection())).toEqual({ kind: "protected" });
  });
});

describe("while the user types in a cell", () => {
  it("asks again, and reads when the user is done", async () => {
    const host = await open(sheets(2, 3, 3));
    host.faults.cellEditMode(1);
    expect(must(await excelHost.read({})).sheets).toHaveLength(2);
    expect(host.requests.count).toBe(3);
  });

  it("gives up after three times, within three seconds", async () => {
    const host = await open(sheets(2, 3, 3));
    host.faults.cellEditMode();
    const start = performance.now();
    expect(problemOf(await excelHost.read({}))).toEqual({ kind: "cell-edit-mode" });
    expect(host.requests.count).toBe(3);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("can be cancelled", async () => {
    const host = await open(sheets(2, 3, 3));
    host.faults.cellEditMode();
    const cancel = new AbortController();
    const result = excelHost.read({ signal: cancel.signal });
    await moment(50);
    cancel.abort();
    expect(problemOf(await result)).toEqual({ kind: "cancelled" });
    expect(host.requests.count).toBe(1);
  });

  it("adds a sheet once", async () => {
    const host = await open(sheets(1, 1, 1));
    host.faults.before(2, () => host.faults.cellEditMode(1));
    expect(must(await excelHost.addSheet("核对结果", [["表", 1]]))).toBe("核对结果");
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["表1", "核对结果"]);
  });
});

it("a sheet deleted while it is read", async () => {
  const host = await open(sheets(3, 3, 3));
  host.faults.before(2, () => host.user.deleteSheet("表2"));
  expect(problemOf(await excelHost.read({}))).toEqual({ kind: "gone" });
});

it("without Excel", async () => {
  expect(problemOf(await excelHost.read({}))).toEqual({ kind: "unsupported-excel" });
});

it("an Excel older than is needed", async () => {
  await open(sheets(1, 1, 1), { requirements: { ExcelApi: "1.8" } });
  expect(problemOf(await excelHost.selection())).toEqual({ kind: "unsupported-excel" });
});
