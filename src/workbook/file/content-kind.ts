import { isBare } from "./ole/old-text";
import { directoryOf } from "./zip/directory";
import { failure, success, type Result } from "../../common/result";

/** A container that may hold a workbook; what Excel wrote before there were any counts as an old one. */
export type Container = "zip" | "ole";

const SAVE_AS = "请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试";

const NO_TABLES = "里面的表格无法核对；请改用导出或编制时的 Excel 文件。";
const EMPTY = "没有可以读取的内容；请重新导出或重新拷贝这个文件后再试。";

const OTHER_FILES: readonly (readonly [signature: string, message: string])[] = [
  ["%PDF-", `这是 PDF 文件，不是 Excel 工作簿，${NO_TABLES}`],
  ["{\\rtf", `这是 RTF 文字文档，不是 Excel 工作簿，${NO_TABLES}`],
  ["Rar!", "这是 RAR 压缩包，不是 Excel 工作簿；请先解压，再选择里面的 Excel 文件。"],
  ["7z\xBC\xAF", "这是 7z 压缩包，不是 Excel 工作簿；请先解压，再选择里面的 Excel 文件。"],
  ["\x1F\x8B", "这是 gz 压缩包，不是 Excel 工作簿；请先解压，再选择里面的 Excel 文件。"],
  ["\x89PNG", `这是图片，不是 Excel 工作簿，${NO_TABLES}`],
  ["\xFF\xD8\xFF", `这是图片，不是 Excel 工作簿，${NO_TABLES}`],
  ["GIF8", `这是图片，不是 Excel 工作簿，${NO_TABLES}`],
  ["L\0\0\0\x01\x14\x02\0", "这是快捷方式，不是工作簿本身；请选择它指向的 Excel 文件。"],
];

/** What a file is by its content, whatever its name says; or the one Chinese sentence why it cannot be read. */
export function contentKind(bytes: Uint8Array): Result<Container, string> {
  if (bytes.length === 0) return failure(`文件是空的（0 字节），${EMPTY}`);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return success("zip");
  if (start === "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") return success("ole");
  if (isBare(bytes)) return success("ole");
  const other = OTHER_FILES.find(([signature]) => start.startsWith(signature));
  if (other) return failure(other[1]);
  // Something was put before an archive; what it is does not matter to those who open archives.
  if (directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined)
    return success("zip");
  return failure(isOwnerFile(bytes) ? OWNER_FILE : whyNot(beginningAsText(bytes)));
}

/** What Excel keeps beside an open workbook: the name of who has opened it, in the code page and in Unicode. */
function isOwnerFile({ length, [0]: letters = 0 }: Uint8Array): boolean {
  return length === 165 && letters > 0 && letters < 55;
}

const OWNER_FILE =
  "这是工作簿打开时 Excel 留下的临时文件（~$ 开头），不是工作簿本身；请选择名称里没有“~$”的那个文件。";

const KNOWN_MARKUP: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /urn:schemas-microsoft-com:office:spreadsheet/,
    `这是旧式“XML 表格 2003”文件，不是 .xlsx 或 .xls 工作簿，无法直接读取；${SAVE_AS}。`,
  ],
  [
    /urn:oasis:names:tc:opendocument/,
    `这是 OpenDocument 文档（如 .fods），暂不支持；${SAVE_AS.replace("Excel ", "Excel 或 WPS ")}。`,
  ],
  [/<(?:\w+:)?uof[\s>]/, `这是 UOF（标文通）文档，暂不支持；${SAVE_AS.replace("Excel ", "WPS ")}。`],
  [
    /progid="word\.document"|schemas\.microsoft\.com\/office\/word\//,
    "这是 Word 文档，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。",
  ],
];

const HTML = "(?:!doctype html|html|head|body|meta|link|style|script|title|div|span|p|b|font|center|form)";
const OF_TABLE = /<(?:table|thead|tbody|tr|td|frameset)[\s>]/;

/** What a text is instead of a workbook; `undefined` is what is none. */
function whyNot(text: string | undefined): string {
  if (text !== undefined && /^[\s\0\uFEFF]*$/.test(text))
    return `文件里只有空白，可能没有下载完或没有拷贝完，${EMPTY}`;
  if (text === undefined || /[\x00-\x08\x0E-\x1F]/.test(text)) {
    return "文件内容不是 Excel 工作簿（.xlsx、.xlsm 或 .xls），无法识别；请确认选对了文件，单位装有文件加密软件的请先解密，或重新导出后再试。";
  }
  const markup = text.replace(/^[\s\uFEFF]+/, "").toLowerCase();
  // What whoever wrote it remarks before it begins.
  const first = markup.replace(/^(?:<!--[^]*?-->\s*)+/, "");
  if (first.startsWith("<")) {
    const known = KNOWN_MARKUP.find(([pattern]) => pattern.test(markup));
    const isOther = /^<(\?xml|\?mso|office:document|(\w+:)?(workbook|uof))/.test(first);
    if (known && isOther) return known[1];
  }
  if (
    OF_TABLE.test(markup) ||
    /^(mime-version|content-type|from|x-document-type)\s*:[^]*text\/html/.test(markup)
  )
    return `这是网页（HTML）文件，只是用了 Excel 的扩展名，无法直接读取；${SAVE_AS}。`;
  if (new RegExp(`^(?:<\\?xml[^]*)?<${HTML}[\\s>/]`).test(first))
    return `这是网页（HTML）文件，只是用了 Excel 的扩展名，可能没有下载成功（例如要重新登录）；请打开看一下，里面有表格的，用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”，没有的重新下载后再试。`;
  if (/^<[?\w]/.test(first))
    return "这是 XML 数据文件，不是 Excel 工作簿，无法直接读取；请在导出它的系统里改为导出 Excel 文件（.xlsx）再试。";
  if (/^(?:\{\s*"|\[\s*[{"[])/.test(first))
    return "这是系统返回的数据（JSON），不是 Excel 工作簿，可能没有下载成功；请重新登录、重新下载后再试。";
  if (/^\[internetshortcut\]/.test(first))
    return "这是网页的快捷方式，不是工作簿本身；请从它指向的网页下载 Excel 文件。";
  return `这是文本文件（例如 CSV），不是 Excel 工作簿；${SAVE_AS}。`;
}

/** In Unicode as its mark says, or without one in UTF-8 or the code page of Windows in Chinese; `undefined` where it is no text. */
function beginningAsText(bytes: Uint8Array): string | undefined {
  const beginning = bytes.subarray(0, BEGINNING);
  const [first, second] = beginning;
  const labels =
    first === 0xff && second === 0xfe
      ? ["utf-16le"]
      : first === 0xfe && second === 0xff
        ? ["utf-16be"]
        : ["utf-8", "gb18030"];
  for (const label of labels) {
    try {
      // The last character may be cut in two.
      return new TextDecoder(label, { fatal: true }).decode(beginning, { stream: true });
    } catch {
      // Not in this encoding.
    }
  }
  // A few characters that were lost on the way do not make it something else.
  const text = new TextDecoder().decode(beginning);
  return text.split("\uFFFD").length < text.length / 20 ? text : undefined;
}

/** A web page may have long styles before its table. */
const BEGINNING = 65_536;
