import { oncePerPair } from "../../common/once";
import { normalize } from "../../text/normalize";
import type { Sheet } from "../../workbook/snapshot";
import { cellAt, isFigure, printed, widthOf } from "../cells";
import { codeText } from "../labels";
import type { Candidate } from "./candidate";
import { findHeader } from "./header/find-header";
import type { HeaderMatch } from "./header/header-match";
import { isPreludeRow } from "./prelude";

/** What a sheet without a title is, where the table of the sheet before goes on in it. */
export const continuationOf = oncePerPair((before: Candidate, sheet: Sheet): Candidate | undefined => {
  const header = repeatedHeader(before, sheet) ?? headerBefore(before, sheet);
  if (header === undefined) return undefined;
  const { table, prelude } = before;
  const end = sheet.rows.length - 1;
  return { table, sheet, title: undefined, header, prelude, top: 0, end, isContinuation: true };
});

/** Nothing above the very header of the table before it, but that it goes on: 续表. */
function repeatedHeader(before: Candidate, sheet: Sheet): HeaderMatch | undefined {
  const area = { top: 0, bottom: sheet.rows.length - 1, left: 0, right: widthOf(sheet) - 1 };
  const header = findHeader(sheet, area, before.table);
  if (header === undefined || header.completeness < before.header.completeness) return undefined;
  if (header.left !== before.header.left || header.right !== before.header.right) return undefined;
  for (let row = 0; row < header.top; row += 1) {
    const said = (sheet.rows[row] ?? []).filter((cell) => cell !== undefined);
    const isPlain = said.every((cell) => /^\(?续表?\d*\)?$/.test(normalize(printed(cell))));
    if (!isPlain && !isPreludeRow(sheet, row, area)) return undefined;
  }
  return header;
}

const CODE = /^\d{3}(\d\d){0,3}$/;
/** Levels that a code of full length does not have. */
const PADDING = /^(\d{3}(?:\d\d)*?)(?:00)+$/;

/**
 * No header at all, where a table of codes just goes on: a code in each line, its parent above it or in the table
 * before, amounts where the amounts of that table stand, and the first code behind the last one there.
 */
function headerBefore(before: Candidate, sheet: Sheet): HeaderMatch | undefined {
  const { header } = before;
  const [columns, ...others] = header.sections;
  const codeColumn = columns?.labels.find(({ is }) => is === "code")?.columns[0];
  if (columns?.section.rows.kind !== "codes" || others.length > 0 || codeColumn === undefined)
    return undefined;
  if (widthOf(sheet) > header.right + 1) return undefined;
  const codeIn = (row: number, of: Sheet) => codeText(cellAt(of, row, codeColumn)).replace(PADDING, "$1");
  const last = before.sheet.rows.findLastIndex((cells) => cells?.some((cell) => cell !== undefined));
  const lastCode = codeIn(last, before.sheet);
  const seen = new Set<string>();
  for (let row = header.bottom + 1; row <= last; row += 1) seen.add(codeIn(row, before.sheet));
  let firstCode: string | undefined;
  for (const [row, cells] of sheet.rows.entries()) {
    if (!cells?.some((cell) => cell !== undefined)) continue;
    const code = codeIn(row, sheet);
    const amounts = [...columns.amounts.values()].map((column) => cells[column]);
    const hasOthers = amounts.some((cell) => cell !== undefined && !isFigure(cell));
    if (!CODE.test(code) || hasOthers || !amounts.some(isFigure)) return undefined;
    if (code.length > 3 && !seen.has(code.slice(0, -2))) return undefined;
    seen.add(code);
    firstCode ??= code;
  }
  if (firstCode === undefined || !CODE.test(lastCode) || firstCode <= lastCode) return undefined;
  return { ...header, top: 0, bottom: -1, years: [] };
}
