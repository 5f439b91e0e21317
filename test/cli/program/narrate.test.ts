import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NarrativeResult } from "../../../src/report/narrative";
import type { CheckResult } from "../../../src/report/result";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { publishedProse } from "../../fixtures/narratives/narratives";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { gouji, removeFolder } from "./gouji";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const write = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
  };
  const science = budgets["science-2024"];
  const workbook = layOut(science);
  const [first] = workbook.sheets;
  const cells = publishedProse("science-2024").map((value) => [
    { value: value.replace("1803.01", "1830.01") },
  ]);
  const prose = {
    name: "情况说明",
    rows: cells,
    merges: [],
    columnWidths: [100],
    hiddenRows: [],
    hiddenColumns: [],
  };
  write("2024.xlsx", writeWorkbook({ sheets: [...workbook.sheets, prose] }));
  write("2023.xlsx", writeWorkbook(layOut({ ...science, year: 2023 })));
  write("other.xlsx", writeWorkbook(layOut(budgets["culture-2026"])));
  write(
    "cover.xlsx",
    writeWorkbook({ sheets: first ? [{ ...first, rows: [[{ value: "封面" }]], merges: [] }] : [] }),
  );
  write(
    "inputs.json",
    readFileSync(join(__dirname, "../../fixtures/narratives/science-2024.inputs.json"), "utf8"),
  );
  const broken = layOut(science);
  const total = broken.places.get("expenditure/0/3");
  if (total === undefined) throw new Error("no total");
  const sheets = broken.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  const row = sheets.find(({ name }) => name === total.sheet)?.rows[total.row];
  if (row) row[total.column] = { value: 9999.99 };
  write("broken.xlsx", writeWorkbook({ sheets }));
  const named = (suffix: string, year: number) =>
    layOut({ ...science, department: `${science.department}${suffix}`, year }).sheets.map((sheet) => ({
      ...sheet,
      name: `${sheet.name}${suffix}`,
    }));
  write("two.xlsx", writeWorkbook({ sheets: [...named("", 2024), ...named("二所", 2024)] }));
  write("contradicting.json", `{ "assets": { "equipmentOver500k": 1, "equipmentOver1m": 2 } }`);
  write("2023.txt", publishedProse("science-2024", ".performance").join("\n"));
  write("wrong.json", `{ "lastYear": { "totalRevenue": "三千" } }`);
});
afterAll(() => {
  removeFolder(folder);
});

function json(...args: readonly string[]): NarrativeResult {
  return JSON.parse(gouji(folder, "narrate", ...args, "--format", "json").stdout) as NarrativeResult;
}

test("text: headings, paragraphs, and what is to be filled in", () => {
  const { status, stdout, complaints } = gouji(folder, "narrate", "2024.xlsx");
  const lines = stdout.split("\n");
  expect(lines[0]).toBe("2024年度部门预算情况说明");
  expect(lines).toContain("三、支出预算情况说明");
  expect(lines).toContain(
    "2024年度晋城市科学技术局支出预算4266.91万元，其中：基本支出1120.79万元，占26.27%；项目支出3146.12万元，占73.73%。",
  );
  expect(stdout).toContain("比上年【待填：增加或减少】【待填：增减额】万元");
  expect(stdout).toContain("  上年收入总计（lastYear.totalRevenue）");
  // Gaps are no error.
  expect([status, complaints]).toEqual([0, []]);
});

test("tables with errors are said, and inputs that contradict each other are refused", () => {
  expect(json("2024.xlsx").tableErrors).toBe(0);
  expect(json("broken.xlsx").tableErrors).toBeGreaterThan(0);
  expect(gouji(folder, "narrate", "broken.xlsx").stdout).toMatch(/表里有 \d+ 处错误，/);
  const { status, complaints } = gouji(folder, "narrate", "2024.xlsx", "--inputs", "contradicting.json");
  expect(status).toBe(2);
  expect(complaints.join()).toContain(
    "“assets.equipmentOver1m”是 2，多于“assets.equipmentOver500k”是 1，请核对",
  );
});

test("last year's prose drafts what stays the same", () => {
  const { sections } = json("2024.xlsx", "--last-prose", "2023.txt");
  expect(sections[10]?.drafts).toEqual(expect.arrayContaining(["assets.asOf", "assets.officeArea"]));
  expect(sections[10]?.paragraphs[3]).toContain("总面积【草稿，请确认：480】平方米");
  expect(gouji(folder, "narrate", "2024.xlsx", "--last-prose", "none.txt").status).toBe(2);
});

test("of several budgets one must be named", () => {
  const { status, complaints } = gouji(folder, "narrate", "two.xlsx");
  expect(status).toBe(2);
  expect(complaints.join()).toContain("请指明是哪一套");
});

