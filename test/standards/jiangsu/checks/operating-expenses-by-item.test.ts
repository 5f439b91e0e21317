import { provinceFindings, type ProvinceCase } from "../../province-case";
import { provinceExamples } from "../../province-examples";

const check = "operating-expenses-by-item";
const sound: ProvinceCase = { budget: "jiangsu-wuxi-statistics-2026" };

const cases: readonly (readonly [string, ProvinceCase, readonly string[]])[] = [
  ["as published", sound, []],
  [
    "an item above that of the basic expenditure",
    provinceExamples[check] ?? sound,
    [
      "《一般公共预算基本支出表》“30201 办公费”的公用经费为 42.73，小于《一般公共预算机关运行经费支出预算表》“30201 办公费” 142.73，少 100.00 万元，请核实。",
    ],
  ],
  ["an item below it", { ...sound, change: { sheet: "12", address: "C8", value: 2.73 } }, []],
];

it.each(cases)("%s", (_, one, messages) => {
  const findings = provinceFindings(check, one);
  expect(findings.map(({ message }) => message)).toEqual(messages);
  expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
});
