import type { InputGroup } from "../../budget/narrative/inputs";
import type { NarrativeContext } from "../../budget/narrative/section";
import { align } from "./align";
import { alignedParts } from "./aligned-parts";
import { canBeFigure } from "./can-be-figure";
import type { FoundProse, FoundSection } from "./find-prose";
import { fold } from "./fold";
import { numberTokens } from "./number-tokens";
import { sectionText, textAt, type SectionText, type Stretch } from "./section-text";
import { template } from "./template";

/**
 * What last year's prose says of what stays much the same (assets, standing sentences), by the keys of inputs, as it would be
 * typed; dates and years are moved on by one. Nobody has confirmed any of it.
 */
export function standingInputs(
  prose: FoundProse,
  /** Of last year's budget, without anything supplied: what it lacks is what is looked for. */
  context: NarrativeContext,
  groups: readonly InputGroup[],
): ReadonlyMap<string, string> {
  const standing = new Set(
    groups.flatMap(({ inputs }) => inputs.flatMap(({ key, isStanding }) => (isStanding ? [key] : []))),
  );
  const found = prose.sections.flatMap((section) => readSection(section, context));
  const own = new Map<string, string>();
  for (const [key, text] of found) if (standing.has(key) && text !== "" && !own.has(key)) own.set(key, text);
  return own;
}

function readSection(found: FoundSection, context: NarrativeContext): readonly (readonly [string, string])[] {
  const text = sectionText(found.lines);
  const folded = fold(text.text);
  const numbers = numberTokens(folded);
  const before = context.document.year;
  const alignment = align(template(found.section.body(context)), folded, numbers, (figure, token) =>
    canBeFigure(figure, token, folded, String(before ?? "")),
  );
  const { figures, words, frees } = alignedParts(alignment, numbers, 0);
  return [
    ...figures.flatMap(({ part: { quantity, role }, token }) => {
      const [gap, another] = quantity.gaps;
      if (gap === undefined || another !== undefined || (role !== "count" && role !== "amount")) return [];
      return [[gap.key, textAt(text, token).normalize("NFKC").replaceAll(",", "")] as const];
    }),
    ...words.flatMap(({ part: { role, gap }, ...place }) =>
      role === "date" && gap !== undefined ? [[gap.key, nextDate(textAt(text, place), before)] as const] : [],
    ),
    ...frees.map(({ part: { key }, ...place }) => [key, nextYears(sentenceAt(text, place), before)] as const),
  ];
}

/** Without the stop, which the sentence brings. */
function sentenceAt(text: SectionText, place: Stretch): string {
  return textAt(text, place)
    .replace(/\s*\n\s*/g, "")
    .replace(/[。；\s]+$/, "")
    .trim();
}

/** 2024年12月31日 → 2025-12-31; never later than the year that has ended when a budget is made. */
function nextDate(text: string, before: number | undefined): string {
  const [, year, month, day] =
    /(20\d\d)年(\d{1,2})月(\d{1,2})日?/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  if (year === undefined || month === undefined || day === undefined) return "";
  const next = Math.min(Number(year) + 1, before ?? Number(year) + 1);
  return `${next}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The budget's year, and the one before; days and numbers of documents stay as they are. */
function nextYears(text: string, before: number | undefined): string {
  if (before === undefined) return text;
  return text.replace(/(?<!\d)20\d\d(?=年(?!\d))/g, (year) =>
    Number(year) === before || Number(year) === before - 1 ? String(Number(year) + 1) : year,
  );
}
