import { digestOf, type Digest } from "../../../src/report/batch/summary/digest";
import { entriesOf, type BatchEntry } from "../../../src/report/batch/summary/entry";
import { batchSummary } from "../../../src/report/batch/summary/summary";
import { summaryText } from "../../../src/report/batch/summary/summary-text";
import { checkResult } from "../../../src/report/result";
import { budgets } from "../../fixtures/budget";
import { layOut, placeOf, withCell } from "../../fixtures/layouts/layouts";
import { checkedOf } from "../checked";

const noDigest: Digest = { rounding: "100", totals: [], units: [], missingTables: [] };

const entry = (department: string, rest: Partial<BatchEntry> = {}): BatchEntry => ({
  file: `${department}.xlsx`,
  department,
  kind: "部门",
  year: 2026,
  of: "budget",
  errors: 0,
  warnings: 0,
  causes: [],
  failed: [],
  hasProse: false,
  digest: noDigest,
  ...rest,
});

/** In yuan. */
const total = (amount: number, row = "total", kind = "expenditure") => ({
  kind,
  title: "预算支出总表",
  row,
  name: row === "total" ? "合计" : row,
  amounts: { 合计: String(amount) },
});

const listing = (units: Readonly<Record<string, number>>) =>
  Object.entries(units).map(([unit, amount]) => ({
    kind: "operating-expenses",
    title: "机关运行经费预算表",
    unit,
    amounts: { 合计: String(amount) },
  }));

describe("a department and its units in files of their own", () => {
  const units = { "甲局（本级）": 100_000, 乙中心: 50_000 };
  const department = (sum: number) =>
    entry("甲局", { digest: { ...noDigest, totals: [total(sum)], units: listing(units) } });
  const unit = (name: string, sum: number, operating: number) =>
    entry(name, {
      file: `${name}（单位）.xlsx`,
      kind: "单位",
      digest: { ...noDigest, totals: [total(sum), total(operating, "total", "operating-expenses")] },
    });

  it.each<readonly [string, readonly BatchEntry[], object]>([
    [
      "all agree",
      [department(3_000_000), unit("甲局", 2_000_000, 100_000), unit("乙中心", 1_000_000, 50_000)],
      { agreed: 3, differences: [], notChecked: [] },
    ],
    [
      "within what rounding explains",
      [department(3_000_100), unit("甲局", 2_000_000, 100_000), unit("乙中心", 1_000_000, 50_000)],
      { agreed: 3, differences: [], notChecked: [] },
    ],
    [
      "the sum differs",
      [department(3_100_000), unit("甲局", 2_000_000, 100_000), unit("乙中心", 1_000_000, 50_000)],
      {
        agreed: 2,
        differences: [{ unit: "", inDepartment: "310.00", inUnits: "300.00", difference: "10.00" }],
      },
    ],
    [
      "a unit says otherwise what the department says of it",
      [department(3_000_000), unit("甲局", 2_000_000, 100_000), unit("乙中心", 1_000_000, 60_000)],
      { agreed: 2, differences: [{ unit: "乙中心", row: "乙中心", inDepartment: "5.00", inUnits: "6.00" }] },
    ],
    [
      "a unit has not come: the sum is not judged",
      [department(9_000_000), unit("甲局", 2_000_000, 100_000)],
      {
        agreed: 1,
        differences: [],
        notChecked: [{ department: "甲局", reason: "还缺 1 个单位（乙中心），各单位之和与部门数没有核对" }],
      },
    ],
    [
      "another year's units are none of it",
      [department(9_000_000), { ...unit("乙中心", 1, 1), year: 2025 }],
      { agreed: 0, differences: [], notChecked: [] },
    ],
    [
      "of two files of one unit none counts",
      [department(9_000_000), unit("乙中心", 1, 1), unit("乙中心", 2, 2)],
      { agreed: 0, differences: [], notChecked: [] },
    ],
  ])("%s", (_, entries, expected) => {
    expect(batchSummary(entries, []).units).toMatchObject(expected);
  });

  it("finds what has not come, once some of the units have", () => {
    const [whole, ...others] = [department(1), unit("甲局", 1, 1)];
    expect(batchSummary([whole as BatchEntry], []).missing).toEqual([]);
    expect(batchSummary([whole as BatchEntry, ...others], []).missing).toEqual([]);
    const sent = [department(1), unit("乙中心", 1, 1)].map((one) =>
      one.kind === "部门"
        ? { ...one, digest: { ...one.digest, units: listing({ ...units, 丙馆: 1 }) } }
        : one,
    );
    expect(batchSummary(sent, []).missing).toEqual([
      { department: "甲局", year: 2026, is: "unit", what: "没有所属单位“丙馆”的文件" },
    ]);
  });
});

