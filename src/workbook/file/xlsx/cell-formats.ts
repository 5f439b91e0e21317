import { BUILTIN_FORMATS } from "../builtin-formats";
import { contentOf, elementsOf, prefixOf, withoutComments } from "./xml";

/** The number format codes of the cell styles, in the order by which cells name them (`s="3"` is the fourth). */
export function cellFormatsOf(part: string): string[] {
  const xml = withoutComments(part);
  const prefix = prefixOf(xml, "styleSheet") ?? "";
  // Only in this list: the styles of conditional formats repeat the same numbers with other codes.
  const listed = contentOf(xml, `${prefix}numFmts`)?.text ?? "";
  const own = new Map<string, string>();
  for (const format of elementsOf(listed, "numFmt")) {
    own.set(format.get("numFmtId") ?? "", format.get("formatCode") ?? "");
  }
  const formats: string[] = [];
  for (const style of elementsOf(contentOf(xml, `${prefix}cellXfs`)?.text ?? "", "xf")) {
    const id = style.get("numFmtId") ?? "0";
    formats.push(own.get(id) ?? BUILTIN_FORMATS[Number(id)] ?? "General");
  }
  return formats;
}
