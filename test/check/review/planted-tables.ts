import { checkAll, recognizeAll } from "../../../src/engine";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgetNames, budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { provinceWorkbook } from "../../fixtures/provinces";
import { accountNames, accountsOf, adjustedAccounts } from "./adjusted-accounts";

/** A workbook with one fault that breaks no sum, and the cell that is to be named. */
export interface Planted {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly check: string;
  readonly at?: { readonly sheet: string; readonly row: number };
  readonly says?: string;
}

export function withCell(
  workbook: WorkbookSnapshot,
  { sheet, row, column }: CellPlace,
  value: Cell["value"],
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const rows = Array.from({ length: Math.max(one.rows.length, row + 1) }, (_, at) => {
      const cells = one.rows[at];
      if (at !== row) return cells;
      const width = Math.max(cells?.length ?? 0, column + 1);
      return Array.from({ length: width }, (__, other) => (other === column ? { value } : cells?.[other]));
    });
    return { ...one, rows };
  });
  return { sheets };
}

/** What else may stand by mistake under the empty table of a fund: of another fund, another year, another kind of office. */
const NOTES: Readonly<
  Record<string, (words: { own: string; year: number; kind: string; other: string }) => string>
> = {
  fund: ({ own, year, other }) => `注：本${own}${year}年没有使用${other}安排的支出，故本表无数据。`,
  "last year": ({ own, year, kind }) => `注：本${own}${year - 1}年没有${kind}安排的支出，故本表无数据。`,
  "the year before": ({ own, year, kind }) => `注：${year - 2}年本${own}无${kind}支出，故此表为空。`,
  "another kind": ({ own, year, kind }) =>
    `注：本${own === "部门" ? "单位" : "部门"}${year}年没有${kind}安排的支出，故本表无数据。`,
};

const FUNDS: readonly (readonly [table: string, kind: string])[] = [
  ["fund-expenditure", "政府性基金预算"],
  ["state-capital", "国有资本经营预算"],
];

/** Budgets whose table of one fund is blank, if it is not. */
export function wrongNotes(): readonly Planted[] {
  return budgetNames.flatMap((name) => {
    const budget = budgets[name];
    const workbook = layOut(budget);
    const document = recognizeAll(workbook)[0]?.recognition.document;
    return FUNDS.flatMap(([id, kind], at) => {
      const table = [...(document?.tables ?? [])].find(([key]) => key.startsWith(id))?.[1];
      const sheet = workbook.sheets.find((one) => one.name === table?.form.titlePlace?.sheet);
      if (document === undefined || table?.state !== "empty" || sheet === undefined) return [];
      const row = sheet.rows.length;
      return Object.entries(NOTES).map(([what, noteOf]) => {
        const note = noteOf({
          own: document.kind,
          year: budget.year,
          kind,
          other: FUNDS[1 - at]?.[1] ?? "",
        });
        return {
          name: `${name} ${id} ${what}`,
          workbook: withCell(workbook, { sheet: sheet.name, row, column: 0 }, note),
          check: "note-words",
          at: { sheet: sheet.name, row },
        };
      });
    });
  });
}

/** Beside departmental items a governmental one that none of theirs is. */
export function wrongPairs(): readonly Planted[] {
  return budgetNames.flatMap((name) => {
    const workbook = layOut(budgets[name]);
    const table = recognizeAll(workbook)[0]?.recognition.document.tables.get("basic-expenditure");
    const items = (table?.rows ?? []).filter(({ kind, government }) => kind === "item" && government);
    return items.slice(0, 14).flatMap(({ name: item, government }): Planted[] => {
      const isOffice = /经费|会议|培训|商品|维修|购置/.test(government?.name ?? "");
      const wrong = isOffice ? "社会保障缴费" : "公务接待费";
      if (government === undefined || government.name === wrong) return [];
      return [
        {
          name: `${name} ${item} ${wrong}`,
          workbook: withCell(workbook, government.place, wrong),
          check: "economic-pair",
          at: government.place,
        },
      ];
    });
  });
}

/** More spent than was planned of one of the Three Public Expenses. */
export function overPlan(): readonly Planted[] {
  const workbook = provinceWorkbook("central-petitions-2024-final");
  // The columns of what was spent: 因公出国, 购置, 运行, 接待, each behind those of what was planned.
  return [7, 9, 10, 11].flatMap((column) =>
    [45, 61.5, 80, 95.2, 120, 150, 212.4, 300].map((value) => ({
      name: `${column} ${value}`,
      workbook: withCell(workbook, { sheet: "9", row: 7, column }, value),
      check: "public-over-plan",
      at: { sheet: "9", row: 7 },
      says: "大于预算数",
    })),
  );
}

/** Plans that were changed by more than a third while the year went on. */
export function adjustedPlans(): readonly Planted[] {
  return accountNames.flatMap((name) =>
    [20, 45, 60, 68, 133, 140, 158, 175, 190, 240, 310].map((percent) => ({
      name: `${name} ${percent}`,
      workbook: adjustedAccounts(name, percent),
      check: "budget-adjustment",
      says: percent > 100 ? "调增" : "调减",
    })),
  );
}

/** Without any of these faults. */
export function sound(): readonly WorkbookSnapshot[] {
  return [
    ...budgetNames.map((name) => layOut(budgets[name])),
    provinceWorkbook("central-petitions-2024-final"),
    ...accountNames.map(accountsOf),
  ];
}

export function findingsIn(workbook: WorkbookSnapshot) {
  const checked = checkAll(workbook);
  return checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
}
