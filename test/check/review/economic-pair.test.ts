import { provinceFindings } from "../../standards/province-case";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

checkCases("economic-pair", [
  examples["economic-pair"],
  {
    name: "what is one to one",
    change: { "basic-expenditure/33/1": "办公经费" },
    findings: [{ at: "表六 B39", actual: "办公经费", says: "“公务接待费”" }],
  },
  { name: "another that is usual too", change: { "basic-expenditure/33/1": "商品和服务支出" } },
  { name: "a whole class", change: { "basic-expenditure/33/1": "机关商品和服务支出" } },
  { name: "a governmental item that nobody knows", change: { "basic-expenditure/33/1": "某项经费" } },
  { name: "a departmental item that nobody knows", change: { "basic-expenditure/33/0": "某项经费" } },
  {
    name: "a column that is not what it seems",
    change: Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`basic-expenditure/${index + 2}/1`, "办公经费"]),
    ),
  },
]);

it("is told by codes and names in other forms", () => {
  const budget = "beijing-audit-2026" as const;
  const change = { sheet: "6", address: "B6", value: "50201-办公经费" };
  const findings = provinceFindings("economic-pair", { budget, change });
  expect(findings.map(({ actual, expected, cells }) => [actual, expected, cells[0]?.place.row])).toEqual([
    ["办公经费", "工资奖金津补贴或工资福利支出", 5],
  ]);
});
