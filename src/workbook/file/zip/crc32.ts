const TABLE = new Int32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP uses it, of bytes that come in pieces: pass what the last call returned, 0 at first. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) {
    // The table has an entry for each byte; a fallback would cost this innermost loop a branch.
    value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
