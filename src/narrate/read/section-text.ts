import type { ProseLine, ProsePlace } from "./find-prose";

/** The text of a section in one piece, with the way back to where each character stands. */
export interface SectionText {
  readonly text: string;
  readonly lines: readonly { readonly line: ProseLine; readonly start: number }[];
}

export function sectionText(lines: readonly ProseLine[]): SectionText {
  let text = "";
  const starts = lines.map((line) => {
    if (text !== "") text += "\n";
    const start = text.length;
    text += line.text;
    return { line, start };
  });
  return { text, lines: starts };
}

/** A part of a text: UTF-16 offsets, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a section says in a stretch, as it was typed. */
export function textAt({ text }: SectionText, { start, end }: Stretch): string {
  return text.slice(start, end);
}

/** A stretch of the text of a cell or paragraph. */
export interface Span extends Stretch {
  readonly place: ProsePlace;
}

/** Where a stretch of a section's text stands; of one that runs over a break, what lies before it. */
export function spanOf({ lines }: SectionText, start: number, end: number): Span | undefined {
  const home = lines.findLast((one) => one.start <= start);
  if (home === undefined) return undefined;
  const { line } = home;
  const from = Math.min(start - home.start, line.text.length);
  const to = Math.min(end - home.start, line.text.length);
  return { place: line.place, start: line.offset + from, end: line.offset + to };
}
