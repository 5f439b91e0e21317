import { provinceFindings, type ProvinceCase } from "../../province-case";
import { provinceExamples } from "../../province-examples";

const check = "public-over-basic";
const sound: ProvinceCase = { budget: "shanghai-finance-2025" };

const cases: readonly (readonly [string, ProvinceCase, readonly RegExp[]])[] = [
  ["as published", sound, []],
  ["as a public institution publishes it", { budget: "shanghai-oceanforecast-2026" }, []],
  [
    "less than the basic expenditure alone",
    provinceExamples[check] ?? sound,
    [/因公出国.*88\.70.*小于.*30212/],
  ],
  [
    "机关运行经费 in 元 by mistake",
    { ...sound, change: { sheet: "9", address: "G6", value: 25177779 } },
    [/公用经费.*小于.*机关运行经费/],
  ],
];

it.each(cases)("%s", (_, one, messages) => {
  const findings = provinceFindings(check, one).filter(({ outcome }) => outcome === "failed");
  expect(findings).toHaveLength(messages.length);
  messages.forEach((message, index) => expect(findings[index]?.message).toMatch(message));
  expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
});
