import * as v from "valibot";
import { count, understood } from "../../../common/kept";
import type { RememberedParagraph } from "../../../narrate/write/remembered-paragraph";
import type { CellPlace } from "../../../workbook/snapshot";
import type { ShownParagraph } from "../shown-narrative";
import { placeKey } from "../../../workbook/places";

/** A paragraph that was put into the workbook, and what is needed to bring it up to date. Kept with the workbook. */
export interface Inserted {
  /** Of the section, and the paragraph's number in it from 0. */
  readonly section: string;
  readonly paragraph: number;
  /** The first of its cells, when it was written last; the others are below it. */
  readonly place: CellPlace;
  readonly cells: number;
  /**
   * As it was generated, the last time first, without the words that the user has put in since. After an undo what
   * stands there comes from one of the earlier ones again.
   */
  readonly versions: readonly RememberedParagraph[];
  /** A text that it should have become, and that the user has decided against. */
  readonly declined?: string;
}

const MOST_VERSIONS = 3;

export function versionOf({ text, figures }: ShownParagraph): RememberedParagraph {
  return { text, figures: figures.map(({ key, start, end, text: own }) => ({ key, start, end, text: own })) };
}

/** After it was written anew; `version` is what was generated. */
export function rewritten(inserted: Inserted, place: CellPlace, version: RememberedParagraph): Inserted {
  const { section, paragraph, cells, versions } = inserted;
  return { section, paragraph, place, cells, versions: [version, ...versions].slice(0, MOST_VERSIONS) };
}

/** With paragraphs that were just written; what was in the same cells before is no more. */
export function remember(all: readonly Inserted[], more: readonly Inserted[]): readonly Inserted[] {
  const taken = new Set(more.flatMap(cellKeys));
  return [...all.filter((one) => !cellKeys(one).some((key) => taken.has(key))), ...more];
}

function cellKeys({ place: { sheet, row, column }, cells }: Inserted): string[] {
  return Array.from({ length: cells }, (_, index) => placeKey({ sheet, row: row + index, column }));
}

/** Reads what an earlier session kept; anything else in its place is nothing. */
export function readInserted(stored: unknown): readonly Inserted[] {
  return understood(inserted, stored);
}

const version = v.object({
  text: v.string(),
  figures: v.array(v.object({ key: v.string(), start: count, end: count, text: v.string() })),
});

const inserted: v.GenericSchema<unknown, Inserted> = v.object({
  section: v.string(),
  paragraph: count,
  place: v.object({ sheet: v.string(), row: count, column: count }),
  cells: count,
  versions: v.pipe(v.array(version), v.minLength(1)),
  declined: v.exactOptional(v.string()),
});
