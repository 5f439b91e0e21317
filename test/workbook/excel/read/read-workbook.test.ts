import { excelHost } from "../../../../src/workbook/excel/excel-host";
import { readWorkbook } from "../../../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { budgetNames, budgets } from "../../../fixtures/budget";
import { layOut, layouts } from "../../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../../fixtures/workbooks/write-workbook";
import { sampled } from "../../../sample";
import { moment, open, problemOf, read, sheets } from "../excel";

// Large workbooks take long where browsers are at work beside them; how long is not what is tested.
jest.setTimeout(30_000);

function readFile(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const filled = ({ sheets: all }: WorkbookSnapshot): number =>
  all.flatMap(({ rows }) => rows.flat()).filter(Boolean).length;

describe("two requests", () => {
  it.each([
    [1, 300, 10],
    [13, 100, 12],
    [60, 40, 10],
  ])("for %i sheets", async (count, rows, columns) => {
    const host = await open(sheets(count, rows, columns));
    const workbook = await read();
    expect(workbook.sheets).toHaveLength(count);
    expect(filled(workbook)).toBe(count * rows * columns);
    expect(host.requests.count).toBe(2);
    // Nor does office.js ask Excel afterwards to let go of what it did not ask it to keep.
    expect(host.requests.housekeeping).toBe(0);
  });

  it.each(budgetNames)("for the budget %s on its own sheets", async (name) => {
    const host = await open(layOut(budgets[name]));
    await read();
    expect(host.requests.count).toBe(2);
  });
});

describe("the same as from a file", () => {
  it.each(sampled(Object.keys(layouts), 4))("in the layout %s", async (name) => {
    const file = readFile(writeWorkbook(layOut(budgets["culture-2026"], layouts[name])));
    await open(file);
    expect(await read()).toEqual(file);
  });

  it.each(budgetNames)("of the budget %s", async (name) => {
    const file = readFile(writeWorkbook(layOut(budgets[name])));
    await open(file);
    expect(await read()).toEqual(file);
  });

  it("hidden sheets, blank sheets, formulas, errors and odd cells", async () => {
    await open({
      sheets: [
        { name: "空表" },
        { name: "隐藏", visibility: "VeryHidden", rows: [[1]] },
        { name: "只有格式", formats: { "A1:C9": "#,##0.00" } },
        {
          name: "表 '三'",
          rows: [
            undefined,
            [null, "合计", "=SUM(D2:E2)", 1.5, 2, true],
            [
              null,
              "=1/0",
              { value: "=1+1" },
              { value: 5, format: "00" },
              { value: " " },
              { value: 0.1 + 0.2 },
            ],
          ],
        },
      ],
    });
    expect(await read()).toEqual({
      sheets: [
        { name: "空表", rows: [] },
        { name: "隐藏", isHidden: true, rows: [[{ value: 1 }]] },
        { name: "只有格式", rows: [] },
        {
          name: "表 '三'",
          rows: [
            undefined,
            [
              undefined,
              { value: "合计" },
              { value: 3.5, formula: "=SUM(D2:E2)" },
              { value: 1.5 },
              { value: 2 },
              { value: true },
            ],
            [
              undefined,
              { value: { error: "#DIV/0!" }, formula: "=1/0" },
              { value: "=1+1" },
              { value: 5, text: "05", format: "00" },
              undefined,
              { value: 0.1 + 0.2, text: "0.3" },
            ],
          ],
        },
      ],
    });
  });
});

describe("a large workbook", () => {
  it("of 60 sheets and 300,000 cells is read in blocks, with progress, and gives the page its turn", async () => {
    const host = await open(sheets(60, 500, 10));
    const steps: number[] = [];
    let turns = 0;
    let isReading = true;
    const takeTurns = async () => {
      for (; isReading; turns += 1) await moment(0);
    };
    void takeTurns();
    let before = 0;
    const result = await excelHost.read({
      onProgress: (done, total) => {
        expect(total).toBe(300_000);
        steps.push(done - before);
        before = done;
      },
    });
    isReading = false;
    expect(result.ok && filled(result.value)).toBe(300_000);
    expect(before).toBe(300_000);
    expect(host.requests.count).toBe(steps.length + 1);
    expect(host.requests.count).toBeLessThanOrEqual(20);
    expect(turns).toBeGreaterThanOrEqual(steps.length - 1);
    expect(Math.max(...steps)).toBeLessThanOrEqual(30_000);
    expect(Math.max(...host.requests.records.map(({ bytesReceived }) => bytesReceived))).toBeLessThan(
      1_500_000,
    );
  });

  it("of which every sheet is full to the right begins with an answer that Excel on the web can give", async () => {
    const host = await open(sheets(60, 60, 30));
    expect(filled(await read())).toBe(60 * 60 * 30);
    expect(Math.max(...host.requests.records.map(({ bytesReceived }) => bytesReceived))).toBeLessThan(
      3_000_000,
    );
  });

  it("is cancelled between two blocks", async () => {
    const host = await open(sheets(60, 500, 10));
    const cancel = new AbortController();
    let told = 0;
    const result = await excelHost.read({
      signal: cancel.signal,
      onProgress: () => {
        told += 1;
        if (told === 3) cancel.abort();
      },
    });
    expect(problemOf(result)).toEqual({ kind: "cancelled" });
    expect(host.requests.count).toBe(4);
  });

  it("is not even begun when cancelled before", async () => {
    const host = await open(sheets(1, 1, 1));
    expect(problemOf(await excelHost.read({ signal: AbortSignal.abort() }))).toEqual({ kind: "cancelled" });
    expect(host.requests.count).toBe(0);
  });

  it("is read to the right and below, wherever it begins", async () => {
    const row = [...Array<null>(20).fill(null), ...Array.from({ length: 20 }, (_, index) => index)];
    const rows = [...Array<undefined>(10).fill(undefined), ...Array.from({ length: 3000 }, () => row)];
    await open({ sheets: [{ name: "表一", rows }] });
    const workbook = await read();
    expect(filled(workbook)).toBe(60_000);
    expect(workbook.sheets[0]?.rows[3009]?.[39]).toEqual({ value: 19 });
  });

  it("of a few cells far apart is not read in between", async () => {
    const host = await open({ sheets: [{ name: "表一", rows: [["合计", 1]] }] });
    host.user.write("表一", "H1048576", "尾");
    host.user.write("表一", "XFD500000", 2);
    host.requests.reset();
    const workbook = await read();
    const [sheet] = workbook.sheets;
    expect(sheet?.rows[1_048_575]?.[7]).toEqual({ value: "尾" });
    expect(sheet?.rows[499_999]?.[16_383]).toEqual({ value: 2 });
    expect(filled(workbook)).toBe(4);
    expect(host.requests.count).toBeLessThanOrEqual(6);
    expect(host.requests.bytesReceived).toBeLessThan(1_000_000);
  });

  it("of long texts is read in smaller blocks where Excel gives no more", async () => {
    const text = "长".repeat(1000);
    const rows = Array.from({ length: 200 }, (_, row) => [text, row]);
    const host = await open({
      sheets: [
        { name: "表一", rows },
        { name: "表二", rows },
      ],
    });
    host.faults.limitPayload({ response: 200_000 });
    const workbook = await read();
    expect(filled(workbook)).toBe(800);
    expect(workbook.sheets[1]?.rows[199]?.[1]).toEqual({ value: 199 });
  });

  it("is refused, not read by half, where no block is small enough", async () => {
    const rows = Array.from({ length: 200 }, (_, row) => ["长".repeat(1000), row]);
    const host = await open({ sheets: [{ name: "表一", rows }] });
    host.faults.limitPayload({ response: 5_000 });
    expect(problemOf(await excelHost.read({}))).toEqual({ kind: "too-large" });
  });

  it("of more cells than the pane can hold is refused", async () => {
    const rows: (number | null)[][] = [];
    for (let row = 0; row < 1_048_576; row += 500) rows[row] = [1, null, null, null, null, null, null, 1];
    await open({ sheets: [{ name: "表一", rows }] });
    expect(problemOf(await excelHost.read({}))).toEqual({ kind: "too-large" });
  });
});
