import { filledCells, printed, type FilledCell } from "../../cells";
import type { TableNote } from "../../../budget/document";
import type { KindStandard } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { CellPlace, Sheet } from "../../../workbook/snapshot";
import { isPreludeRow } from "../../places/prelude";
import { continuesRemark, emptiness, isNumberLine, isPageNumber, isRemark } from "../../places/remarks";
import { isHeaderLine, type Span } from "./header-place";
import { readHeaderLabel, type ReadLabel } from "../labels/label-meaning";
import type { FoundPlace } from "./table-places";
import { isTableLabel } from "./titles";

/** What stands below a header, before it is known what its lines are. */
export interface KindBody {
  /** Lines of the sheet that may be rows. */
  readonly rows: readonly number[];
  readonly bottom: number;
  readonly emptyNote?: { readonly place: CellPlace; readonly isPlain: boolean };
  readonly notes: readonly TableNote[];
  /** A remark that amounts were rounded each on its own (尾差, 尾数误差). */
  readonly hasRoundingRemark: boolean;
  /** Where another table begins that has no title. */
  readonly next?: number;
}

const ROUNDING_REMARK = /尾差|尾数|四舍五入|误差/;

/** The lines under a header; blank ones, repeated headers, numbers of columns and remarks are left out. */
export function readKindBody(place: FoundPlace, standard: KindStandard): KindBody {
  const { sheet, header, left, right, end } = place;
  const area = { left, right };
  const repeated = new Set<string>();
  const beginnings = new Set<string>();
  for (let row = header.top; row <= header.bottom; row += 1) {
    repeated.add(signature(sheet, row, area));
    const [first] = filledCells(sheet, row, area);
    if (first !== undefined) beginnings.add(normalize(printed(first.cell)));
  }
  const rows: number[] = [];
  let bottom = header.bottom;
  let emptyNote: KindBody["emptyNote"];
  const notes: TableNote[] = [];
  let hasRoundingRemark = false;
  let remark: string | undefined;
  let next: number | undefined;
  for (let row = header.bottom + 1; row <= Math.min(end, sheet.rows.length - 1); row += 1) {
    const filled = filledCells(sheet, row, area);
    const [first] = filled;
    if (first === undefined) continue;
    const text = normalize(printed(first.cell));
    if (isPageNumber(sheet, row, end, filled)) break;
    if (isRemark(text, filled) || continuesRemark(remark, text, filled)) {
      remark = text;
      bottom = row;
      hasRoundingRemark ||= ROUNDING_REMARK.test(text);
      const said = emptiness(text);
      const at = { sheet: sheet.name, row, column: first.column };
      if (!emptyNote?.isPlain && said !== undefined) emptyNote = { place: at, isPlain: said === "plain" };
      notes.push({ text: printed(first.cell), place: at });
      continue;
    }
    if (beginnings.has(text) && repeated.has(signature(sheet, row, area))) continue;
    if (rows.length > 0 && beginsAnother(filled, standard, remark !== undefined)) {
      next = row;
      break;
    }
    if (isPreludeRow(sheet, row, area) || isNumberLine(filled)) continue;
    if (filled.length === 1 && isTableLabel(text)) continue;
    remark = undefined;
    rows.push(row);
    bottom = row;
  }
  return {
    rows,
    bottom,
    ...(emptyNote && { emptyNote }),
    notes,
    hasRoundingRemark,
    ...(next !== undefined && { next }),
  };
}

/** A header; below a remark, which ends a table, also one that does not say what its rows are. */
function beginsAnother(
  filled: readonly FilledCell[],
  standard: KindStandard,
  isBelowRemark: boolean,
): boolean {
  if (filled.length < 2 || !isHeaderLine(filled, standard, undefined)) return false;
  const labels = filled.map(({ cell }) => readHeaderLabel(cell, standard));
  const isHead = ({ meaning }: ReadLabel) => meaning?.is === "name" || meaning?.is === "code";
  return labels.every(({ numeral }) => numeral === undefined) && (isBelowRemark || labels.some(isHead));
}

function signature(sheet: Sheet, row: number, area: Span): string {
  return filledCells(sheet, row, area)
    .map(({ cell, column }) => `${column}:${normalize(printed(cell))}`)
    .join("|");
}
