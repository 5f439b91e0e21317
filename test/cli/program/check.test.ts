import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "../../../src/report/result";
import { address } from "../../../src/workbook/places";
import { changedPlace, folderOfWorkbooks, gouji, removeFolder, shell } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
});
afterAll(() => {
  removeFolder(folder);
});

const wrongCell = `${changedPlace.sheet} ${address(changedPlace.row, changedPlace.column)}`;

describe("status", () => {
  test.each([
    ["right.xlsx", 0],
    ["old.xls", 0],
    ["wrong.xlsx", 1],
    ["other.xlsx", 2],
    ["broken.xlsx", 2],
  ])("%s: %i", (file, status) => {
    expect(gouji(folder, "check", file).status).toBe(status);
  });

  test("of several files, the highest", () => {
    expect(gouji(folder, "check", "wrong.xlsx", "right.xlsx").status).toBe(1);
    expect(gouji(folder, "check", "broken.xlsx", "wrong.xlsx").status).toBe(2);
  });
});

describe("text", () => {
  test("nothing wrong is said plainly", () => {
    const { stdout, complaints } = gouji(folder, "check", "right.xlsx");
    expect(stdout).toMatch(
      /^right\.xlsx\n云州市文化和旅游局 2026 年部门预算，找到 13\/13 张表.*\n按《.*》读取\n未发现错误（\d+ 处勾稽，\d+ 处尾差）/,
    );
    expect(complaints).toEqual([]);
  });

  test("a wrong figure is named with the value that it should have", () => {
    const { stdout, complaints } = gouji(folder, "check", "wrong.xlsx");
    expect(stdout).toContain(`C1  ${wrongCell}：457.33 → 447.33`);
    expect(complaints).toEqual([]);
  });

  test("no colour in a pipe", () => {
    expect(gouji(folder, "check", "wrong.xlsx").stdout).not.toContain("\u001B");
  });

  test("several reports stand apart, in the order of the files", () => {
    const { stdout } = gouji(folder, "check", "wrong.xlsx", "broken.xlsx", "right.xlsx");
    expect(stdout).toMatch(/^wrong\.xlsx\n[^]*\n\nright\.xlsx\n/);
    expect(stdout).not.toContain("broken.xlsx");
  });
});

describe("json", () => {
  test("one file: its object", () => {
    const { stdout, complaints } = gouji(folder, "check", "wrong.xlsx", "--format", "json");
    const result = JSON.parse(stdout) as CheckResult;
    expect(result).toMatchObject({ version: 1, file: "wrong.xlsx", standard: "shanxi", year: 2026 });
    expect(result.culprits[0]?.cells).toEqual([
      {
        sheet: changedPlace.sheet,
        address: address(changedPlace.row, changedPlace.column),
        actual: "457.33",
        suggested: "447.33",
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test("one file that cannot be read: nothing", () => {
    const { stdout, complaints } = gouji(folder, "check", "broken.xlsx", "--format", "json");
    expect(stdout).toBe("");
    expect(complaints).toHaveLength(1);
  });

  test("several: an array in the order of the files, with what could not be read", () => {
    const files = ["right.xlsx", "broken.xlsx", "missing.xlsx", "wrong.xlsx"];
    const { stdout, complaints, status } = gouji(folder, "check", ...files, "--format", "json");
    const results = JSON.parse(stdout) as (CheckResult & { error?: string })[];
    expect(results.map(({ file }) => file)).toEqual(files);
    expect(results[0]?.summary.errors).toBe(0);
    expect(Object.keys(results[1] ?? {})).toEqual(["version", "file", "error"]);
    expect(results[2]).toEqual({
      version: 1,
      file: "missing.xlsx",
      error: "找不到这个文件，请检查路径和文件名",
    });
    expect(results[3]?.summary.errors).toBeGreaterThan(0);
    expect(complaints).toHaveLength(2);
    expect(status).toBe(2);
  });

  test("the same document gives the same text each time", () => {
    const once = gouji(folder, "check", "wrong.xlsx", "--format", "json").stdout;
    expect(gouji(folder, "check", "wrong.xlsx", "--format", "json").stdout).toBe(once);
  });
});

describe("ndjson", () => {
  test("one object per file and line, also where a file cannot be read", () => {
    const files = ["wrong.xlsx", "broken.xlsx", "right.xlsx"];
    const { stdout, complaints } = gouji(folder, "check", ...files, "--format", "ndjson");
    expect(stdout.endsWith("}\n")).toBe(true);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { version: number; file: string });
    expect(results.map(({ file, version }) => [file, version])).toEqual(files.map((file) => [file, 1]));
    expect(complaints).toHaveLength(1);
  });

  test("a reader that goes early is no problem", () => {
    const { complaints } = shell(
      folder,
      "gouji check *.xlsx *.xlsx *.xlsx --format ndjson 2>errors | head -c 1",
    );
    expect(complaints).toEqual([]);
    expect(readFileSync(join(folder, "errors"), "utf8")).not.toMatch(/EPIPE|node:|程序内部错误/);
  });
});
