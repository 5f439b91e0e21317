import type { ProvinceCase } from "./province-case";

/** The example on the page of each check that only a province's overlay has. */
export const provinceExamples: Readonly<Record<string, ProvinceCase>> = {
  "operating-expenses-by-item": {
    budget: "jiangsu-wuxi-statistics-2026",
    change: { sheet: "12", address: "C8", value: 142.73 },
  },
  "public-over-basic": {
    budget: "shanghai-finance-2025",
    change: { sheet: "9", address: "B6", value: 88.7 },
  },
  "mistyped-code": {
    budget: "beijing-audit-2026",
    change: { sheet: "5", address: "B10", value: 2010891 },
  },
  "missing-row": { budget: "zhejiang-huzhou-finance-2026", withoutRow: { sheet: "5", row: 26 } },
  "empty-main-table": { budget: "beijing-audit-2026", cleared: "1" },
  "two-copies": { budget: "beijing-audit-2026", copied: "1" },
  "public-over-plan": {
    budget: "central-petitions-2024-final",
    change: { sheet: "9", address: "L8", value: 6.9 },
  },
  "prescribed-tables": { budget: "shanghai-oceanforecast-2026", without: ["6"] },
};
