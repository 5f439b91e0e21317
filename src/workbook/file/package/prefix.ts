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

/** Of the root element. */
export function prefixOf(part: Uint8Array): string | undefined {
  const start = String.fromCharCode(...part.subarray(0, 400)).replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "");
  return /<([A-Za-z_][\w.-]*):\w/.exec(start)?.[1];
}
