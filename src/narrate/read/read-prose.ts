import type { Listing, NarrativeContext } from "../../budget/narrative/section";
import { align, type Alignment } from "./align";
import { alignedParts, type AlignedParts } from "./aligned-parts";
import { bindByName } from "./bind/bind-by-name";
import { expectedFigures, hasItsTerm } from "./bind/expected-figures";
import { bindExtraFigures } from "./bind/extra-figures";
import { namesAndAmounts, type NamesAndAmounts } from "./bind/names-and-amounts";
import { canBeFigure } from "./can-be-figure";
import type { FoundProse, FoundSection } from "./find-prose";
import { fold } from "./fold";
import { matchEntries } from "./match-entries";
import { numberTokens, type NumberToken } from "./number-tokens";
import type { ProseReading, ReadList, ReadPart, SectionReading } from "./reading";
import { sectionText } from "./section-text";
import { template, type Template } from "./template";

/** Lays each section of a narrative along its description and says which figure and which word there is which. */
export function readProse(prose: FoundProse, context: NarrativeContext): ProseReading {
  const known = namesAndAmounts(context);
  return {
    ...(prose.title === undefined ? {} : { title: prose.title }),
    context,
    sections: prose.sections.map((found) => readSection(found, context, known)),
  };
}

function readSection(found: FoundSection, context: NarrativeContext, known: NamesAndAmounts): SectionReading {
  const text = sectionText(found.lines);
  const folded = fold(text.text);
  const numbers = numberTokens(folded);
  const description = template(found.section.body(context));
  const alignment = alignTo(description, folded, numbers, known.year);
  const aligned = alignedParts(alignment, numbers, 0);
  const lists = aligned.lists.map((list) => readList(list, folded, known.year));
  const inLists = lists.map(({ inner }) => inner);
  const candidates = [...aligned.figures, ...inLists.flatMap((inner) => inner.figures)].filter((figure) =>
    hasItsTerm(figure, description, aligned.words),
  );
  const expected = expectedFigures(description);
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
      ({ part }) => !dropped.has(part.key.replace(/\.term$/, "")),
    ),
    claims: aligned.claims,
    lists: lists.map(({ list }) => list),
    extraFigures,
    unbound,
  };
}

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
    },
  };
}
