import { attributeOf } from "../xml/attributes";
import { visitElements } from "../xml/tags";
import { textOf } from "../xml/text";
import { numberer } from "./list-numbers";
import { hidingOf, type HiddenStyles } from "./word-hidden";
import { attributeNamed, listPlace, noNumbering, type ListPlace, type Numbering } from "./word-numbering";

/**
 * What is no text of the document as it reads with all changes accepted: what was deleted or moved away, instructions
 * of fields, drawings but for their text boxes, the older form of what stands there already, phonetic guides.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "drawing",
  "pict",
  "object",
  "Fallback",
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

/** A text box is read unless it stands in what was left out for another reason than that it is drawn. */
const TEXT_BOX = "txbxContent";
const NO_TEXT_BOX_IN: readonly string[] = ["Fallback", "del", "moveFrom"];

/**
 * The paragraphs of a document.xml in order, those in tables and text boxes too; breaks within one are line breaks. What
 * is hidden or struck through is left out. Throws `MalformedXml`.
 */
export function paragraphsOf(
  xml: string,
  numbering: Numbering = noNumbering,
  hiddenStyles: HiddenStyles = new Map(),
): string[] {
  const paragraphs: string[] = [];
  const open: string[] = [];
  const numberOf = numberer(numbering);
  let place: ListPlace = {};
  let left = 0;
  /** Paragraphs whose mark was deleted go on in the next one. */
  let isJoined = false;
  let joined = "";
  /** How much is left out around each text box that is open. */
  const around: number[] = [];
  /** Whether the style of the open paragraph hides its text, and of each open run whether it is hidden. */
  let isStyleHidden = false;
  const hidden: boolean[] = [];
  const append = (text: string): void => {
    if (hidden.at(-1) === true) return;
    const last = open.pop();
    if (last !== undefined) open.push(last + text);
  };
  visitElements(
    xml,
    (tag, path) => {
      // In the properties of the paragraph itself, not in those that it had before a change.
      if (left === 1 && path.at(-1) === "pPr" && tag.name === "pStyle") {
        const style = attributeNamed(xml, tag, "val") ?? "";
        place = { ...numbering.styles.get(style), ...place };
        isStyleHidden = hiddenStyles.get(style) === true;
      }
      if (left === 1 && path.at(-1) === "rPr" && path.at(-2) === "r") {
        const isHiddenByStyle =
          tag.name === "rStyle" ? hiddenStyles.get(attributeNamed(xml, tag, "val") ?? "") : undefined;
        const hiding = hidingOf(xml, tag) ?? isHiddenByStyle;
        if (hiding !== undefined && hidden.length > 0) hidden[hidden.length - 1] = hiding;
      }
      if (left === 1 && path.at(-1) === "numPr") place = { ...place, ...listPlace(xml, tag) };
      if (left === 2 && path.at(-1) === "rPr" && path.at(-2) === "pPr" && tag.name === "del") isJoined = true;
      if (tag.name === TEXT_BOX && tag.kind === "open" && !NO_TEXT_BOX_IN.some((one) => path.includes(one))) {
        around.push(left);
        left = 0;
        // What is hidden is the run with the box, not the text in it.
        hidden.push(false);
      } else if (LEFT_OUT.has(tag.name)) left += 1;
      else if (left > 0) return;
      else if (tag.name === "r") hidden.push(isStyleHidden);
      else if (tag.name === "p") {
        open.push(joined);
        joined = "";
        place = {};
        isStyleHidden = false;
      } else append(CHARACTERS[tag.name] ?? "");
    },
    ({ tag, innerEnd, path }) => {
      if (tag.name === TEXT_BOX && around.length > 0 && !NO_TEXT_BOX_IN.some((one) => path.includes(one))) {
        left = around.pop() ?? 0;
        hidden.pop();
        return;
      }
      if (LEFT_OUT.has(tag.name)) {
        left -= 1;
        if (tag.name === "pPr" && left === 0) append(numberOf(place));
      }
      if (left > 0) return;
      if (tag.name === "r") hidden.pop();
      else if (tag.name === "t") {
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
