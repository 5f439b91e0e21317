import type { Claim, Free, Listing, Word } from "../../budget/narrative/section";
import type { AlignedStep, Alignment } from "./align";
import { isPunctuation } from "./fold";
import type { NumberToken } from "./number-tokens";
import type { ReadFigure, ReadPart } from "./reading";

/** The parts of a description that a text has, each with its place. */
export interface AlignedParts {
  readonly figures: readonly ReadFigure[];
  readonly words: readonly ReadPart<Word>[];
  readonly claims: readonly ReadPart<Claim>[];
  readonly lists: readonly ReadPart<Listing>[];
  /** The user's own words. */
  readonly frees: readonly ReadPart<Free>[];
}

/** The text that was aligned begins at `offset`, its numbers count from there. */
export function alignedParts(
  { steps }: Alignment,
  numbers: readonly NumberToken[],
  offset: number,
): AlignedParts {
  const figures: ReadFigure[] = [];
  const words: ReadPart<Word>[] = [];
  const claims: ReadPart<Claim>[] = [];
  const lists: ReadPart<Listing>[] = [];
  const frees: ReadPart<Free>[] = [];
  const startingAt = new Map(numbers.map((token) => [token.start, token]));
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    const part = step?.node.part;
    if (step === undefined || part === undefined) continue;
    const place = { start: step.start + offset, end: step.end + offset };
    switch (part.is) {
      case "figure": {
        const token = startingAt.get(step.start);
        if (step.isMatched && token && token.end === step.end && isAmongItsWords(steps, index)) {
          const moved = { ...token, start: place.start, end: place.end };
          figures.push({ part, ...place, token: moved });
        }
        break;
      }
      case "word":
        if (step.node.step.is === "character") {
          const last = lastOf(steps, index);
          const span = matchedSpan(steps.slice(index, last + 1));
          if (span) words.push({ part, start: span.start + offset, end: span.end + offset });
          index = last;
        } else if (step.isMatched && step.end > step.start) words.push({ part, ...place });
        break;
      case "claim":
        if (step.isMatched && step.end > step.start) claims.push({ part, ...place });
        break;
      case "list":
        lists.push({ part, ...place });
        break;
      case "free":
        if (place.end > place.start) frees.push({ part, ...place });
    }
  }
  return { figures, words, claims, lists, frees };
}

/** The last step that belongs to the same word. */
function lastOf(steps: readonly AlignedStep[], first: number): number {
  let last = first;
  while (steps[last + 1]?.node.part !== undefined && steps[last + 1]?.node.part === steps[first]?.node.part) {
    last += 1;
  }
  return last;
}

/** From the first to the last character that the text has; `undefined` where it has hardly any of them. */
function matchedSpan(steps: readonly AlignedStep[]): { start: number; end: number } | undefined {
  const matched = steps.filter(({ isMatched }) => isMatched);
  if (matched.length * 2 < steps.length) return undefined;
  const present = steps.filter(({ start, end }) => end > start);
  const start = present[0]?.start;
  const end = present.at(-1)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** So many steps on either side of a number are looked at. */
const NEAR = 8;

/**
 * A number is a figure's only where the words beside it are the description's: of those before it (or, at the beginning,
 * after it) at least half.
 */
function isAmongItsWords(steps: readonly AlignedStep[], index: number): boolean {
  const before = stepsBeside(steps, index, -1);
  return isMostlyMatched(before.length >= 2 ? before : [...before, ...stepsBeside(steps, index, 1)]);
}

function stepsBeside(steps: readonly AlignedStep[], index: number, direction: 1 | -1): AlignedStep[] {
  const near: AlignedStep[] = [];
  for (let other = index + direction; near.length < NEAR; other += direction) {
    const step = steps[other];
    const kind = step?.node.step.is;
    if (step === undefined || kind === "number" || kind === "anything" || kind === "date") break;
    if (kind !== "join") near.push(step);
  }
  return near;
}

function isMostlyMatched(near: readonly AlignedStep[]): boolean {
  const letters = near.filter(
    ({ node: { step } }) => step.is !== "character" || !isPunctuation(step.character),
  );
  const counted = letters.length > 0 ? letters : near;
  return counted.filter(({ isMatched }) => isMatched).length * 2 >= counted.length;
}
