import { printable } from "../report/text/printable";

/** A problem is one line on standard error: of which file, what happened, what next. */
export function complain(message: string, file?: string): void {
  const whose = file === undefined ? "" : `${printable(file) || "（没有文件名）"}：`;
  process.stderr.write(`gouji: ${whose}${printable(message)}\n`);
}
