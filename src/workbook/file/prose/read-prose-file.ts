import { withoutInvisible } from "../../../common/invisible";
import { failure, success, type Result } from "../../../common/result";
import { directoryOf } from "../zip/directory";
import { readTextFile } from "./read-text-file";
import { readWordFile } from "./read-word-file";

const SAVE_AS = "请用 Word 或 WPS 打开后另存为“Word 文档（*.docx）”再试。";

const OTHER_FILES: readonly (readonly [signature: string, message: string])[] = [
  ["%PDF-", "这是 PDF 文件，读不出其中的段落；请改用编制时的 Word 文档（.docx）或文本文件（.txt）。"],
  ["{\\rtf", `这是 RTF 文档，暂不支持；${SAVE_AS}`],
  ["Rar!", "这是 RAR 压缩包；请先解压，再选择里面的情况说明。"],
  ["7z\xBC\xAF", "这是 7z 压缩包；请先解压，再选择里面的情况说明。"],
  ["\x89PNG", "这是图片，读不出其中的文字；请改用编制时的 Word 文档（.docx）或文本文件（.txt）。"],
  ["\xFF\xD8\xFF", "这是图片，读不出其中的文字；请改用编制时的 Word 文档（.docx）或文本文件（.txt）。"],
];

/**
 * Reads the bytes of a .docx or .txt file; the content decides which it is: its paragraphs in order, blank ones
 * included and what is invisible left out, or the one Chinese sentence that says what happened and what next. Never throws, and leaves `bytes` as they
 * are. Works in Node and in a browser.
 */
export function readProseFile(bytes: Uint8Array): Result<readonly string[], string> {
  if (bytes.length === 0) return failure("文件是空的（0 字节），没有可以读取的文字；请重新保存后再试。");
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (isArchive(bytes, start)) return notBlank(readWordFile(bytes));
  if (start === "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") return failure(oldFile(bytes));
  const other = OTHER_FILES.find(([signature]) => start.startsWith(signature));
  if (other) return failure(other[1]);
  if (isOwnerFile(bytes)) return failure(OWNER_FILE);
  const text = readTextFile(bytes);
  return text.ok && isMarkup(text.value) ? failure(MARKUP) : notBlank(text);
}

const MARKUP = `这是网页或 XML 格式的文件，只是用了 Word 文档或文本文件的扩展名，无法直接读取；${SAVE_AS}`;
const OWNER_FILE =
  "这是文档打开时 Word 留下的临时文件（~$ 开头），不是文档本身；请选择名称里没有“~$”的那个文件。";

/** What a program has put into tags, or sent in place of a file. */
function isMarkup(lines: readonly string[]): boolean {
  const first = lines.find((line) => withoutInvisible(line).trim() !== "") ?? "";
  return /^\s*(?:<[?!a-z]|mime-version\s*:|\{\s*")/i.test(withoutInvisible(first));
}

/** What Word keeps beside an open document: the name of who has opened it, in the code page and in Unicode. */
function isOwnerFile({ length, [0]: letters = 0 }: Uint8Array): boolean {
  return length === 162 && letters > 0 && letters < 55;
}

function isArchive(bytes: Uint8Array, start: string): boolean {
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return true;
  return directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined;
}

/** What an OLE container holds stands in its directory, in UTF-16. */
function oldFile(bytes: Uint8Array): string {
  const holds = (name: string) =>
    includes(bytes, Uint8Array.from([...name].flatMap((c) => [c.charCodeAt(0), 0])));
  if (holds("EncryptedPackage")) {
    return "文档设置了打开密码，无法读取；请用 Word 或 WPS 打开，取消打开密码并保存后再试。";
  }
  if (holds("Workbook"))
    return "这是旧式 Excel 工作簿（.xls），不是情况说明；请选择情况说明的 .docx 或 .txt 文件。";
  return `这是旧式 Word 文档（.doc），暂不支持；${SAVE_AS}`;
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function notBlank(file: Result<readonly string[], string>): Result<readonly string[], string> {
  if (!file.ok) return file;
  const shown = file.value.map(withoutInvisible);
  if (shown.some((text) => text.trim() !== "")) return success(shown);
  return failure("文件里没有文字（可能只有图片），无法核对；请改用能选中文字的 .docx 或 .txt 文件。");
}
