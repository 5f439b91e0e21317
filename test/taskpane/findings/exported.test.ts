import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { checkRecord } from "../../../src/report/record/record";
import { recordSheet } from "../../../src/report/record/record-sheet";
import { exported } from "../../../src/taskpane/more/exported";
import { findingKey, type Ignored } from "../../../src/taskpane/session/ignored";
import { readPastChecks, withCheck } from "../../../src/taskpane/session/past-checks";
import { isFailed } from "../../../src/taskpane/session/solved";
import { checkForPane } from "../../../src/taskpane/threads/check-call";
import { passedTies } from "../../../src/taskpane/threads/passed-ties";

const workbook = sampleWorkbook();
const checked = checkForPane(workbook, { assigned: [] });
if (checked === undefined) throw new Error("No budget tables");
const { result } = checked;

describe("what is exported", () => {
  const [cause] = result.causes;
  const own = result.findings.filter(({ id }) => cause?.findings.includes(id));
  const others = result.findings.filter((one) => isFailed(one) && one.check === "item-name");
  const ignored: readonly Ignored[] = [
    ...own.map((one) => ({
      kind: "finding" as const,
      key: findingKey(one),
      message: one.message,
      reason: "已核实<b>",
    })),
    { kind: "check", check: "item-name", title: "科目名称", reason: "沿用旧称" },
  ];

  it("has nothing of what is ignored among its findings, and says it with its reasons", () => {
    const one = exported(result, ignored);
    expect(own.length + others.length).toBeGreaterThan(1);
    expect(one.result.findings).toHaveLength(result.findings.length - own.length - others.length);
    expect(one.result.causes).toEqual(result.causes.slice(1));
    expect(one.result.summary).toMatchObject({
      errors: result.summary.errors - own.length,
      warnings: result.summary.warnings - others.length,
      causes: result.summary.causes - 1,
    });
    const failed = (all: typeof result) => all.checks.reduce((sum, { failed: count }) => sum + count, 0);
    expect(failed(one.result)).toBe(failed(result) - own.length - others.length);
    const { rows } = recordSheet(checkRecord({ ...one, date: new Date() }));
    expect(rows.map((row) => row.slice(1, 3))).toContainEqual(["沿用旧称", "整项核对“科目名称”（1 处）"]);
    expect(rows.filter((row) => row[2] === own[0]?.message)).toHaveLength(1);
  });

  it("says what was put aside with one card once, with what the card said", () => {
    const together = [...own, ...others].map((one) => ({
      kind: "finding" as const,
      key: findingKey(one),
      message: one.message,
      reason: "已核实",
      card: "表三 C18 应为 447.33",
    }));
    expect(together.length).toBeGreaterThan(1);
    expect(exported(result, together).ignored).toEqual([
      { message: "表三 C18 应为 447.33", reason: "已核实" },
    ]);
    const apart = together.map((one, index) => (index === 0 ? { ...one, reason: "另议" } : one));
    expect(exported(result, apart).ignored).toHaveLength(2);
  });

  it("is the whole result where nothing is", () => {
    expect(exported(result, [])).toEqual({ result, ignored: [] });
  });
});

describe("former checks", () => {
  it("are kept with what was mended between them; the same once more takes the place of the last", () => {
    const first = withCheck([], result, { at: 1, mended: [] });
    const again = withCheck(first, result, { at: 2, mended: [] });
    expect(again).toEqual([{ ...first[0], at: 2 }]);
    const mended = withCheck(again, result, { at: 3, mended: ["改正 表一 D13"] });
    expect(mended.map(({ at }) => at)).toEqual([2, 3]);
    expect(readPastChecks(JSON.parse(JSON.stringify(mended)))).toEqual(mended);
    expect(readPastChecks([{ at: "x" }, null])).toEqual([]);
  });
});

it("ties that hold are counted by table and check, as many as the check counts, and each can be seen", () => {
  const whole = passedTies(workbook, { assigned: [], document: 0 });
  const counted = whole?.tables.flatMap(({ checks }) => checks) ?? [];
  const sum = counted.reduce((total, { count }) => total + count, 0);
  const { passed, rounding } = result.summary;
  expect(sum).toBeGreaterThan((passed + rounding) * 0.8);
  expect(sum).toBeLessThanOrEqual(passed + rounding);
  const [table] = whole?.tables ?? [];
  const [check] = table?.checks ?? [];
  if (table === undefined || check === undefined) throw new Error("Nothing holds");
  const own = passedTies(workbook, {
    assigned: [],
    document: 0,
    of: { table: table.table, check: check.check },
  });
  expect(own?.ties).toHaveLength(check.count);
  expect(own?.ties[0]?.text).toMatch(/\d\.\d\d [=≥] .*\d\.\d\d$/);
  expect(own?.ties[0]?.cells.length).toBeGreaterThan(1);
});

it("what the cells of failing ties are called, and what they hold, comes with the check", () => {
  expect(checked.names).toContainEqual({
    key: expect.stringContaining("D13") as string,
    row: "社会保障和就业支出",
    column: "合计",
    amount: "441.78",
  });
});
