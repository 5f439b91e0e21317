import type { Listing, NarrativeContext, Word } from "../../budget/narrative/section";
import { align, type Alignment } from "./align";
import { alignedParts, type AlignedParts } from "./aligned-parts";
import { bindByName } from "./bind/bind-by-name";
import { expectedFigures, hasItsTerm } from "./bind/expected-figures";
import { bindExtraFigures } from "./bind/extra-figures";
import { namesAndAmounts, type NamesAndAmounts } from "./bind/names-and-amounts";
import { canBeFigure } from "./can-be-figure";
import type { FoundProse, FoundSection } from "./find-prose";
import { fold } from "./fold";
import { likeness } from "./follows";
import { matchEntries } from "./match-entries";
import { numberTokens, type NumberToken } from "./number-tokens";
import type { ProseReading, ReadFigure, ReadList, ReadPart, SectionReading } from "./reading";
import { sectionText } from "./section-text";
import { inUsualUnit } from "./usual-unit";
import { template, type Template } from "./template";

/** Lays each section of a narrative along its description and says which figure and which word there is which. */
export function readProse(prose: FoundProse, context: NarrativeContext): ProseReading {
  const known = namesAndAmounts(context);
  const read = prose.sections.map((found) => readSection(found, context, known));
  const isRead = ({ found, follows }: SectionReading) => found.section.isOptional !== true || follows;
  return {
    ...(prose.title === undefined ? {} : { title: prose.title }),
    context,
    sections: withRoundedShares(read.filter(isRead)),
    others: read.filter((one) => !isRead(one)),
  };
}

/** Where no share is printed with decimals, a share of zero percent was rounded like the others. */
function withRoundedShares(sections: readonly SectionReading[]): readonly SectionReading[] {
  const isShare = ({ part }: ReadFigure) => part.role === "share";
  const shares = sections.flatMap(({ figures }) => figures.filter(isShare)).map(({ token }) => token);
  const others = shares.filter(({ value }) => value !== 0n);
  if (others.length === 0 || others.some(({ decimals }) => decimals > 0)) return sections;
  const rounded = (figure: ReadFigure): ReadFigure =>
    isShare(figure) && figure.token.value === 0n
      ? { ...figure, token: { ...figure.token, isRounded: true } }
      : figure;
  return sections.map((section) => ({ ...section, figures: section.figures.map(rounded) }));
}

function readSection(found: FoundSection, context: NarrativeContext, known: NamesAndAmounts): SectionReading {
  const text = sectionText(found.lines);
  const folded = fold(text.text);
  const numbers = [...inUsualUnit(numberTokens(folded), folded)];
  const description = template(found.section.body(context));
  const alignment = alignTo(description, folded, numbers, known.year);
  const aligned = alignedParts(alignment, numbers, 0);
  const lists = aligned.lists.map((list) => readList(list, folded, known.year));
  const inLists = lists.map(({ inner }) => inner);
  const candidates = [...aligned.figures, ...inLists.flatMap((inner) => inner.figures)].filter((figure) =>
    hasItsTerm(figure, description, aligned.words),
  );
  const expected = expectedFigures(description, found.section, context);
  const { figures, dropped } = bindByName(candidates, { expected, numbers, folded, known });
  const taken = new Set(figures.map(({ token }) => token.start));
  const rest = numbers.filter((token) => isAmountOrPercentage(token) && !taken.has(token.start));
  const { extraFigures, unbound } = bindExtraFigures(rest, folded, figures, context);
  return {
    found,
    text,
    folded,
    year: context.document.year,
    figures,
    words: [...aligned.words, ...inLists.flatMap((inner) => inner.words)].filter(
      (word) =>
        !dropped.has(word.part.key.replace(/\.term$/, "")) && !isOfOtherName(word, folded, known.names),
    ),
    claims: aligned.claims,
    lists: lists.map(({ list }) => list),
    follows:
      likeness(
        alignment,
        lists.map(({ list }) => list),
        folded,
      ) >= LEAST_LIKENESS,
    extraFigures,
    unbound,
  };
}

/** 科学技术 of 科学技术支出 is no department's name. */
function isOfOtherName(
  { part, start, end }: ReadPart<Word>,
  folded: string,
  names: readonly string[],
): boolean {
  if (part.role !== "name") return false;
  const around = folded.slice(Math.max(0, start - LONGEST_NAME), end + LONGEST_NAME);
  const from = Math.min(start, LONGEST_NAME);
  return names.some((name) => {
    if (!ITEM.test(name)) return false;
    for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1)) {
      if (at < from + (end - start) && at + name.length > from) return true;
    }
    return false;
  });
}

/** Names of units are among the names of rows. */
const ITEM = /(?:支出|收入|经费|费|补助)$/;

/** Characters. */
const LONGEST_NAME = 20;

/** Of a form that nobody prescribes: what is further from it was written in another. */
const LEAST_LIKENESS = 0.75;

function isAmountOrPercentage({ unit }: NumberToken): boolean {
  return unit === "万元" || unit === "亿元" || unit === "元" || unit === "%";
}

function alignTo(
  description: Template,
  text: string,
  numbers: readonly NumberToken[],
  year: string,
): Alignment {
  return align(description, text, numbers, (figure, token) => canBeFigure(figure, token, text, year));
}

/** An enumeration: its entries are laid along the text one by one. */
function readList(
  list: ReadPart<Listing>,
  folded: string,
  year: string,
): { readonly list: ReadList; readonly inner: AlignedParts } {
  const { pairs, missing, extra } = matchEntries(list, folded);
  const inner = pairs.map(({ entry, start, end }) => {
    const text = folded.slice(start, end);
    const numbers = numberTokens(text);
    return alignedParts(alignTo(template(entry.parts), text, numbers, year), numbers, start);
  });
  return {
    list: { ...list, missing, extra },
    inner: {
      figures: inner.flatMap((one) => one.figures),
      words: inner.flatMap((one) => one.words),
      claims: [],
      lists: [],
      frees: [],
    },
  };
}
