/**
 * The same part without the prefix of its root element, which some programs put before the name of every element: the
 * parser overlooks some of those.
 */
export function withoutPrefix(part: Uint8Array): Uint8Array {
  const prefix = prefixOf(part);
  if (prefix === undefined) return part;
  return new TextEncoder().encode(withoutPrefixIn(new TextDecoder().decode(part), prefix));
}

/** In a text, what looks like a tag has its `<` written as `&lt;`. */
export function withoutPrefixIn(xml: string, prefix: string): string {
  return xml
    .replaceAll(`<${prefix}:`, "<")
    .replaceAll(`</${prefix}:`, "</")
    .replace(` xmlns:${prefix}=`, " xmlns=");
}

/** Of the root element, or of those right behind it. */
export function prefixOf(part: Uint8Array): string | undefined {
  const start = part.subarray(0, 400);
  for (let at = tagFrom(start, 0); at >= 0; at = tagFrom(start, at + 1)) {
    let end = at + 1;
    while (isOfName(start[end])) end += 1;
    if (end > at + 1 && start[end] === COLON && isOfName(start[end + 1]))
      return String.fromCharCode(...start.subarray(at + 1, end));
  }
  return undefined;
}

/** The next `<`, past comments: what stands in one is no element. */
function tagFrom(part: Uint8Array, from: number): number {
  const at = part.indexOf(LESS, from);
  if (at < 0 || part[at + 1] !== EXCLAMATION) return at;
  let end = part.indexOf(MORE, at);
  while (end > 0 && !(part[end - 1] === DASH && part[end - 2] === DASH)) end = part.indexOf(MORE, end + 1);
  return end < 0 ? end : tagFrom(part, end);
}

const LESS = 0x3c;
const MORE = 0x3e;
const DASH = 0x2d;
const COLON = 0x3a;
const EXCLAMATION = 0x21;

/** Letters, digits, `_`, `-` and `.`. */
function isOfName(byte = 0): boolean {
  const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  return isLetter || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x2d || byte === 0x2e;
}