describe("what has not come", () => {
  it("is known by a list of names, however they are typed", () => {
    const { missing } = batchSummary([entry("甲局"), entry("乙局(本级)")], [], ["甲 局", "乙局", "丙局"]);
    expect(missing).toEqual([{ department: "丙局", year: null, is: "everything", what: "没有报送" }]);
  });

  it("is what most others have sent", () => {
    const names = ["甲局", "乙局", "丙局"];
    const entries = names.map((name) => entry(name, { hasProse: name !== "丙局" }));
    const finals = names.slice(1).map((name) => entry(name, { of: "final", year: 2025, hasProse: true }));
    expect(
      batchSummary([...entries, ...finals], []).missing.map(({ department, what }) => [department, what]),
    ).toEqual([
      ["丙局", "没有情况说明"],
      ["甲局", "没有报送 2025 年决算"],
    ]);
  });

  it("is nothing where nobody sends it", () => {
    expect(batchSummary([entry("甲局"), entry("乙局")], []).missing).toEqual([]);
  });
});

it("sets one year against the other", () => {
  const of = (year: number, amount: number) =>
    entry("甲局", { year, digest: { ...noDigest, totals: [total(amount)] } });
  expect(batchSummary([of(2026, 3_300_000), of(2025, 3_000_000)], []).years).toEqual([
    {
      department: "甲局",
      of: "budget",
      year: 2026,
      before: 2025,
      title: "预算支出总表",
      row: "合计",
      column: "合计",
      old: "300.00",
      new: "330.00",
      difference: "30.00",
      rate: "10.00",
    },
  ]);
  expect(batchSummary([of(2026, 1), of(2026, 2), of(2025, 1)], []).years).toEqual([]);
});

describe("real budgets", () => {
  const workbook = layOut(budgets["culture-2026"]);
  const wrong = (amount: number) =>
    withCell(workbook, placeOf(workbook, "expenditure/0/2"), { value: amount });
  const entries = [3001, 3002, 3003].flatMap((amount, index) => {
    const checked = checkedOf(wrong(amount));
    return entriesOf(checkResult(`${index + 1}.xlsx`, checked), [digestOf(checked)]);
  });

  it("are told apart by no figure: one slip in three files is one", () => {
    const { causes, checks, slips } = batchSummary(entries, []);
    expect(causes[0]).toMatchObject({ name: "数字有误", documents: 3 });
    expect(checks[0]).toMatchObject({ documents: 3 });
    expect(slips.length).toBeGreaterThan(0);
    expect(slips.every(({ documents, files }) => documents === 3 && files.length === 3)).toBe(true);
    expect(slips[0]?.pattern).toMatch(/为 …，.*为 …，相差 … 万元/);
    expect(batchSummary(entries.slice(1), []).slips).toEqual([]);
  });

  it("give their totals, in yuan, and the units that they list", () => {
    const digest = digestOf(checkedOf(workbook));
    expect(digest.totals).toContainEqual(
      expect.objectContaining({
        kind: "expenditure",
        row: "total",
        amounts: expect.objectContaining({ 合计: "37593300" }),
      }),
    );
    expect(digest.totals).toContainEqual(expect.objectContaining({ kind: "expenditure", row: "207" }));
    expect(digest.units.map(({ unit }) => unit)).toContain("云州市文化和旅游局(机关)");
    expect(JSON.stringify(digest).length).toBeLessThan(20_000);
  });

  it("are summed up in words", () => {
    const text = summaryText(batchSummary(entries, [{ file: "坏.xlsx", error: "打不开" }], ["没来局"]));
    expect(text).toMatch(/^汇总　共 4 个文件，3 套预决算：有错误 3 套，无法核对的文件 1 个；/);
    expect(text).toContain("没有报送的（1 行）\n  没来局　没有报送\n");
    expect(text).toContain("多个文件相同的问题（");
  });
});
