import { failure, success, type Result } from "../../../common/result";
import { damaged } from "../damaged";
import { escapeXml } from "../xml/text";
import { MalformedXml } from "../xml/tags";
import { contentOf, zipEntries, type ZipEntry, type ZipPackage } from "../zip/entries";
import { packageTexts, type PackageTexts } from "../zip/package-texts";
import { decodeLeniently, encodingOf } from "../zip/part-text";
import { withoutPrefix } from "./prefix";
import { relationshipsOf } from "./relationships";
import { mendedSheet } from "./sheet-xml";
import { listedSheets, workbookPart, type ListedSheet } from "./sheet-parts";
import { whyNoWorkbook, whyTooMuch } from "./why-unfit";

/** The parts of a package as every parser expects it, and what else it says. */
export interface Repackaged {
  /** By name. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Which of the sheets have cells: none of them may be missing from what the parser gives. */
  readonly sheets: readonly number[];
}

/**
 * Unpacks the parts that are needed, each bounded by the size that the package declares for it and all of them by a
 * limit, and gives them under the names and in the encoding that everybody expects: so the
 * parser that follows never inflates anything itself, and programs may have written the package in any way that is
 * allowed, and in some that are not.
 */
export function repackage(bytes: Uint8Array): Result<Repackaged, string> {
  const zip = zipEntries(bytes);
  if (!zip.ok) return zip;
  const { entries } = zip.value;
  const tooMuch = whyTooMuch(entries);
  if (tooMuch !== undefined) return failure(tooMuch);
  try {
    const texts = packageTexts(zip.value, (_, entry) => decodeLeniently(whole(zip.value, entry)));
    const workbook = workbookPart(texts);
    if (
      !texts.has(workbook) ||
      !workbook.toLowerCase().endsWith(".xml") ||
      !/<(?:\w+:)?workbook[\s>]/.test(texts.read(workbook) ?? "")
    )
      return failure(whyNoWorkbook(entries));
    return canonical(zip.value, texts, workbook);
  } catch (problem) {
    if (problem instanceof Unreadable) return failure(problem.reason);
    if (problem instanceof MalformedXml) return failure(damaged("内容不完整或无法识别"));
    throw problem;
  }
}

/** A part is not what its record says. */
class Unreadable extends Error {
  constructor(readonly reason: string) {
    super();
  }
}

function whole(zip: ZipPackage, entry: ZipEntry): Uint8Array {
  const { method, isEncrypted } = entry;
  if (isEncrypted) throw new Unreadable("这是有密码的压缩包，无法读取；请先输入密码解压后再试。");
  if (method !== 0 && method !== 8) {
    throw new Unreadable(
      "这个文件用了不常见的压缩方法，无法读取；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。",
    );
  }
  const part = contentOf(zip, entry);
  if (part === undefined) throw new Unreadable(damaged("压缩包内容有误"));
  // A part that holds more than it declares was cut off there: its XML has no end.
  if (!endsWithTag(part)) throw new Unreadable(damaged("压缩包内容与登记的大小不符"));
  return part;
}

function canonical(zip: ZipPackage, texts: PackageTexts, workbook: string): Result<Repackaged, string> {
  const entryOf = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const partNamed = (name: string) => {
    const entry = entryOf.get(name.toLowerCase());
    return entry && whole(zip, entry);
  };
  const parts: Record<string, Uint8Array> = {};
  const links: Link[] = [];
  const related = relationshipsOf(texts, workbook);
  const listed = listedSheets(texts, workbook, related);
  for (const [index, sheet] of listed.entries()) {
    if (sheet.type !== "worksheet") {
      links.push({ sheet, target: `chartsheets/sheet${index + 1}.xml` });
      continue;
    }
    const part = sheet.part === undefined ? undefined : partNamed(sheet.part);
    if (part === undefined) return failure(damaged(`工作表“${sheet.name}”的内容缺失`));
    parts[`xl/worksheets/sheet${index + 1}.xml`] = mendedSheet(asUtf8(part));
    links.push({ sheet, target: `worksheets/sheet${index + 1}.xml` });
  }
  for (const type of ["sharedStrings", "styles"] as const) {
    const said = related.find((one) => one.type === type)?.target;
    const usual = zip.entries.find(({ name }) =>
      name.toLowerCase().endsWith(`/${type.toLowerCase()}.xml`),
    )?.name;
    const name = said ?? (related.length === 0 ? usual : undefined);
    const part = name === undefined ? undefined : partNamed(name);
    if (part !== undefined) parts[`xl/${type}.xml`] = withoutPrefix(asUtf8(part));
  }
  const encoder = new TextEncoder();
  parts["xl/workbook.xml"] = withoutPrefix(encoder.encode(texts.read(workbook) ?? ""));
  parts["xl/_rels/workbook.xml.rels"] = encoder.encode(relationshipsXml(links));
  parts["[Content_Types].xml"] = encoder.encode(contentTypes(Object.keys(parts)));
  const sheets = listed.flatMap(({ type }, index) => (type === "worksheet" ? [index] : []));
  return success({ parts, sheets });
}

interface Link {
  readonly sheet: ListedSheet;
  readonly target: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationshipsXml(links: readonly Link[]): string {
  const all = links.map(
    ({ sheet, target }) =>
      `<Relationship Id="${escapeXml(sheet.link)}" Type="${OFFICE}/${escapeXml(sheet.type)}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/worksheets\/sheet/, "worksheet"],
  [/sharedStrings/, "sharedStrings"],
  [/styles/, "styles"],
  [/xl\/workbook\.xml/, "sheet.main"],
];

function contentTypes(names: readonly string[]): string {
  const all = names.flatMap((name) => {
    const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
    if (type === undefined || name.endsWith(".rels")) return [];
    const whole = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
    return [`<Override PartName="/${name}" ContentType="${whole}"/>`];
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${all.join("")}</Types>`;
}

function asUtf8(part: Uint8Array): Uint8Array {
  const isPlain = encodingOf(part) === "utf-8" && !saysOther(part);
  return isPlain ? part : new TextEncoder().encode(decodeLeniently(part).text);
}

function saysOther(part: Uint8Array): boolean {
  const said = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(
    String.fromCharCode(...part.subarray(0, 100)),
  )?.[1];
  return said !== undefined && !/^utf-?8$/i.test(said);
}

function endsWithTag(part: Uint8Array): boolean {
  let end = part.length - 1;
  // In UTF-16 each character has two bytes.
  while (end >= 0 && (part[end] ?? 0) <= 0x20) end -= 1;
  return part[end] === 0x3e;
}
