import { checkReporter } from "../../src/cli/check";
import { checkAll } from "../../src/engine";
import { checkRecord } from "../../src/report/record/record";
import { readProfileFile } from "../../src/report/read-profile";
import { noColors as plain } from "../../src/report/text/colors";
import { workbookOf } from "../check/cases";

const file = (rest: object) => JSON.stringify({ version: 1, name: "某市财政局", ...rest });
const profileOf = (rest: object) => {
  const read = readProfileFile(file(rest));
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

/** An office's cost beside pay, a table without its note, and a total that is wrong. */
const workbook = workbookOf({
  budget: "library-2026",
  change: { "fund-expenditure/note": "", "expenditure/0/2": 1 },
});
const checkedBy = (rest: object) => {
  const checked = checkAll(workbook, [], { profile: profileOf(rest) });
  if (!checked.ok || checked.value[0] === undefined) throw new Error("Not checked");
  return checked.value[0];
};
const told = (rest: object, check: string) =>
  checkedBy(rest).diagnosis.findings.filter((one) => one.check === check);

describe("a profile", () => {
  it("changes nothing of what it does not name", () => {
    const plainly = checkAll(workbook);
    expect(plainly.ok && plainly.value[0]?.diagnosis).toEqual(checkedBy({}).diagnosis);
  });

  it("turns checks off, and takes their causes with them", () => {
    expect(told({}, "column-sum")).not.toEqual([]);
    const all = Object.fromEntries(checkedBy({}).diagnosis.findings.map(({ check }) => [check, "off"]));
    const { diagnosis } = checkedBy({ checks: all });
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.causes).toEqual([]);
    expect(diagnosis.counts).toMatchObject({ errors: 0, warnings: 0, failed: 0 });
  });

  it("makes a doubt an error, and counts it so", () => {
    const before = checkedBy({}).diagnosis.counts;
    const { diagnosis } = checkedBy({ checks: { "empty-table-note": "error" } });
    expect(told({ checks: { "empty-table-note": "error" } }, "empty-table-note")).toMatchObject([
      { severity: "error" },
    ]);
    expect(diagnosis.counts.errors).toBe(before.errors + 1);
    expect(diagnosis.counts.warnings).toBe(before.warnings - 1);
  });

  it("words the note of an empty table", () => {
    const [finding] = told({ emptyNote: "说明：本年无此项预算" }, "empty-table-note");
    expect(finding?.expected).toBe("说明：本年无此项预算");
    expect(finding?.message).toContain("也没有注明“说明：本年无此项预算”");
  });

  it("is named in every report", async () => {
    const report = await checkReporter(() => undefined, { profile: profileOf({}) })("a.xlsx", workbook);
    if (report?.ok !== true) throw new Error("No report");
    const { result, text } = report.value;
    expect(result.profile).toBe("某市财政局");
    expect(text(plain)).toContain("按规则文件“某市财政局”核对");
    const { facts } = checkRecord({ result, date: new Date() });
    expect(facts).toContainEqual(["规则文件", "按规则文件“某市财政局”核对"]);
  });

  it.each([
    [{ checks: { "colum-sum": "off" } }, "“colum-sum”不存在"],
    [{ checks: { "column-sum": "aus" } }, "“column-sum”的“aus”不对，可以是：off、error、warning、info"],
    [{ checks: { __proto__: null, "column-sum": 1 } }, "“checks column-sum”的内容不对"],
    [{ emptyNotes: "无" }, "不应当有“emptyNotes”"],
    [{ reasonPercent: 200 }, "“reasonPercent”的内容不对"],
    [{ name: "" }, "“name”的内容不对"],
    [{ version: 2 }, "“version”的内容不对"],
  ])("that is wrong is refused by name: %j", (rest, says) => {
    const read = readProfileFile(file(rest));
    expect(read.ok ? "" : read.error).toContain(says);
  });

  it("that is no JSON is refused", () => {
    expect(readProfileFile("{")).toMatchObject({ ok: false });
  });
});
