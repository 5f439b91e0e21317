/**
 * As much XML as the parts of a workbook need. Entities beyond XML's own five stay as they are written, so that
 * nothing a file declares can expand.
 */

/** Attribute values may hold `>`. */
const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The attributes of every `name` element, by local names: `r:id` is `id`. Content and nesting are ignored. */
export function* elementsOf(xml: string, name: string): Generator<ReadonlyMap<string, string>> {
  const tags = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`, "g");
  for (const tag of xml.matchAll(tags)) yield attributesAt(xml, tag.index + tag[0].length);
}

function attributesAt(xml: string, from: number): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(xml); match; match = ATTRIBUTE.exec(xml)) {
    const [, name = "", double, single] = match;
    attributes.set(name.slice(name.indexOf(":") + 1), decodeXml(double ?? single ?? ""));
  }
  return attributes;
}

/** `x:` where the elements of a part are written `<x:row>`, empty where they are `<row>`. */
export function prefixOf(xml: string, name: string): string | undefined {
  return new RegExp(`<((?:[\\w.-]+:)?)${name}[\\s/>]`).exec(xml)?.[1];
}

export function withoutComments(xml: string): string {
  const [outside] = separate(xml, "<!--", "-->");
  return outside.join("");
}

/**
 * What stands outside and inside of pairs of marks, in turns; a mark that nothing closes is plain text. Search from
 * mark to mark takes time in proportion to the text, where a regular expression starts over at every opening mark.
 */
function separate(xml: string, opening: string, closing: string): [outside: string[], inside: string[]] {
  const outside: string[] = [];
  const inside: string[] = [];
  let at = 0;
  for (;;) {
    const open = xml.indexOf(opening, at);
    const close = open < 0 ? -1 : xml.indexOf(closing, open + opening.length);
    if (close < 0) break;
    outside.push(xml.slice(at, open));
    inside.push(xml.slice(open + opening.length, close));
    at = close + closing.length;
  }
  outside.push(xml.slice(at));
  return [outside, inside];
}

/** What stands in the first `tag` (with its prefix) at or after `from`: empty for `<v/>`, `undefined` where there is none. */
export function contentOf(
  xml: string,
  tag: string,
  from = 0,
): { text: string; end: number; opening: string } | undefined {
  const open = findTag(xml, tag, from);
  if (open < 0) return undefined;
  const close = xml.indexOf(">", open);
  if (close < 0) return undefined;
  const opening = xml.slice(open, close + 1);
  if (xml[close - 1] === "/") return { text: "", end: close + 1, opening };
  const end = xml.indexOf(`</${tag}>`, close);
  if (end < 0) return undefined;
  return { text: xml.slice(close + 1, end), end: end + tag.length + 3, opening };
}

function findTag(xml: string, tag: string, from: number): number {
  const start = `<${tag}`;
  let open = xml.indexOf(start, from);
  while (open >= 0 && !endsName(xml.charCodeAt(open + start.length))) open = xml.indexOf(start, open + 1);
  return open;
}

/** Whether a tag's name ends before this character: a blank, `/` or `>`. */
export function endsName(code: number): boolean {
  return code <= 0x20 || code === 0x2f || code === 0x3e;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character data as it was meant. Line ends are `\n`, as XML 1.0 (2.11) has it. */
export function decodeXml(xml: string): string {
  if (xml.includes("<![CDATA[")) {
    const [outside, inside] = separate(xml, "<![CDATA[", "]]>");
    return outside.map((text, index) => decodeCharacters(text) + (inside[index] ?? "")).join("");
  }
  return decodeCharacters(xml);
}

function decodeCharacters(xml: string): string {
  const text = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Character data of a cell, where Excel writes what XML cannot hold as `_x000D_` (ECMA-376-1, 22.9.2.19). */
export function decodeCellText(xml: string): string {
  const text = decodeXml(xml);
  if (!text.includes("_x") && !text.includes("\r")) return text;
  return text
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, "\n");
}
