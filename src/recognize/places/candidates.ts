import type { TableDescription } from "../../budget/table";
import type { Sheet } from "../../workbook/snapshot";
import { continuationOf } from "./continuation";
import { findHeader, type HeaderMatch } from "./header";
import { yearIn } from "./labels";
import { readPrelude, type Prelude } from "./prelude";
import { isFigure } from "../rows/read-rows";
import { findTitles, titledOtherwise, type TitleIndex, type TitleMatch } from "./titles";

/** A place in the workbook that reads as one of the standard's tables, its rows not yet read. */
export interface Candidate {
  readonly table: TableDescription;
  readonly sheet: Sheet;
  readonly title: TitleMatch | undefined;
  readonly header: HeaderMatch;
  readonly prelude: Prelude;
  /** First line of what was printed above, and the last that may still be its own. */
  readonly top: number;
  readonly end: number;
  /** Without a title, and with the header of the table on the sheet before. */
  readonly continues?: true;
}

/** Something that looks like a table but was not taken, and why. */
export interface Leftover {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly reason: string;
  /** A title without a table under it: of no interest where its table was found elsewhere (目录). */
  readonly mentions?: readonly string[];
  /** Of a title with figures under it that no known header explains: the column of the title. */
  readonly overFigures?: { readonly column: number; readonly year: number | undefined };
}

/** Nothing printed is wider; a sheet that claims more columns is formatted, not filled. */
const MAX_COLUMNS = 200;
/** Lines above a title that may name the department or the unit. */
const MAX_PRELUDE = 4;

export function findCandidates(
  sheet: Sheet,
  tables: readonly TableDescription[],
  index: TitleIndex,
  /** The last table of the sheet before, which may go on here. */
  before?: Candidate,
): { candidates: Candidate[]; leftovers: Leftover[] } {
  const titles = findTitles(sheet, index);
  const width = widthOf(sheet);
  const candidates: Candidate[] = [];
  const leftovers: Leftover[] = [];
  for (const title of titles) {
    const area = areaOf(title, titles, candidates, sheet, width);
    const found = bestHeader(sheet, area, title.tables, area.preludeTop);
    if (found) candidates.push({ ...found, sheet, title, top: area.preludeTop, end: area.bottom });
    else {
      const reason = "有标题，下面没有认得出的表头";
      const mentions = title.tables.map((table) => table.id);
      const overFigures = { column: title.column, year: title.year ?? yearIn(title.text) };
      const leftover = { sheet: sheet.name, row: title.row, text: title.text, reason, mentions };
      leftovers.push(holdsFigures(sheet, area) ? { ...leftover, overFigures } : leftover);
    }
  }
  if (titles.length === 0) {
    const continuation = before && continuationOf(before, sheet, width);
    if (continuation) return { candidates: [continuation], leftovers };
  }
  if (candidates.length === 0) {
    const untitled = findUntitled(sheet, tables, width);
    candidates.push(...untitled.candidates);
    leftovers.push(...untitled.leftovers);
  }
  return { candidates, leftovers };
}

interface TitleArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly preludeTop: number;
}

/** What lies under a title: down to the next title below it, between its neighbours beside it. */
function areaOf(
  title: TitleMatch,
  titles: readonly TitleMatch[],
  before: readonly Candidate[],
  sheet: Sheet,
  width: number,
): TitleArea {
  const isBeside = (other: TitleMatch) => other !== title && Math.abs(other.row - title.row) <= 2;
  const leftNeighbour = before.findLast(
    (one) => one.title !== undefined && isBeside(one.title) && one.title.column < title.column,
  );
  const rightNeighbour = titles
    .filter((other) => isBeside(other) && other.column > title.column)
    .sort((a, b) => a.column - b.column)[0];
  const left = leftNeighbour ? leftNeighbour.header.right + 1 : 0;
  const right = rightNeighbour ? rightNeighbour.column - 1 : width - 1;
  const hasNeighbours = leftNeighbour !== undefined || rightNeighbour !== undefined;
  const overlaps = (other: TitleMatch) => !hasNeighbours || (other.column >= left && other.column <= right);
  const below = titles.find((other) => other.row > title.row && !isBeside(other) && overlaps(other));
  const above = before.findLast((one) => one.title && one.title.row < title.row && !isBeside(one.title));
  const preludeTop = Math.max(title.row - MAX_PRELUDE, above ? above.header.bottom + 1 : 0, 0);
  return {
    top: title.row + 1,
    bottom: below ? below.row - 1 : sheet.rows.length - 1,
    left,
    right,
    preludeTop,
  };
}

/** So few may be the numbers of pages, or of columns. */
const FEW_FIGURES = 5;

function holdsFigures(sheet: Sheet, area: TitleArea): boolean {
  if (sheet.isHidden === true) return false;
  let figures = 0;
  for (let row = area.top; row <= area.bottom && figures <= FEW_FIGURES; row += 1) {
    figures += (sheet.rows[row] ?? []).slice(area.left, area.right + 1).filter(isFigure).length;
  }
  return figures > FEW_FIGURES;
}

