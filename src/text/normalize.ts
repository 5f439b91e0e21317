/**
 * Labels as people compare them: width, spaces, line breaks and the kind of bracket or quote do not matter.
 */
const cache = new Map<string, string>();

export function normalize(text: string): string {
  let known = cache.get(text);
  if (known === undefined) {
    known = text
      .normalize("NFKC")
      .replace(/[\s\u200B-\u200D\uFEFF\u00AD]+/g, "")
      .replace(/[“”„‟"«»「」『』‘’'`]/g, "")
      .replace(/[〔［[【]/g, "(")
      .replace(/[〕］\]】]/g, ")")
      .replace(/[—–―−]/g, "-")
      .replace(/[：﹕]/g, ":");
    // A workbook repeats a few hundred labels; project names make up the rest and are not worth keeping.
    if (cache.size < 5000) cache.set(text, known);
  }
  return known;
}
