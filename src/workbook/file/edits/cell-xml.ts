import type { CellContent } from "../../edit";
import { attributesOf, withAttribute } from "../xml/attributes";
import { escapeCellText, escapeXml } from "../xml/text";

/**
 * A `<c>` element with new content. `open` is the start tag it had, whose place and other attributes stay; `style`
 * is the number of its style.
 *
 * A text goes in as an inline string: so the shared strings, which other cells use, stay as they are, and no reader
 * ever takes it for a formula, whatever it begins with.
 */
export function cellXml(open: string, prefix: string, content: CellContent, style: number): string {
  // Of the attributes, the type and the numbers of metadata (dynamic arrays, linked data) belong to the old content.
  let start = ["t", "cm", "vm"].reduce((text, name) => withAttribute(text, name, null), open);
  // Without a number it is the first style.
  const before = attributesOf(start).find(({ name }) => name === "s")?.value ?? "0";
  if (Number(before) !== style) start = withAttribute(start, "s", String(style));
  const { type, inner } = innerXml(prefix, content);
  if (type !== undefined) start = withAttribute(start, "t", type);
  const bare = start.replace(/\s*\/?>$/, "");
  return inner === "" ? `${bare}/>` : `${bare}>${inner}</${prefix}c>`;
}

function innerXml(prefix: string, { value, formula }: CellContent): { type?: string; inner: string } {
  const element = (name: string, text: string) => `<${prefix}${name}>${text}</${prefix}${name}>`;
  const code = formula === undefined ? "" : element("f", escapeXml(formula.replace(/^=/, "")));
  switch (typeof value) {
    case "number":
      // The shortest decimal that reads back as the same double.
      return { inner: code + element("v", String(value)) };
    case "boolean":
      return { type: "b", inner: code + element("v", value ? "1" : "0") };
    case "string":
      if (code !== "") return { type: "str", inner: code + element("v", escapeCellText(value)) };
      return value === "" ? { inner: "" } : { type: "inlineStr", inner: inlineText(prefix, value) };
    default:
      // A formula without a result is computed when the file is opened.
      if (value === null || value.error === "no-result") return { inner: code };
      return { type: "e", inner: code + element("v", escapeXml(value.error)) };
  }
}

function inlineText(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}is><${prefix}t${space}>${escapeCellText(text)}</${prefix}t></${prefix}is>`;
}
