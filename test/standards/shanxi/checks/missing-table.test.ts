import type { Case } from "../../../check/case";
import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

/** Every table of a budget that fills them all, and the figure elsewhere that proves that it must be there. */
const proofs: readonly Case[] = Object.entries({
  "revenue-expenditure": "表二 C6",
  revenue: "表一 B38",
  expenditure: "表一 B38",
  appropriation: "表一 B6",
  "general-expenditure": "表一 B6",
  "basic-expenditure": "表五 D6",
  "fund-revenue": "表一 B7",
  "fund-expenditure": "表一 B7",
  "state-capital": "表一 B8",
  "three-public": "表六 C39",
  "carryover-projects": "表三 E6",
}).map(([table, cell]) => ({
  name: `${table} is missing`,
  without: [table],
  findings: [{ outcome: "failed", severity: "error", table, cells: [cell], says: "没有这张表" }],
}));

const blank = (table: string, rows: Readonly<Record<number, readonly number[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, columns]) =>
      columns.map((column) => [`${table}/${row}/${column}`, ""]),
    ),
  );

checkCases("missing-table", [
  examples["missing-table"],
  ...proofs,
  {
    name: "a table that need not have figures",
    without: ["operating-expenses"],
    findings: [{ severity: "warning", table: "operating-expenses", cells: [], says: "没有找到" }],
  },
  {
    name: "a table that has no figures to show must be there all the same",
    budget: "library-2026",
    without: ["fund-revenue", "state-capital"],
    findings: [
      { severity: "warning", table: "fund-revenue", cells: [] },
      { severity: "warning", table: "state-capital", cells: [] },
    ],
  },
  {
    name: "a table that is empty and must not be",
    budget: "library-2026",
    change: blank("projects", { 0: [1, 2, 5, 6], 1: [1, 2], 2: [1, 2, 6], 3: [1, 2], 4: [1, 5] }),
    findings: [{ severity: "error", table: "projects", cells: ["表五 E6"], says: "147.86" }],
  },
  {
    name: "three public expenses that basic expenditure pays",
    budget: "library-2026",
    change: blank("three-public", { 2: [1, 2], 4: [1, 2], 5: [1, 2] }),
    findings: [{ severity: "error", table: "three-public", cells: ["表六 C25"], says: "没有数据" }],
  },
  {
    name: "three public expenses that nothing shows",
    budget: "town-2026",
    without: ["three-public"],
    findings: [{ severity: "warning", table: "three-public", cells: [] }],
  },
  {
    name: "last year's money that basic expenditure took",
    budget: "science-2024",
    change: { "expenditure/0/4": 3143.51 },
    without: ["carryover-projects"],
    findings: [{ severity: "warning", table: "carryover-projects", cells: [] }],
  },
  {
    name: "last year's money that went to projects",
    budget: "science-2024",
    change: { "expenditure/0/4": 3143.6 },
    without: ["carryover-projects"],
    findings: [{ severity: "error", table: "carryover-projects", cells: ["表三 E6"] }],
  },
  {
    name: "projects of the state capital budget alone",
    change: { "general-expenditure/0/4": "", "fund-expenditure/0/4": "" },
    without: ["projects"],
    findings: [{ severity: "error", table: "projects", cells: ["表九 H7"] }],
  },
  {
    name: "with the first table missing too, another table proves it",
    without: ["revenue-expenditure", "fund-expenditure"],
    findings: [
      { severity: "error", table: "revenue-expenditure" },
      { severity: "error", table: "fund-expenditure" },
    ],
  },
  {
    name: "an amount that cannot be read is no empty table",
    budget: "library-2026",
    change: { "fund-expenditure/0/2": "待定" },
  },
  {
    name: "a table with zeros where there is nothing to show",
    budget: "library-2026",
    layout: { zeros: "zero" },
    change: { "fund-expenditure/0/2": "-" },
  },
]);
