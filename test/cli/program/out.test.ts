import { linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileOutput } from "../../../src/cli/output";
import { folderOfWorkbooks, gouji, removeFolder } from "./gouji";

let folder = "";
let before: Buffer;
beforeAll(() => {
  folder = folderOfWorkbooks();
  before = readFileSync(join(folder, "right.xlsx"));
  mkdirSync(join(folder, "reports"));
  linkSync(join(folder, "right.xlsx"), join(folder, "hard.xlsx"));
  symlinkSync("right.xlsx", join(folder, "soft.xlsx"));
});
afterAll(() => {
  removeFolder(folder);
});

test.each(["text", "json", "ndjson"])("%s: the file holds what would have been printed", (format) => {
  const printed = gouji(folder, "check", "wrong.xlsx", "right.xlsx", "--format", format);
  const written = gouji(
    folder,
    "check",
    "wrong.xlsx",
    "right.xlsx",
    "--format",
    format,
    "--out",
    "reports/r",
  );
  expect(written).toEqual({ status: 1, stdout: "", complaints: [] });
  expect(readFileSync(join(folder, "reports/r"), "utf8")).toBe(printed.stdout);
});

test("a run without any result leaves an earlier report alone", () => {
  gouji(folder, "check", "right.xlsx", "--out", "reports/earlier");
  const earlier = readFileSync(join(folder, "reports/earlier"), "utf8");
  expect(gouji(folder, "check", "broken.xlsx", "--out", "reports/earlier").status).toBe(2);
  expect(readFileSync(join(folder, "reports/earlier"), "utf8")).toBe(earlier);
});

test.each([
  ["its input", "right.xlsx", "right.xlsx"],
  ["its input by another way", "right.xlsx", "reports/../right.xlsx"],
  ["its input through a symbolic link", "right.xlsx", "soft.xlsx"],
  ["its input through a hard link", "right.xlsx", "hard.xlsx"],
  ["what its input leads to", "soft.xlsx", "right.xlsx"],
])("refuses to overwrite %s", (_, input, out) => {
  const { status, stdout, complaints } = gouji(folder, "check", "wrong.xlsx", input, "--out", out);
  expect(complaints).toEqual([`gouji: ${out}：这就是要核对的文件 ${input}，不能覆盖；请换一个文件名`]);
  expect(stdout).toBe("");
  expect(status).toBe(2);
  expect(readFileSync(join(folder, "right.xlsx")).equals(before)).toBe(true);
});

test.each([
  ["a folder that is not there", "nowhere/report.txt", "所在的文件夹不存在，请先建立文件夹"],
  ["a folder", "reports", "这是文件夹，请给出要写入的文件名"],
  ["a file as a folder", "right.xlsx/report.txt", "路径中有一段不是文件夹，请检查路径"],
])("refuses to write to %s", (_, out, reason) => {
  const { status, complaints } = gouji(folder, "check", "right.xlsx", "--out", out);
  expect(complaints).toEqual([`gouji: ${out}：${reason}`]);
  expect(status).toBe(2);
});

test.each([
  [true, "report", ["已写入 FOLDER/report\n"]],
  [false, "report", []],
  [true, "", []],
])("on a terminal (%s) whoever wrote “%s” is told where it is", async (isTTY, report, told) => {
  const path = join(folder, "report");
  const said: string[] = [];
  const output = fileOutput(path, { isTTY, write: (text) => said.push(text) });
  await output.write(report);
  expect(output.close()).toEqual({ ok: true });
  expect(said.map((text) => text.replace(folder, "FOLDER"))).toEqual(told);
});
