import fc from "fast-check";
import type { ExcelHost, WorkbookSource } from "../../../../src/workbench/excel-host";
import { excelHost } from "../../../../src/workbook/excel/excel-host";
import type { WorkbookChange } from "../../../../src/workbook/excel/workbook-host";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { moment, must, open, read } from "../excel";
import { randomRuns } from "../../../sample";

const QUIET = 350;

/** 表二 stands alone, 表三 looks at 表一, 表四 at 表三 and at a name, 表五 has formulas of its own cells. */
const workbook: WorkbookSource = {
  names: { 甲: "=表二!$A$1" },
  sheets: [
    { name: "表一", rows: [[1, 2, "=A1+B1"]] },
    { name: "表二", rows: [[5], ["文"]] },
    { name: "表三", rows: [["=表一!C1", "=A1*2"]] },
    { name: "表四", rows: [["=表三!B1", "=甲"]] },
    { name: "表五", rows: [[1, 2, "=SUM(A1:B1)"]] },
  ],
};
const names = ["表一", "表二", "表三", "表四", "表五"];

const again = async (former: WorkbookSnapshot, changed: readonly string[]) =>
  must(await excelHost.read({ former: { workbook: former, changed } }));

/** Which sheets of the later reading are those of the former one. */
const takenOver = (former: WorkbookSnapshot, later: WorkbookSnapshot) =>
  later.sheets.filter((sheet) => former.sheets.includes(sheet)).map(({ name }) => name);

it("reads the changed sheets and those that look at others, in two requests", async () => {
  const host = await open(workbook);
  const former = await read();
  host.user.write("表一", "A1", 10);
  host.requests.reset();
  const later = await again(former, ["表一"]);
  expect(host.requests.count).toBe(2);
  expect(host.requests.housekeeping).toBe(0);
  expect(takenOver(former, later)).toEqual(["表二", "表五"]);
  expect(later.sheets[3]?.rows[0]?.[0]?.value).toBe(24);
  expect(later).toEqual(await read());
});

it("asks for less than a full reading", async () => {
  const rows = Array.from({ length: 200 }, (_, row) => [`第${row}行`, row, row * 2]);
  const host = await open({ sheets: names.map((name) => ({ name, rows })) });
  const former = await read();
  const full = host.requests.bytesReceived;
  host.user.write("表二", "B1", 7);
  host.requests.reset();
  const later = await again(former, ["表二"]);
  expect(host.requests.bytesReceived).toBeLessThan(full / 4);
  expect(later).toEqual(await read());
});

it.each<[string, (host: ExcelHost) => unknown]>([
  ["added", (host) => host.user.addSheet("新表")],
  ["removed", (host) => host.user.deleteSheet("表二")],
  ["renamed", (host) => host.user.renameSheet("表二", "表九")],
  ["moved", (host) => host.model.sheets.reverse()],
  [
    "replaced by another of its name",
    (host) => {
      host.user.deleteSheet("表五");
      host.user.addSheet("表五");
    },
  ],
  ["added by this add-in", () => excelHost.addSheet("核对结果", [["合计", 1]])],
])("reads everything where a sheet was %s", async (_, act) => {
  const host = await open(workbook);
  const former = await read();
  await act(host);
  const later = await again(former, []);
  expect(takenOver(former, later)).toEqual([]);
  expect(later).toEqual(await read());
});

it("reads everything where formulas are computed on demand, then or now", async () => {
  const host = await open(workbook);
  const former = await read();
  host.model.calculationMode = "Manual";
  const manual = await again(former, []);
  expect(takenOver(former, manual)).toEqual([]);
  host.model.calculationMode = "Automatic";
  expect(takenOver(manual, await again(manual, []))).toEqual([]);
});

it("reads everything beside a snapshot that it did not make", async () => {
  await open(workbook);
  const former = structuredClone(await read());
  expect(takenOver(former, await again(former, []))).toEqual([]);
});

it("takes over a reading that took over itself", async () => {
  const host = await open(workbook);
  let former = await read();
  for (const value of [3, 4]) {
    host.user.write("表五", "A1", value);
    former = await again(former, ["表五"]);
  }
  expect(former).toEqual(await read());
  expect(takenOver(former, await again(former, []))).toEqual(["表一", "表二", "表五"]);
});

const place = fc.constantFrom("A1", "B1", "C1", "A2", "D9");
const input = fc.oneof(
  fc.integer({ min: -99, max: 99 }),
  fc.constantFrom("合计", "1.50", "=A2+1", "=SUM(A1:A9)", "=表二!A1+1", "=表五!C1", "=甲", "=表九!A1"),
);
type Edit =
  | { readonly is: "write"; readonly place: string; readonly input: number | string }
  | { readonly is: "clear" | "format"; readonly place: string }
  | { readonly is: "add" | "delete" | "rename" };
const edit = fc.oneof<fc.WeightedArbitrary<Edit>[]>(
  { weight: 8, arbitrary: fc.record({ is: fc.constant("write"), place, input }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constantFrom("clear", "format"), place }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom("add", "delete", "rename") }) },
);

/** As somebody else's add-in would: the emulated user has no way to format. */
const format = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).numberFormat = [["0.000"]];
    await context.sync();
  });

it("gives what a full reading gives, whatever was done meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), edit), { minLength: 1, maxLength: 6 }),
      async (edits) => {
        const host = await open(workbook);
        const changes: WorkbookChange[] = [];
        must(await excelHost.watch((change) => changes.push(change)));
        const former = await read();
        for (const [sheet, one] of edits) {
          if (!host.model.sheets.some(({ name }) => name === sheet)) continue;
          if (one.is === "format") await format(sheet, one.place);
          else if (one.is === "add") host.user.addSheet();
          else if (one.is === "delete") host.user.deleteSheet(sheet);
          else if (one.is === "rename") host.user.renameSheet(sheet, `${sheet}改`);
          else if (one.is === "clear") host.user.clear(sheet, one.place);
          else if (one.is === "write") host.user.write(sheet, one.place, one.input);
        }
        await moment(QUIET);
        const isAnywhere = changes.some(({ sheets }) => sheets.length === 0);
        const changed = changes.flatMap(({ sheets }) => sheets);
        const later = isAnywhere ? await read() : await again(former, changed);
        expect(later).toEqual(await read());
      },
    ),
    randomRuns(25, 5),
  );
}, 60_000);
