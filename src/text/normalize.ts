import { withoutInvisible } from "../common/invisible";

/**
 * Labels as people compare them: width, spaces, line breaks, what is invisible and the kind of bracket or quote do not matter.
 */
const cache = new Map<string, string>();
/** A workbook repeats a few hundred labels; project names make up the rest and are not worth keeping. */
const MOST_KEPT = 5000;
/** Characters. A cell may hold 32,767, but no label is as long as this. */
const LONGEST_KEPT = 100;
/** Nothing of it is ever written otherwise. Nearly all names are nothing else, and a long list has nothing but names. */
const PLAIN = /^[\u4E00-\u9FFFA-Za-z\d(),.:;%+/=、。-]*$/;

export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  let known = cache.get(text);
  if (known === undefined) {
    known = withoutInvisible(text)
      .normalize("NFKC")
      .replace(/\s+/g, "")
      .replace(/[“”„‟"«»「」『』‘’'`]/g, "")
      .replace(/[〔［[【]/g, "(")
      .replace(/[〕］\]】]/g, ")")
      .replace(/[—–―−]/g, "-")
      .replace(/[：﹕]/g, ":");
    if (cache.size < MOST_KEPT && text.length <= LONGEST_KEPT) cache.set(text, known);
  }
  return known;
}
