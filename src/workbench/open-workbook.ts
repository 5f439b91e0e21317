import { failure, success, type Result } from "../common/result";
import type { WorkbookSource } from "./excel-host";

/** A workbook to show, or the Chinese sentence that says why it cannot be. */
export type Opened = Result<WorkbookSource, string>;

interface Sample {
  readonly name: string;
  readonly path: string;
}

const FIRST_SAMPLE: Sample = { name: "预算公开表 2026", path: "sample/budget-2026.xlsx" };

/** The add-in's own samples, to be looked at one after the other. */
export const SAMPLES: readonly Sample[] = [
  FIRST_SAMPLE,
  { name: "其他省份的部门预算 2026", path: "sample/national-2026.xlsx" },
  { name: "部门决算 2025", path: "sample/final-2025.xlsx" },
];

/** The reader is large and comes when it is needed. */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Opened> {
  const [{ readWorkbook }, { readAppearance }, { readKeptParts }] = await Promise.all([
    import("../workbook/file/read-workbook"),
    import("./read-appearance"),
    import("./kept-parts"),
  ]);
  const read = readWorkbook(bytes);
  if (!read.ok) return failure(`${name}：${read.error}`);
  const appearance = readAppearance(bytes);
  const sheets = read.value.sheets.map((sheet) => ({ ...sheet, ...appearance.get(sheet.name) }));
  const kept = readKeptParts(bytes);
  return success({ name, sheets, ...(kept && { kept }) });
}

export async function openSample(sample: Sample = FIRST_SAMPLE): Promise<Opened> {
  const response = await fetch(sample.path);
  if (!response.ok) return failure("示例工作簿没有取到，请重新运行 npm start 后刷新本页。");
  return openWorkbook(`示例 ${sample.name}.xlsx`, new Uint8Array(await response.arrayBuffer()));
}

/** What the add-in opens has no name before it is saved; Excel counts such workbooks. */
export async function openCreated(file: Uint8Array | undefined): Promise<Opened> {
  const name = "工作簿2.xlsx";
  return file ? openWorkbook(name, file) : success({ name, sheets: [] });
}
