import { findFigures } from "./find-figures";
import type { RememberedParagraph } from "./remembered-paragraph";

export type UpdatedParagraph =
  | {
      readonly fits: true;
      readonly text: string;
      /** Where the figures stand now, without those that the user took out. What to remember is the fresh paragraph. */
      readonly figures: RememberedParagraph["figures"];
      readonly changes: readonly { readonly key: string; readonly from: string; readonly to: string }[];
    }
  /** The user decides between the two. */
  | { readonly fits: false; readonly current: string; readonly fresh: string; readonly reason: string };

/**
 * A paragraph after the tables changed: the figures are the new ones, the words are the user's. `current` is the paragraph
 * as the user has it now, `fresh` as it would be written today. Where the sentence itself would be another one, or the
 * user has put a figure of his own in the place of one that changed, it does not fit.
 */
export function updateParagraph(
  remembered: RememberedParagraph,
  current: string,
  fresh: RememberedParagraph,
): UpdatedParagraph {
  const changes = changesOf(remembered, fresh);
  const refuse = (reason: string): UpdatedParagraph => ({ fits: false, current, fresh: fresh.text, reason });
  if (current === remembered.text) {
    return { fits: true, text: fresh.text, figures: fresh.figures, changes: changes ?? [] };
  }
  if (changes === undefined) return refuse("数据变化后句子的写法不同了，请在新旧两段中选择");
  const places = findFigures(remembered, current);
  let text = "";
  let from = 0;
  const figures: RememberedParagraph["figures"][number][] = [];
  for (const [index, figure] of remembered.figures.entries()) {
    const now = fresh.figures[index];
    const place = places[index];
    if (now === undefined || place === undefined) continue;
    if (place.is === "replaced" && now.text !== figure.text) {
      return refuse(`“${figure.text}”已改为“${now.text}”，但这里的文字被改动过，请在新旧两段中选择`);
    }
    if (place.is !== "found") continue;
    text += current.slice(from, place.start);
    figures.push({ key: figure.key, start: text.length, end: text.length + now.text.length, text: now.text });
    text += now.text;
    from = place.start + figure.text.length;
  }
  return { fits: true, text: text + current.slice(from), figures, changes };
}

/** `undefined` where not only figures changed. */
function changesOf(
  remembered: RememberedParagraph,
  fresh: RememberedParagraph,
): Extract<UpdatedParagraph, { fits: true }>["changes"] | undefined {
  const [before, after] = [wordsBetween(remembered), wordsBetween(fresh)];
  if (before.length !== after.length || before.some((words, index) => words !== after[index]))
    return undefined;
  const pairs = remembered.figures.map((figure, index) => ({ figure, now: fresh.figures[index] }));
  if (pairs.some(({ figure, now }) => now?.key !== figure.key)) return undefined;
  return pairs.flatMap(({ figure, now }) =>
    now === undefined || now.text === figure.text
      ? []
      : [{ key: figure.key, from: figure.text, to: now.text }],
  );
}

function wordsBetween({ text, figures }: RememberedParagraph): string[] {
  let from = 0;
  const words = figures.map(({ start, end }) => {
    const piece = text.slice(from, start);
    from = end;
    return piece;
  });
  return [...words, text.slice(from)];
}
