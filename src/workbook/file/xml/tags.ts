/** Tags of an XML text by their positions in it, so that a change touches nothing around it. */

/** The text is no XML. Caught where a part is edited, and told as a damaged file. */
export class MalformedXml extends Error {}

export interface Tag {
  /** Of the `<`. */
  readonly start: number;
  /** Behind the `>`. */
  readonly end: number;
  readonly kind: "open" | "close" | "empty";
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, or empty. */
  readonly prefix: string;
}

const TAG = /<(\/?)(?:([\p{L}_][\p{L}\p{N}_.-]*):)?([\p{L}_][\p{L}\p{N}_.-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/uy;
/** What may stand between tags, and may contain what looks like one. */
const OTHERS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Throws `MalformedXml`. */
function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf("<");
  while (at >= 0) {
    const other = OTHERS.find(([begin]) => xml.startsWith(begin, at));
    if (other) {
      const end = xml.indexOf(other[1], at + other[0].length);
      if (end < 0) throw new MalformedXml();
      at = xml.indexOf("<", end + other[1].length);
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(xml);
    // Document type definitions end here as well: no package may hold one.
    if (match === null) throw new MalformedXml();
    const [whole, slash, prefix, name = ""] = match;
    const end = at + whole.length;
    const kind = slash === "/" ? "close" : whole.endsWith("/>") ? "empty" : "open";
    yield { start: at, end, kind, name, prefix: prefix === undefined ? "" : `${prefix}:` };
    at = xml.indexOf("<", end);
  }
}

export interface Element {
  readonly tag: Tag;
  /** Names of the elements around it, from the root on. */
  readonly path: readonly string[];
  /** Behind its end tag. Of a beginning that is visited before its end is known: behind its start tag. */
  readonly end: number;
  /** Where what it holds ends. */
  readonly innerEnd: number;
}

/** Visits every element at its beginning and, once its end is known, at its end. Throws `MalformedXml`. */
export function visitElements(
  xml: string,
  begins: (tag: Tag, path: readonly string[]) => void,
  ends: (element: Element) => void,
): void {
  const path: string[] = [];
  const open: Tag[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.kind === "close") {
      const began = open.pop();
      path.pop();
      if (began?.name !== tag.name || began.prefix !== tag.prefix) throw new MalformedXml();
      ends({ tag: began, path, end: tag.end, innerEnd: tag.start });
      continue;
    }
    begins(tag, path);
    if (tag.kind === "empty") {
      ends({ tag, path, end: tag.end, innerEnd: tag.end });
    } else {
      open.push(tag);
      path.push(tag.name);
    }
  }
  if (open.length > 0) throw new MalformedXml();
}

/** All elements at one path, given without prefixes: `workbook/sheets/sheet`. `*` is any name. */
export function elementsAt(xml: string, path: string): Element[] {
  const names = path.split("/");
  const last = names.pop();
  const found: Element[] = [];
  visitElements(
    xml,
    () => undefined,
    (element) => {
      const here = element.path;
      if (here.length !== names.length || (last !== "*" && element.tag.name !== last)) return;
      if (names.every((name, depth) => name === here[depth])) found.push(element);
    },
  );
  return found.sort((one, other) => one.tag.start - other.tag.start);
}
