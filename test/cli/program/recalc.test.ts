import { existsSync, linkSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { CheckResult } from "../../../src/report/result";
import type { RecalculationResult } from "../../../src/report/recalculation";
import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { folderOfWorkbooks, gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = folderOfWorkbooks();
  writeFileSync(join(folder, "sample.xlsx"), writeWorkbook(sampleWorkbook()));
  writeFileSync(join(folder, "sample.xlsm"), writeWorkbook(sampleWorkbook(), "xlsm"));
  writeFileSync(join(folder, "binary.xlsb"), zipSync({ "xl/workbook.bin": new Uint8Array(9) }));
});
afterAll(() => {
  removeFolder(folder);
});

const bytesOf = (name: string) => readFileSync(join(folder, name));

function recalc(...args: readonly string[]): { status: number | null; result: RecalculationResult } {
  const { status, stdout } = gouji(folder, "recalc", ...args, "--format", "json");
  return { status, result: JSON.parse(stdout) as RecalculationResult };
}

function check(name: string): CheckResult {
  return JSON.parse(gouji(folder, "check", name, "--format", "json").stdout) as CheckResult;
}

describe("json", () => {
  test("each edit has its place, what it shows before and after, its reason and its kind", () => {
    const { status, result } = recalc("sample.xlsx");
    expect(status).toBe(1);
    expect(result.edits).toHaveLength(7);
    for (const edit of result.edits) {
      expect(edit).toEqual({
        sheet: expect.stringMatching(/^表/) as string,
        address: expect.stringMatching(/^[A-Z]+\d+$/) as string,
        from: expect.any(String) as string,
        to: expect.any(String) as string,
        reason: expect.any(String) as string,
        kind: expect.stringMatching(/^(fix|suggestion)$/) as string,
        mode: "mend",
        findings: expect.any(Array) as string[],
      });
    }
    expect(result.edits).toContainEqual(
      expect.objectContaining({ sheet: "表十", address: "B7", from: "2.06", to: "5.06", kind: "fix" }),
    );
    expect(result.edits).toContainEqual(
      expect.objectContaining({
        sheet: "表三",
        address: "C18",
        from: "457.33",
        to: "447.33",
        kind: "suggestion",
      }),
    );
    expect(result).not.toHaveProperty("written");
  });

  test("findings are numbered as check numbers them", () => {
    const ids = check("sample.xlsx").findings.map(({ id }) => id);
    const named = recalc("sample.xlsx").result.edits.flatMap(({ findings }) => findings);
    expect(named.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(named));
  });

  test("--formulas: formulas with their =, and what was left out", () => {
    const { status, result } = recalc("right.xlsx", "--formulas");
    expect(status).toBe(0);
    expect(result.edits.length).toBeGreaterThan(300);
    expect(result.edits.every(({ formula, kind }) => formula?.startsWith("=") && kind === "fix")).toBe(true);
    expect(result.edits).toContainEqual(
      expect.objectContaining({ sheet: "表三", address: "C18", formula: "=SUM(C19:C20)" }),
    );
    expect(result.leftOut).toContainEqual(expect.objectContaining({ sheet: "表三", address: "C11" }));
  });
});

describe("text", () => {
  test("fixes and suggestions stand apart", () => {
    const { status, stdout, complaints } = gouji(folder, "recalc", "sample.xlsx");
    expect(status).toBe(1);
    expect(complaints).toEqual([]);
    expect(stdout).toMatch(
      /可以直接改正[^\n]*：2 处\n(?: {2}.*\n){2}建议修改，请逐项确认：5 处\n(?: {2}.*\n){5}/,
    );
    expect(stdout).toContain("表十 B7  2.06 → 5.06");
  });

  test("nothing to do is said plainly", () => {
    const { status, stdout } = gouji(folder, "recalc", "right.xlsx");
    expect([status, stdout]).toEqual([0, "right.xlsx\n没有需要改的单元格。\n"]);
  });
});

