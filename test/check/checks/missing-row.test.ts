import { checkAll } from "../../../src/engine";
import type { Cause, Finding } from "../../../src/check/diagnosis";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { provinceCaseWorkbook } from "../../standards/province-case";
import { provinceNames, provinceWorkbook, type ProvinceName } from "../../fixtures/provinces";

function told(workbook: WorkbookSnapshot): { findings: readonly Finding[]; causes: readonly Cause[] } {
  const checked = checkAll(workbook);
  if (!checked.ok) throw new Error(checked.error);
  return {
    findings: checked.value.flatMap(({ diagnosis }) =>
      diagnosis.findings.filter(({ check }) => check === "missing-row"),
    ),
    causes: checked.value.flatMap(({ diagnosis }) => diagnosis.causes),
  };
}

const cases: readonly (readonly [string, ProvinceName, string, number, string])[] = [
  ["the only 项 of a 款", "zhejiang-huzhou-finance-2026", "5", 26, "2210201 住房公积金"],
  ["a 款 over its 项, in columns of 类, 款 and 项", "shanghai-finance-2025", "2", 7, "20106"],
  ["the 合计 below its classes", "shanghai-finance-2025", "2", 32, "合计"],
  ["a 类", "zhejiang-huzhou-finance-2026", "5", 19, "210"],
];

it.each(cases)("%s", (_, budget, sheet, row, name) => {
  const { findings, causes } = told(provinceCaseWorkbook({ budget, withoutRow: { sheet, row } }));
  expect(findings.map(({ message }) => message.includes(`少了“${name}`))).toEqual([true]);
  const rows = causes.filter(({ kind }) => kind === "missing-row");
  expect(rows.map(({ rows: [first] = [] }) => first?.labels[0])).toEqual([name.split(" ")[0]]);
});

it.each(provinceNames)("nothing is missing in %s", (name) => {
  expect(told(provinceWorkbook(name)).findings).toEqual([]);
});
