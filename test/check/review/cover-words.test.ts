import { readCover } from "../../../src/recognize/front/cover";
import { checkAll } from "../../../src/engine";
import { withFront, type FrontName, frontNames, fronts } from "../../fixtures/fronts";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const TITLE = "2026年部门预算公开表";
const NAME = "部门名称：云州市文化和旅游局";

checkCases("cover-words", [
  examples["cover-words"],
  { name: "a cover that fits", front: {} },
  { name: "what is printed is no year of the budget", front: { 封面: { 附件1: "2025年12月印发" } } },
  { name: "two years", front: { 封面: { [TITLE]: "2026年部门预算及2025年部门决算公开" } } },
  { name: "years of plans", front: { 封面: { [TITLE]: "部门预算及2027-2029年规划" } } },
  {
    name: "Chinese numerals",
    front: { 封面: { [TITLE]: "二〇二五年部门预算" } },
    findings: [{ severity: "error", actual: "2025" }],
  },
  {
    name: "a year above its title",
    front: { 封面: { 附件1: "2025年", [TITLE]: "云州市文化和旅游局部门预算" } },
    findings: [{ severity: "error", cells: ["封面 A1"], actual: "2025" }],
  },
  {
    name: "another name",
    front: { 封面: { [NAME]: "部门名称：云州市体育局" } },
    findings: [
      {
        severity: "warning",
        cells: ["封面 A3"],
        actual: "云州市体育局",
        expected: "云州市文化和旅游局",
        says: "封面写的是“云州市体育局”，各表是“云州市文化和旅游局”",
      },
    ],
  },
  { name: "a short name", front: { 封面: { [NAME]: "市文旅局" } } },
  { name: "a name with brackets", front: { 封面: { [NAME]: "云州市文化和旅游局（云州市文物局）本级" } } },
  { name: "a code before the name", front: { 封面: { [NAME]: "部门名称：[301]云州市文化和旅游局" } } },
  { name: "a unit of the department", front: { 封面: { [NAME]: "云州市图书馆" } } },
  {
    name: "final accounts",
    front: { 封面: { [TITLE]: "2026年度部门决算" } },
    findings: [{ severity: "warning", actual: "决算", says: "封面写的是决算，各表是预算表" }],
  },
  { name: "both", front: { 封面: { [TITLE]: "2026年度部门预决算公开" } } },
  {
    name: "a unit's budget",
    front: { 封面: { [TITLE]: "2026年单位预算公开表" } },
    findings: [{ severity: "warning", actual: "单位", expected: "部门", says: "封面写的是单位预算" }],
  },
  { name: "of department or unit", front: { 封面: { [TITLE]: "2026年部门（单位）预算公开表" } } },
]);

function saidOf(name: FrontName, cover: readonly string[]): readonly string[] {
  const checked = checkAll(withFront(name, { ...fronts[name], cover }));
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  return findings.filter(({ check }) => check === "cover-words").map(({ severity }) => severity);
}

describe("covers as they are published", () => {
  it.each(frontNames)("of %s fits its tables", (name) => {
    expect(saidOf(name, fronts[name].cover)).toEqual([]);
  });
  it.each([
    ["zhejiang-huzhou-finance-2026", ["湖州市财政局", "2025 年度部门预算", "二〇二五年十二月"], ["error"]],
    ["central-petitions-2024-final", ["国家信访局", "2024 年度部门预算"], ["warning"]],
    ["shandong-yantai-audit-2026", ["2026年烟台市统计局部门预算"], ["warning"]],
    ["shandong-yantai-audit-2026", ["市审计局2026年部门预算"], []],
  ] as const)("of %s is %j", (name, cover, severities) => {
    expect(saidOf(name, cover)).toEqual(severities);
  });
});

it("takes no sheet of prose or figures for a cover", () => {
  const sheet = (lines: readonly string[]) => ({ name: "1", rows: lines.map((value) => [{ value }]) });
  expect(readCover(sheet(["2025年部门预算情况说明", "收入预算总计100万元。"]), 1)).toBeUndefined();
  expect(readCover(sheet(["预算单位：某局", "2025年3月"]), 1)).toBeUndefined();
});
