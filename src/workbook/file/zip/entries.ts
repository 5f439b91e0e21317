import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
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
  readonly name: string;
  /** Its record in the directory: [start, end). */
  readonly record: readonly [start: number, end: number];
  /** Its header and data, and whatever stands between it and the next part: [start, end). */
  readonly local: readonly [start: number, end: number];
  readonly data: readonly [start: number, end: number];
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked, in bytes. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DAMAGED = failure(damaged("压缩包的目录有误"));

export function zipEntries(bytes: Uint8Array): Result<ZipPackage, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return DAMAGED;
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directoryStart === 0xffffffff) {
    return failure(
      "这个文件用了超大压缩包的格式（ZIP64），无法在保留其他内容的同时写入；请用 Excel 打开后另存为 .xlsx 再试。",
    );
  }
  const records: Omit<ZipEntry, "local" | "data">[] = [];
  const starts: number[] = [];
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return DAMAGED;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const method = view.getUint16(at + 10, true);
    if (view.getUint16(at + 8, true) & 1 || (method !== 0 && method !== 8)) {
      return failure(
        "这个文件的压缩包加了密或用了不常见的压缩方法，无法写入；请用 Excel 打开后另存为 .xlsx 再试。",
      );
    }
    records.push({
      // Names of parts are ASCII; whatever else stands there is copied, never looked up.
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      record: [at, next],
      method,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
    });
    starts.push(view.getUint32(at + 42, true));
    at = next;
  }
  if (at > end) return DAMAGED;
  const borders = [...starts, directoryStart].sort((one, other) => one - other);
  const entries: ZipEntry[] = [];
  for (const [index, record] of records.entries()) {
    const start = starts[index] ?? 0;
    const border = borders[borders.lastIndexOf(start) + 1] ?? 0;
    if (start + 30 > border || view.getUint32(start, true) !== LOCAL_HEADER) return DAMAGED;
    const dataStart = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const dataEnd = dataStart + view.getUint32(record.record[0] + 20, true);
    if (dataEnd > border) return DAMAGED;
    entries.push({ ...record, local: [start, border], data: [dataStart, dataEnd] });
  }
  const comment = bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true));
  return success({ bytes, entries, directoryStart, comment });
}

/** It stands at the end, before a remark of at most 64 KB. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

/** What an entry holds; undefined where it is not what its record says. */
export function unpack({ bytes }: ZipPackage, { method, data, size, crc }: ZipEntry): Uint8Array | undefined {
  const packed = bytes.subarray(...data);
  let content: Uint8Array;
  try {
    content = method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
  return content.length === size && crc32(content) === crc ? content : undefined;
}
