import { LIMITS, tooLarge } from "../limits";
import { accept, damaged, refuse, type Outcome } from "../outcome";

/** One file in a package. Sizes in bytes, as the package's directory declares them. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

/** Keys are lower case and use `/`: the names of a package's parts do not differ by case (ECMA-376-2, 6.2.2). */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const DIRECTORY_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
/** A directory entry without its name, extra fields and comment. */
const DIRECTORY_ENTRY = 46;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA_32 = 0xffffffff;

/** Reads the directory at the end of a ZIP file (PKWARE APPNOTE 4.3) and makes sure that no two entries share bytes. */
export function readZipDirectory(bytes: Uint8Array): Outcome<ZipDirectory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    return refuse(
      "文件不完整（后半部分缺失，可能没有下载完或没有拷贝完），无法读取；请重新下载或重新拷贝这个文件后再试。",
    );
  }
  const { count, offset } = directoryPlace(view, end);
  if (offset + count * DIRECTORY_ENTRY > end) return damaged("内部目录不可读");
  if (count > LIMITS.packageEntries) return tooLarge(`压缩包内有 ${count} 个文件`);

  const directory = new Map<string, ZipEntry>();
  const spans: { from: number; to: number }[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_ENTRY > end || view.getUint32(at, true) !== DIRECTORY_HEADER)
      return damaged("内部目录不可读");
    const nameEnd = at + DIRECTORY_ENTRY + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) return damaged("内部目录不可读");
    const encrypted = (view.getUint16(at + 8, true) & 1) !== 0;
    if (encrypted) return refuse("文件被压缩软件加了密码，无法读取；请去掉密码后重新保存再试。");

    const { size, packedSize, header } = declaredPlace(view, at, nameEnd, extraEnd);
    const start = dataStart(view, header);
    if (start === undefined || start + packedSize > offset) return damaged("内部目录与内容对不上");
    spans.push({ from: header, to: start + packedSize });

    const name = new TextDecoder()
      .decode(bytes.subarray(at + DIRECTORY_ENTRY, nameEnd))
      .replaceAll("\\", "/")
      .replace(/^\/+/, "");
    const key = name.toLowerCase();
    if (directory.has(key)) return damaged("内部有重名的部分，不知道以哪一个为准");
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    if (!name.endsWith("/")) directory.set(key, { name, method, packedSize, size, crc, start });
    at = next;
  }
  return overlap(spans) ? damaged("内部各部分互相重叠") : accept(directory);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function directoryPlace(view: DataView, end: number): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== IN_EXTRA_16 && offset !== IN_EXTRA_32) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return { count, offset };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > locator || view.getUint32(end64, true) !== END_64) return { count, offset };
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** A value too large for its four bytes stands in the extra field 1, of these three in this order (APPNOTE 4.5.3). */
function declaredPlace(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let long = extraStart;
  while (long + 4 <= extraEnd && view.getUint16(long, true) !== 1) long += 4 + view.getUint16(long + 2, true);
  long += 4;
  const read = (place: number): number => {
    const value = view.getUint32(place, true);
    if (value !== IN_EXTRA_32 || long + 8 > extraEnd) return value;
    long += 8;
    return Number(view.getBigUint64(long - 8, true));
  };
  return { size: read(at + 24), packedSize: read(at + 20), header: read(at + 42) };
}

/** The local header repeats the name and may have other extra fields than the directory. */
function dataStart(view: DataView, header: number): number | undefined {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) return undefined;
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

function overlap(spans: { from: number; to: number }[]): boolean {
  spans.sort((a, b) => a.from - b.from);
  return spans.some((span, index) => index > 0 && span.from < (spans[index - 1]?.to ?? 0));
}
