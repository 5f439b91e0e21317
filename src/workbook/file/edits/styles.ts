import { isTrue } from "./sheet-layout";
import { splice } from "../xml/splice";
import { attributeOf, withAttribute } from "../xml/attributes";
import { elementsAt, MalformedXml, type Element } from "../xml/tags";
import { escapeXml } from "../xml/text";

/** Codes whose numbers every file shares (ECMA-376 Part 1, 18.8.30). Those that vary by language are left out. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "@": 49,
};
/** From this number on a file defines its own. */
const FIRST_OWN = 164;

/** Numbers of the styles whose cells may be changed while their sheet is protected. */
export function unlockedStyles(xml: string): Set<number> {
  const protections = elementsAt(xml, "styleSheet/cellXfs/xf/protection");
  const unlocked = protections.filter(({ tag }) => {
    const locked = attributeOf(xml, tag, "locked");
    return locked !== undefined && !isTrue(locked);
  });
  const isIn = ({ tag, end }: Element) => unlocked.some((one) => one.tag.start > tag.start && one.end < end);
  return new Set(elementsAt(xml, "styleSheet/cellXfs/xf").flatMap((xf, index) => (isIn(xf) ? index : [])));
}

/** The styles with one that is like `style` but for its number format, and its number. Throws `MalformedXml`. */
export function withNumberFormat(xml: string, style: number, code: string): { xml: string; style: number } {
  const format = withFormatCode(xml, code);
  const all = elementsAt(format.xml, "styleSheet/cellXfs/xf");
  const [list] = elementsAt(format.xml, "styleSheet/cellXfs");
  const like = all[style];
  if (like === undefined || list === undefined) throw new MalformedXml();
  const textOf = ({ tag, end }: Element) => format.xml.slice(tag.start, end);
  const wanted = likeWithFormat(textOf(like), like, format.id);
  const known = all.findIndex((xf) => textOf(xf) === wanted);
  if (known >= 0) return { xml: format.xml, style: known };
  const open = format.xml.slice(list.tag.start, list.tag.end);
  const changed = splice(format.xml, [
    {
      start: list.tag.start,
      end: list.tag.end,
      text: withAttribute(open, "count", String(all.length + 1)),
    },
    { start: list.innerEnd, end: list.innerEnd, text: wanted },
  ]);
  return { xml: changed, style: all.length };
}

/** A mark that what is typed is text goes with the text format. */
function likeWithFormat(text: string, { tag }: Element, id: number): string {
  const length = tag.end - tag.start;
  const attributes = { numFmtId: String(id), applyNumberFormat: "1", quotePrefix: null };
  const open = Object.entries(attributes).reduce(
    (start, [name, value]) => withAttribute(start, name, value),
    text.slice(0, length),
  );
  return open + text.slice(length);
}

function withFormatCode(xml: string, code: string): { xml: string; id: number } {
  const builtIn = BUILT_IN[code];
  if (builtIn !== undefined) return { xml, id: builtIn };
  const own = elementsAt(xml, "styleSheet/numFmts/numFmt");
  const idOf = ({ tag }: Element) => Number(attributeOf(xml, tag, "numFmtId") ?? 0);
  const known = own.find(({ tag }) => attributeOf(xml, tag, "formatCode") === code);
  if (known) return { xml, id: idOf(known) };
  const id = Math.max(FIRST_OWN, ...own.map((format) => idOf(format) + 1));
  const [sheet] = elementsAt(xml, "styleSheet");
  const [list] = elementsAt(xml, "styleSheet/numFmts");
  if (sheet === undefined) throw new MalformedXml();
  const { prefix } = sheet.tag;
  const element = `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
  if (list?.tag.kind === "open") {
    const open = xml.slice(list.tag.start, list.tag.end);
    const count = withAttribute(open, "count", String(own.length + 1));
    const changes = [
      { start: list.tag.start, end: list.tag.end, text: count },
      { start: list.innerEnd, end: list.innerEnd, text: element },
    ];
    return { xml: splice(xml, changes), id };
  }
  // Number formats come first among the styles.
  const place = list
    ? { start: list.tag.start, end: list.end }
    : { start: sheet.tag.end, end: sheet.tag.end };
  const text = `<${prefix}numFmts count="1">${element}</${prefix}numFmts>`;
  return { xml: splice(xml, [{ ...place, text }]), id };
}
