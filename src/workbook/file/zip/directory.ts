/** Where the directory of a zip archive stands in a file. */
export interface Directory {
  readonly start: number;
  /** Where the record of its end begins. */
  readonly end: number;
  /** Of its entries. */
  readonly count: number;
  /** Bytes before the archive itself, which its own numbers do not count. */
  readonly before: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const FIRST_BYTE = 0x50;
/** Bytes, by the format. */
const MOST_REMARK = 0xffff;
/** So far back it is looked for. */
const MOST_BEHIND = 16 * 1024 * 1024;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_RECORD = 0x02014b50;

/** `undefined` where there is none. */
export function directoryOf(view: DataView): Directory | undefined {
  for (let end = endBefore(view, view.byteLength); end !== undefined; end = endBefore(view, end)) {
    const directory = directoryAt(view, end);
    // What was put behind the archive may be of any length. Far from the end of a file that was cut off an archive within it may
    // end, which begins elsewhere.
    const isNear = end + 22 + MOST_REMARK >= view.byteLength;
    if (directory !== undefined && (isNear || (directory.before === 0 && directory.count > 0)))
      return directory;
  }
  return undefined;
}

function directoryAt(view: DataView, end: number): Directory | undefined {
  const { count, size, start, at } = zip64End(view, end) ?? {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
    at: end,
  };
  if (isRecord(view, start, count, end)) return { start, end, count, before: 0 };
  // Something was put before the archive: the directory still ends where the record of its end begins.
  const shifted = at - size;
  return isRecord(view, shifted, count, end)
    ? { start: shifted, end, count, before: shifted - start }
    : undefined;
}

function isRecord(view: DataView, at: number, count: number, end: number): boolean {
  if (count === 0) return at >= 0 && at <= end;
  return at >= 0 && at + 46 <= end && view.getUint32(at, true) === DIRECTORY_RECORD;
}

/** The last record of an end before a place; it stands before a remark, and before whatever was put behind the archive. */
function endBefore(view: DataView, before: number): number | undefined {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let at = Math.min(before - 1, view.byteLength - 22);
  while (at >= Math.max(0, view.byteLength - MOST_BEHIND)) {
    at = bytes.lastIndexOf(FIRST_BYTE, at);
    if (at >= 0 && view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    at -= 1;
  }
  return undefined;
}

/** The same numbers, wider; some programs write them whatever the size. */
function zip64End(view: DataView, end: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const said = Number(view.getBigUint64(locator + 8, true));
  const at = [said, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === ZIP64_END,
  );
  if (at === undefined) return undefined;
  const number = (field: number) => Number(view.getBigUint64(at + field, true));
  return { count: number(32), size: number(40), start: number(48), at };
}
