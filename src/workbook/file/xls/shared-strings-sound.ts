import type { JoinedRecord } from "./join-record";

const RICH = 8;
const EXTENDED = 4;

/** Whether the texts of the table (MS-XLS 2.4.265, 2.5.293) end where their lengths say, and within the record. */
export function areSharedStringsSound({ body, seams }: JoinedRecord): boolean {
  const end = body.byteLength;
  const count = body.getUint32(4, true);
  let at = 8;
  for (let index = 0; index < count && at < end; index += 1) {
    if (at + 3 > end) return false;
    const flags = body.getUint8(at + 2);
    let characters = body.getUint16(at, true);
    let width = 1 + (flags & 1);
    at += 3;
    let after = 0;
    if (flags & RICH) {
      if (at + 2 > end) return false;
      after += body.getUint16(at, true) * 4;
      at += 2;
    }
    if (flags & EXTENDED) {
      if (at + 4 > end) return false;
      after += body.getUint32(at, true);
      at += 4;
    }
    for (; characters > 0; characters -= 1) {
      if (seams.has(at)) {
        if (at + 1 > end) return false;
        width = 1 + (body.getUint8(at) & 1);
        at += 1;
      }
      at += width;
    }
    at += after;
    if (at > end) return false;
  }
  return true;
}
