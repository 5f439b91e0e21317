/** Four tables of 256: the remainder of each byte that has 0, 1, 2 or 3 bytes after it. */
const TABLES = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[byte] = value;
}
for (let index = 256; index < TABLES.length; index += 1) {
  const before = TABLES[index - 256] ?? 0;
  TABLES[index] = (before >>> 8) ^ (TABLES[before & 0xff] ?? 0);
}

/**
 * CRC-32 as ZIP uses it, of bytes that come in pieces: pass what the last call returned, 0 at first. Takes four bytes
 * a step: byte by byte it would take longer than unpacking them.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    value ^= view.getInt32(at, true);
    value =
      (TABLES[768 + (value & 0xff)] ?? 0) ^
      (TABLES[512 + ((value >>> 8) & 0xff)] ?? 0) ^
      (TABLES[256 + ((value >>> 16) & 0xff)] ?? 0) ^
      (TABLES[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1)
    value = (TABLES[(value ^ view.getUint8(at)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
