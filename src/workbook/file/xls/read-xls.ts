import type { WorkbookSnapshot } from "../../snapshot";
import { LIMITS, tooLarge } from "../limits";
import { refuse, type Outcome } from "../outcome";
import { openOleContainer } from "./ole-container";
import { readRecords } from "./read-records";

/** Reads an Excel 97-2003 workbook, or one of Excel 5 and 95, from its compound file. */
export function readXls(bytes: Uint8Array): Outcome<WorkbookSnapshot> {
  if (bytes.length > LIMITS.xlsBytes) return tooLarge("文件超过 256 MB");
  const container = openOleContainer(bytes);
  if (!container.ok) return container;
  const { names, read } = container.value;
  if (names.has("ENCRYPTEDPACKAGE")) {
    return refuse("工作簿设置了打开密码或被加密，无法读取；请用 Excel 打开，取消打开密码并保存后再试。");
  }
  const name = ["WORKBOOK", "BOOK"].find((candidate) => names.has(candidate));
  if (name === undefined) return refuse(otherDocument(names));
  const stream = read(name);
  return stream.ok ? readRecords(stream.value) : stream;
}

function otherDocument(names: ReadonlySet<string>): string {
  if (names.has("WORDDOCUMENT")) return "这是 Word 文档，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。";
  if (names.has("POWERPOINT DOCUMENT")) {
    return "这是 PowerPoint 演示文稿，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。";
  }
  return "文件里没有 Excel 工作簿，可能是其他软件的文档；请选择预算公开表的 Excel 文件，或重新导出后再试。";
}
