import type { Claim, Figure, Listing, NarrativeContext, Word } from "../../budget/section";
import { admits } from "./unbound-reasons";
import { byName } from "./by-name";
import { knownNames, type KnownNames } from "./known-names";
import { align, type AlignedStep, type Alignment } from "./align";
import {
  sectionText,
  type FoundProse,
  type FoundSection,
  type ProseLine,
  type SectionText,
} from "./find-prose";
import { fold, isPunctuation } from "./fold";
import { findLoose, type LooseFigure } from "./figures-by-item";
import { numberTokens, type NumberToken } from "./number-tokens";
import { piecesOf } from "./pieces";
import { isOfItsTerm, slotsOf } from "./slots";
import { template, type Template } from "./template";

/** A narrative laid along its description: which figure and which word is which. What the prose checks look at. */
export interface ProseReading {
  readonly title?: ProseLine;
  readonly context: NarrativeContext;
  readonly sections: readonly SectionReading[];
}

/** Positions are offsets in `text.text`, the end exclusive. */
export interface SectionReading {
  readonly found: FoundSection;
  readonly text: SectionText;
  /** The same text with folded widths, character by character. */
  readonly folded: string;
  /** Of the budget. */
  readonly year: number | undefined;
  readonly figures: readonly ReadFigure[];
  readonly words: readonly ReadPart<Word>[];
  /** Only those that the text makes. */
  readonly claims: readonly ReadPart<Claim>[];
  readonly lists: readonly ReadList[];
  /** Figures outside of the description that are bound to the item before them. */
  readonly loose: readonly LooseFigure[];
  /** Figures that nothing could be said of. */
  readonly unbound: readonly NumberToken[];
}

export interface ReadPart<Kind> {
  readonly part: Kind;
  readonly start: number;
  readonly end: number;
}

export interface ReadFigure extends ReadPart<Figure> {
  readonly token: NumberToken;
}

export interface ReadList extends ReadPart<Listing> {
  /** Entries of the description that the text does not have. */
  readonly missing: readonly string[];
  /** What stands there and is no entry of the description. */
  readonly extra: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

export function readProse(prose: FoundProse, context: NarrativeContext): ProseReading {
  const known = knownNames(context);
  return {
    ...(prose.title === undefined ? {} : { title: prose.title }),
    context,
    sections: prose.sections.map((found) => readSection(found, context, known)),
  };
}

function readSection(found: FoundSection, context: NarrativeContext, known: KnownNames): SectionReading {
  const text = sectionText(found.lines);
  const folded = fold(text.text);
  const numbers = numberTokens(folded);
  const parts = found.section.body(context);
  const graph = template(parts);
  const alignment = alignTo(graph, folded, numbers, known.year);
  const bound = partsRead(alignment, numbers, 0);
  const lists = bound.lists.map((list) => readList(list, folded, known.year));
  const inLists = lists.map(({ inner }) => inner);
  const laid = [...bound.figures, ...inLists.flatMap((inner) => inner.figures)].filter((figure) =>
    isOfItsTerm(figure, graph, bound.words),
  );
  const { figures, dropped } = byName(laid, slotsOf(graph), numbers, folded, known);
  const taken = new Set(figures.map(({ token }) => token.start));
  const rest = numbers.filter((token) => isMoney(token) && !taken.has(token.start));
  const { loose, unbound } = findLoose(rest, folded, figures, context);
  return {
    found,
    text,
    folded,
    year: context.document.year,
    figures,
    words: [...bound.words, ...inLists.flatMap((inner) => inner.words)].filter(
      ({ part }) => !dropped.has(part.key.replace(/\.term$/, "")),
    ),
    claims: bound.claims,
    lists: lists.map(({ list }) => list),
    loose,
    unbound,
  };
}

function isMoney({ unit }: NumberToken): boolean {
  return unit === "万元" || unit === "亿元" || unit === "元" || unit === "%";
}

function alignTo(graph: Template, text: string, numbers: readonly NumberToken[], year: string): Alignment {
  return align(graph, text, numbers, (figure, token) => admits(figure, token, text, year));
}

interface PartsRead {
  readonly figures: readonly ReadFigure[];
  readonly words: readonly ReadPart<Word>[];
  readonly claims: readonly ReadPart<Claim>[];
  readonly lists: readonly ReadPart<Listing>[];
}

function partsRead({ steps }: Alignment, numbers: readonly NumberToken[], offset: number): PartsRead {
  const figures: ReadFigure[] = [];
  const words: ReadPart<Word>[] = [];
  const claims: ReadPart<Claim>[] = [];
  const lists: ReadPart<Listing>[] = [];
  const startingAt = new Map(numbers.map((token) => [token.start, token]));
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    const part = step?.node.part;
    if (step === undefined || part === undefined) continue;
    const place = { start: step.start + offset, end: step.end + offset };
    switch (part.is) {
      case "figure": {
        const token = startingAt.get(step.start);
        if (step.isMatched && token && token.end === step.end && isSure(steps, index)) {
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
    }
  }
  return { figures, words, claims, lists };
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

const NEAR = 8;

/**
 * A number is a figure's only where the words beside it are the description's: of those before it (or, at the beginning,
 * after it) at least half.
 */
function isSure(steps: readonly AlignedStep[], index: number): boolean {
  const before = besides(steps, index, -1);
  return fits(before.length >= 2 ? before : [...before, ...besides(steps, index, 1)]);
}

function besides(steps: readonly AlignedStep[], index: number, direction: 1 | -1): AlignedStep[] {
  const near: AlignedStep[] = [];
  for (let other = index + direction; near.length < NEAR; other += direction) {
    const step = steps[other];
    const kind = step?.node.step.is;
    if (step === undefined || kind === "number" || kind === "anything" || kind === "date") break;
    if (kind !== "join") near.push(step);
  }
  return near;
}

function fits(near: readonly AlignedStep[]): boolean {
  const letters = near.filter(
    ({ node: { step } }) => step.is !== "character" || !isPunctuation(step.character),
  );
  const counted = letters.length > 0 ? letters : near;
  return counted.filter(({ isMatched }) => isMatched).length * 2 >= counted.length;
}

function readList(
  list: ReadPart<Listing>,
  folded: string,
  year: string,
): { readonly list: ReadList; readonly inner: PartsRead } {
  const { pairs, missing, extra } = piecesOf(list, folded);
  const inner = pairs.map(({ entry, start, end }) => {
    const text = folded.slice(start, end);
    const numbers = numberTokens(text);
    return partsRead(alignTo(template(entry.parts), text, numbers, year), numbers, start);
  });
  return {
    list: { ...list, missing, extra },
    inner: {
      figures: inner.flatMap((one) => one.figures),
      words: inner.flatMap((one) => one.words),
      claims: [],
      lists: [],
    },
  };
}
