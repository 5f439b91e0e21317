import { existsSync, mkdirSync, openSync, closeSync, ftruncateSync, writeFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../../package.json";
import { folderOfWorkbooks, gouji, removeFolder, shell } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
  mkdirSync(join(folder, "folder.xlsx"));
});
afterAll(() => {
  removeFolder(folder);
});

test.each([
  ["a missing file", ["check", "missing.xlsx"], "gouji: missing.xlsx：找不到这个文件，请检查路径和文件名"],
  [
    "a folder",
    ["check", "folder.xlsx"],
    "gouji: folder.xlsx：文件夹里没有工作簿（.xlsx、.xlsm、.xls、.et），请确认选对了文件夹",
  ],
  [
    "a file as a folder",
    ["check", "right.xlsx/a.xlsx"],
    "gouji: right.xlsx/a.xlsx：路径中有一段不是文件夹，请检查路径",
  ],
  [
    "a name that is too long",
    ["check", `${"表".repeat(200)}.xlsx`],
    `gouji: ${"表".repeat(200)}.xlsx：路径或文件名过长，请改短文件名，或移到上层的文件夹`,
  ],
  ["no name", ["check", ""], "gouji: （没有文件名）：找不到这个文件，请检查路径和文件名"],
  [
    "a workbook without budget tables",
    ["check", "other.xlsx"],
    "gouji: other.xlsx：没有找到预算公开表，请确认选对了工作簿（要找的是山西省部门（单位）预算公开（13 张表），例如《预算收支总表》；部门预算公开（各地通用）；部门决算公开（各地通用））",
  ],
  [
    "an unknown command",
    ["audit", "right.xlsx"],
    "gouji: 没有“audit”这个命令，可用的命令：check、recalc、narrate、tables、compare；用法见 gouji --help",
  ],
  [
    "a name that would change colours",
    ["check", "\u001B[31mred\n.xlsx"],
    "gouji: red .xlsx：找不到这个文件，请检查路径和文件名",
  ],
])("%s: one line, status 2", (_, args, line) => {
  const { status, stdout, complaints } = gouji(folder, ...args);
  expect(complaints).toEqual([line]);
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

test("a file that is no workbook: one line that names it", () => {
  const { status, complaints } = gouji(folder, "check", "broken.xlsx");
  expect(complaints).toEqual([expect.stringMatching(/^gouji: broken\.xlsx：[^a-z]/)]);
  expect(status).toBe(2);
});

test("a file far too large is not read", () => {
  const file = openSync(join(folder, "large.xlsx"), "w");
  ftruncateSync(file, 300 * 1024 ** 2);
  closeSync(file);
  expect(gouji(folder, "check", "large.xlsx").complaints).toEqual([
    "gouji: large.xlsx：文件超过 200 MB，不像预算工作簿，没有读取",
  ]);
});

// The administrator may read everything; Windows has other permissions.
const withPermissions = process.getuid?.() === 0 || process.platform === "win32" ? test.skip : test;

withPermissions("a file without permission", () => {
  writeFileSync(join(folder, "closed.xlsx"), "");
  chmodSync(join(folder, "closed.xlsx"), 0);
  expect(gouji(folder, "check", "closed.xlsx").complaints).toEqual([
    "gouji: closed.xlsx：没有访问这个文件的权限",
  ]);
});

const withDevices = existsSync("/dev/full") ? test : test.skip;

withDevices("a device and a pipe are not waited for", () => {
  expect(gouji(folder, "check", "/dev/zero").complaints).toEqual([
    "gouji: /dev/zero：这不是普通文件，无法读取",
  ]);
  expect(shell(folder, "mkfifo pipe && gouji check pipe").complaints).toEqual([
    "gouji: pipe：这不是普通文件，无法读取",
  ]);
});

withDevices("a full disk behind standard output", () => {
  const { status, complaints } = shell(folder, "gouji check right.xlsx > /dev/full");
  expect(complaints).toEqual(["gouji: 无法输出结果：磁盘空间不足"]);
  expect(status).toBe(2);
});

test("without arguments: the usage on standard error", () => {
  const { status, stdout, complaints } = gouji(folder);
  expect(stdout).toBe("");
  expect(complaints.join("\n")).toContain("gouji check  FILE…");
  expect(status).toBe(2);
});

test("--help and --version on standard output", () => {
  expect(gouji(folder, "--help")).toMatchObject({
    status: 0,
    complaints: [],
    stdout: expect.stringContaining("用法"),
  });
  expect(gouji(folder, "--version")).toEqual({ status: 0, complaints: [], stdout: `${manifest.version}\n` });
});
