import { failure, success, type Result } from "../../../common/result";
import { doubledPart } from "../zip/doubled";
import { contentOf, zipEntries, type ZipEntry, type ZipPackage } from "../zip/entries";
import { decodeLeniently } from "../zip/part-text";
import { attributeOf } from "../xml/attributes";
import { elementsAt, MalformedXml } from "../xml/tags";
import { hiddenStylesOf } from "./word-hidden";
import { numberingOf } from "./word-numbering";
import { paragraphsOf } from "./word-paragraphs";

/** A narrative has some 100 kB of XML; what claims more than this is an accident or an attack. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

const RELATIONSHIPS = "_rels/.rels";
const CONTENT_TYPES = "[Content_Types].xml";

/** `bytes` are those of a zip archive. */
export function readWordFile(bytes: Uint8Array): Result<readonly string[], string> {
  const zip = zipEntries(bytes);
  if (!zip.ok) return failure(INCOMPLETE);
  const unfit = whyUnfit(zip.value.entries);
  if (unfit !== undefined) return failure(unfit);
  try {
    const parts = unpack(zip.value);
    if (parts === undefined) return failure(INCOMPLETE);
    const xml = mainPart(parts);
    if (xml === undefined) return failure(damaged("里面没有正文"));
    const styles = parts.get("word/styles.xml");
    const numbering = numberingOf(parts.get("word/numbering.xml"), styles);
    return success(paragraphsOf(xml, numbering, hiddenStylesOf(styles)));
  } catch (error) {
    if (error instanceof MalformedXml) return failure(damaged("内容不完整或无法识别"));
    throw error;
  }
}

function isNeeded({ name }: Pick<ZipEntry, "name">): boolean {
  return name === RELATIONSHIPS || /^word\/[^/]+\.xml$/.test(name);
}

/** Each part bounded by the size that the package declares for it; `undefined` where one is not as its record says. */
function unpack(zip: ZipPackage): ReadonlyMap<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const entry of zip.entries.filter(isNeeded)) {
    const content = contentOf(zip, entry);
    if (content === undefined) return undefined;
    parts.set(entry.name, decodeLeniently(content).text);
  }
  return parts;
}

/** word/document.xml as a rule; Word on the web writes word/document2.xml. */
function mainPart(parts: ReadonlyMap<string, string>): string | undefined {
  const relationships = parts.get(RELATIONSHIPS);
  if (relationships === undefined) return parts.get("word/document.xml");
  const main = elementsAt(relationships, "Relationships/Relationship").find(({ tag }) =>
    attributeOf(relationships, tag, "Type")?.endsWith("/officeDocument"),
  );
  const target = main && attributeOf(relationships, main.tag, "Target");
  return target === undefined
    ? undefined
    : parts.get(target.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, ""));
}

/** `undefined` where it is a document of a reasonable size. */
function whyUnfit(entries: readonly ZipEntry[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const holds = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (holds(/^word\//) && names.has(CONTENT_TYPES)) {
    const doubled = doubledPart(entries.filter(isNeeded));
    if (doubled !== undefined)
      return `压缩包里有两个“${doubled}”，内容不一样，不知道以哪一个为准，没有读取；请用 Word 打开，看过内容后另存为 .docx 再试。`;
    const total = entries.filter(isNeeded).reduce((sum, { size }) => sum + size, 0);
    return total > MOST_UNPACKED_BYTES
      ? "文档解压后超过 64 MB，远大于正常的情况说明，已停止读取；请只保留情况说明的文字后另存再试。"
      : undefined;
  }
  if (holds(/^xl\//)) return "这是 Excel 工作簿，不是情况说明；请选择情况说明的 .docx 或 .txt 文件。";
  if (holds(/^ppt\//)) return "这是 PowerPoint 演示文稿，不是情况说明；请选择 .docx 或 .txt 文件。";
  if (names.has("content.xml")) {
    return "这是 OpenDocument 文档（如 .odt），暂不支持；请用 Word 或 WPS 打开后另存为“Word 文档（*.docx）”再试。";
  }
  return "这是压缩包，不是 Word 文档；请先解压，再选择里面的 .docx 或 .txt 文件。";
}

const INCOMPLETE = damaged("压缩包不完整，可能没有下载完或没有拷贝完");

function damaged(what: string): string {
  return `文件已损坏（${what}），无法读取；请重新拷贝这个文件，如果 Word 还能打开它，请另存为 .docx 后再试。`;
}
