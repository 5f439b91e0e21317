import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/workbook/file/zip/crc32";

/** One file of a package, and what the package may say of it that is not true. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Shares the packed bytes of the entry with this index. */
  readonly sameBytesAs?: number;
}

export function buildZip(entries: readonly Entry[], claimedCount = entries.length): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data, { level: 1 });
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    fields.writeUInt32LE(entry.claimedCrc ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claimedSize ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const shared = entry.sameBytesAs === undefined ? undefined : offsets[entry.sameBytesAs];
    offsets.push(shared ?? offset);
    const header = Buffer.alloc(46);
    header.write("PK\x01\x02", 0, "latin1");
    header.writeUInt16LE(20, 4);
    fields.copy(header, 6);
    header.writeUInt32LE(shared ?? offset, 42);
    directory.push(header, name);
    if (shared !== undefined) continue;
    chunks.push(Buffer.from("PK\x03\x04", "latin1"), fields, name, packed);
    offset += 4 + fields.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(claimedCount, 8);
  end.writeUInt16LE(claimedCount, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}
