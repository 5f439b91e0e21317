import { provinceFindings } from "../../standards/province-case";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

checkCases("economic-column", [
  examples["economic-column"],
  {
    name: "several items of one class are one finding",
    change: {
      "basic-expenditure/8/3": "",
      "basic-expenditure/8/4": 62.13,
      "basic-expenditure/9/3": "",
      "basic-expenditure/9/4": 123.66,
      "basic-expenditure/18/3": "",
      "basic-expenditure/18/4": 58.31,
    },
    findings: [
      {
        severity: "warning",
        cells: ["表六 E14", "表六 E15", "表六 E24"],
        says: "“机关事业单位基本养老保险缴费”“住房公积金”是工资福利支出，属于人员经费，却列在公用经费一列",
      },
    ],
  },
  {
    name: "a class that is wrong without its items",
    change: { "basic-expenditure/46/3": 4.56, "basic-expenditure/46/4": "" },
    findings: [{ at: "表六 D52", says: "“资本性支出”属于公用经费，却列在人员经费一列" }],
  },
  {
    name: "an item that nobody knows",
    change: {
      "basic-expenditure/23/0": "某项经费",
      "basic-expenditure/23/3": 55.17,
      "basic-expenditure/23/4": "",
    },
  },
]);

it("an item in the block of the other part in final accounts", () => {
  const budget = "central-petitions-2024-final" as const;
  const findings = provinceFindings("economic-column", {
    budget,
    change: { sheet: "6", address: "D6", value: "30101" },
  });
  expect(findings.map(({ severity, expected }) => [severity, expected])).toEqual([["warning", "人员经费"]]);
});

// By the rules of some provinces 人员类 holds what is paid to staff out of the goods and services.
it("人员类 is a type of projects", () => {
  expect(provinceFindings("economic-column", { budget: "hunan-changsha-petitions-2026" })).toEqual([]);
});
