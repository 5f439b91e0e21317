import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { folderToCheck } from "./batch-folder";
import { gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderToCheck();
});
afterAll(() => {
  removeFolder(folder);
});

const inner = ["00", "01", "02", "03"].map((name) => join("预算", "b 二级", `${name}.xlsx`));
const outer = ["04", "05", "06", "07", "08", "09", "10"].map((name) => join("预算", `${name}.xlsx`));
const broken = join("预算", "broken.XLS");
/** As the folder is read: by name, the folder `b 二级` before `broken.XLS`. */
const all = [...outer, ...inner, broken];

function linesOf(...args: string[]) {
  const { stdout, status, complaints } = gouji(folder, "check", ...args, "--format", "ndjson");
  return { stdout, status, complaints };
}

test("a folder: the workbooks in it, whatever is below it, sorted by path", () => {
  const { stdout, status, complaints } = linesOf("预算");
  const files = stdout
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { file: string }).file);
  expect(files).toEqual(all);
  expect(complaints).toEqual([expect.stringContaining(`gouji: ${broken}：`)]);
  expect(status).toBe(2);
});

test("the same bytes with one thread, with four, and one by one", () => {
  const one = linesOf("预算", "--workers", "1").stdout;
  expect(linesOf("预算", "--workers", "4").stdout).toBe(one);
  expect(all.map((file) => linesOf(file).stdout).join("")).toBe(one);
});

test.each(["text", "json"])("%s: the same with and without threads", (format) => {
  const files = outer.slice(0, 3);
  const without = gouji(folder, "check", ...files, "--format", format);
  expect(gouji(folder, "check", ...files, "--format", format, "--workers", "3")).toEqual(without);
  expect(without.status).toBe(1);
});

test("the highest status counts", () => {
  const right = outer[0] ?? "";
  const wrong = outer[1] ?? "";
  expect(gouji(folder, "check", right, right, "--workers", "2").status).toBe(0);
  expect(gouji(folder, "check", wrong, right, "--workers", "2").status).toBe(1);
  expect(gouji(folder, "check", broken, wrong, "--workers", "2").status).toBe(2);
});

test("a folder without workbooks is one sentence", () => {
  expect(gouji(folder, "check", "空")).toEqual({
    status: 2,
    stdout: "",
    complaints: ["gouji: 空：文件夹里没有工作簿（.xlsx、.xlsm、.xls、.et），请确认选对了文件夹"],
  });
});

test("xlsx: one row for each file, and the report is left out when the folder is checked again", () => {
  const out = join("预算", "汇总.xlsx");
  expect(gouji(folder, "check", "预算", "--format", "xlsx", "--out", out).status).toBe(2);
  const first = readFileSync(join(folder, out));
  expect(gouji(folder, "check", "预算", "--format", "xlsx", "--out", out).status).toBe(2);
  expect(readFileSync(join(folder, out)).equals(first)).toBe(true);
  const [sheet] = Object.values(read(first).Sheets);
  const rows = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(rows.slice(1).map(([, , file, state]) => [file, state === "有错误"])).toEqual(
    all.map((file) => [file, /(1|3|5|7|9)\.xlsx$/.test(file)]),
  );
  expect(existsSync(join(folder, `${out}.unfinished`))).toBe(false);
});

test("a budget in the folder that --out names is not overwritten", () => {
  copyFileSync(join(folder, outer[0] ?? ""), join(folder, "预算", "99.xlsx"));
  const before = readFileSync(join(folder, "预算", "99.xlsx"));
  const out = join("预算", "99.xlsx");
  const { status, complaints } = gouji(folder, "check", "预算", "--format", "xlsx", "--out", out);
  expect(complaints).toEqual([`gouji: ${out}：这就是要核对的文件 ${out}，不能覆盖；请换一个文件名`]);
  expect(status).toBe(2);
  expect(readFileSync(join(folder, out)).equals(before)).toBe(true);
});

test("html: one file is its own report, several are summed up first", () => {
  const [right = "", wrong = ""] = outer;
  expect(gouji(folder, "check", wrong, "--format", "html").stdout).not.toContain("汇总");
  const page = gouji(folder, "check", right, wrong, broken, "--format", "html").stdout;
  expect(page).toContain("<h1>预算公开表核对汇总</h1>");
  // What stands folded within a report is its evidence.
  expect(page.match(/<details[^>]*>\n<summary>/g)).toHaveLength(3);
});

test("one file that cannot be read gives no report", () => {
  for (const format of ["html", "xlsx"]) {
    expect(gouji(folder, "check", broken, "--format", format, "--out", "nothing").status).toBe(2);
    expect(existsSync(join(folder, "nothing"))).toBe(false);
  }
});

test("a file that is in the place of the journal stays", () => {
  writeFileSync(join(folder, "r.unfinished"), "我的文件");
  const { complaints, status } = gouji(folder, "check", "预算", "--out", "r", "--resume");
  expect(complaints).toEqual([
    "gouji: 要在这里记录未完成的核对，但已有同名的其他文件 r.unfinished；请移走它，或换一个结果文件名",
  ]);
  expect(status).toBe(2);
  expect(readFileSync(join(folder, "r.unfinished"), "utf8")).toBe("我的文件");
});
