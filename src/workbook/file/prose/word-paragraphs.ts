import { attributeOf } from "../xml/attributes";
import { visitElements } from "../xml/tags";
import { textOf } from "../xml/text";
import { numberer } from "./list-numbers";
import { attributeNamed, listPlace, noNumbering, type ListPlace, type Numbering } from "./word-numbering";

/**
 * What is no text of the document as it reads with all changes accepted: what was deleted or moved away, instructions
 * of fields, drawings with their text boxes, the older form of what stands there already, phonetic guides.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "drawing",
  "pict",
  "object",
  "AlternateContent",
  "rt",
  "sdtPr",
  "rPr",
  "pPr",
]);

/** Elements that stand for a character; a soft hyphen is none, it shows at the end of a line only. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** The paragraphs of a document.xml in order, those in tables too; breaks within one are line breaks. Throws `MalformedXml`. */
export function paragraphsOf(xml: string, numbering: Numbering = noNumbering): string[] {
  const paragraphs: string[] = [];
  const open: string[] = [];
  const numberOf = numberer(numbering);
  let place: ListPlace = {};
  let left = 0;
  /** Paragraphs whose mark was deleted go on in the next one. */
  let isJoined = false;
  let joined = "";
  const append = (text: string): void => {
    const last = open.pop();
    if (last !== undefined) open.push(last + text);
  };
  visitElements(
    xml,
    (tag, path) => {
      // In the properties of the paragraph itself, not in those that it had before a change.
      if (left === 1 && path.at(-1) === "pPr" && tag.name === "pStyle") {
        place = { ...numbering.styles.get(attributeNamed(xml, tag, "val") ?? ""), ...place };
      }
      if (left === 1 && path.at(-1) === "numPr") place = { ...place, ...listPlace(xml, tag) };
      if (left === 2 && path.at(-1) === "rPr" && path.at(-2) === "pPr" && tag.name === "del") isJoined = true;
      if (LEFT_OUT.has(tag.name)) left += 1;
      else if (left > 0) return;
      else if (tag.name === "p") {
        open.push(joined);
        joined = "";
        place = {};
      } else append(CHARACTERS[tag.name] ?? "");
    },
    ({ tag, innerEnd }) => {
      if (LEFT_OUT.has(tag.name)) {
        left -= 1;
        if (tag.name === "pPr" && left === 0) append(numberOf(place));
      }
      if (left > 0) return;
      if (tag.name === "t") {
        const text = textOf(xml.slice(tag.end, innerEnd));
        append(attributeOf(xml, tag, "xml:space") === "preserve" ? text : text.trim());
      } else if (tag.name === "p") {
        const text = open.pop() ?? "";
        if (isJoined) joined = text;
        else paragraphs.push(text);
        isJoined = false;
      }
    },
  );
  return joined === "" ? paragraphs : [...paragraphs, joined];
}
