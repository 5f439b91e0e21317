import { contentOf, type CellContent, type CellEdit } from "../../../workbook/edit";
import type { CellPlace, WorkbookSnapshot } from "../../../workbook/snapshot";
import type { Inserted } from "./remembered";
import { headingOf, planParagraphs } from "./sheet-plan";
import { splitParagraph } from "./split-paragraph";
import type { Outdated } from "./outdated";
import type { ShownSection } from "../shown-narrative";

/** A section on its way into cells that the user has chosen. */
export interface SectionInsertion {
  readonly section: string;
  readonly edits: readonly CellEdit[];
  readonly inserted: readonly Inserted[];
}

/** The heading and the paragraphs, one cell each, downwards from the chosen one. */
export function planInsertion(
  section: ShownSection,
  at: CellPlace,
  workbook: WorkbookSnapshot,
): SectionInsertion {
  const { texts, inserted } = planParagraphs(section, { ...at, row: at.row + 1 });
  const edits = [headingOf(section), ...texts].map((text, index) => {
    const place = { ...at, row: at.row + index };
    return { place, before: contentAt(workbook, place), after: { value: text } };
  });
  return { section: section.id, edits, inserted };
}

/** The cells that hold something which the insertion would replace. */
export function replacedCells({ edits }: SectionInsertion): readonly CellEdit[] {
  return edits.filter(({ before, after }) => before.value !== null && before.value !== after.value);
}

/** A paragraph written anew into the cells where it is; `undefined` where it does not fit into them any more. */
export function planUpdate(
  { place, inserted: { cells } }: Pick<Outdated, "place" | "inserted">,
  text: string,
  workbook: WorkbookSnapshot,
): readonly CellEdit[] | undefined {
  const pieces = splitParagraph(text);
  if (pieces.length > cells) return undefined;
  return Array.from({ length: cells }, (_, index) => {
    const own = { ...place, row: place.row + index };
    const piece = pieces[index] ?? "";
    return {
      place: own,
      before: contentAt(workbook, own),
      after: { value: piece === "" ? null : piece },
    };
  });
}

function contentAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellPlace): CellContent {
  return contentOf(workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]);
}
