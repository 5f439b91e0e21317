import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry, ZipPackage } from "./entries";

/** New content of parts by their names, which do not differ by case; `null` takes a part out. */
export type Replacements = ReadonlyMap<string, Uint8Array | null>;

/** Flag of sizes that stand behind the data instead of before it. */
const SIZES_BEHIND = 0x0008;

/**
 * The package with some parts replaced. All others are copied byte for byte, compressed as they are, in the same
 * order, with their names, times and flags; only their places in the directory are new.
 */
export function replaceParts(zip: ZipPackage, replacements: Replacements): Uint8Array {
  const byName = new Map([...replacements].map(([name, content]) => [name.toLowerCase(), content]));
  // A part that stands there twice is replaced twice.
  const contentOf = ({ name }: ZipEntry) => byName.get(name.toLowerCase());
  const kept = zip.entries.filter((entry) => contentOf(entry) !== null);
  const chunks: Uint8Array[] = [];
  const records = new Map<ZipEntry, Uint8Array>();
  let at = 0;
  const put = (chunk: Uint8Array) => {
    chunks.push(chunk);
    at += chunk.length;
  };
  // What stands before the first part stays before it.
  put(zip.bytes.subarray(0, Math.min(zip.directoryStart, ...zip.entries.map(({ local }) => local[0]))));
  for (const entry of [...kept].sort((one, other) => one.local[0] - other.local[0])) {
    const record = narrowRecord(zip.bytes.slice(...entry.record), entry);
    new DataView(record.buffer).setUint32(42, at, true);
    const content = contentOf(entry);
    if (content) for (const chunk of packed(zip, entry, record, content)) put(chunk);
    else put(zip.bytes.subarray(...entry.local));
    records.set(entry, record);
  }
  const directoryStart = at;
  for (const entry of kept) put(records.get(entry) ?? new Uint8Array());
  put(endOfDirectory(kept.length, directoryStart, at - directoryStart, zip.comment));
  return joined(chunks, at);
}

const EXTRA_LENGTH = 30;

/** The record with its numbers in their own fields: what is written here is never so large that they need ZIP64. */
function narrowRecord(record: Uint8Array, { size, data }: ZipEntry): Uint8Array {
  const view = new DataView(record.buffer);
  const extraStart = 46 + view.getUint16(28, true);
  const extraEnd = extraStart + view.getUint16(EXTRA_LENGTH, true);
  let at = extraStart;
  while (at + 4 <= extraEnd && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > extraEnd) return record;
  const behind = at + 4 + view.getUint16(at + 2, true);
  view.setUint32(20, data[1] - data[0], true);
  view.setUint32(24, size, true);
  view.setUint16(EXTRA_LENGTH, view.getUint16(EXTRA_LENGTH, true) - (behind - at), true);
  return joined([record.subarray(0, at), record.subarray(behind)], record.length - (behind - at));
}

/** The header and the data of a part with new content; enters the sizes into its record in the directory. */
function packed(zip: ZipPackage, entry: ZipEntry, record: Uint8Array, content: Uint8Array): Uint8Array[] {
  const data = deflateSync(content);
  const header = zip.bytes.slice(entry.local[0], entry.data[0]);
  for (const [bytes, first] of [
    [header, 6],
    [record, 8],
  ] as const) {
    const view = new DataView(bytes.buffer);
    view.setUint16(first, view.getUint16(first, true) & ~SIZES_BEHIND, true);
    view.setUint16(first + 2, 8, true);
    view.setUint32(first + 8, crc32(content), true);
    view.setUint32(first + 12, data.length, true);
    view.setUint32(first + 16, content.length, true);
  }
  return [header, data];
}

function endOfDirectory(count: number, start: number, size: number, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(22 + comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, 22);
  return end;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
