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

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/y;

/** `text` is that of one tag, from its `<` to its `>`. */
export function attributesOf(text: string): Attribute[] {
  const all: Attribute[] = [];
  ATTRIBUTE.lastIndex = /^<[^\s/>]*/.exec(text)?.[0].length ?? 0;
  for (let start = ATTRIBUTE.lastIndex; ; start = ATTRIBUTE.lastIndex) {
    const [, name, quoted = ""] = ATTRIBUTE.exec(text) ?? [];
    if (name === undefined) return all;
    all.push({ name, value: textOf(quoted.slice(1, -1)), start, end: ATTRIBUTE.lastIndex });
  }
}

/** The same without a list of all: a worksheet has a million cells to ask. */
export function attributeOf(xml: string, tag: Tag, name: string): string | undefined {
  ATTRIBUTE.lastIndex = tag.start + 1 + tag.prefix.length + tag.name.length;
  for (;;) {
    const [, found, quoted = ""] = ATTRIBUTE.exec(xml) ?? [];
    if (found === undefined) return undefined;
    if (found === name) return textOf(quoted.slice(1, -1));
  }
}

/** The tag's text with an attribute set where it stands, or as the last one, or taken out (`null`). */
export function withAttribute(text: string, name: string, value: string | null): string {
  const found = attributesOf(text).find((attribute) => attribute.name === name);
  const written = value === null ? "" : ` ${name}="${value}"`;
  if (found) return text.slice(0, found.start) + written + text.slice(found.end);
  return text.replace(/\s*\/?>$/, (end) => written + end.trimStart());
}
