import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import { must, open, problemOf, sheets } from "./excel";

const file = readFileSync(join(__dirname, "../../../assets/sample/budget-2026.xlsx"));

async function opening() {
  const host = await open(sheets(1, 1, 1));
  const opened: (Uint8Array | undefined)[] = [];
  host.onOpen((bytes) => opened.push(bytes));
  return { host, opened };
}

it("opens another workbook, byte for byte, and leaves this one alone", async () => {
  const { host, opened } = await opening();
  const before = structuredClone(host.model.sheets);
  must(await excelHost.openWorkbook(file.toString("base64")));
  expect(opened.map((bytes) => bytes && Buffer.from(bytes).equals(file))).toEqual([true]);
  expect(host.model.sheets).toEqual(before);
  expect(host.notImplemented).toEqual([]);
});

it("says what Excel refuses", async () => {
  const { host, opened } = await opening();
  expect(problemOf(await excelHost.openWorkbook("不是文件"))).toEqual({
    kind: "unknown",
    detail: "InvalidArgument",
  });
  host.faults.fail({ code: "AccessDenied" });
  expect(problemOf(await excelHost.openWorkbook(file.toString("base64")))).toEqual({ kind: "protected" });
  expect(opened).toEqual([]);
});

it("opens it once, when the cell is no longer being edited", async () => {
  const { host, opened } = await opening();
  host.faults.cellEditMode(1);
  must(await excelHost.openWorkbook(file.toString("base64")));
  expect(opened).toHaveLength(1);
});
