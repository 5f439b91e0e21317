/** What Excel encrypts with where a workbook is protected, but nobody is to be asked for a password ([MS-OFFCRYPTO] 2.4.2.3). */
export const EXCELS_OWN = "VelvetSweatshop";

export function passwordBytes(): Uint8Array {
  return Uint8Array.from([...EXCELS_OWN].flatMap((character) => [character.charCodeAt(0), 0]));
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function littleEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
