import { excelHost } from "../../../src/workbook/excel/excel-host";
import { must, open, reopen, sheets } from "./excel";

const values = [
  null,
  true,
  0,
  "",
  "文字 \"'\\\n😀",
  [1, [2]],
  { ignored: [{ id: "a", reason: "上级已批" }] },
];

it.each(values)("keeps %j with the workbook", async (value) => {
  const host = await open(sheets(1, 1, 1));
  must(await excelHost.saveSetting("忽略", value));
  expect(must(await excelHost.loadSetting("忽略"))).toEqual(value);
  await reopen(host);
  expect(must(await excelHost.loadSetting("忽略"))).toEqual(value);
});

it("keeps a long value in pieces, and removes those that a shorter one leaves over", async () => {
  const host = await open(sheets(1, 1, 1));
  const long = Array.from({ length: 20_000 }, (_, index) => `项${index}`);
  must(await excelHost.saveSetting("a", long));
  must(await excelHost.saveSetting("b", "b"));
  expect(host.model.settings.size).toBeGreaterThan(5);
  expect(must(await excelHost.loadSetting("a"))).toEqual(long);
  must(await excelHost.saveSetting("a", [1]));
  expect([...host.model.settings.keys()].sort()).toEqual(["a", "b"]);
  expect(must(await excelHost.loadSetting("a"))).toEqual([1]);
});

it("takes one request to load and two to save", async () => {
  const host = await open(sheets(1, 1, 1));
  await excelHost.saveSetting("a", 1);
  expect(host.requests.count).toBe(2);
  await excelHost.loadSetting("a");
  expect(host.requests.count).toBe(3);
});

it("has nothing under a key that was never saved, that was removed, or that holds no JSON", async () => {
  const host = await open(sheets(1, 1, 1));
  expect(must(await excelHost.loadSetting("a"))).toBeUndefined();
  must(await excelHost.saveSetting("a", 1));
  must(await excelHost.saveSetting("a", undefined));
  expect(must(await excelHost.loadSetting("a"))).toBeUndefined();
  host.model.settings.set("a", "{");
  expect(must(await excelHost.loadSetting("a"))).toBeUndefined();
});