/** A place that a person says is this table. */
export interface AssignedTable {
  readonly table: string;
  readonly sheet: string;
  /** Zero-based and inclusive. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads the place that a person named as the table they named; `undefined` where its header is not there. */
export function assignedCandidate(
  sheet: Sheet,
  table: TableDescription,
  assigned: AssignedTable,
): Candidate | undefined {
  const area = {
    top: assigned.top,
    bottom: Math.min(assigned.bottom, sheet.rows.length - 1),
    left: assigned.left,
    right: Math.min(assigned.right, widthOf(sheet) - 1),
  };
  const header = findHeader(sheet, area, table);
  if (header === undefined) return undefined;
  // The lines that name department and unit may lie just above what was selected.
  const top = Math.max(0, assigned.top - MAX_PRELUDE);
  const prelude = readPrelude(sheet, top, header.top - 1, area);
  return { table, sheet, title: undefined, header, prelude, top: assigned.top, end: area.bottom };
}

type FoundHeader = Pick<Candidate, "table" | "header" | "prelude">;

/** Among the tables that the title may mean, the one whose header fits best; the printed number decides ties. */
function bestHeader(
  sheet: Sheet,
  area: TitleArea,
  tables: readonly TableDescription[],
  preludeTop: number,
): FoundHeader | undefined {
  let best: (FoundHeader & { score: number }) | undefined;
  for (const table of tables) {
    const header = findHeader(sheet, area, table);
    if (!header) continue;
    const lines = { left: area.left, right: Math.max(area.right, header.right) };
    const prelude = readPrelude(sheet, preludeTop, header.top - 1, lines);
    const columns = header.sections.reduce((count, section) => count + section.amounts.size, 0);
    // All of a longer header beats all of a shorter one that is a part of it.
    const score = header.completeness * 100 + columns + (labelNumber(prelude) === table.number ? 50 : 0);
    if (best && best.score >= score) continue;
    best = { table, header, prelude, score };
  }
  return best;
}

/** A sheet without any known title: the printed number, or a header that only one table has, still tells. */
function findUntitled(
  sheet: Sheet,
  tables: readonly TableDescription[],
  width: number,
): { candidates: Candidate[]; leftovers: Leftover[] } {
  const area = { top: 0, bottom: sheet.rows.length - 1, left: 0, right: width - 1 };
  const matches: { table: TableDescription; header: HeaderMatch; prelude: Prelude }[] = [];
  for (const table of tables) {
    const header = findHeader(sheet, area, table);
    if (header?.completeness !== 1) continue;
    const prelude = readPrelude(sheet, 0, header.top - 1, area);
    // A number that no table of the standard has is that of a further table with a like header.
    const number = labelNumber(prelude);
    if (number !== undefined && !tables.some((one) => one.number === number)) continue;
    if (number !== table.number && titledOtherwise(sheet, header, table)) continue;
    matches.push({ table, header, prelude });
  }
  const columns = (one: (typeof matches)[number]) =>
    one.header.sections.reduce((count, section) => count + section.amounts.size, 0);
  const most = Math.max(...matches.map(columns));
  const numbered = matches.filter((one) => labelNumber(one.prelude) === one.table.number);
  const likely = numbered.length > 0 ? numbered : matches.filter((one) => columns(one) === most && most > 2);
  const [only] = likely;
  if (only === undefined) return { candidates: [], leftovers: [] };
  const text = likely.map((one) => `《${one.table.titles[0]}》`).join("、");
  if (likely.length > 1) {
    const reason = `没有标题，可能是${text}`;
    return {
      candidates: [],
      leftovers: [{ sheet: sheet.name, row: only.header.top, text: sheet.name, reason }],
    };
  }
  const candidate = { ...only, sheet, title: undefined, top: 0, end: sheet.rows.length - 1 };
  return { candidates: [candidate], leftovers: [] };
}

function labelNumber(prelude: Prelude): number | undefined {
  const digits = /\d+$/.exec(prelude.label?.text ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function widthOf(sheet: Sheet): number {
  let width = 0;
  sheet.rows.forEach((cells) => {
    if (cells && cells.length > width) width = cells.length;
  });
  return Math.min(width, MAX_COLUMNS);
}

/** The year that a candidate speaks of: its title's, or its header's. */
export function yearOf(candidate: Pick<Candidate, "title" | "header">): number | undefined {
  if (candidate.title?.year !== undefined) return candidate.title.year;
  if (candidate.title) {
    const inTitle = yearIn(candidate.title.text);
    if (inTitle !== undefined) return inTitle;
  }
  const years = candidate.header.years.map((one) => one.year);
  return years.length > 0 ? Math.max(...years) : undefined;
}
