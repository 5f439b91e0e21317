import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("group-sum", [
  examples["group-sum"],
  {
    name: "an item that stands in two rows counts twice",
    change: { "basic-expenditure/24/4": 60.29 },
    findings: [{ severity: "error", at: "表六 E28", actual: "312.28", expected: "322.27" }],
  },
  {
    name: "a group that is neither its items nor in the total",
    change: { "basic-expenditure/46/2": 14.56 },
    findings: [
      {
        severity: "error",
        cells: ["表六 C6", "表六 C7", "表六 C28", "表六 C48", "表六 C52"],
        actual: "2468.72",
        expected: "2478.72",
        says: "各类之和",
      },
      { severity: "error", cells: ["表六 C52", "表六 C53"], actual: "14.56", expected: "4.56" },
    ],
  },
  {
    name: "with one item only, one unit is a doubt",
    change: { "basic-expenditure/46/2": 4.57 },
    findings: [
      { outcome: "failed", severity: "warning", at: "表六 C52", difference: "0.01", says: "请核实" },
      { outcome: "rounding", severity: "info", at: "表六 C6", difference: "0.01" },
    ],
  },
  {
    name: "with one item only, two units are an error",
    change: { "basic-expenditure/46/2": 4.58 },
    findings: [
      { outcome: "failed", severity: "error", at: "表六 C52", difference: "0.02" },
      { outcome: "rounding", severity: "info", at: "表六 C6", difference: "0.02", tolerance: "0.025" },
    ],
  },
  {
    name: "the largest difference that three items explain",
    change: { "basic-expenditure/44/2": 0.9 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表六 C48", difference: "0.02", tolerance: "0.02" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "basic-expenditure/44/2": 0.91 },
    findings: [
      { outcome: "failed", severity: "error", at: "表六 C48", difference: "0.03", tolerance: "0.02" },
    ],
  },
  {
    name: "an item without its government item is still an item",
    change: { "basic-expenditure/23/1": "" },
  },
  {
    name: "an item that the dictionary does not know, with codes before some names and half-width brackets",
    replace: {
      办公设备购置: "新型设备购置",
      邮电费: "30207邮电费",
      "维修（护）费": "维修(护)费",
      奖金: "　奖金",
    },
  },
  {
    name: "a dash beside a group is no government item",
    change: { "basic-expenditure/22/1": "—", "basic-expenditure/42/1": "-" },
  },
  {
    name: "a total at the foot of the table is the total",
    change: {
      "basic-expenditure/0/0": "",
      "basic-expenditure/0/2": "",
      "basic-expenditure/0/3": "",
      "basic-expenditure/0/4": "",
      "表六!A54": "总 计",
      "表六!C54": 2468.72,
      "表六!D54": 2151.88,
      "表六!E54": 316.84,
    },
  },
  {
    name: "without a total row that is told",
    change: {
      "basic-expenditure/0/0": "",
      "basic-expenditure/0/2": "",
      "basic-expenditure/0/3": "",
      "basic-expenditure/0/4": "",
    },
    notChecked: "没有找到“合计”行",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "basic-expenditure/23/4": "五十五" },
    notChecked: "读不出金额",
  },
  {
    name: "without its table nothing is checked, and that is no pass",
    without: ["basic-expenditure"],
    notChecked: "",
  },
]);
