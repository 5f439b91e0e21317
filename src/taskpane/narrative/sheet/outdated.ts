import type { RememberedParagraph } from "../../../narrate/write/remembered-paragraph";
import { updateParagraph } from "../../../narrate/write/update";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import { locate, type Located } from "./locate";
import { versionOf, type Inserted } from "./remembered";
import type { ShownNarrative, ShownParagraph } from "../shown-narrative";
import { placeKey } from "../../../workbook/places";

/** A paragraph in the workbook that the tables have left behind. */
export type Outdated = Located & {
  /** Unlike that of every other one. */
  readonly key: string;
  /** As it would be generated today: what is remembered when it is written. */
  readonly fresh: RememberedParagraph;
} & (
    | {
        /** Only its figures change; the words of `next` are the user's. */
        readonly is: "figures";
        readonly next: string;
        readonly changes: readonly FigureChange[];
      }
    | {
        /** Its sentence does not fit any more: the user chooses. An empty `next` is a paragraph that is not there any more. */
        readonly is: "sentence";
        readonly next: string;
        readonly reason: string;
      }
  );

interface FigureChange {
  /** The words before it. */
  readonly before: string;
  readonly from: string;
  readonly to: string;
}

const NONE: ShownParagraph = { text: "", figures: [] };

/** What of the inserted paragraphs would be written otherwise today, in the order of the text. */
export function outdated(
  inserted: readonly Inserted[],
  workbook: WorkbookSnapshot,
  story: ShownNarrative,
): readonly Outdated[] {
  return locate(inserted, workbook).flatMap((located): Outdated[] => {
    const { section, paragraph, declined } = located.inserted;
    const told = story.sections.find(({ id }) => id === section)?.paragraphs[paragraph];
    const fresh = versionOf(told ?? NONE);
    const next = fresh.text;
    if (located.text === fresh.text || declined === fresh.text) return [];
    const { place } = located;
    const own = { ...located, key: placeKey(place), fresh };
    if (told === undefined) return [{ ...own, is: "sentence", next, reason: "现在的情况说明里没有这一段了" }];
    const updated = updateParagraph(located.version, located.text, fresh);
    if (!updated.fits) return [{ ...own, is: "sentence", next, reason: updated.reason }];
    if (updated.text === located.text) return [];
    const { text, figures, changes } = updated;
    // Without a change of figures it is the words that are others.
    if (changes.length === 0) {
      return [{ ...own, is: "sentence", next, reason: "数据变化后句子的写法不同了，请在新旧两段中选择" }];
    }
    return [{ ...own, is: "figures", next: text, changes: changesIn({ text, figures }, located) }];
  });
}

/** Those figures that the user still has. */
function changesIn({ text, figures }: RememberedParagraph, { version }: Located): FigureChange[] {
  const former = new Map<string, string[]>();
  for (const { key, text: own } of version.figures) former.set(key, [...(former.get(key) ?? []), own]);
  return figures.flatMap(({ key, start, text: to }) => {
    const from = former.get(key)?.shift();
    if (from === undefined || from === to) return [];
    return [{ before: wordsBefore(text, start), from, to }];
  });
}

/** The clause up to the figure, its last few characters. */
function wordsBefore(text: string, start: number): string {
  return /[^，。；：、]{0,14}$/.exec(text.slice(0, start))?.[0] ?? "";
}