test("json: the contract, with inputs", () => {
  const { sections } = json("2024.xlsx", "--inputs", "inputs.json");
  expect(sections.map(({ number }) => number).join("")).toBe("一二三四五六七八九十十一十二");
  const [first, second] = sections;
  expect(first).toEqual({
    number: "一",
    title: "部门预算收支数据变动情况及原因",
    paragraphs: [expect.stringContaining("比上年增加1199.63万元，增长39.11%，主要原因是2024年人员工资调增")],
    gaps: [],
    missing: [],
    drafts: [],
  });
  expect(second?.gaps).toEqual([]);
  expect(sections.at(-1)?.gaps).toEqual(["other.purchasedServices", "other.notes"]);
});

test("json: last year's workbook fills the comparisons", () => {
  const { sections, yearOnYear } = json("2024.xlsx", "--last-year", "2023.xlsx");
  expect(sections[0]?.gaps).toEqual([]);
  expect(sections[0]?.paragraphs[0]).toContain("，与上年持平；");
  expect(yearOnYear).toEqual([]);
});

test.each([
  [
    ["--inputs", "wrong.json"],
    `gouji: wrong.json：“lastYear.totalRevenue”应当是万元金额，例如 "27145.59"，现在是 "三千"`,
  ],
  [["--inputs", "none.json"], "gouji: none.json：找不到这个文件，请检查路径和文件名"],
  [["--last-year", "none.xlsx"], "gouji: none.xlsx：找不到这个文件，请检查路径和文件名"],
  [
    ["--last-year", "other.xlsx"],
    "gouji: 2024.xlsx：给出的上年工作簿是 2026 年的，本年是 2024 年，应当选 2023 年的工作簿",
  ],
  [["--last-year", "cover.xlsx"], "gouji: 2024.xlsx：上年的工作簿里没有找到预算公开表，请确认选对了文件"],
  [
    ["--out", "inputs.json", "--inputs", "inputs.json"],
    "gouji: inputs.json：这就是要核对的文件 inputs.json，不能覆盖；请换一个文件名",
  ],
])("%j could not run", (args, complaint) => {
  expect(gouji(folder, "narrate", "2024.xlsx", ...args)).toEqual({
    status: 2,
    stdout: "",
    complaints: [complaint],
  });
});

test.each([
  [["narrate"], "没有写要读取的工作簿，用法：gouji narrate FILE"],
  [["narrate", "a.xlsx", "b.xlsx"], "narrate 命令一次只处理一个工作簿"],
  [["narrate", "a.xlsx", "--format", "ndjson"], "--format 不能是“ndjson”，可用的格式：text、json、docx"],
  [["check", "a.xlsx", "--inputs", "b"], "check 命令没有 --inputs 这个选项"],
])("%j is a misuse", (args, complaint) => {
  expect(gouji(folder, ...args)).toEqual({ status: 2, stdout: "", complaints: [`gouji: ${complaint}`] });
});

test("--out writes the file", () => {
  const printed = gouji(folder, "narrate", "2024.xlsx").stdout;
  expect(gouji(folder, "narrate", "2024.xlsx", "--out", "r.txt")).toEqual({
    status: 0,
    stdout: "",
    complaints: [],
  });
  expect(readFileSync(join(folder, "r.txt"), "utf8")).toBe(printed);
});

describe("check reads the prose of the workbook", () => {
  const findings = (...args: readonly string[]) => {
    const { status, stdout } = gouji(folder, "check", "2024.xlsx", "--format", "json", ...args);
    const { findings: all } = JSON.parse(stdout) as CheckResult;
    return { status, found: all.filter(({ check }) => check === "narrative-change") };
  };

  it("a difference that its rate belies", () => {
    const { status, found } = findings();
    const start = publishedProse("science-2024")[11]?.indexOf("1803.01") ?? -1;
    expect(status).toBe(1);
    expect(found).toEqual([
      expect.objectContaining({
        severity: "error",
        quote: "1830.01",
        expected: "1803.01",
        span: { cell: { sheet: "情况说明", address: "A12" }, start, end: start + "1830.01".length },
        cells: expect.arrayContaining([{ sheet: "情况说明", address: "A12", role: "text" }]),
      }),
    ]);
  });

  it("and against last year's workbook", () => {
    const { found } = findings("--last-year", "2023.xlsx");
    // Last year's figures are this year's here: nothing changed, whatever the prose says.
    expect(found.find(({ quote }) => quote === "1830.01")).toMatchObject({ expected: "0.00" });
    expect(gouji(folder, "check", "2024.xlsx", "--last-year", "other.xlsx").status).toBe(2);
  });
});
