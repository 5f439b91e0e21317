import { findFigures } from "../../../narrate/write/find-figures";
import { similarity } from "../../../text/similarity";
import type { RememberedParagraph } from "../../../narrate/write/remembered-paragraph";
import type { CellPlace, Sheet, WorkbookSnapshot } from "../../../workbook/snapshot";
import type { Inserted } from "./remembered";
import { placeKey } from "../../../workbook/places";

/** Where an inserted paragraph stands now, and what it says there. */
export interface Located {
  readonly inserted: Inserted;
  readonly place: CellPlace;
  /** As the user has it now. */
  readonly text: string;
  /** Which of the times that it was written this text comes from. */
  readonly version: RememberedParagraph;
}

/** So alike that it is the same paragraph, worked over. */
const ALIKE = 0.6;

/**
 * Finds the inserted paragraphs: where they were written, or, where rows came and went, wherever on that sheet a text
 * is the most like them. One that is not there any more is left out.
 */
export function locate(all: readonly Inserted[], workbook: WorkbookSnapshot): readonly Located[] {
  const taken = new Set<string>();
  const found = new Map<Inserted, Located>();
  const take = (inserted: Inserted, place: CellPlace, text: string): void => {
    const key = placeKey(place);
    if (taken.has(key) || found.has(inserted)) return;
    taken.add(key);
    found.set(inserted, { inserted, place, text, version: versionIn(inserted, text) });
  };
  const sheetOf = (inserted: Inserted) => workbook.sheets.find(({ name }) => name === inserted.place.sheet);
  for (const isSure of [true, false]) {
    for (const inserted of all) {
      const sheet = sheetOf(inserted);
      if (sheet === undefined || found.has(inserted)) continue;
      const { row, column } = inserted.place;
      const there = textAt(sheet, row, column, inserted.cells);
      if (isSure ? isWritten(inserted, there) : likeness(inserted, there) >= ALIKE) {
        take(inserted, inserted.place, there);
      } else if (isSure) {
        const moved = exactly(sheet, inserted);
        if (moved) take(inserted, moved, textAt(sheet, moved.row, moved.column, inserted.cells));
      } else {
        const moved = likest(sheet, inserted, taken);
        if (moved) take(inserted, moved, textAt(sheet, moved.row, moved.column, inserted.cells));
      }
    }
  }
  return all.flatMap((inserted) => found.get(inserted) ?? []);
}

const isWritten = ({ versions }: Inserted, text: string): boolean =>
  versions.some((version) => version.text === text);

const likeness = ({ versions: [version] }: Inserted, text: string): number =>
  version === undefined || text === "" ? 0 : similarity(version.text, text);

/** The cell of the paragraph and those below it that belong to it, in one text. */
function textAt(sheet: Sheet, row: number, column: number, cells: number): string {
  return Array.from({ length: cells }, (_, index) => {
    const value = sheet.rows[row + index]?.[column]?.value;
    return typeof value === "string" ? value : "";
  }).join("");
}

function exactly(sheet: Sheet, inserted: Inserted): CellPlace | undefined {
  return textCells(sheet).find(({ row, column }) =>
    isWritten(inserted, textAt(sheet, row, column, inserted.cells)),
  );
}

function likest(sheet: Sheet, inserted: Inserted, taken: ReadonlySet<string>): CellPlace | undefined {
  let best: { place: CellPlace; alike: number } | undefined;
  const length = inserted.versions[0]?.text.length ?? 0;
  for (const place of textCells(sheet)) {
    if (taken.has(placeKey(place))) continue;
    const text = textAt(sheet, place.row, place.column, inserted.cells);
    // Of such unequal lengths they cannot be alike enough.
    if (text.length < length * 0.4 || text.length > length * 2.5) continue;
    const alike = likeness(inserted, text);
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { place, alike };
  }
  return best?.place;
}

function textCells({ name, rows }: Sheet): CellPlace[] {
  return rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) =>
      typeof cell?.value === "string" ? [{ sheet: name, row, column }] : [],
    ),
  );
}

/** The one of whose figures the most are still there. */
function versionIn({ versions }: Inserted, text: string): RememberedParagraph {
  const exact = versions.find((version) => version.text === text);
  const found = (version: RememberedParagraph) =>
    findFigures(version, text).filter(({ is }) => is === "found").length;
  const [first = { text: "", figures: [] }, ...others] = versions;
  return exact ?? others.reduce((best, one) => (found(one) > found(best) ? one : best), first);
}
