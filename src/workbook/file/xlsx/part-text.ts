import { LIMITS, tooLarge } from "../limits";
import { accept, type Outcome, type Refusal } from "../outcome";
import { inflatePart } from "../zip/inflate-part";
import type { ZipEntry } from "../zip/zip-directory";

/** Gives a part's text piece by piece. A piece may end anywhere, but never inside a character. */
export function streamText(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (text: string) => Refusal | undefined,
): Refusal | undefined {
  let decoder: TextDecoder | undefined;
  return inflatePart(bytes, entry, (piece, last) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    return take(decoder.decode(piece, { stream: !last }));
  });
}

export function wholeText(bytes: Uint8Array, entry: ZipEntry): Outcome<string> {
  if (entry.size > LIMITS.wholePartBytes) return tooLarge("其中一部分解压后超过 64 MB");
  const pieces: string[] = [];
  const refusal = streamText(bytes, entry, (text) => {
    pieces.push(text);
    return undefined;
  });
  return refusal ?? accept(pieces.join(""));
}

/** Parts are UTF-8 or UTF-16 (ECMA-376-2, 6.1.4), and UTF-16 has a byte order mark. */
function encodingOf(beginning: Uint8Array): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return "utf-16le";
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return "utf-16be";
  return "utf-8";
}
