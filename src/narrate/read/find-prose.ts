import type { Standard } from "../../budget/standard";
import { contains, type SheetArea } from "../../workbook/areas";
import type { Sheet, WorkbookSnapshot } from "../../workbook/snapshot";
import {
  isLong,
  isSentence,
  linesOf,
  speaksOfAmounts,
  type ProseLine,
  type ProseParagraph,
} from "./find/prose-lines";
import { sectionRuns, type SectionRun, type SectionRuns } from "./find/section-runs";

export type { ProseLine, ProseParagraph, ProsePlace } from "./find/prose-lines";

export type FoundSection = SectionRun;

export interface FoundProse {
  /** 第三部分 …年度部门预算情况说明 */
  readonly title?: ProseLine;
  readonly sections: readonly FoundSection[];
  /** What speaks of amounts and stands under no heading, under one that came before, or too far below one. */
  readonly unread: readonly ProseLine[];
}

/** Cells that were read otherwise: as tables, in which prose may stand nevertheless, and as performance forms. */
export interface ReadAreas {
  readonly tables: readonly SheetArea[];
  readonly forms: readonly SheetArea[];
}

/** The prose on the sheets of a workbook, all of them taken together; `undefined` where there is none. */
export function findProse(
  workbook: WorkbookSnapshot,
  standard: Standard,
  areas: ReadAreas = { tables: [], forms: [] },
): FoundProse | undefined {
  const sheets = workbook.sheets.map((sheet) => {
    const runs = sectionRuns(paragraphsOn(sheet, areas).flatMap(linesOf), standard.sections);
    const hasTables = areas.tables.some((area) => area.sheet === sheet.name);
    return { runs, hasTables, isWhole: chosenOf(runs.runs).length >= FEWEST };
  });
  const hasWhole = sheets.some(({ isWhole }) => isWhole);
  const own = sheets.filter(({ hasTables }) => hasWhole || !hasTables);
  const found = joined(own.map(({ runs }) => runs));
  if (found.sections.length >= FEWEST) return found;
  const unread = sheets.flatMap(({ runs }) => allLines(runs)).filter(speaksOfAmounts);
  return unread.length === 0 ? undefined : { sections: [], unread };
}

/**
 * Notes below a table speak of the same things, and a catalogue has the same headings: where nobody pointed at it, a
 * narrative has at least two headings with sentences under them.
 */
const FEWEST = 2;

function paragraphsOn({ name, rows }: Sheet, { tables, forms }: ReadAreas): ProseParagraph[] {
  const [ownTables, ownForms] = [tables, forms].map((all) => all.filter(({ sheet }) => sheet === name));
  const isIn = (areas: readonly SheetArea[] | undefined, row: number, column: number) =>
    areas?.some((area) => contains(area, row, column)) === true;
  return rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column): ProseParagraph[] => {
      const text = cell?.value;
      if (typeof text !== "string" || isIn(ownForms, row, column)) return [];
      if (!isLong(text) && isIn(ownTables, row, column)) return [];
      return [{ text, place: { sheet: name, row, column } }];
    }),
  );
}

/** The sections in a run of paragraphs; `undefined` where no heading has a sentence under it. */
export function sectionsIn(
  paragraphs: readonly ProseParagraph[],
  standard: Standard,
): FoundProse | undefined {
  const found = joined([sectionRuns(paragraphs.flatMap(linesOf), standard.sections)]);
  return found.sections.length === 0 ? undefined : found;
}

function joined(all: readonly SectionRuns[]): FoundProse {
  const title = all.map((one) => one.title).find((one) => one !== undefined);
  const runs = all.flatMap((one) => one.runs);
  const sections = chosenOf(runs);
  const read = new Set(sections.flatMap(({ lines }) => lines));
  const unread = all.flatMap(allLines).filter((line) => !read.has(line) && speaksOfAmounts(line));
  return { ...(title === undefined ? {} : { title }), sections, unread };
}

/** Of each section the first run that says something: a catalogue names it before. */
function chosenOf(runs: readonly SectionRun[]): readonly FoundSection[] {
  const said = runs.filter(({ lines }) => lines.some(({ text }) => isSentence(text)));
  return said.filter(({ section }, index) => said.findIndex((one) => one.section === section) === index);
}

function allLines({ runs, rest }: SectionRuns): readonly ProseLine[] {
  return [...runs.flatMap(({ lines }) => lines), ...rest];
}

/** The department's year stands in the title. */
export function titleYear(title: ProseLine): { readonly year: number; readonly start: number } | undefined {
  const match = /\d{4}/.exec(title.text.normalize("NFKC"));
  return match ? { year: Number(match[0]), start: match.index } : undefined;
}
