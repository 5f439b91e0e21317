import { damaged } from "../damaged";
import { doubledPart } from "../zip/doubled";
import { zipEntries, type ZipEntry } from "../zip/entries";

/** Real workbooks unpack to a few megabytes; what claims more than this is an accident or an attack. */
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Real workbooks have tens of parts. */
const MOST_PARTS = 10_000;

/** What may have to be looked at; pictures, macros, charts and the stores of pivot tables stay packed. */
const LOOKED_AT =
  /^(?!xl\/(media|charts|chartsheets|embeddings|pivot\w+|ctrlProps|activeX)\/).*\.(xml|rels|vml)$/i;

/** What says nothing of the tables. */
const BESIDE = /^(docProps|customXml)\//i;

/** Why a package is not read at all; `undefined` where it may be a workbook of a reasonable size. */
export function whyTooMuch(entries: readonly ZipEntry[]): string | undefined {
  if (entries.length > MOST_PARTS) return damaged("压缩包的目录有误");
  const doubled = doubledPart(entries.filter(({ name }) => LOOKED_AT.test(name) && !BESIDE.test(name)));
  if (doubled !== undefined)
    return `压缩包里有两个“${doubled}”，内容不一样，不知道以哪一个为准，没有读取；请用 Excel 打开，看过内容后另存为 .xlsx 再试。`;
  return lookedAt(entries) > MOST_UNPACKED_BYTES
    ? "工作簿解压后超过 256 MB，远大于正常的预算公开表，已停止读取；请删除多余的工作表和空白行后另存再试。"
    : undefined;
}

function lookedAt(entries: readonly ZipEntry[]): number {
  let total = 0;
  for (const { name, size } of entries) if (LOOKED_AT.test(name)) total += size;
  return total;
}

/** In bytes, as it says itself, of what may have to be looked at; nothing where it is no package. */
export function unpackedSize(bytes: Uint8Array): number {
  const zip = zipEntries(bytes);
  return zip.ok ? lookedAt(zip.value.entries) : 0;
}

/** What a package is instead of a workbook. */
export function whyNoWorkbook(entries: readonly ZipEntry[]): string {
  const holds = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (entries.some(({ name, isEncrypted }) => isEncrypted && /\.(xlsx|xlsm|xls|et)$/i.test(name))) {
    return "这是有密码的压缩包；请先输入密码解压，再选择里面的 Excel 文件。";
  }
  if (holds(/^xl\/workbook\d*\.bin$/i)) {
    return "这是 Excel 二进制工作簿（.xlsb），暂不支持；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。";
  }
  if (holds(/^content\.xml$/) && holds(/^META-INF\/manifest\.xml$/)) {
    return "这是 OpenDocument 文档（如 .ods），暂不支持；请用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”再试。";
  }
  if (holds(/^index\/document\.iwa$/i)) {
    return "这是 Numbers 表格，暂不支持；请在 Numbers 里导出为 Excel（.xlsx）再试。";
  }
  if (holds(/^word\//i)) return "这是 Word 文档，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。";
  if (holds(/^ppt\//i)) return "这是 PowerPoint 演示文稿，不是 Excel 工作簿；请选择预算公开表的 Excel 文件。";
  if (holds(/^doc_\d+\/|^ofd\.xml$/i))
    return "这是 OFD 版式文件，里面的表格无法核对；请改用导出或编制时的 Excel 文件。";
  if (holds(/^uof\.xml$/i))
    return "这是 UOF（标文通）文档，暂不支持；请用 WPS 打开后另存为“Excel 工作簿（*.xlsx）”再试。";
  if (holds(/\.(xlsx|xlsm|xls|et)$/i)) {
    return "这是压缩包，里面有 Excel 文件；请先解压，再选择里面的 Excel 文件。";
  }
  if (holds(/\.(zip|rar|7z)$/i)) {
    return "这是压缩包，里面还有压缩包；请全部解压，再选择里面的 Excel 文件。";
  }
  if (holds(/\/xl\/workbook\.xml$/i)) {
    return "这是工作簿解压以后重新打的压缩包，多了一层文件夹，Excel 也打不开；请选择原来的 Excel 文件。";
  }
  return "这是压缩包，里面没有 Excel 工作簿；请选择预算公开表的 Excel 文件，或重新导出后再试。";
}