describe("--out", () => {
  test.each(["xlsx", "xlsm"])(
    ".%s: a copy with the fixes and nothing else; checking it again finds less",
    (kind) => {
      const before = bytesOf(`sample.${kind}`);
      const { status, result } = recalc(`sample.${kind}`, "--out", `mended.${kind}`);
      expect(status).toBe(1);
      expect(result.written).toMatchObject({ path: `mended.${kind}`, edits: 2, skipped: [] });
      expect(bytesOf(`sample.${kind}`).equals(before)).toBe(true);
      const fixes = result.edits.filter((edit) => edit.kind === "fix");
      const settled = new Set(fixes.flatMap(({ findings }) => findings));
      const rest = check(`sample.${kind}`).findings.filter(({ id }) => !settled.has(id));
      const messages = (findings: CheckResult["findings"]) =>
        findings.filter(({ outcome }) => outcome === "failed").map(({ message }) => message);
      expect(messages(check(`mended.${kind}`).findings)).toEqual(messages(rest));
      const again = recalc(`mended.${kind}`).result.edits;
      expect(again.every((edit) => edit.kind === "suggestion")).toBe(true);
      expect(again).toHaveLength(5);
    },
  );

  test("with formulas: the copy says the same, and has no formula left to write", () => {
    const { result } = recalc("right.xlsx", "--formulas", "--out", "formulas.xlsx");
    expect(result.written?.edits).toBe(result.edits.length);
    expect(check("formulas.xlsx").findings).toEqual(check("right.xlsx").findings);
    expect(recalc("formulas.xlsx", "--formulas").result.edits).toEqual([]);
  });

  test.each(["mend", "fill", "follow", "all"])(
    "--mode %s: of a right file the copy is the same file",
    (mode) => {
      const { result } = recalc("right.xlsx", "--mode", mode, "--out", `same-${mode}.xlsx`);
      expect(result.mode).toBe(mode);
      expect(result.written?.edits).toBe(0);
      expect(bytesOf(`same-${mode}.xlsx`).equals(bytesOf("right.xlsx"))).toBe(true);
    },
  );

  test("--mode follow --since: what was changed stays, what depends on it follows", () => {
    const { result } = recalc("sample.xlsx", "--mode", "follow", "--since", "right.xlsx");
    expect(result.edits.length).toBeGreaterThan(0);
    expect(new Set(result.edits.map(({ mode }) => mode))).toEqual(new Set(["follow"]));
  });

  test("the text tells where the copy is", () => {
    const { stdout } = gouji(folder, "recalc", "sample.xlsx", "--out", "told.xlsx");
    expect(stdout).toContain("已写入副本 told.xlsx：改了 2 个单元格");
  });
});

describe("refusals: status 2, one line, and nothing is written", () => {
  const OTHER = "副本的扩展名要与原文件一样";
  test.each([
    ["its input", ["sample.xlsx", "--out", "sample.xlsx"], "gouji: sample.xlsx：这就是要核对的文件"],
    ["its input by a hard link", ["sample.xlsx", "--out", "link.xlsx"], "不能覆盖"],
    ["another extension", ["sample.xlsx", "--out", "new.xlsm"], `gouji: new.xlsm：${OTHER}`],
    ["a workbook with macros as one without", ["sample.xlsm", "--out", "new.xlsx"], OTHER],
    ["no extension", ["sample.xlsx", "--out", "new"], OTHER],
    ["an old format", ["old.xls", "--out", "new.xlsx"], "旧格式 .xls"],
    ["a format that is not read", ["binary.xlsb", "--out", "new.xlsx"], "（.xlsb），暂不支持"],
    ["an old format under its own name", ["old.xls", "--out", "new.xls"], "旧格式 .xls"],
    [
      "a folder that is not there",
      ["sample.xlsx", "--out", "nowhere/new.xlsx"],
      "gouji: nowhere/new.xlsx：所在的文件夹不存在",
    ],
    ["a file that is none", ["broken.xlsx", "--out", "new.xlsx"], "broken.xlsx"],
    ["a workbook without budget tables", ["other.xlsx", "--out", "new.xlsx"], "没有找到预算公开表"],
    ["two files", ["sample.xlsx", "right.xlsx"], "一次只处理一个"],
    ["a format of check", ["sample.xlsx", "--format", "ndjson"], "--format 不能是"],
  ])("%s", (_, args, reason) => {
    if (!existsSync(join(folder, "link.xlsx"))) {
      linkSync(join(folder, "sample.xlsx"), join(folder, "link.xlsx"));
    }
    const before = bytesOf("sample.xlsx");
    const { status, stdout, complaints } = gouji(folder, "recalc", ...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(complaints).toEqual([expect.stringContaining(reason)]);
    expect(bytesOf("sample.xlsx").equals(before)).toBe(true);
    for (const name of ["new", "new.xlsx", "new.xlsm", "new.xls"]) {
      expect(existsSync(join(folder, name))).toBe(false);
    }
  });
});
