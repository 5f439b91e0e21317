import type { CellPlace } from "../workbook/snapshot";
import type { WrittenSection } from "./write/narrate";

/** A chart that a section ends with. */
export interface SectionChart {
  readonly title: string;
  /** The amounts of one paragraph, each called by its term. */
  readonly parts: readonly { readonly name: string; readonly place: CellPlace }[];
}

/**
 * The chart whose title is the last paragraph of a section: of the amounts of the paragraph before it that have a name of
 * their own there (`205` beside `205.term`) and stand in one cell. `undefined` where there is no title or no amount.
 */
export function chartOf({ paragraphs }: Pick<WrittenSection, "paragraphs">): SectionChart | undefined {
  const title = paragraphs.at(-1);
  const told = paragraphs.at(-2);
  if (title === undefined || told === undefined || title.figures.length > 0 || !title.text.endsWith("图")) {
    return undefined;
  }
  const names = new Map(told.figures.map(({ key, text }) => [key, text]));
  const parts = told.figures.flatMap(({ key, facts: [fact, ...others], state }) => {
    const name = names.get(`${key}.term`);
    return name === undefined || fact === undefined || others.length > 0 || state !== "bound"
      ? []
      : [{ name, place: fact.place, value: fact.value }];
  });
  if (parts.every(({ value }) => value === 0n)) return undefined;
  return { title: title.text, parts: parts.map(({ name, place }) => ({ name, place })) };
}
