import { filledCells, printed, widthOf } from "../../cells";
import type { KindBases, KindStandard } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { Sheet } from "../../../workbook/snapshot";
import type { AssignedTable } from "../../places/assigned";
import { isPreludeRow } from "../../places/prelude";
import { isNumberLine, isRemark } from "../../places/remarks";
import { isAmountCell, nextHeader, type HeaderPlace, type Span } from "../places/header-place";
import { nameAround } from "../places/names";
import type { TablePlace } from "../places/table-places";
import { kindOf, titlesOf, titleText, yearOf, type Title } from "../places/titles";
import type { GivenReading } from "./given-columns";

/** No header has more lines. */
const MOST_HEADER_LINES = 12;
/** So many lines are looked at for columns that nothing in the header stands over. */
const LINES_LOOKED_AT = 40;

/**
 * The place that a person named as a table of a kind. Its header is where they say, else where known labels stand, else the
 * lines of words above its figures. `undefined` where the kind is not known or nothing stands there.
 */
export function assignedPlace(
  sheet: Sheet,
  assigned: AssignedTable,
  bases: KindBases,
): TablePlace | undefined {
  const standard = [bases.budget, bases.final].find(({ kinds }) =>
    kinds.some(({ id }) => id === assigned.table),
  );
  const kind = standard?.kinds.find(({ id }) => id === assigned.table);
  if (standard === undefined || kind === undefined) return undefined;
  // What was kept may have been written by anybody.
  const span = { left: Math.max(0, assigned.left), right: Math.min(assigned.right, widthOf(sheet) - 1) };
  const last = Math.min(assigned.bottom, sheet.rows.length - 1);
  const printedTitle = titleAt(sheet, assigned, span);
  const top = printedTitle === undefined ? Math.max(0, assigned.top) : printedTitle.row + 1;
  const header = headerIn(sheet, assigned, { top, bottom: last }, span, standard);
  if (header === undefined) return undefined;
  const end = assigned.bottom < sheet.rows.length ? last : endBefore(sheet, header, last, standard);
  const title = printedTitle ??
    titleAbove(sheet, header, Math.max(0, assigned.top), span) ?? {
      row: header.header.top,
      column: header.left,
      text: kind.name,
    };
  const year = yearOf(sheet, title, header.header.top, span);
  const name = nameAround(sheet, title, header.header.top, span);
  return {
    sheet,
    standard,
    kind,
    title,
    ...header,
    end,
    given: givenIn(assigned, standard),
    ...(year !== undefined && { year }),
    ...(name !== undefined && { name }),
  };
}

function givenIn({ columns = [], total }: AssignedTable, { quantities }: KindStandard): GivenReading {
  const named = columns.flatMap(({ column, quantity }) => {
    const own = quantities.find(({ id }) => id === quantity);
    return own === undefined ? [] : [[column, own] as const];
  });
  return { columns: new Map(named), ...(total !== undefined && { total }) };
}

/** In the line that a person named, or the first title within the area. */
function titleAt(sheet: Sheet, { title, top, bottom }: AssignedTable, span: Span): Title | undefined {
  if (title !== undefined) {
    const first = filledCells(sheet, title, span)[0];
    return first && { row: title, column: first.column, text: titleText(normalize(printed(first.cell))) };
  }
  const [first] = titlesOf(sheet).filter(
    ({ row, column }) => row >= top && row <= bottom && column >= span.left && column <= span.right,
  );
  return first;
}

/** A line of its own between the beginning of the area and the header. */
function titleAbove(sheet: Sheet, { header }: HeaderPlace, top: number, span: Span): Title | undefined {
  for (let row = top; row < header.top; row += 1) {
    const [only, second] = filledCells(sheet, row, span);
    if (only === undefined || second !== undefined || isPreludeRow(sheet, row, span)) continue;
    const text = titleText(normalize(printed(only.cell)));
    if (text !== "") return { row, column: only.column, text };
  }
  return undefined;
}

function headerIn(
  sheet: Sheet,
  assigned: AssignedTable,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  span: Span,
  standard: KindStandard,
): HeaderPlace | undefined {
  const { header } = assigned;
  if (header !== undefined) {
    const lines = { top: Math.max(0, header.top), bottom: Math.min(header.bottom, bottom) };
    const isHeader = lines.top <= lines.bottom && lines.bottom - lines.top < MOST_HEADER_LINES;
    return isHeader ? withColumns(sheet, lines, bottom, span) : undefined;
  }
  const known = nextHeader(sheet, { from: top, end: bottom, isTitled: true }, span, standard);
  const shaped = linesOfWords(sheet, top, bottom, span);
  if (shaped === undefined) return known;
  // Known labels may reach further down than words do, and words begin before the first known label or go on after the last.
  if (known === undefined || known.header.top > shaped.bottom + 1)
    return withColumns(sheet, shaped, bottom, span);
  const lines = {
    top: Math.min(known.header.top, shaped.top),
    bottom: Math.max(known.header.bottom, shaped.bottom),
  };
  const isKnown = lines.top === known.header.top && lines.bottom === known.header.bottom;
  return isKnown ? known : withColumns(sheet, lines, bottom, span);
}

/** The first lines of several words and no figure: names begin again in the first column where the rows do. */
function linesOfWords(
  sheet: Sheet,
  top: number,
  bottom: number,
  span: Span,
): HeaderPlace["header"] | undefined {
  const isWords = (row: number) => {
    const filled = filledCells(sheet, row, span);
    return (
      filled.length > 1 &&
      filled.every(({ cell }) => typeof cell.value === "string" && !isAmountCell(cell)) &&
      !isNumberLine(filled) &&
      !isPreludeRow(sheet, row, span) &&
      !isRemark(normalize(printed(filled[0]?.cell)), filled)
    );
  };
  let first = top;
  while (first <= bottom && !isWords(first)) first += 1;
  if (first > bottom) return undefined;
  const [left, next] = filledCells(sheet, first, span);
  // A label over the first two columns has others below it, one over the first alone has none.
  const isAlone = left !== undefined && next?.column === left.column + 1;
  let last = first;
  while (last < bottom && last - first < MOST_HEADER_LINES && isWords(last + 1)) {
    if (isAlone && sheet.rows[last + 1]?.[left.column] !== undefined) break;
    last += 1;
  }
  return { top: first, bottom: last };
}

/** The columns of a header, with those that have only names or figures below it. */
function withColumns(
  sheet: Sheet,
  header: HeaderPlace["header"],
  end: number,
  span: Span,
): HeaderPlace | undefined {
  const columns: number[] = [];
  for (let row = header.top; row <= Math.min(end, header.bottom + LINES_LOOKED_AT); row += 1) {
    const filled = filledCells(sheet, row, span);
    // A remark below the table says nothing of its columns.
    if (row > header.bottom && filled.length < 2) continue;
    for (const { column } of filled) columns.push(column);
  }
  return columns.length < 2 ? undefined : { header, left: Math.min(...columns), right: Math.max(...columns) };
}

/** Where only the beginning was named: before the next title of a known kind. */
function endBefore(sheet: Sheet, { header }: HeaderPlace, last: number, { kinds }: KindStandard): number {
  const next = titlesOf(sheet).find(({ row, text }) => row > header.bottom && kindOf(text, kinds));
  return next === undefined ? last : next.row - 1;
}
