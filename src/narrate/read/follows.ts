import type { AlignedStep, Alignment } from "./align";
import type { ReadList } from "./reading";

/**
 * How far a text follows a description, from 0 to 1: of the description's words and the text's those that are both's. What
 * fills a free slot counts for neither; entries of enumerations count as they are found.
 */
export function likeness({ steps }: Alignment, lists: readonly ReadList[], folded: string): number {
  let same = 0;
  let missing = 0;
  let covered = 0;
  for (const step of steps) {
    covered += lengthOf(step, folded);
    const own = wordsOf(step);
    if (step.isMatched) same += own;
    else missing += own;
  }
  const excess = plainLength(folded) - covered;
  for (const { part, missing: left, extra } of lists) {
    same += ENTRY * (part.entries.length - left.length);
    missing += ENTRY * left.length;
    // A stretch of the text that is no entry may be words that somebody added.
    missing += ENTRY * extra.length;
  }
  return same / Math.max(1, same + missing + excess);
}

/** An entry weighs as much as so many characters. */
const ENTRY = 8;

function wordsOf({ node: { step } }: AlignedStep): number {
  if (step.is === "character") return 1;
  return step.is === "words" && !step.words.includes("") ? (step.words[0]?.length ?? 0) : 0;
}

function lengthOf({ start, end }: AlignedStep, folded: string): number {
  return plainLength(folded.slice(start, end));
}

function plainLength(text: string): number {
  return text.replace(/\s/g, "").length;
}
