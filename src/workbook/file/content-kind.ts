import { isBare } from "./ole/old-text";
import { directoryOf } from "./zip/directory";
import { failure, success, type Result } from "../../common/result";

/** A container that may hold a workbook; what Excel wrote before there were any counts as an old one. */
export type Container = "zip" | "ole";

const SAVE_AS = "请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试";

const OTHER_FILES: readonly (readonly [signature: string, message: string])[] = [
  ["%PDF-", "这是 PDF 文件，不是 Excel 工作簿，里面的表格无法核对；请改用导出或编制时的 Excel 文件。"],
  ["{\\rtf", "这是 RTF 文字文档，不是 Excel 工作簿，里面的表格无法核对；请改用导出或编制时的 Excel 文件。"],
  ["Rar!", "这是 RAR 压缩包，不是 Excel 工作簿；请先解压，再选择里面的 Excel 文件。"],
  ["7z\xBC\xAF", "这是 7z 压缩包，不是 Excel 工作簿；请先解压，再选择里面的 Excel 文件。"],
  ["\x1F\x8B", "这是 gz 压缩包，不是 Excel 工作簿；请先解压，再选择里面的 Excel 文件。"],
  ["\x89PNG", "这是图片，不是 Excel 工作簿，里面的表格无法核对；请改用导出或编制时的 Excel 文件。"],
  ["\xFF\xD8\xFF", "这是图片，不是 Excel 工作簿，里面的表格无法核对；请改用导出或编制时的 Excel 文件。"],
];

/** What a file is by its content, whatever its name says; or the one Chinese sentence why it cannot be read. */
export function contentKind(bytes: Uint8Array): Result<Container, string> {
  if (bytes.length === 0)
    return failure("文件是空的（0 字节），没有可以读取的内容；请重新导出或重新拷贝这个文件后再试。");
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return success("zip");
  if (start === "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") return success("ole");
  if (isBare(bytes)) return success("ole");
  const other = OTHER_FILES.find(([signature]) => start.startsWith(signature));
  if (other) return failure(other[1]);
  // Something was put before an archive; what it is does not matter to those who open archives.
  if (directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined)
    return success("zip");
  return failure(whyNot(beginningAsText(bytes)));
}

/** What a text is instead of a workbook. */
function whyNot(text: string): string {
  const markup = text.replace(/^[\s\uFEFF]+/, "").toLowerCase();
  if (
    /^<(\?xml|\?mso|workbook|ss:workbook)/.test(markup) &&
    markup.includes("urn:schemas-microsoft-com:office:spreadsheet")
  ) {
    return `这是旧式“XML 表格 2003”文件，不是 .xlsx 或 .xls 工作簿，无法直接读取；${SAVE_AS}。`;
  }
  if (/^<(\?xml|office:document)/.test(markup) && markup.includes("urn:oasis:names:tc:opendocument"))
    return `这是 OpenDocument 文档（如 .fods），暂不支持；${SAVE_AS.replace("Excel ", "Excel 或 WPS ")}。`;
  if (
    /^<(!doctype html|html|head|body|table|meta|style|div|script|title|!--|tr|center|font)/.test(markup) ||
    /^<\?xml[^]*<(!doctype html|html)/.test(markup) ||
    /^(mime-version|content-type|from|x-document-type)\s*:[^]*text\/html/.test(markup)
  ) {
    return `这是网页（HTML）文件，只是用了 Excel 的扩展名，无法直接读取；${SAVE_AS}。`;
  }
  if (text !== "" && !/[\x00-\x08\x0E-\x1F]/.test(text)) {
    return `这是文本文件（例如 CSV），不是 Excel 工作簿；${SAVE_AS}。`;
  }
  return "文件内容不是 Excel 工作簿（.xlsx、.xlsm 或 .xls），无法识别；请确认选对了文件，或重新导出后再试。";
}

function beginningAsText(bytes: Uint8Array): string {
  const beginning = bytes.subarray(0, 4096);
  const label =
    beginning[0] === 0xff && beginning[1] === 0xfe
      ? "utf-16le"
      : beginning[0] === 0xfe && beginning[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(label).decode(beginning);
}
