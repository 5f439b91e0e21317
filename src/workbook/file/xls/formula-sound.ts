/** Bytes of the tokens of a formula, with their own (MS-XLS 2.5.198); where they come in classes, of the first. */
const TOKEN_LENGTHS: Readonly<Record<number, number>> = {
  ...{ 0x01: 5, 0x02: 5, 0x18: 6, 0x19: 4, 0x1c: 2, 0x1d: 2, 0x1e: 3, 0x1f: 9 },
  ...{ 0x20: 8, 0x21: 3, 0x22: 4, 0x23: 5, 0x24: 5, 0x25: 9, 0x26: 7, 0x27: 7, 0x28: 7, 0x29: 3 },
  ...{ 0x2a: 5, 0x2b: 9, 0x2c: 5, 0x2d: 9, 0x39: 7, 0x3a: 7, 0x3b: 11, 0x3c: 7, 0x3d: 11 },
};

const SINGLE = { first: 0x03, last: 0x16 };
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 4;
const ARRAY = 0x20;
const MEMORY_AREA = 0x26;
const TEXT_CONSTANT = 2;

/**
 * Whether the tokens of a formula fill its `length` bytes, and what some of them keep behind it (constants of an
 * array, areas of a union) is all there.
 */
export function isFormulaSound(body: DataView, start: number, length: number): boolean {
  const end = start + length;
  if (end > body.byteLength) return false;
  const behind: number[] = [];
  let at = start;
  while (at < end) {
    const id = body.getUint8(at);
    const token = id >= 0x40 ? (id & 0x1f) | 0x20 : id;
    const size = sizeOf(body, at, token);
    // One of a later version, or a rarity: the parser passes over the rest of the formula.
    if (size === undefined) return fits(body, end, behind);
    if (token === ARRAY || token === MEMORY_AREA) behind.push(token);
    at += size;
  }
  return at === end && fits(body, end, behind);
}

/** `undefined` for an unknown token. */
function sizeOf(body: DataView, at: number, token: number): number | undefined {
  if (token >= SINGLE.first && token <= SINGLE.last) return 1;
  const field = (offset: number) => (at + offset < body.byteLength ? body.getUint8(at + offset) : 0);
  if (token === TEXT) return 3 + field(1) * (1 + (field(2) & 1));
  if (token === ATTRIBUTE && field(1) === CHOOSE) return 6 + 2 * (field(2) + 256 * field(3));
  return TOKEN_LENGTHS[token];
}

/** Whether what the tokens keep behind the formula is there; nothing at all is fine too. */
function fits(body: DataView, start: number, tokens: readonly number[]): boolean {
  let at = start;
  if (at === body.byteLength) return true;
  for (const token of tokens) {
    if (at + 3 > body.byteLength) return false;
    if (token === MEMORY_AREA) {
      at += 2 + 8 * body.getUint16(at, true);
    } else {
      const constants = (body.getUint8(at) + 1) * (body.getUint16(at + 1, true) + 1);
      at += 3;
      for (let index = 0; index < constants && at < body.byteLength; index += 1) at += constantSize(body, at);
    }
  }
  return at <= body.byteLength;
}

function constantSize(body: DataView, at: number): number {
  if (body.getUint8(at) !== TEXT_CONSTANT) return 9;
  if (at + 4 > body.byteLength) return 4;
  const wide = body.getUint8(at + 3) & 1;
  return 4 + body.getUint16(at + 1, true) * (1 + wide);
}
