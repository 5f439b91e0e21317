import type { CellEdit } from "../../../../src/workbook/edit";
import { excelHost } from "../../../../src/workbook/excel/excel-host";
import type { ExcelHost } from "../../../../src/workbench/excel-host";
import { measured } from "../../../evidence/measured";
import { sampled } from "../../../sample";
import { contents, withoutWaiting } from "../cell-contents";
import { must, open, problemOf, reopen } from "../excel";

withoutWaiting();
jest.setTimeout(30_000);

const small = {
  name: "表一",
  rows: [
    ["收入", { value: "12", format: "@" }],
    ["支出", 5],
    ["合计", "=B2+1"],
  ],
};
const place = (row: number, column: number) => ({ sheet: "表一", row, column });
const edits: CellEdit[] = [
  { place: place(0, 1), before: { value: "12" }, after: { value: 12 }, format: "0.00" },
  { place: place(1, 1), before: { value: 5 }, after: { value: "=没有" } },
  { place: place(2, 1), before: { value: 6, formula: "=B2+1" }, after: { value: 7, formula: "=3+4" } },
];
const step = { label: "修正", edits };

const codes = ["AccessDenied", "ItemNotFound", "GeneralException", "InvalidArgument", "InactiveWorkbook"];
/** Every point at which Excel can fail: request and action. The third request is the one that writes. */
const points = sampled(
  [
    ...[1, 2, 4].flatMap((request) => [0, 1, 2].map((action) => [request, action] as const)),
    ...Array.from({ length: 18 }, (_, action) => [3, action] as const),
  ],
  4,
);

describe("an error of Excel at any point", () => {
  it.each(codes)("%s: a step is written as a whole or not at all", async (code) => {
    let failed = 0;
    for (const [request, action] of points) {
      const host = await open({ sheets: [small] });
      const before = contents(host);
      host.faults.fail({ code, request, action });
      const written = await excelHost.write(step);
      host.faults.clear();
      const { done } = must(await excelHost.journal());
      if (written.ok) {
        expect(must(written)).toMatchObject({ skipped: [], written: edits.map((edit) => edit.place) });
        expect(done.map(({ cells }) => cells)).toEqual([must(written).written]);
        expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
      } else {
        failed += 1;
        expect(done).toEqual([]);
      }
      expect(contents(host)).toEqual(before);
    }
    // What may be over when it is asked for again is asked for again.
    if (code === "InactiveWorkbook") expect(failed).toBeGreaterThan(points.length / 3);
    measured("faults while writing", points.length, points.length);
  });

  it.each(codes)("%s: so is undoing and redoing", async (code) => {
    for (const [request, action] of points) {
      const host = await open({ sheets: [small] });
      const before = contents(host);
      must(await excelHost.write(step));
      const after = contents(host);
      host.faults.fail({ code, request, action });
      const undone = await excelHost.undo();
      host.faults.clear();
      expect(contents(host)).toEqual(undone.ok ? before : after);
      expect(must(await excelHost.journal()).done).toHaveLength(undone.ok ? 0 : 1);
      if (!undone.ok) must(await excelHost.undo());
      host.faults.fail({ code, request, action });
      const redone = await excelHost.redo();
      host.faults.clear();
      expect(contents(host)).toEqual(redone.ok ? after : before);
      expect(must(await excelHost.journal()).done).toHaveLength(redone.ok ? 1 : 0);
    }
  });

  it.each([1, 2, 3])("typing in a cell during request %i delays a step", async (request) => {
    const host = await open({ sheets: [small] });
    host.faults.before(request, () => host.faults.cellEditMode(1));
    expect(must(await excelHost.write(step)).skipped).toEqual([]);
    host.faults.before(request, () => host.faults.cellEditMode(1));
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
  });

  it.each([1, 2, 3])("typing on and on from request %i leaves everything as it is", async (request) => {
    const host = await open({ sheets: [small] });
    const before = contents(host);
    host.faults.before(request, () => host.faults.cellEditMode());
    expect(problemOf(await excelHost.write(step))).toMatchObject({ kind: "cell-edit-mode" });
    host.faults.clear();
    expect(contents(host)).toEqual(before);
    expect(must(await excelHost.journal()).done).toEqual([]);
  });

  it.each([1, 2, 3])("a sheet that is protected before request %i is named", async (request) => {
    const host = await open({ sheets: [small] });
    const before = contents(host);
    host.faults.before(request, () => host.user.protect("表一"));
    const { written, skipped } = must(await excelHost.write(step));
    expect([written, skipped.map(({ why }) => why)]).toEqual([[], ["protected", "protected", "protected"]]);
    expect(contents(host)).toEqual(before);
    expect(must(await excelHost.journal()).done).toEqual([]);
  });

  it.each([1, 2, 3])(
    "a sheet that is deleted before request %i is named, the others are written",
    async (request) => {
      const host = await open({ sheets: [small, { name: "表二", rows: [[1]] }] });
      host.faults.before(request, () => host.user.deleteSheet("表一"));
      const other = {
        place: { sheet: "表二", row: 0, column: 0 },
        before: { value: 1 },
        after: { value: 2 },
      };
      const { written, skipped } = must(await excelHost.write({ ...step, edits: [...edits, other] }));
      expect([written, skipped.map(({ why }) => why)]).toEqual([[other.place], ["gone", "gone", "gone"]]);
      expect([...contents(host)]).toEqual([["表二!A1", '[2,"General"]']]);
    },
  );
});

