import type { WorkbookSnapshot } from "../snapshot";

/** The workbook, or the one Chinese sentence that says what happened, why, and what next. */
export type ReadResult = { readonly ok: true; readonly workbook: WorkbookSnapshot } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly message: string;
}

export function refuse(message: string): Refusal {
  return { ok: false, message };
}

/** `what` completes 文件已损坏（…）, in words that need no knowledge of file formats. */
export function damaged(what: string): Refusal {
  return refuse(
    `文件已损坏（${what}），无法读取；请重新导出或重新拷贝这个文件，如果 Excel 还能打开它，请另存为 .xlsx 后再试。`,
  );
}
