import { provinceFindings, type ProvinceCase } from "../../standards/province-case";

const cases: readonly (readonly [string, ProvinceCase, readonly string[]])[] = [
  ["all codes right", { budget: "beijing-audit-2026" }, []],
  [
    "one digit wrong: the name is that of the code beside it",
    { budget: "beijing-audit-2026", change: { sheet: "5", address: "B10", value: 2010891 } },
    ["5 B10: 2010891 → 2010899"],
  ],
  [
    "two digits exchanged",
    { budget: "beijing-audit-2026", change: { sheet: "5", address: "B10", value: 2018099 } },
    ["5 B10: 2018099 → 2010899"],
  ],
  // Nobody knows what was meant.
  [
    "another code altogether",
    { budget: "beijing-audit-2026", change: { sheet: "5", address: "B10", value: 2330101 } },
    [],
  ],
];

it.each(cases)("%s", (_, one, told) => {
  const findings = provinceFindings("mistyped-code", one);
  expect(
    findings.map(({ cells: [cell], actual, expected }) => {
      const at = cell?.place;
      return `${at?.sheet ?? ""} B${(at?.row ?? 0) + 1}: ${actual ?? ""} → ${expected ?? ""}`;
    }),
  ).toEqual(told);
  expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
});
