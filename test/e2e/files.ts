import { budgets } from "../fixtures/budget";
import { dressed } from "../fixtures/dressed";
import { layOut, withCell, type LaidOutWorkbook } from "../fixtures/layouts";
import { writeWorkbook } from "../fixtures/write-workbook";

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

export function otherWorkbook(): Uint8Array {
  const rows = [[{ value: "姓名" }, { value: "电话" }]];
  const nothing = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  return writeWorkbook({ sheets: [{ name: "通讯录", rows, ...nothing }] });
}

export function brokenWorkbook(): Uint8Array {
  return writeWorkbook(layOut(budgets["town-2026"])).slice(0, 5000);
}
