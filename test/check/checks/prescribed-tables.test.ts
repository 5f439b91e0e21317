import { checkAll } from "../../../src/engine";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import { provinceCaseWorkbook, provinceFindings, type ProvinceCase } from "../../standards/province-case";

const standardOf = (one: ProvinceCase) => {
  const checked = checkAll(provinceCaseWorkbook(one));
  return checked.ok ? checked.value.map(({ standard }) => standard.id) : [];
};

const cases: readonly (readonly [string, ProvinceCase, string, readonly string[]])[] = [
  ["all of Shanghai's", { budget: "shanghai-finance-2025" }, "shanghai", []],
  [
    "Shanghai's without that of the fund and that of state capital",
    { budget: "shanghai-finance-2025", without: ["6", "7"] },
    "shanghai",
    ["《政府性基金预算支出功能分类预算表》", "《国有资本经营预算支出功能分类预算表》"],
  ],
  ["all of Jiangsu's", { budget: "jiangsu-wuxi-statistics-2026" }, "jiangsu", []],
  [
    "Jiangsu's without that of procurement",
    { budget: "jiangsu-wuxi-statistics-2026", without: ["13"] },
    "jiangsu",
    ["《政府采购支出表》"],
  ],
  // Where nobody prescribes them none is missing.
  ["Beijing's without one", { budget: "beijing-audit-2026", without: ["2"] }, "national", []],
  // Too few are left to tell whose they are.
  [
    "four of Jiangsu's",
    { budget: "jiangsu-wuxi-statistics-2026", without: ["5", "6", "7", "8", "9", "10", "11", "12", "13"] },
    "national",
    [],
  ],
];

it.each(cases)("%s", (_, one, standard, missing) => {
  expect(standardOf(one)).toEqual([standard]);
  const findings = provinceFindings("prescribed-tables", one);
  expect(findings.map(({ message }) => /《.*?》/.exec(message)?.[0])).toEqual(missing);
  expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
});

it.each(provinceNames.filter((name) => !/shanghai-[fo]|jiangsu/.test(name)))(
  "%s is of no overlay",
  (name) => {
    const checked = checkAll(provinceWorkbook(name));
    expect(checked.ok && checked.value.map(({ standard }) => standard.overlay)).toEqual([undefined]);
  },
);
