import { provinceFindings } from "../../standards/province-case";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const note = (text: string) => ({
  budget: "library-2026" as const,
  change: { "fund-expenditure/note": text },
});

checkCases("note-words", [
  examples["note-words"],
  {
    name: "last year's note",
    ...note("注：本单位2025年没有使用政府性基金预算安排的支出，故本表无数据。"),
    findings: [{ at: "表八 A6", actual: "2025", expected: "2026", says: "写的是 2025 年" }],
  },
  {
    name: "a department's note under a unit's table",
    ...note("注：本部门无政府性基金预算，故本表无数据。"),
    findings: [{ at: "表八 A6", actual: "部门", expected: "单位" }],
  },
  { name: "its own fund, year and kind", ...note("注：本单位2026年无政府性基金预算，故本表无数据。") },
  { name: "other funds beside its own", ...note("注：本单位没有政府性基金和国有资本经营预算。") },
  { name: "what other money there is", ...note("注：本表无数据，全部支出由一般公共预算安排。") },
  {
    name: "years of documents and of what was left",
    ...note("注：按《2025年政府收支分类科目》和财办〔2024〕5号填列，2025年结转另表反映，本表无数据。"),
  },
  {
    name: "a table with figures may speak of other years",
    change: { "表八!A12": "注：2025年没有国有资本经营预算" },
  },
]);

it("is told in every form", () => {
  const change = {
    sheet: "11",
    address: "A11",
    value: "注：本部门2025年无政府性基金预算支出，故本表无数据。",
  };
  const findings = provinceFindings("note-words", { budget: "jiangsu-wuxi-statistics-2026", change });
  expect(findings.map(({ actual, expected }) => [actual, expected])).toEqual([
    ["政府性基金", "国有资本经营预算"],
    ["2025", "2026"],
  ]);
});
