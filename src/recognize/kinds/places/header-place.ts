import { filledCells, printed, type FilledCell } from "../../cells";
import { parseAmount } from "../../../amount/parse-amount";
import type { KindStandard } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { Cell, Sheet } from "../../../workbook/snapshot";
import { isPreludeRow } from "../../places/prelude";
import { isNumberLine, isRemark } from "../../places/remarks";
import { readHeaderLabel } from "../labels/label-meaning";

/** Columns of a sheet, zero-based and inclusive. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

export interface HeaderPlace extends Span {
  /** Its lines. */
  readonly header: { readonly top: number; readonly bottom: number };
}

/** Lines between a title and its header: label, department, unit, year. */
const MOST_LINES_BETWEEN = 8;
/** So many lines of figures are looked at for a column that no label stands over. */
const LINES_LOOKED_AT = 40;

/** The header nearest below a line, if one stands there before anything else does. */
export function headerBelow(
  sheet: Sheet,
  line: number,
  end: number,
  span: Span,
  standard: KindStandard,
): HeaderPlace | undefined {
  let seen = 0;
  for (let row = line + 1; row <= end && seen <= MOST_LINES_BETWEEN; row += 1) {
    const filled = filledCells(sheet, row, span);
    if (filled.length === 0) continue;
    seen += 1;
    if (isPreludeRow(sheet, row, span)) continue;
    if (!isHeaderLine(filled, standard, undefined)) continue;
    return headerFrom(sheet, withGroupAbove(sheet, row, line, span, standard), end, span, standard);
  }
  return undefined;
}

/** A single group may stand above a header all of whose other labels stand lower. */
function withGroupAbove(
  sheet: Sheet,
  top: number,
  least: number,
  span: Span,
  standard: KindStandard,
): number {
  const [group, ...others] = filledCells(sheet, top - 1, span);
  if (top - 1 <= least || group === undefined || others.length > 0 || group.column === span.left) return top;
  if (typeof group.cell.value !== "string" || isPreludeRow(sheet, top - 1, span)) return top;
  const { meaning, text } = readHeaderLabel(group.cell, standard);
  return meaning === undefined || meaning.is === "name" || /^[合总小共]计$/.test(text) ? top : top - 1;
}

/** The lines of a header from its first one, and the columns that it covers. */
function headerFrom(
  sheet: Sheet,
  top: number,
  end: number,
  span: Span,
  standard: KindStandard,
): HeaderPlace | undefined {
  let bottom = top;
  const heads = new Map<number, string>();
  const note = (filled: readonly FilledCell[]) => {
    for (const { cell, column } of filled)
      heads.set(column, String(readHeaderLabel(cell, standard).meaning?.is));
  };
  note(filledCells(sheet, top, span));
  for (let row = top + 1; row <= end; row += 1) {
    const filled = filledCells(sheet, row, span);
    if (filled.length === 0) continue;
    if (isNumberLine(filled)) {
      // 类 款 项 may stand on the line that numbers the columns.
      if (filled.some(({ cell }) => LEVEL.test(printed(cell).trim()))) bottom = row;
      break;
    }
    if (!isHeaderLine(filled, standard, heads)) break;
    note(filled);
    bottom = row;
  }
  const columns: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (const { column } of filledCells(sheet, row, span)) columns.push(column);
  }
  if (columns.length < 2) return undefined;
  const left = Math.min(...columns);
  let right = Math.max(...columns);
  // A label over the last group may stand in its first column alone.
  for (let row = bottom + 1; row <= Math.min(end, bottom + LINES_LOOKED_AT); row += 1) {
    const last = filledCells(sheet, row, span).at(-1);
    if (last && last.column > right && isAmountCell(last.cell)) right = last.column;
  }
  return { header: { top, bottom }, left, right };
}

const LEVEL = /^[类款项]$/;

