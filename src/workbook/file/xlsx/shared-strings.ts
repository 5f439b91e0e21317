import { richText } from "./rich-text";
import { contentOf, prefixOf, withoutComments } from "./xml";

/** The table of texts that cells refer to by index. */
export function sharedStringsOf(part: string): string[] {
  const xml = withoutComments(part);
  const prefix = prefixOf(xml, "sst") ?? "";
  const strings: string[] = [];
  for (let at = 0; ;) {
    const item = contentOf(xml, `${prefix}si`, at);
    if (!item) return strings;
    strings.push(richText(item.text, prefix));
    at = item.end;
  }
}
