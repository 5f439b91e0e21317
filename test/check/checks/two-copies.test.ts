import { checkAll } from "../../../src/engine";
import { provinceNames, provinceWorkbook, type ProvinceName } from "../../fixtures/provinces";
import { provinceCaseWorkbook, provinceFindings } from "../../standards/province-case";

const cases: readonly (readonly [ProvinceName, string])[] = [
  ["beijing-audit-2026", "1"],
  ["jiangsu-wuxi-statistics-2026", "4"],
  ["central-petitions-2024-final", "3"],
];

it.each(cases)("%s with a copy of sheet %s: said with both names, and nothing else", (budget, copied) => {
  const one = { budget, copied };
  const findings = provinceFindings("two-copies", one);
  expect(
    findings.map(({ message, severity }) => [message.includes(`“${copied}”和“${copied} (2)”`), severity]),
  ).toEqual([[true, "warning"]]);
  const [alone, both] = [provinceWorkbook(budget), provinceCaseWorkbook(one)].map((workbook) => {
    const checked = checkAll(workbook);
    return checked.ok ? checked.value.map(({ diagnosis }) => diagnosis.counts) : [];
  });
  expect(both?.map(({ errors, warnings }) => [errors, warnings])).toEqual(
    alone?.map(({ errors, warnings }) => [errors, warnings + 1]),
  );
});

it.each(provinceNames)("no sheet of %s is a copy", (budget) => {
  expect(provinceFindings("two-copies", { budget })).toEqual([]);
});
