import { refuse, type Refusal } from "../outcome";
import type { ZipDirectory } from "../zip/zip-directory";
import { wholeText } from "./part-text";

/** Says what a package is that holds no workbook of the kind read here. */
export function notAWorkbook(bytes: Uint8Array, directory: ZipDirectory): Refusal {
  const names = [...directory.keys()];
  const holds = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (directory.has("xl/workbook.bin")) {
    return refuse(
      "这是 Excel 二进制工作簿（.xlsb），暂不支持；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。",
    );
  }
  if (isOpenDocumentSheet(bytes, directory)) {
    return refuse(
      "这是 OpenDocument 表格（.ods），暂不支持；请用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”再试。",
    );
  }
  if (holds(/^word\//)) return refuse("这是 Word 文档，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。");
  if (holds(/^ppt\//))
    return refuse("这是 PowerPoint 演示文稿，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。");
  if (holds(/\.(xlsx|xlsm|xls)$/)) {
    return refuse("这是压缩包，不是 Excel 工作簿，但里面有 Excel 文件；请先解压，再选择里面的 Excel 文件。");
  }
  return refuse("这是压缩包，里面没有 Excel 工作簿；请选择预算公开表的 Excel 文件，或重新导出后再试。");
}

function isOpenDocumentSheet(bytes: Uint8Array, directory: ZipDirectory): boolean {
  const entry = directory.get("mimetype");
  const type = entry && wholeText(bytes, entry);
  if (type?.ok) return type.value.includes("opendocument.spreadsheet");
  return false;
}
