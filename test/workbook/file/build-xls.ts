import { CFB, write, type WorkBook } from "@e965/xlsx";

interface CompoundFile {
  FullPaths: string[];
}
interface CfbLibrary {
  read(bytes: Uint8Array, options: { type: "array" }): CompoundFile;
  write(file: CompoundFile, options: { type: "array" }): ArrayLike<number>;
  find(file: CompoundFile, path: string): { content: Uint8Array } | null;
  utils: {
    cfb_new(): CompoundFile;
    cfb_add(file: CompoundFile, path: string, content: Uint8Array): void;
  };
}
const cfb = CFB as CfbLibrary;

/** A compound file with these streams. */
export function buildOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = cfb.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) cfb.utils.cfb_add(file, path, content);
  return Uint8Array.from(cfb.write(file, { type: "array" }));
}

/** An .xls of Excel 97, or of Excel 5 (`biff5`). */
export function buildXls(book: WorkBook, bookType: "biff8" | "biff5" = "biff8"): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** The records of an .xls. */
export function recordsOf(xls: Uint8Array): Uint8Array {
  const file = cfb.read(xls, { type: "array" });
  const stream = cfb.find(file, "/Workbook") ?? cfb.find(file, "/Book");
  if (!stream) throw new Error("no workbook stream");
  return Uint8Array.from(stream.content);
}

export interface PlacedRecord {
  readonly at: number;
  readonly type: number;
  readonly length: number;
}

export function listRecords(stream: Uint8Array): PlacedRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: PlacedRecord[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = view.getUint16(at + 2, true);
    records.push({ at, type: view.getUint16(at, true), length });
    at += 4 + length;
  }
  return records;
}

export function record(type: number, body: readonly number[]): Uint8Array {
  return Uint8Array.from([type & 0xff, type >> 8, body.length & 0xff, body.length >> 8, ...body]);
}

export function insert(stream: Uint8Array, at: number, inserted: Uint8Array): Uint8Array {
  return Uint8Array.from([...stream.subarray(0, at), ...inserted, ...stream.subarray(at)]);
}
