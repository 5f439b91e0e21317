import type { Cell, Sheet, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut, type LaidOutWorkbook } from "../../fixtures/layouts/layouts";
import { PER_UNIT, withProjects } from "../larger-budget";

const LARGE = { sheets: 60, cells: 300_000 } as const;

const PROJECTS = 20_000;

/** In every second unit one total is wrong, and can be named; in the others that of every fifth project. */
const WRONG_EVERY = [PER_UNIT, 5] as const;

/**
 * Three years of a department's work in one file: three budgets on sheets of their own, one of them with a table of
 * 20,000 projects and 2,050 wrong totals in it, and ledgers on all other sheets.
 */
export function largeWorkbook(): WorkbookSnapshot {
  const budgetSheets = [
    ...sheetsOf("本年", withErrors(layOut(withProjects(PROJECTS, budgets["culture-2026"])))),
    ...sheetsOf("上年", layOut(budgets["science-2024"])),
    ...sheetsOf("二级单位", layOut(budgets["library-2026"])),
  ];
  const ledgers = LARGE.sheets - budgetSheets.length;
  let left = LARGE.cells - cellsIn(budgetSheets);
  const sheets = Array.from({ length: ledgers }, (_, index) => {
    const cells = Math.ceil(left / (ledgers - index));
    left -= cells;
    return ledger(`明细账 ${index + 1}`, cells);
  });
  return { sheets: [...budgetSheets, ...sheets] };
}

export function cellsIn(sheets: readonly Sheet[]): number {
  let count = 0;
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row ?? []) if (cell !== undefined) count += 1;
  return count;
}

function sheetsOf(prefix: string, { sheets }: LaidOutWorkbook): Sheet[] {
  return sheets.map((sheet) => ({ ...sheet, name: `${prefix} ${sheet.name}` }));
}

function withErrors(workbook: LaidOutWorkbook): LaidOutWorkbook {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  for (const row of wrongRows()) {
    const place = workbook.places.get(`projects/${row}/1`);
    const cells = sheets.find(({ name }) => name === place?.sheet)?.rows[place?.row ?? -1];
    const cell = cells?.[place?.column ?? -1];
    if (place === undefined || cells === undefined || typeof cell?.value !== "number")
      throw new Error(`No figure in project row ${row}`);
    cells[place.column] = { ...cell, value: (Math.round(cell.value * 100) + row + 100) / 100 };
  }
  return { ...workbook, sheets };
}

/** Numbers of data rows: the department's, then each unit's with its projects below it. */
function wrongRows(): number[] {
  return Array.from({ length: PROJECTS / PER_UNIT }, (_, unit) => {
    const every = WRONG_EVERY[unit % 2 === 0 ? 0 : 1];
    const first = 2 + unit * (PER_UNIT + 1);
    return Array.from({ length: PER_UNIT / every }, (__, index) => first + index * every);
  }).flat();
}

const HEADER = ["日期", "凭证号", "摘要", "科目编码", "科目名称", "借方", "贷方", "方向", "余额", "经办人"];

function ledger(name: string, cells: number): Sheet {
  const rows: Cell[][] = [HEADER.map((value) => ({ value }))];
  for (let left = cells - HEADER.length, row = 2; left > 0; left -= HEADER.length, row += 1)
    rows.push(ledgerRow(row).slice(0, left));
  return { name, rows };
}

function ledgerRow(row: number): Cell[] {
  const amount = ((row * 7919) % 99_991) / 100;
  return [
    { value: 46_023 + (row % 365), text: "2026/1/1", format: "yyyy/m/d" },
    { value: `记-${row}` },
    { value: `支付第${row}批办公用品及印刷费` },
    { value: "50502" },
    { value: "商品和服务支出" },
    { value: amount, format: "#,##0.00" },
    { value: amount / 2, format: "#,##0.00" },
    { value: "借" },
    { value: amount, formula: `=F${row}-G${row}`, format: "#,##0.00" },
    { value: "王会计" },
  ];
}
