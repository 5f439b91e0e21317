import type { TablesResult } from "../../../src/report/tables";
import { folderOfWorkbooks, gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
});
afterAll(() => {
  removeFolder(folder);
});

test("text: every table and where it stands", () => {
  const { status, stdout, complaints } = gouji(folder, "tables", "wrong.xlsx");
  expect(stdout).toMatch(/^ {2}有数据 +2026年预算支出总表 +表三 A1:\w+ {2}万元 {2}把握 100%$/m);
  expect(complaints).toEqual([]);
  // Wrong figures are for check.
  expect(status).toBe(0);
});

test("json, and ndjson for several files", () => {
  const result = JSON.parse(gouji(folder, "tables", "right.xlsx", "--format", "json").stdout) as TablesResult;
  expect(result.tables).toHaveLength(13);
  const { stdout, status } = gouji(folder, "tables", "right.xlsx", "other.xlsx", "--format", "ndjson");
  const [first, second] = stdout.trimEnd().split("\n");
  expect(JSON.parse(first ?? "")).toEqual(result);
  expect(JSON.parse(second ?? "")).toMatchObject({
    file: "other.xlsx",
    error: expect.stringContaining("没有找到预算公开表"),
  });
  expect(status).toBe(2);
});
