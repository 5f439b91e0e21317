import { textOf } from "./text";
import type { Tag } from "./tags";

interface Attribute {
  /** With its prefix, if any. */
  readonly name: string;
  readonly value: string;
  /** In the tag's own text, from the blank before it on. */
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** `text` is that of one tag, from its `<` to its `>`. */
export function attributesOf(text: string): Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => {
    const [whole, name = "", quoted = ""] = match;
    return { name, value: textOf(quoted.slice(1, -1)), start: match.index, end: match.index + whole.length };
  });
}

export function attributeOf(xml: string, tag: Tag, name: string): string | undefined {
  return attributesOf(xml.slice(tag.start, tag.end)).find((attribute) => attribute.name === name)?.value;
}

/** The tag's text with an attribute set where it stands, or as the last one, or taken out (`null`). */
export function withAttribute(text: string, name: string, value: string | null): string {
  const found = attributesOf(text).find((attribute) => attribute.name === name);
  const written = value === null ? "" : ` ${name}="${value}"`;
  if (found) return text.slice(0, found.start) + written + text.slice(found.end);
  return text.replace(/\s*\/?>$/, (end) => written + end.trimStart());
}
