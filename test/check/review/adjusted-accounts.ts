import type { Cell, Sheet, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { workbookOf } from "../../fixtures/forms/forms";

/** Names of invented final accounts, each in a form of its own. */
export const accountNames = Object.keys(finalForms);

export function accountsOf(name: string): WorkbookSnapshot {
  return workbookOf(finalForms[name] ?? []);
}

/** Final accounts with what was planned, and `percent` of it as what was planned in the end, before each amount of the first table. */
export function adjustedAccounts(name: string, percent: number): WorkbookSnapshot {
  const { sheets } = accountsOf(name);
  const [first, ...others] = sheets;
  return { sheets: first ? [adjusted(first, percent), ...others] : [] };
}

function adjusted({ name, rows }: Sheet, percent: number): Sheet {
  const isAmount = (cell: Cell | undefined) => /^(决算数|金额)$/.test(String(cell?.value));
  const header = rows.findIndex((row) => row?.some(isAmount));
  const columns = new Set(rows[header]?.flatMap((cell, column) => (isAmount(cell) ? [column] : [])));
  const width = Math.max(...columns) + 1;
  return {
    name,
    rows: rows.map((row, at) =>
      Array.from({ length: Math.max(row?.length ?? 0, width) }).flatMap((_, column) => {
        const cell = row?.[column];
        if (!columns.has(column) || at < header - 1) return [cell];
        if (at === header) return ["年初预算数", "全年预算数", "决算数"].map((value) => ({ value }));
        const { value } = cell ?? {};
        if (typeof value !== "number" || at <= header) return [cell, undefined, undefined];
        return [cell, { value: Math.round(value * percent) / 100 }, cell];
      }),
    ),
  };
}
