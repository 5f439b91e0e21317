import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("column-sum", [
  { name: "says nothing of a sound budget" },
  examples["column-sum"],
  {
    name: "a total off by what rounding allows is a rounding difference",
    budget: "construction-2026",
    change: { "projects/2/1": 244.01, "projects/2/2": 243.99, "projects/2/3": 0.01 },
    findings: [{ outcome: "rounding", severity: "info", difference: "0.01" }],
  },
  {
    name: "with one part only, one unit is a doubt",
    budget: "construction-2026",
    change: { "projects/2/1": 244.01 },
    findings: [{ outcome: "failed", severity: "warning", difference: "0.01", says: "请核实" }],
  },
  {
    name: "with one part only, two units are an error",
    budget: "construction-2026",
    change: { "projects/2/1": 244.02 },
    findings: [{ severity: "error", difference: "0.02" }],
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "expenditure/12/2": "待定" },
    notChecked: "读不出金额",
  },
  {
    name: "a part without its column: the total is not judged against the other parts",
    change: { "表三!D5": "备用" },
    notChecked: "《预算支出总表》没有找到“基本支出”一列，合计与各分项之和没有核对",
  },
  { name: "without the table", without: ["expenditure"], notChecked: "《预算支出总表》" },
  {
    name: "without a table of which only one half has such a column",
    without: ["revenue-expenditure"],
    notChecked: "《预算收支总表》",
  },
]);
