import { unzipSync, zipSync, type UnzipFileInfo } from "fflate";
import { failure, success, type Result } from "../../common/result";
import { damaged } from "./damaged";

/** Real workbooks unpack to a few megabytes; what claims more than this is an accident or an attack. */
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Real workbooks have tens of parts. */
const MOST_PARTS = 10_000;

/** What the parser may ask for; pictures, macros, charts and the stores of pivot tables stay packed. */
const NEEDED =
  /^(?!xl\/(media|charts|chartsheets|embeddings|pivot\w+|ctrlProps|activeX)\/).*\.(xml|rels|vml)$/i;

/**
 * Unpacks the parts that are needed, each bounded by the size that the package declares for it and all of them by a
 * limit, and packs them again without compression: so the parser that follows never inflates anything itself.
 */
export function repackage(bytes: Uint8Array): Result<Uint8Array, string> {
  const entries: UnzipFileInfo[] = [];
  let packed: Record<string, Uint8Array>;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    });
  } catch {
    return failure(damaged("压缩包不完整，可能没有下载完或没有拷贝完"));
  }
  const unfit = whyUnfit(entries);
  if (unfit !== undefined) return failure(unfit);
  try {
    packed = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
  } catch {
    return failure(damaged("压缩包内容有误"));
  }
  for (const { name, originalSize } of entries) {
    const part = packed[name];
    // A part that holds more than it declares was cut off there: its XML has no end.
    if (part && (part.length !== originalSize || !endsWithTag(part))) {
      return failure(damaged("压缩包内容与登记的大小不符"));
    }
    if (part && /^xl\/worksheets\//i.test(name)) packed[name] = withoutBlankCells(withoutLinks(part));
  }
  return success(zipSync(packed, { level: 0 }));
}

/** `undefined` where it is a workbook of a reasonable size. */
function whyUnfit(entries: readonly UnzipFileInfo[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const holds = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (names.has("xl/workbook.bin")) {
    return "这是 Excel 二进制工作簿（.xlsb），暂不支持；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。";
  }
  if (!names.has("xl/workbook.xml")) {
    if (names.has("content.xml") && names.has("META-INF/manifest.xml")) {
      return "这是 OpenDocument 文档（如 .ods），暂不支持；请用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”再试。";
    }
    if (holds(/^word\//)) return "这是 Word 文档，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。";
    if (holds(/^ppt\//))
      return "这是 PowerPoint 演示文稿，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。";
    if (holds(/\.(xlsx|xlsm|xls)$/i)) {
      return "这是压缩包，里面有 Excel 文件；请先解压，再选择里面的 Excel 文件。";
    }
    return "这是压缩包，里面没有 Excel 工作簿；请选择预算公开表的 Excel 文件，或重新导出后再试。";
  }
  if (entries.length > MOST_PARTS || names.size < entries.length) return damaged("压缩包的目录有误");
  let total = 0;
  for (const { name, originalSize } of entries) if (NEEDED.test(name)) total += originalSize;
  return total > MOST_UNPACKED_BYTES
    ? "工作簿解压后超过 256 MB，远大于正常的预算公开表，已停止读取；请删除多余的工作表和空白行后另存再试。"
    : undefined;
}

function endsWithTag(part: Uint8Array): boolean {
  let end = part.length - 1;
  while (end >= 0 && (part[end] ?? 0) <= 0x20) end -= 1;
  return part[end] === 0x3e;
}

/** From this size on a sheet is mostly formatting: a sheet formatted to its last row has a million blank rows. */
const WORTH_STRIPPING = 4 * 1024 * 1024;

/** Blank cells and rows that only carry a format say nothing, and can be a thousand times the rest. */
function withoutBlankCells(part: Uint8Array): Uint8Array {
  if (part.length < WORTH_STRIPPING) return part;
  const text = new TextDecoder().decode(part);
  const stripped = text
    .replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>|<((?:\w+:)?c)(?:\s[^<>]*)?><\/\1>/g, "")
    .replace(/<(?:\w+:)?row(?:\s[^<>]*)?\/>|<((?:\w+:)?row)(?:\s[^<>]*)?><\/\1>/g, "");
  return new TextEncoder().encode(stripped);
}

const LINK = new TextEncoder().encode("hyperlink");
const LAST_OF_LINK = LINK[LINK.length - 1] ?? 0;

/** The parser makes a cell of every address that a hyperlink is for, be it the whole sheet: none is told it. */
function withoutLinks(part: Uint8Array): Uint8Array {
  for (let end = part.indexOf(LAST_OF_LINK); end >= 0; end = part.indexOf(LAST_OF_LINK, end + 1)) {
    const start = end - LINK.length + 1;
    const isLink = part[end + 1] === SPACE && LINK.every((byte, index) => part[start + index] === byte);
    if (isLink && opensTag(part, start)) part[start] = UNKNOWN;
  }
  return part;
}

const SPACE = 0x20;
/** `_yperlink` is no element of a sheet. */
const UNKNOWN = 0x5f;

/** Whether a name at this place is that of a tag, with or without a namespace before it: `<x:`. */
function opensTag(part: Uint8Array, start: number): boolean {
  let before = start - 1;
  if (part[before] === 0x3a) {
    before -= 1;
    while (/\w/.test(String.fromCharCode(part[before] ?? 0))) before -= 1;
  }
  return part[before] === 0x3c;
}
