/** A part of a package as text. A byte order mark stays in it, so that it is there again when the text is written. */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** XML is UTF-8 unless its first bytes say UTF-16; `undefined` where the bytes are no text of that kind. */
export function decodePart(bytes: Uint8Array): PartText | undefined {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const said = /^\uFEFF?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? encoding;
    const isSaid = encoding === "utf-8" ? /^(utf-?8|us-ascii)$/i.test(said) : /^utf-?16/i.test(said);
    return isSaid ? { text, encoding } : undefined;
  } catch {
    return undefined;
  }
}

/** For reading alone: whatever a program has said of its encoding. */
export function decodeLeniently(bytes: Uint8Array): PartText {
  const text = decodePart(bytes);
  if (text !== undefined) return text;
  const encoding = encodingOf(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const said = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(start)?.[1];
  for (const label of [encoding, said]) {
    try {
      if (label !== undefined)
        return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next one may fit.
    }
  }
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

export function encodePart({ text, encoding }: PartText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  return bytes;
}
