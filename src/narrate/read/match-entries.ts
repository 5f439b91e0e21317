import type { Listing } from "../../budget/narrative/section";
import { similarity } from "../../text/similarity";
import { fold } from "./fold";
import type { NamedStretch, ReadPart } from "./reading";
import type { Stretch } from "./section-text";

type Entry = Listing["entries"][number];

interface EntryStretch extends Stretch {
  readonly entry: Entry;
}

export interface MatchedEntries {
  /** Which stretch of the text is which entry. */
  readonly pairs: readonly EntryStretch[];
  /** Names of entries that the text does not have. */
  readonly missing: readonly string[];
  /** Stretches that are no entry. */
  readonly extra: readonly NamedStretch[];
}

/** So similar that a name was misspelt rather than another one meant. */
const LEAST_SIMILARITY = 0.6;

/** An enumeration in pieces, each the entry whose name it bears, in whatever order they stand. */
export function matchEntries({ part, start, end }: ReadPart<Listing>, folded: string): MatchedEntries {
  const hasFigures = part.entries.some((entry) => entry.parts.length > 1);
  const pieces = split(
    folded.slice(start, end),
    part.isByParagraph ? "lines" : hasFigures ? "amounts" : "names",
  ).map((piece) => ({
    ...piece,
    start: piece.start + start,
    end: piece.end + start,
  }));
  const free = new Set(part.entries);
  const rest = new Set(pieces);
  const pairs: EntryStretch[] = [];
  const take = (entry: Entry, piece: (typeof pieces)[number]): void => {
    if (!free.delete(entry) || !rest.delete(piece)) return;
    pairs.push({ entry, start: piece.start, end: piece.end });
  };
  const byName = new Map(part.entries.map((entry) => [fold(entry.name), entry]));
  for (const piece of pieces) {
    const entry = byName.get(piece.name);
    if (entry) take(entry, piece);
  }
  const candidates = [...rest]
    .flatMap((piece) =>
      [...free].map((entry) => ({ piece, entry, similarity: similarity(piece.name, entry.name) })),
    )
    .filter((one) => one.similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity);
  for (const { entry, piece } of candidates) if (free.has(entry) && rest.has(piece)) take(entry, piece);
  return { pairs, missing: [...free].map(({ name }) => name), extra: [...rest] };
}

const MARKS = {
  lines: /\n/g,
  amounts: /(?<=[元%]) *[、;,。] *(?!占|比)/g,
  names: /[、;,]/g,
};

/** Where the name of an entry ends. */
const NAME_ENDS = { lines: /[\d【。,:].*$/s, amounts: /[\d【].*$/s, names: /等$/ };

/** 教育支出22.07万元、…; names alone are parted by every mark, names with amounts after the amount. */
function split(text: string, by: keyof typeof MARKS): NamedStretch[] {
  const pieces: NamedStretch[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const name = piece
      .trim()
      // 1. and (2) count the entries, 208 is a class.
      .replace(/^(?:[(]?\d{1,2}(?:[.、)])(?!\d)|[①-⑳•·]|\d{3}(?=[^\d,.]))\s*/, "")
      .replace(/\((?:类|款|项)\)/g, "")
      .replace(NAME_ENDS[by], "")
      .replace(/\s/g, "");
    if (name !== "") pieces.push({ name, start, end: start + piece.trim().length });
  };
  for (const match of text.matchAll(MARKS[by])) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return pieces;
}
