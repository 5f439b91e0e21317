import { checkAll } from "../../../src/engine";
import { frontNames, fronts, withFront, type FrontName } from "../../fixtures/fronts";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const PUBLIC = "十、财政拨款安排“三公”经费支出预算表……13";
const STATE = "九、国有资本经营预算收支预算表……12";

checkCases("contents-lines", [
  examples["contents-lines"],
  { name: "a contents that fits", front: {} },
  {
    name: "numbers and pages in columns of their own",
    front: { 目录: { [PUBLIC]: "10\t财政拨款安排“三公”经费支出预算表\t13" } },
  },
  { name: "other words for a table", front: { 目录: { [PUBLIC]: "十、“三公”经费支出情况表" } } },
  { name: "without 表 at its end", front: { 目录: { [PUBLIC]: "十、财政拨款安排“三公”经费支出预算" } } },
  {
    name: "a table that is not there",
    front: { 目录: { [PUBLIC]: `${PUBLIC}\n十一、政府购买服务支出表` } },
    findings: [
      {
        severity: "warning",
        cells: ["目录 A13"],
        says: "目录列有“十一、政府购买服务支出表”，工作簿中没有找到这张表",
      },
    ],
  },
  {
    name: "another fund's table",
    front: { 目录: { [STATE]: "九、政府采购预算表" } },
    findings: [
      { at: "表九 A2", says: "目录没有列出" },
      { cells: ["目录 A12"], says: "目录列有“九、政府采购预算表”" },
    ],
  },
  {
    name: "two tables in another order",
    front: { 目录: { [STATE]: PUBLIC, [PUBLIC]: STATE } },
    findings: [{ severity: "warning", says: "目录的顺序与各表的顺序不同" }],
  },
  {
    name: "chapters that are no tables",
    front: { 目录: { "第一部分 部门概况……1": "一、部门预算构成表述说明" } },
  },
  {
    name: "the contents of something else",
    front: {
      目录: Object.fromEntries(
        ["三", "四", "五", "六", "七", "八", "九"].map((number, at) => [
          [
            "三、2026年预算支出总表……6",
            "四、2026年财政拨款收支总表……7",
            "五、2026年一般公共预算支出预算表……8",
            "六、2026年一般公共预算安排基本支出分经济科目表……9",
            "七、政府性基金预算收入表……10",
            "八、政府性基金预算支出表……11",
            STATE,
          ][at] ?? "",
          `${number}、资产负债表之${number}附表`,
        ]),
      ),
    },
    notChecked: "多数对不上",
  },
]);

function saidOf(name: FrontName, contents: readonly string[]): readonly string[] {
  const checked = checkAll(withFront(name, { ...fronts[name], contents }));
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  return findings.filter(({ check }) => check === "contents-lines").map(({ message }) => message);
}

describe("contents as they are published", () => {
  it.each(frontNames)("of %s fits its tables", (name) => {
    const said = saidOf(name, fronts[name].contents);
    // 公开07 is that of the fund, 公开09 that of the Three Public Expenses.
    const real =
      name === "central-petitions-2024-final" ? [expect.stringContaining("三公”经费支出决算表”")] : [];
    expect(said).toEqual(real);
  });
});
