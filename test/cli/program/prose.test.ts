import { isAboutProse } from "../../../src/engine";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "../../../src/report/result";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { allInputs } from "../../fixtures/narratives/narrated";
import { publishedProse } from "../../fixtures/narratives/narratives";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { folderOfWorkbooks, gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
  const town = publishedProse("town-2026").join("\n");
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
  };
  write("inputs.json", JSON.stringify(allInputs));
  write("town.xlsx", writeWorkbook(layOut(budgets["town-2026"])));
  write("town.txt", town);
  write("slip.txt", town.replace("收入总计1,860.11万元", "收入总计1,860.12万元"));
  write("old.doc", "这不是真的旧文档，但不是文字\u0000");
  mkdirSync(join(folder, "other"));
  write("other/town.txt", town);
});
afterAll(() => {
  removeFolder(folder);
});

function result(...args: string[]): CheckResult {
  return JSON.parse(gouji(folder, "check", ...args, "--format", "json").stdout) as CheckResult;
}

const ofProse = ({ findings }: CheckResult) =>
  findings.filter(({ check, severity }) => isAboutProse(check) && severity === "error");

describe("narrate --format docx", () => {
  test("what is written is checked without a word against it", () => {
    const written = gouji(
      folder,
      ...["narrate", "right.xlsx", "--inputs", "inputs.json", "--format", "docx", "--out", "full.docx"],
    );
    expect(written).toEqual({ status: 0, stdout: "", complaints: [] });
    expect(readFileSync(join(folder, "full.docx")).subarray(0, 2).toString()).toBe("PK");
    const checked = gouji(folder, "check", "right.xlsx", "full.docx");
    expect(checked.stdout).toMatch(
      /^right\.xlsx\n.*\n按《.*》读取\n一并核对的情况说明：full\.docx\n未发现错误/,
    );
    expect(checked).toMatchObject({ status: 0, complaints: [] });
  });

  test("the name alone asks for it", () => {
    expect(gouji(folder, "narrate", "right.xlsx", "--out", "named.docx").status).toBe(0);
    const named = readFileSync(join(folder, "named.docx"));
    gouji(folder, "narrate", "right.xlsx", "--format", "docx", "--out", "again.docx");
    expect(readFileSync(join(folder, "again.docx")).equals(named)).toBe(true);
  });

  test.each([[[]], [["--out", "narrative.txt"]]])("refused with %j", (args) => {
    const { status, stdout, complaints } = gouji(
      folder,
      "narrate",
      "right.xlsx",
      "--format",
      "docx",
      ...args,
    );
    expect(complaints).toEqual([
      "gouji: --format docx 要用 --out 给出要写的 Word 文档，文件名以 .docx 结尾，例如 --out 情况说明.docx",
    ]);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("a workbook without tables leaves an earlier document alone", () => {
    writeFileSync(join(folder, "kept.docx"), "earlier");
    expect(gouji(folder, "narrate", "other.xlsx", "--out", "kept.docx").status).toBe(2);
    expect(readFileSync(join(folder, "kept.docx"), "utf8")).toBe("earlier");
  });

  test("the only text that was given is not overwritten", () => {
    const { status, complaints } = gouji(folder, "check", "town.xlsx", "town.txt", "--out", "town.txt");
    expect(status).toBe(2);
    expect(complaints[0]).toContain("不能覆盖");
  });
});

describe("check with a text", () => {
  test("published prose against its workbook: no error of the prose", () => {
    const checked = result("town.xlsx", "town.txt");
    expect(checked.prose).toEqual({ file: "town.txt", paragraphs: publishedProse("town-2026").length });
    expect(ofProse(checked)).toEqual([]);
  });

  test("a slip is found in its paragraph, in whatever order the files are given", () => {
    const [finding, ...others] = ofProse(result("slip.txt", "town.xlsx"));
    expect(others).toEqual([]);
    const paragraph = publishedProse("town-2026").findIndex((line) => line.includes("收入总计1,860.11"));
    expect(finding).toMatchObject({ quote: "1,860.12", expected: "1,860.11", span: { paragraph } });
    const { status, stdout } = gouji(folder, "check", "town.xlsx", "slip.txt");
    expect(stdout).toContain(`情况说明第 ${paragraph + 1} 段  1,860.12 ≠ 1,860.11`);
    expect(status).toBe(1);
  });

  test("a workbook alone has no word of it", () => {
    expect(result("town.xlsx")).not.toHaveProperty("prose");
    expect(gouji(folder, "check", "town.xlsx").stdout).not.toContain("情况说明");
  });

  test("of several workbooks, the one of the same name", () => {
    const { stdout, status } = gouji(
      folder,
      "check",
      "right.xlsx",
      "town.xlsx",
      "town.txt",
      "--format",
      "json",
    );
    const results = JSON.parse(stdout) as CheckResult[];
    expect(results.map(({ file, prose }) => [file, prose?.file])).toEqual([
      ["right.xlsx", undefined],
      ["town.xlsx", "town.txt"],
    ]);
    expect(status).toBe(0);
  });

  test("of several workbooks, none of that name: refused, and the others go on", () => {
    const { stdout, status, complaints } = gouji(
      folder,
      ...["check", "right.xlsx", "slip.txt", "town.xlsx", "--format", "ndjson"],
    );
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as CheckResult);
    expect(results.map(({ file }) => file)).toEqual(["right.xlsx", "slip.txt", "town.xlsx"]);
    expect(results[1]).toEqual({
      version: 1,
      file: "slip.txt",
      error: expect.stringContaining("不知道这份情况说明属于哪一个") as string,
    });
    expect(complaints).toHaveLength(1);
    expect(status).toBe(2);
  });

  test.each([
    ["no workbook", ["town.txt"], "town.txt：情况说明要和它的预算工作簿一起核对"],
    ["an old document", ["town.xlsx", "old.doc"], "old.doc：这不是 Word 文档"],
    ["a text that is not there", ["town.xlsx", "no.docx"], "no.docx：找不到这个文件"],
    [
      "a second text",
      ["town.xlsx", "town.txt", "other/town.txt"],
      "other/town.txt：与工作簿 town.xlsx 一起核对的已有 town.txt",
    ],
  ])("%s: one line, status 2", (_, files, says) => {
    const { status, complaints } = gouji(folder, "check", ...files);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(`gouji: ${says}`);
    expect(status).toBe(2);
  });

  test("a text that cannot be read: the workbook's object comes all the same", () => {
    const checked = result("town.xlsx", "old.doc");
    expect(checked.file).toBe("town.xlsx");
    expect(checked).not.toHaveProperty("prose");
  });

  test("a text that is no narrative is said to be none", () => {
    writeFileSync(join(folder, "letter.txt"), "今天天气很好。");
    const { notChecked } = result("town.xlsx", "letter.txt");
    expect(notChecked.some(({ reason }) => reason.startsWith("给出的文字里没有认出情况说明"))).toBe(true);
  });
});
