import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { directoryOf, type Directory } from "./directory";
import { failure, success, type Result } from "../../../common/result";
import { damaged } from "../damaged";

/** A package by its own records, so that what is not changed can be copied as it stands, still compressed. */
export interface ZipPackage {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins: the end of the last part. */
  readonly directoryStart: number;
  /** The remark at the very end. */
  readonly comment: Uint8Array;
}

export interface ZipEntry {
  /** With slashes, and none before it: some programs write backslashes. */
  readonly name: string;
  /** Its record in the directory: [start, end). */
  readonly record: readonly [start: number, end: number];
  /** Its header and data, and whatever stands between it and the next part: [start, end). */
  readonly local: readonly [start: number, end: number];
  readonly data: readonly [start: number, end: number];
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** Its header is not where the directory says, or its data overlap others. */
  readonly isBroken: boolean;
}

const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** In place of a number that stands in the extra field of ZIP64. */
const ELSEWHERE = 0xffffffff;
const DAMAGED = failure(damaged("压缩包的目录有误"));

type Listed = Omit<ZipEntry, "local" | "data" | "isBroken"> & { start: number; packed: number };

export function zipEntries(bytes: Uint8Array): Result<ZipPackage, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === undefined) {
    return failure(damaged("压缩包不完整，可能没有下载完或没有拷贝完"));
  }
  const listed = listedIn(view, directory);
  if (listed === undefined) return DAMAGED;
  const borders = [...listed.map(({ start }) => start), directory.start].sort((one, other) => one - other);
  const borderAfter = new Map<number, number>();
  for (const [index, border] of borders.entries()) borderAfter.set(border, borders[index + 1] ?? 0);
  const entries = listed.map(({ start, packed, ...entry }): ZipEntry => {
    const border = borderAfter.get(start) ?? 0;
    const isInside = start >= 0 && start + 30 <= border && border <= directory.start;
    const isHeader = isInside && view.getUint32(start, true) === LOCAL_HEADER;
    const dataStart = isHeader
      ? start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
      : start;
    const dataEnd = dataStart + packed;
    const isBroken = !isHeader || dataEnd > border;
    return { ...entry, local: [start, border], data: [dataStart, dataEnd], isBroken };
  });
  const { end, start: directoryStart } = directory;
  const comment = bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true));
  return success({ bytes, entries, directoryStart, comment });
}

function listedIn(view: DataView, { start, end, count, before }: Directory): Listed[] | undefined {
  const listed: Listed[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const [size = 0, packed = 0, offset = 0] = wideNumbers(
      view,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
      nameEnd,
      extraEnd,
    );
    listed.push({
      name: partName(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46)),
      record: [at, next],
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size,
      start: offset + before,
      packed,
    });
    at = next;
  }
  return listed;
}

const decoder = new TextDecoder();

/** Names of parts are ASCII; whatever else stands there is copied, never looked up. */
function partName(bytes: Uint8Array): string {
  return decoder
    .decode(bytes)
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "");
}

/** Those of the numbers that are too large for their fields stand one behind the other in the extra field of ZIP64. */
function wideNumbers(view: DataView, numbers: readonly number[], from: number, to: number): number[] {
  if (!numbers.includes(ELSEWHERE)) return [...numbers];
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE || at + 8 > to) return number;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** What an entry holds, packed or not; undefined where it cannot be unpacked or is not as long as its record says. */
export function contentOf(zip: ZipPackage, entry: ZipEntry): Uint8Array | undefined {
  const { method, data, size, isBroken, isEncrypted } = entry;
  if (isBroken || isEncrypted || (method !== 0 && method !== 8)) return undefined;
  const packed = zip.bytes.subarray(...data);
  try {
    const content = method === 0 ? packed.slice() : inflateSync(packed, { out: new Uint8Array(size) });
    return content.length === size ? content : undefined;
  } catch {
    return undefined;
  }
}

/** The same, and with the checksum that its record says. */
export function unpack(zip: ZipPackage, entry: ZipEntry): Uint8Array | undefined {
  const content = contentOf(zip, entry);
  return content !== undefined && crc32(content) === entry.crc ? content : undefined;
}

/** Why a package cannot be written anew as it is; `undefined` where it can. */
export function whyNotRewritable({ entries }: ZipPackage): string | undefined {
  if (entries.some(({ isBroken }) => isBroken)) return DAMAGED.error;
  if (entries.some(({ isEncrypted, method }) => isEncrypted || (method !== 0 && method !== 8))) {
    return "这个文件的压缩包加了密或用了不常见的压缩方法，无法写入；请用 Excel 打开后另存为 .xlsx 再试。";
  }
  return undefined;
}
