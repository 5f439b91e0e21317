import { failure, success, type Result } from "../common/result";
import type { WorkbookSource } from "./excel-host";

/** A workbook to show, or the Chinese sentence that says why it cannot be. */
export type Opened = Result<WorkbookSource, string>;

const SAMPLE = "sample/budget-2026.xlsx";

/** The reader is large and comes when it is needed. */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Opened> {
  const [{ readWorkbook }, { readAppearance }] = await Promise.all([
    import("../workbook/file/read-workbook"),
    import("./read-appearance"),
  ]);
  const read = readWorkbook(bytes);
  if (!read.ok) return failure(`${name}：${read.error}`);
  const appearance = readAppearance(bytes);
  const sheets = read.value.sheets.map((sheet) => ({ ...sheet, ...appearance.get(sheet.name) }));
  return success({ name, sheets });
}

export async function openSample(): Promise<Opened> {
  const response = await fetch(SAMPLE);
  if (!response.ok) return failure("示例工作簿没有取到，请重新运行 npm start 后刷新本页。");
  return openWorkbook("示例 预算公开表 2026.xlsx", new Uint8Array(await response.arrayBuffer()));
}

/** What the add-in opens has no name before it is saved; Excel counts such workbooks. */
export async function openCreated(file: Uint8Array | undefined): Promise<Opened> {
  const name = "工作簿2.xlsx";
  return file ? openWorkbook(name, file) : success({ name, sheets: [] });
}
