import { budgets } from "../fixtures/budget";
import { provinceWorkbook } from "../fixtures/provinces";
import { inventedWorkbook } from "../fixtures/taught";
import { dressed } from "../fixtures/workbooks/dressed";
import { layOut, withCell, type LaidOutWorkbook } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";

/** As long as Excel takes a sheet's name. */
export const PROTECTED_SHEET = "表二 2026年部门预算收入总表（含所属单位、最终上报稿）";

/** Wrong on a sheet that is protected and has a long name, and on one that is not. */
export function protectedWorkbook(): Uint8Array {
  const { sheets } = wrongWorkbook();
  const named = sheets.map((sheet, index) => (index === 1 ? { ...sheet, name: PROTECTED_SHEET } : sheet));
  return dressed(writeWorkbook({ sheets: named }), { sheet: 2, isProtected: true });
}

/** 合计 is wrong in 表二 C6 and in 表三 C6. */
export function wrongWorkbook(): LaidOutWorkbook {
  return ["revenue", "expenditure"].reduce((workbook, table) => {
    const place = workbook.places.get(`${table}/0/2`);
    if (place === undefined) throw new Error(`No figure in ${table}`);
    return withCell(workbook, place, { value: 99_999.99, format: "#,##0.00" });
  }, layOut(budgets["town-2026"]));
}

/** Two departments: a sound budget, and after it one with the errors of `wrongWorkbook`. */
export function twoBudgets(): Uint8Array {
  const { sheets } = wrongWorkbook();
  const second = sheets.map((sheet) => ({ ...sheet, name: `附${sheet.name}` }));
  return writeWorkbook({ sheets: [...layOut(budgets["construction-2026"]).sheets, ...second] });
}

/** A budget of Shanxi, and after it one of another province, in which some lines are not understood. */
export function partlyReadWorkbook(): Uint8Array {
  const nothing = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  const second = provinceWorkbook("jiangsu-wuxi-statistics-2026").sheets.map(({ name, rows }) => ({
    name: `附${name}`.slice(0, 31),
    rows: rows.map((cells) => [...(cells ?? [])]),
    ...nothing,
  }));
  return writeWorkbook({ sheets: [...layOut(budgets["construction-2026"]).sheets, ...second] });
}

export function otherWorkbook(): Uint8Array {
  const rows = [[{ value: "姓名" }, { value: "电话" }]];
  const nothing = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  return writeWorkbook({ sheets: [{ name: "通讯录", rows, ...nothing }] });
}

export function brokenWorkbook(): Uint8Array {
  return writeWorkbook(layOut(budgets["town-2026"])).slice(0, 5000);
}

/** The sample's department a year before: other totals, a project that is gone since and one that was smaller. */
export function lastYearWorkbook(year = 2025): Uint8Array {
  const budget = budgets["culture-2026"];
  const projects = budget.tables.projects.map((cells) => {
    if (cells[0] === "馆藏文物修复") return ["旧馆拆除", "77.70", ...cells.slice(2)];
    return cells[0] === "图书购置经费" ? [cells[0], "1.00", ...cells.slice(2)] : cells;
  });
  const totals = budget.tables["revenue-expenditure"];
  const total = totals.length - 1;
  const tables = {
    ...budget.tables,
    projects,
    "revenue-expenditure": totals.map((cells, row) =>
      row === total ? cells.map((cell) => (cell === "3759.33" ? "3529.66" : cell)) : cells,
    ),
  };
  return writeWorkbook(layOut({ ...budget, year, tables }));
}

/** The sample's budget without its errors, with a narrative on a sheet in which a figure is wrong. */
export function proseWorkbook(): Uint8Array {
  const { sheets } = layOut(budgets["culture-2026"]);
  const lines = [
    "2026年度部门预算情况说明",
    "三、支出预算情况说明",
    "2026年度云州市文化和旅游局支出预算3759.33万元，其中：基本支出2437.42万元，占65.79%；项目支出1285.92万元，占34.21%。",
    "八、机关运行经费增减变动原因说明",
    "本部门2026年机关运行经费财政拨款预算176.01万元，与上年持平。",
  ];
  const prose = {
    name: "情况说明",
    rows: lines.map((value) => [{ value }]),
    merges: [],
    columnWidths: [60],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return writeWorkbook({ sheets: [...sheets, prose] });
}

/** A budget with a table whose labels nobody knows. */
export function inventedFile(options: Parameters<typeof inventedWorkbook>[0] = {}): Uint8Array {
  const nothing = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  const sheets = inventedWorkbook(options).sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) => [...(cells ?? [])]),
    ...nothing,
  }));
  return writeWorkbook({ sheets });
}
