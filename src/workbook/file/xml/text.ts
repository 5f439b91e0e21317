const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
/** CDATA, what says nothing, and references to characters by number or name. */
const MARKUP = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>|&(?:#(x[\da-f]+|\d+)|(\w+));/gi;

/** What an XML text says: entities resolved, CDATA taken as it is, comments and instructions left out. */
export function textOf(xml: string): string {
  if (!/[&<]/.test(xml)) return xml;
  return xml.replace(MARKUP, (whole: string, data?: string, number?: string, name?: string) => {
    if (data !== undefined) return data;
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = number === undefined ? NaN : Number(number.replace(/^x/i, "0x"));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * What XML cannot carry, and a carriage return that it would swallow, stands as `_xHHHH_` in a cell's text (ECMA-376
 * Part 1, 22.9.2.19, ST_Xstring); so what already looks like it has its first underscore written that way.
 */
export function escapeCellText(text: string): string {
  const coded = text
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
  return escapeXml(coded);
}
