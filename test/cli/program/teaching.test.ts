import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "../../../src/report/result";
import { assignedFile } from "../../../src/recognize/teaching/assigned-file";
import { overlayFile } from "../../../src/recognize/teaching/overlay-file";
import { inventedHeader, inventedPlace } from "../../fixtures/taught";
import { inventedFile } from "../../e2e/files";
import { folderOfWorkbooks, gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write("invented.xlsx", inventedFile());
  write("slip.xlsx", inventedFile({ slip: 3 }));
  write("labels.json", overlayFile([inventedHeader]));
  write("places.json", assignedFile([inventedPlace]));
  const wrong = inventedPlace.columns.map((own) =>
    own.column === 5 ? { ...own, quantity: "of-which" } : own,
  );
  write("wrong.json", assignedFile([{ ...inventedPlace, columns: wrong }]));
  write("nowhere.json", assignedFile([{ ...inventedPlace, sheet: "没有" }]));
  write("broken.json", "{");
});
afterAll(() => {
  removeFolder(folder);
});

test.each([
  ["--overlay", "labels.json"],
  ["--assigned", "places.json"],
])("%s: the table is read and checked", (option, file) => {
  const { stdout, status } = gouji(folder, "check", "slip.xlsx", option, file, "--format", "json");
  const { tables, culprits } = JSON.parse(stdout) as CheckResult;
  expect(tables.map(({ id }) => id)).toContain("expenditure");
  expect(culprits).toMatchObject([{ cells: [{ sheet: "花钱", address: "D8", suggested: "15.00" }] }]);
  expect(status).toBe(1);
});

test("of several workbooks in threads, and by the other commands", () => {
  const many = gouji(
    folder,
    ...["check", "slip.xlsx", "invented.xlsx", "--overlay", "labels.json"],
    ...["--workers", "2", "--format", "ndjson"],
  );
  const results = many.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as CheckResult);
  expect(results.map(({ summary }) => [summary.coverage.tables, summary.errors > 0])).toEqual([
    [3, true],
    [3, false],
  ]);
  expect(gouji(folder, "tables", "invented.xlsx", "--overlay", "labels.json").stdout).toContain(
    "单位花钱盘子表",
  );
  expect(gouji(folder, "recalc", "slip.xlsx", "--assigned", "places.json").stdout).toContain("花钱 D8");
});

test.each([
  ["no JSON", ["--overlay", "broken.json"], /^gouji: broken\.json：内容不是有效的 JSON/],
  ["no file", ["--assigned", "none.json"], /^gouji: none\.json：找不到这个文件/],
  ["a form of another kind", ["--assigned", "labels.json"], /^gouji: labels\.json：不是勾稽的“指定的表”文件/],
  [
    "a place without a table",
    ["--assigned", "nowhere.json"],
    /^gouji: invented\.xlsx：指定的区域 没有 A1:F9 里没有读出表/,
  ],
  [
    "a reading that cannot be",
    ["--assigned", "wrong.json"],
    /^gouji: invented\.xlsx：这样读，花钱 C 列有 4 处勾稽不符.*没有采用/,
  ],
])("%s: one sentence, status 2", (_, options, sentence) => {
  for (const command of ["check", "tables", "recalc"]) {
    const { complaints, stdout, status } = gouji(folder, command, "invented.xlsx", ...options);
    expect(complaints).toEqual([expect.stringMatching(sentence)]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  }
});
