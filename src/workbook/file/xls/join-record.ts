import { RECORD } from "./record-types";

/** A record's bytes together with those of the records that continue it. */
export interface JoinedRecord {
  readonly body: DataView;
  /** Where each continuation begins: there the text table says anew how wide its characters are. */
  readonly seams: ReadonlySet<number>;
}

export function joinRecord(stream: DataView, start: number): JoinedRecord {
  const first = partAt(stream, start);
  const parts = [first];
  let next = start + 4 + first.length;
  while (next + 4 <= stream.byteLength && stream.getUint16(next, true) === RECORD.continued) {
    const part = partAt(stream, next);
    parts.push(part);
    next += 4 + part.length;
  }
  if (parts.length === 1) return { body: viewOf(first), seams: NO_SEAMS };

  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const seams = new Set<number>();
  let at = 0;
  for (const part of parts) {
    seams.add(at);
    joined.set(part, at);
    at += part.length;
  }
  return { body: viewOf(joined), seams };
}

const NO_SEAMS: ReadonlySet<number> = new Set();

function partAt(stream: DataView, at: number): Uint8Array {
  const length = Math.min(stream.getUint16(at + 2, true), stream.byteLength - at - 4);
  return new Uint8Array(stream.buffer, stream.byteOffset + at + 4, length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
