import { provinceFindings } from "../../standards/province-case";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

checkCases("template-residue", [
  examples["template-residue"],
  {
    name: "in a title and in a name",
    change: { "expenditure/title": "2026年预算支出总表（样表）" },
    findings: [{ table: "expenditure", severity: "error", says: "样表" }],
  },
  {
    name: "a note that is meant so",
    budget: "library-2026",
    change: { "fund-expenditure/note": "注：本单位没有政府性基金预算，有待补充的内容见表三，故本表无数据。" },
  },
]);

it("is told in every form", () => {
  const change = { sheet: "11", address: "A11", value: "注：XX局没有国有资本经营预算，故本表无数据。" };
  const findings = provinceFindings("template-residue", { budget: "jiangsu-wuxi-statistics-2026", change });
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("“XX”")]);
});
