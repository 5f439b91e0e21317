import { oncePerPair } from "../../common/once";
import type { TableDescription } from "../../budget/table";
import type { Sheet } from "../../workbook/snapshot";
import { widthOf } from "../cells";
import { yearIn } from "../labels";
import type { Candidate, Leftover } from "./candidate";
import { continuationOf } from "./continuation";
import { findHeader } from "./header/find-header";
import { amountCount } from "./header/header-match";
import { labelNumber, readPrelude } from "./prelude";
import { areaUnder, holdsFigures, type TitleArea } from "./title-area";
import { findTitles, type TitleIndex, type TitleMatch } from "./titles";
import { findUntitled } from "./untitled";

/** Places of one sheet that read as tables, and what only looks like one. */
export interface FoundOnSheet {
  readonly candidates: readonly Candidate[];
  readonly leftovers: readonly Leftover[];
}

/** What a sheet holds: tables under their titles; without any title, what goes on from `before` or has a known header. */
export function findCandidates(
  sheet: Sheet,
  tables: readonly TableDescription[],
  index: TitleIndex,
  /** The last table of the sheet before, which may go on here. */
  before?: Candidate,
): FoundOnSheet {
  const { titles, candidates, leftovers } = titledOn(sheet, index);
  const continuation = titles.length === 0 && before ? continuationOf(before, sheet) : undefined;
  if (continuation) return { candidates: [continuation], leftovers };
  if (candidates.length > 0) return { candidates, leftovers };
  const untitled = findUntitled(sheet, tables);
  return { candidates: untitled.candidates, leftovers: [...leftovers, ...untitled.leftovers] };
}

/** The tables of a sheet that stand under their title with their whole header. */
export function wholeTables(sheet: Sheet, index: TitleIndex): readonly TableDescription[] {
  const { candidates } = titledOn(sheet, index);
  return candidates.filter(({ header }) => header.completeness === 1).map(({ table }) => table);
}

const titledOn = oncePerPair((sheet: Sheet, index: TitleIndex) => {
  const titles = findTitles(sheet, index);
  return { titles, ...underTitles(sheet, titles) };
});

function underTitles(sheet: Sheet, titles: readonly TitleMatch[]): FoundOnSheet {
  const width = widthOf(sheet);
  const candidates: Candidate[] = [];
  const leftovers: Leftover[] = [];
  for (const title of titles) {
    const area = areaUnder(title, { sheet, width, titles, before: candidates });
    const found = bestHeader(sheet, area, title.tables);
    if (found) candidates.push({ ...found, sheet, title, top: area.preludeTop, end: area.bottom });
    else leftovers.push(titleAlone(sheet, title, area));
  }
  return { candidates, leftovers };
}

function titleAlone(sheet: Sheet, title: TitleMatch, area: TitleArea): Leftover {
  const overFigures = { column: title.column, year: title.year ?? yearIn(title.text) };
  return {
    sheet: sheet.name,
    row: title.row,
    text: title.text,
    reason: "有标题，下面没有认得出的表头",
    mentions: title.tables.map((table) => table.id),
    ...(holdsFigures(sheet, area) ? { overFigures } : {}),
  };
}

type FoundHeader = Pick<Candidate, "table" | "header" | "prelude">;

/** Among the tables that the title may mean, the one whose header fits best; the printed number decides ties. */
function bestHeader(
  sheet: Sheet,
  area: TitleArea,
  tables: readonly TableDescription[],
): FoundHeader | undefined {
  let best: (FoundHeader & { score: number }) | undefined;
  for (const table of tables) {
    const header = findHeader(sheet, area, table);
    if (!header) continue;
    const range = { left: area.left, right: Math.max(area.right, header.right) };
    const prelude = readPrelude(sheet, area.preludeTop, header.top - 1, range);
    const isNumbered = labelNumber(prelude) === table.number;
    // All of a longer header beats all of a shorter one that is a part of it.
    const score = header.completeness * 100 + amountCount(header) + (isNumbered ? 50 : 0);
    if (best && best.score >= score) continue;
    best = { table, header, prelude, score };
  }
  return best;
}
