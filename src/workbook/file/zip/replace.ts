import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry, ZipPackage } from "./entries";

/** New content of parts by their names; `null` takes a part out. */
export type Replacements = ReadonlyMap<string, Uint8Array | null>;

/** Flag of sizes that stand behind the data instead of before it. */
const SIZES_BEHIND = 0x0008;

/**
 * The package with some parts replaced. All others are copied byte for byte, compressed as they are, in the same
 * order, with their names, times and flags; only their places in the directory are new.
 */
export function replaceParts(zip: ZipPackage, replacements: Replacements): Uint8Array {
  const kept = zip.entries.filter(({ name }) => replacements.get(name) !== null);
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
    const record = zip.bytes.slice(...entry.record);
    new DataView(record.buffer).setUint32(42, at, true);
    const content = replacements.get(entry.name);
    if (content) for (const chunk of packed(zip, entry, record, content)) put(chunk);
    else put(zip.bytes.subarray(...entry.local));
    records.set(entry, record);
  }
  const directoryStart = at;
  for (const entry of kept) put(records.get(entry) ?? new Uint8Array());
  put(endOfDirectory(kept.length, directoryStart, at - directoryStart, zip.comment));
  return joined(chunks, at);
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
