/** The longest text of a cell. */
const LONGEST_TEXT = 32_767;

/** A paragraph in pieces that each fit into a cell: cut after a sentence, and only where there is none in the middle of one. */
export function splitParagraph(text: string, most = LONGEST_TEXT): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const sentence = /^[\s\S]*[。；！？]/.exec(rest.slice(0, most))?.[0] ?? "";
    const cut = sentence === "" ? wholeCharacters(rest, most) : sentence.length;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/** Not between the two code units of one character. */
function wholeCharacters(text: string, most: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