/** The next line from which a header begins: one that says what its rows are, unless the table is known to be there. */
export function nextHeader(
  sheet: Sheet,
  { from, end, isTitled }: { readonly from: number; readonly end: number; readonly isTitled?: boolean },
  span: Span,
  standard: KindStandard,
): HeaderPlace | undefined {
  for (let row = from; row <= end; row += 1) {
    const filled = filledCells(sheet, row, span);
    if (filled.length < 2 || !isHeaderLine(filled, standard, undefined)) continue;
    const top = withGroupAbove(sheet, row, from - 1, span, standard);
    const header = headerFrom(sheet, top, end, span, standard);
    if (header !== undefined && (isTitled || hasHead(sheet, header, standard))) return header;
  }
  return undefined;
}

function hasHead(sheet: Sheet, header: HeaderPlace, standard: KindStandard): boolean {
  for (let row = header.header.top; row <= header.header.bottom; row += 1) {
    for (const { cell } of filledCells(sheet, row, header)) {
      const is = readHeaderLabel(cell, standard).meaning?.is;
      if (is === "name" || is === "code" || is === "class") return true;
    }
  }
  return false;
}

/** Words that gather columns: 收入, 支出预算, 部门预算, 政府采购情况 … */
const GATHERING = /(收入|支出|预算|预算数|决算数|经费|科目|分类|情况|资金|拨款|项目|安排)(\(.*\))?$/;

/**
 * Whether a line is one of a header: words only, most of them known. `heads` are the lines above it: 合计 under a column of
 * names or of words is the first row already, and so is a name with a numeral.
 */
export function isHeaderLine(
  filled: readonly FilledCell[],
  standard: KindStandard,
  heads: ReadonlyMap<number, string> | undefined,
): boolean {
  let known = 0;
  let isColumn = false;
  // What words mean takes long to find out, and most lines have figures.
  if (filled.some(({ cell }) => typeof cell.value !== "string" || isAmountCell(cell))) return false;
  for (const { cell, column } of filled) {
    const { meaning, text, numeral } = readHeaderLabel(cell, standard);
    if (text === "" || text.length > 40 || /^(金额)?单位:/.test(text)) return false;
    if (heads !== undefined) {
      if (numeral !== undefined) return false;
      const above = heads.get(column);
      const isUnderNames = isOverNames(above);
      if (isUnderNames && !HEADS.has(meaning?.is ?? "")) {
        if (meaning?.is === "total" && areLabelsBeside(filled, standard, heads)) continue;
        return false;
      }
      if (above === "text" && meaning?.is === "total") return false;
    }
    if (meaning !== undefined || /^20\d\d年$/.test(text)) {
      known += 1;
      isColumn = true;
    } else if (GATHERING.test(text) && text.length <= 30) known += 1;
  }
  const text = normalize(printed(filled[0]?.cell));
  if (filled.length === 1 && (isRemark(text, filled) || heads === undefined)) return false;
  return (isColumn || known > 1) && known * 2 >= filled.length;
}

function isOverNames(above: string | undefined): boolean {
  return above === "name" || above === "code" || above === "class";
}

/** 合计 of an empty table may have slipped into the last line of its header, beside 小计, 基本支出 and 项目支出. */
function areLabelsBeside(
  filled: readonly FilledCell[],
  standard: KindStandard,
  heads: ReadonlyMap<number, string>,
): boolean {
  const beside = filled.filter(({ column }) => !isOverNames(heads.get(column)));
  return (
    beside.length > 1 && beside.every(({ cell }) => readHeaderLabel(cell, standard).meaning !== undefined)
  );
}

/** What says what a row is: may stand below another of them, 类 款 项 under 科目编码. */
const HEADS: ReadonlySet<string> = new Set(["code", "name", "class", "section", "item"]);

export function isAmountCell(cell: Cell): boolean {
  if (typeof cell.value === "number") return true;
  if (typeof cell.value !== "string") return false;
  const { form } = parseAmount(cell.value);
  return form === "number" || form === "text";
}
