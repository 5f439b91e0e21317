import type { ExcelHost } from "../../../src/workbench/excel-host";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { WorkbookChange } from "../../../src/workbook/excel/workbook-host";
import type { LoadOptions } from "../../workbench/load-office";
import { moment, must, open, sheets } from "./excel";

const QUIET = 350;

async function watched(
  options?: LoadOptions,
): Promise<{ host: ExcelHost; changes: WorkbookChange[]; end: () => Promise<void> }> {
  const host = await open(sheets(3, 3, 3), options);
  const changes: WorkbookChange[] = [];
  const end = must(await excelHost.watch((change) => changes.push(change)));
  return { host, changes, end };
}

// What other tests have just added under the same ids is no longer our own then.
beforeAll(() => moment(1050));

it("tells once of many edits in short order", async () => {
  const { host, changes } = await watched();
  host.user.write("表1", "A1", "改");
  host.user.write("表3", "B2", 5);
  await moment(50);
  host.user.write("表1", "A2", "改");
  await moment(QUIET);
  expect(changes).toEqual([{ sheets: ["表1", "表3"] }]);
});

it("tells of edits under the name that the sheet has now", async () => {
  const { host, changes } = await watched();
  host.user.write("表1", "A1", "改");
  host.user.renameSheet("表1", "首表");
  await moment(QUIET);
  expect(changes).toEqual([{ sheets: ["首表"] }]);
});

it.each<[string, (host: ExcelHost) => void]>([
  ["added", (host) => host.user.addSheet("新表")],
  ["deleted", (host) => host.user.deleteSheet("表2")],
  [
    "edited and deleted",
    (host) => {
      host.user.write("表2", "A1", 1);
      host.user.deleteSheet("表2");
    },
  ],
])("tells of a sheet that was %s", async (_, act) => {
  const { host, changes } = await watched();
  act(host);
  await moment(QUIET);
  expect(changes).toEqual([{ sheets: [] }]);
});

it("does not tell of selecting, marks, settings, and sheets that this add-in adds", async () => {
  const { host, changes } = await watched();
  host.user.select("表2", "B2");
  must(await excelHost.select([{ sheet: "表1", row: 1, column: 1 }]));
  must(await excelHost.mark([{ place: { sheet: "表1", row: 0, column: 0 }, meaning: "error" }]));
  must(await excelHost.saveSetting("a", 1));
  must(await excelHost.addSheet("核对结果", [["表一", 5]]));
  must(await excelHost.clearMarks());
  await moment(QUIET);
  expect(changes).toEqual([]);
});

it("tells of the user's edit while a sheet is added", async () => {
  const { host, changes } = await watched();
  host.faults.slow(100);
  const added = excelHost.addSheet("核对结果", [["表一", 5]]);
  await moment(20);
  host.user.write("表2", "A1", 1);
  must(await added);
  await moment(3 * QUIET);
  expect(changes).toEqual([{ sheets: ["表2"] }]);
});

it("tells of any sheet where Excel does not say which", async () => {
  const { host, changes } = await watched();
  host.user.write("表2", "A1", 1);
  host.faults.fail({ code: "GeneralException" });
  await moment(QUIET);
  expect(changes).toEqual([{ sheets: [] }]);
});

it("is silent when ended", async () => {
  const { host, changes, end } = await watched();
  host.user.write("表2", "A1", 1);
  await end();
  host.user.write("表2", "A2", 1);
  await moment(QUIET);
  expect(changes).toEqual([]);
});

it("ends quietly while the user types in a cell", async () => {
  const { host, end } = await watched();
  host.faults.cellEditMode();
  await expect(end()).resolves.toBeUndefined();
});

const recent = { ExcelApi: "1.17", RichApiRuntime: "1.1" };

it("tells of a sheet renamed where Excel can say so", async () => {
  const { host, changes } = await watched({ requirements: recent, checkApiLevel: false });
  host.user.renameSheet("表1", "首表");
  await moment(QUIET);
  expect(changes).toEqual([{ sheets: [] }]);
});

it("goes without that where the page's office.js cannot", async () => {
  const { host, changes } = await watched({ requirements: recent });
  host.user.renameSheet("表1", "首表");
  host.user.write("首表", "A1", 1);
  await moment(QUIET);
  expect(changes).toEqual([{ sheets: ["首表"] }]);
});

describe("a step of this add-in", () => {
  const edit = {
    place: { sheet: "表1", row: 0, column: 1 },
    before: { value: 1 },
    after: { value: 7 },
  };
  const step = { label: "修正", edits: [edit], sheets: [{ name: "说明", rows: [["一"]] }] };

  it("is not told of, neither written nor undone", async () => {
    const { changes } = await watched();
    must(await excelHost.write(step));
    must(await excelHost.undo());
    must(await excelHost.redo());
    await moment(QUIET);
    expect(changes).toEqual([]);
  });

  it("nor in an Excel that does not say who wrote; but the user's own is, of the same cell too", async () => {
    const { host, changes } = await watched();
    host.tellsTrigger = false;
    must(await excelHost.write(step));
    await moment(QUIET);
    expect(changes).toEqual([]);
    host.user.write("表1", "B1", 9);
    await moment(QUIET);
    expect(changes).toEqual([{ sheets: ["表1"] }]);
  });
});
