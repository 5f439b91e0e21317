import { BUILTIN_FORMATS } from "../builtin-formats";
import { contentOf, elementsOf, prefixOf, withoutComments } from "./xml";

/** The number format codes of the cell styles, in the order by which cells name them (`s="3"` is the fourth). */
export function cellFormatsOf(part: string): string[] {
  const xml = withoutComments(part);
  const prefix = prefixOf(xml, "styleSheet") ?? "";
  // Only in this list: the styles of conditional formats repeat the same numbers with other codes.
  const listed = contentOf(xml, `${prefix}numFmts`)?.text ?? "";
  const own = new Map(
    elementsOf(listed, "numFmt").map((format) => [format.get("numFmtId"), format.get("formatCode")]),
  );
  return elementsOf(contentOf(xml, `${prefix}cellXfs`)?.text ?? "", "xf").map((style) => {
    const id = style.get("numFmtId") ?? "0";
    return own.get(id) ?? BUILTIN_FORMATS[Number(id)] ?? "General";
  });
}
