import { isInvisible } from "../../common/invisible";

/**
 * Characters as people compare them in prose: width and the kind of bracket or quote do not matter. One code unit stays
 * one, so that positions in the folded text are positions in the original.
 */
export function fold(text: string): string {
  let folded = "";
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charCodeAt(index));
  return folded;
}

const OTHERS: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "『": '"',
  "』": '"',
  "「": '"',
  "」": '"',
  "‘": "'",
  "’": "'",
  "〔": "(",
  "〕": ")",
  "﹙": "(",
  "﹚": ")",
  "—": "-",
  "–": "-",
  "−": "-",
};

function foldUnit(unit: number): string {
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  const character = String.fromCharCode(unit);
  // Nearly all of a narrative: the characters of the language.
  if (unit >= 0x4e00 && unit <= 0x9fff) return character;
  if (/\s/.test(character) || isInvisible(character)) return character === "\n" ? "\n" : " ";
  return OTHERS[character] ?? character;
}

export function isSpace(character: string): boolean {
  return character === " " || character === "\n";
}

/** Marks whose presence says little. */
export function isPunctuation(character: string): boolean {
  return PUNCTUATION.has(character);
}

const PUNCTUATION: ReadonlySet<string> = new Set(",.;:!?'\"()、。-·《》[]【】");