describe("in the third of five batches", () => {
  const text = (mark: string, row: number) => `${mark}${row}`.padEnd(5_000, mark);
  const rows = Array.from({ length: 30 }, (_, row) => [text("前", row)]);
  const many = rows.map(([before = ""], row) => ({
    place: place(row, 0),
    before: { value: before },
    after: { value: text("后", row) },
  }));
  const large = { label: "多处修正", edits: many };
  const THIRD = 5;

  const opened = async (): Promise<ExcelHost> => open({ sheets: [{ name: "表一", rows }, { name: "表二" }] });

  it("nothing goes wrong: five requests write", async () => {
    const host = await opened();
    const progress: number[] = [];
    must(await excelHost.write(large, { onProgress: (done, total) => progress.push(done / total) }));
    expect(host.requests.count).toBe(2 + 5);
    expect(progress).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(Math.max(...host.requests.records.map(({ bytesSent }) => bytesSent))).toBeLessThan(2_000_000);
  });

  it.each([0, 1, 6, 7, 8, 12, 13, 18])("an error at action %i: all is put back", async (action) => {
    const host = await opened();
    const before = contents(host);
    host.faults.fail({ code: "InactiveWorkbook", request: THIRD, action });
    expect(problemOf(await excelHost.write(large))).toEqual({
      kind: "inactive",
      sheet: "表一",
    });
    expect(contents(host)).toEqual(before);
    expect(must(await excelHost.journal())).toEqual({ done: [], undone: [] });
  });

  it("an error while that is put back, too: it is put back all the same", async () => {
    const host = await opened();
    const before = contents(host);
    host.faults.fail({ code: "InactiveWorkbook", request: THIRD });
    host.faults.fail({ code: "InactiveWorkbook", request: THIRD + 4, action: 5 });
    expect((await excelHost.write(large)).ok).toBe(false);
    expect(contents(host)).toEqual(before);
    expect(must(await excelHost.journal()).done).toEqual([]);
  });

  it("cancelled: all is put back", async () => {
    const host = await opened();
    const before = contents(host);
    const cancel = new AbortController();
    host.faults.before(THIRD, () => cancel.abort());
    expect(problemOf(await excelHost.write(large, { signal: cancel.signal }))).toMatchObject({
      kind: "cancelled",
    });
    expect(contents(host)).toEqual(before);
    expect(must(await excelHost.journal()).done).toEqual([]);
  });

  it("the sheet deleted: all its cells are gone", async () => {
    const host = await opened();
    host.faults.before(THIRD, () => host.user.deleteSheet("表一"));
    const { written, skipped } = must(await excelHost.write(large));
    expect([written, skipped.length, skipped[0]?.why]).toEqual([[], 30, "gone"]);
    expect(must(await excelHost.journal()).done).toEqual([]);
  });

  it.each<[string, (host: ExcelHost) => void, (host: ExcelHost) => void]>([
    ["protected", (host) => host.user.protect("表一"), (host) => host.user.unprotect("表一")],
    ["being typed in", (host) => host.faults.cellEditMode(), (host) => host.faults.clear()],
  ])("the sheet %s, so that nothing can be put back: the journal holds what stands", async (_, act, end) => {
    const host = await opened();
    const before = contents(host);
    host.faults.before(THIRD, () => act(host));
    const { written, stopped } = must(await excelHost.write(large));
    expect(stopped).toBeDefined();
    end(host);
    const standing = [...contents(host)].filter(([at, one]) => before.get(at) !== one).map(([at]) => at);
    expect(written.map(({ row }) => `表一!A${row + 1}`)).toEqual(standing);
    expect(standing).toHaveLength(12);
    const again = await reopen(host);
    expect(must(await excelHost.journal()).done).toMatchObject([{ cells: written }]);
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(contents(again)).toEqual(before);
  });

  it("the same goes for undoing: all of it or nothing", async () => {
    const host = await opened();
    const before = contents(host);
    must(await excelHost.write(large));
    const after = contents(host);
    host.faults.fail({ code: "InactiveWorkbook", request: THIRD, action: 9 });
    expect((await excelHost.undo()).ok).toBe(false);
    expect(contents(host)).toEqual(after);
    expect(must(await excelHost.journal()).done).toHaveLength(1);
    host.faults.before(THIRD, () => host.faults.cellEditMode());
    expect((await excelHost.undo()).ok).toBe(false);
    host.faults.clear();
    // Half undone, and Excel did not let it be mended then: it can be undone to its end.
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(contents(host)).toEqual(before);
  });
});
