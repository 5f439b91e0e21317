import { absolute, powerOfTen, type Decimal } from "../../amount/decimal";
import type { NarrativeContext, Part } from "../../budget/narrative/section";
import { printedAmount } from "../read/number-tokens";
import { readComparisons, type ReadComparison } from "../read/read-comparisons";
import type { SectionReading } from "../read/reading";
import { readReasons } from "../read/reasons";
import type { Stretch } from "../read/section-text";

/** A change of less, in percent of last year's amount, needs no reason. */
export const REASON_NEEDED_FROM: Decimal = powerOfTen(1);

/** A change that needs a reason, and none is given for it. */
export interface UnexplainedChange extends Stretch {
  readonly section: SectionReading;
  readonly name: string;
  readonly isDown: boolean;
  /** The others beside it have their reasons. */
  readonly isOnlyOne: boolean;
}

interface Told {
  readonly section: SectionReading;
  readonly one: ReadComparison;
  readonly start: number;
  readonly end: number;
  readonly change: Decimal;
  readonly isLarge: boolean;
  hasReason: boolean;
}

/** The large changes of a narrative of which nothing says why, where its sections are to tell it. */
export function unexplainedChanges(
  sections: readonly SectionReading[],
  context: NarrativeContext,
): readonly UnexplainedChange[] {
  const told = sections.filter((section) => asksWhy(section, context)).map(changesOf);
  const explained = new Set(told.flat().flatMap(({ hasReason, change }) => (hasReason ? [change] : [])));
  return told.flatMap((changes) =>
    changes
      .filter((one) => one.isLarge && !one.hasReason && !explained.has(one.change))
      .flatMap((one): UnexplainedChange[] => {
        const others = changes.filter((other) => other !== one);
        const isOnlyOne = others.length >= FEWEST && others.every(({ hasReason }) => hasReason);
        if (isToldInParts(one, told) || (!isOnlyOne && isPartOfExplained(one, changes))) return [];
        const { section, start, end } = one;
        const isDown = one.one.directions[0]?.isDown ?? false;
        return [{ section, start, end, name: one.one.comparison.name, isDown, isOnlyOne }];
      }),
  );
}

/** Of fewer others it is not known that all are to be explained. */
const FEWEST = 2;

/** A description that has no place for a reason asks for none. */
function asksWhy({ slips, found }: SectionReading, context: NarrativeContext): boolean {
  return slips !== undefined || hasReasonSlot(found.section.body(context));
}

function hasReasonSlot(parts: readonly Part[]): boolean {
  return parts.some((part) => {
    if (typeof part === "string") return false;
    if (part.is === "free") return part.key.startsWith("reasons.");
    if (part.is === "choice") return part.options.some(hasReasonSlot);
    return part.is === "list" && part.entries.some((entry) => hasReasonSlot(entry.parts));
  });
}

function changesOf(section: SectionReading): readonly Told[] {
  const told = readComparisons(section)
    .flatMap((one) => toldOf(section, one) ?? [])
    .toSorted((a, b) => a.start - b.start);
  if (told.every(({ isLarge }) => !isLarge)) return told;
  const marks = readReasons(section).map(({ mark }) => mark.start);
  told.forEach((one, index) => {
    const line = section.folded.indexOf("\n", one.end);
    const next = told[index + 1]?.start ?? section.folded.length;
    const until = Math.min(next, line < 0 ? next : line);
    const isAfter = marks.some((mark) => mark >= one.end - 1 && mark < until);
    one.hasReason = isAfter || isCause(section, one);
  });
  return told;
}

function toldOf(section: SectionReading, one: ReadComparison): Told | undefined {
  const { difference, rate, comparison, directions } = one;
  const change = difference && printedAmount(difference.token);
  if (difference === undefined || change === undefined || change === 0n) return undefined;
  const now = comparison.thisYear.value;
  const isDown = directions[0]?.isDown ?? false;
  const before = now === undefined ? undefined : isDown ? now + change : now - change;
  const isLarge =
    rate !== undefined
      ? absolute(rate.token.value) >= REASON_NEEDED_FROM
      : before !== undefined &&
        before >= 0n &&
        (before === 0n || absolute(change) * powerOfTen(2) >= before * REASON_NEEDED_FROM);
  return {
    section,
    one,
    start: difference.start,
    end: Math.max(difference.end, rate?.end ?? 0),
    change,
    isLarge,
    hasReason: false,
  };
}

/** 因人员增加，比上年增加…; or the change is told to be new. */
function isCause({ folded }: SectionReading, { start, end }: Told): boolean {
  const before = /[^。;\n]*$/.exec(folded.slice(0, start))?.[0] ?? "";
  const after = /^[^。;\n]*[。;]?[^。;\n]*/.exec(folded.slice(end))?.[0] ?? "";
  return (
    /由于|因为|受.*影响|因(?!公|素)/.test(before) ||
    /新增|用于|由于|因为|原因|主要(?:是|为|系)|今年.*安排|导致/.test(after)
  );
}

/** 比上年减少10万元，其中：…, of whose parts some are explained, here or in the sections under it. */
function isToldInParts({ section, end }: Told, all: readonly (readonly Told[])[]): boolean {
  const after = section.folded.slice(end, end + PARTS_NEAR).replace(/\s/g, "");
  const isWhole = /其中|包括|如下|分项/.test(after);
  if (isWhole && readReasons(section).some(({ mark }) => mark.start > end)) return true;
  const { number } = section.found.section;
  return all
    .flat()
    .some((other) => other.hasReason && other.section.found.section.number.startsWith(`${number}（`));
}

const PARTS_NEAR = 24;

/** The whole that it is a part of says why. */
function isPartOfExplained(one: Told, changes: readonly Told[]): boolean {
  return changes.some(
    (other) =>
      other.hasReason &&
      other.end < one.start &&
      /其中|包括|如下/.test(one.section.folded.slice(other.end, one.start).replace(/\s/g, "")),
  );
}
