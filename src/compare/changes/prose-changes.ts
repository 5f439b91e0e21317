import type { CellPlace } from "../../workbook/snapshot";
import { normalize } from "../../text/normalize";
import { similarity } from "../../text/similarity";
import type { ChangeDraft } from "../comparison";

/** A paragraph of the prose that goes with a document. */
export interface ComparedParagraph {
  readonly text: string;
  readonly place: CellPlace;
}

/** Paragraphs that are new, gone or worded otherwise; those that are alike are one that was changed. */
export function proseChanges(
  now: readonly ComparedParagraph[],
  before: readonly ComparedParagraph[],
): ChangeDraft[] {
  const own = counted(now);
  const older = counted(before);
  const added = own.filter(({ key }) => !older.some((one) => one.key === key));
  const gone = older.filter(({ key }) => !own.some((one) => one.key === key));
  const partner = new Map<Counted, Counted>();
  const left = new Set(gone);
  if (added.length * gone.length <= MOST_COMPARED) {
    const likely = added
      .flatMap((one) => gone.map((other) => ({ one, other, likeness: similarity(start(one), start(other)) })))
      .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
      .toSorted((a, b) => b.likeness - a.likeness);
    for (const { one, other } of likely) {
      if (partner.has(one) || !left.has(other)) continue;
      partner.set(one, other);
      left.delete(other);
    }
  }
  const draft = (one: Counted | undefined, other: Counted | undefined): ChangeDraft => ({
    kind: "prose",
    old: other?.paragraph.text ?? "",
    new: one?.paragraph.text ?? "",
    cells: { ...(one && { new: one.paragraph.place }), ...(other && { old: other.paragraph.place }) },
  });
  return [
    ...added.map((one) => draft(one, partner.get(one))),
    ...[...left].map((one) => draft(undefined, one)),
  ];
}

/** Of ten characters six are the same: figures change, sentences stay. */
const LEAST_SIMILARITY = 0.6;
/** More pairs than this are two texts that have nothing to do with one another. */
const MOST_COMPARED = 40_000;
/** What a paragraph begins with tells it from others. */
const LONGEST_COMPARED = 200;

interface Counted {
  readonly paragraph: ComparedParagraph;
  readonly key: string;
}

/** A paragraph that stands there twice is another one the second time. */
function counted(paragraphs: readonly ComparedParagraph[]): readonly Counted[] {
  const times = new Map<string, number>();
  return paragraphs.map((paragraph) => {
    const text = normalize(paragraph.text);
    const time = times.get(text) ?? 0;
    times.set(text, time + 1);
    return { paragraph, key: `${text} ${time}` };
  });
}

function start({ paragraph: { text } }: Counted): string {
  return text.slice(0, LONGEST_COMPARED);
}
