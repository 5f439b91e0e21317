import { printed, filledCells, type FilledCell } from "../cells";
import { yearIn } from "../labels";
import { parseAmount } from "../../amount/parse-amount";
import type { KindStandard, TableKind } from "../../budget/kind";
import { normalize } from "../../text/normalize";
import type { Cell, Sheet } from "../../workbook/snapshot";
import { isPreludeRow } from "../places/prelude";
import { isNumberLine, isRemark } from "../places/remarks";
import { readLabel } from "./label-meaning";

/** Where a table stands on its sheet. Rows and columns are zero-based and inclusive. */
export interface TablePlace {
  readonly sheet: Sheet;
  readonly kind: TableKind;
  readonly title: { readonly row: number; readonly column: number; readonly text: string };
  readonly year?: number;
  /** The lines of its header. */
  readonly header: { readonly top: number; readonly bottom: number };
  readonly left: number;
  readonly right: number;
  /** The last line that may be its own. */
  readonly end: number;
}

/** A title under which no table was read, and why. */
export interface UnreadTitle {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly reason: string;
}

export interface SheetPlaces {
  readonly places: readonly TablePlace[];
  readonly unread: readonly UnreadTitle[];
}

interface Title {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Lines between a title and its header: label, department, unit, year. */
const MOST_LINES_BETWEEN = 8;
const LONGEST_TITLE = 70;
const TITLE = /表\d*(\([^()]*\))*(\(?续\)?表?\d*)?$/;
const NO_TITLE = /[。;；!?]|^(注|备注|详见|附|见|《|报表|说明)/;
/** What stands before a title in its cell: 预算01表, 表03, 公开表2: */
const BEFORE_TITLE = /^(预算|公开|附|财)*(\d{1,2}表|表[\d一二三四五六七八九十]{1,3}(-\d+)?|表\(\d+\))[:、.]?/;

/** All tables of a sheet that bear a title and have a header of known words below it. */
export function findTablePlaces(sheet: Sheet, standard: KindStandard): SheetPlaces {
  const titles = titlesOf(sheet);
  const places: TablePlace[] = [];
  const unread: UnreadTitle[] = [];
  titles.forEach((title, index) => {
    const below = titles.slice(index + 1).find(({ row }) => row > title.row);
    const end = below === undefined ? sheet.rows.length - 1 : below.row - 1;
    const beside = titles.filter(({ row }) => row === title.row);
    const span = columnsOf(sheet, title, beside, end);
    const header = headerBelow(sheet, title.row, end, span, standard);
    if (header === undefined) return;
    const other = standard.otherTitles.find(({ words }) => words.test(title.text));
    const kind = other === undefined ? kindOf(title.text, standard.kinds) : undefined;
    if (kind === undefined) {
      const reason = other ? `是${other.what}，不在这套核对之内` : "标题不是任何一种预算公开表的";
      unread.push({ sheet: sheet.name, row: title.row, text: title.text, reason });
      return;
    }
    const year = yearIn(title.text) ?? yearAbove(sheet, title);
    places.push({ sheet, kind, title, ...(year !== undefined && { year }), ...header, end });
  });
  return { places, unread };
}

function titlesOf(sheet: Sheet): Title[] {
  const titles: Title[] = [];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (typeof cell?.value !== "string" || !cell.value.includes("表")) return;
      if (cell.value.length > LONGEST_TITLE || cells[column - 1]?.value === cell.value) return;
      const said = normalize(printed(cell)).replace(BEFORE_TITLE, "");
      if (said.length < 4 || !TITLE.test(said) || NO_TITLE.test(said)) return;
      titles.push({ row, column, text: said });
    });
  });
  return titles;
}

/** 无锡市统计局2026年度部门预算公开 in one of the lines above a title. */
function yearAbove(sheet: Sheet, title: Title): number | undefined {
  for (let row = title.row - 1; row >= Math.max(0, title.row - 3); row -= 1) {
    for (const cell of sheet.rows[row] ?? []) {
      if (typeof cell?.value !== "string" || cell.value.length > LONGEST_TITLE) continue;
      const year = /20\d\d\s*年/.test(cell.value) ? yearIn(cell.value) : undefined;
      if (year !== undefined) return year;
    }
  }
  return undefined;
}

/** The first kind whose words a title has. */
function kindOf(title: string, kinds: readonly TableKind[]): TableKind | undefined {
  return kinds.find(
    (kind) =>
      kind.title.test(title) &&
      (kind.titleMust?.test(title) ?? true) &&
      !(kind.titleMustNot?.test(title) ?? false),
  );
}

/** The columns under a title: all of the sheet, or, where titles stand side by side, as far as the gap between them. */
function columnsOf(
  sheet: Sheet,
  title: Title,
  beside: readonly Title[],
  end: number,
): { left: number; right: number } {
  let width = 1;
  for (let row = title.row; row <= end; row += 1) width = Math.max(width, sheet.rows[row]?.length ?? 0);
  const isBlank = (column: number) => {
    for (let row = title.row; row <= end; row += 1) if (sheet.rows[row]?.[column] !== undefined) return false;
    return true;
  };
  const gapBetween = (one: Title, other: Title) => {
    for (let column = other.column; column > one.column; column -= 1) if (isBlank(column)) return column;
    return other.column - 1;
  };
  const index = beside.indexOf(title);
  const before = beside[index - 1];
  const after = beside[index + 1];
  return {
    left: before === undefined ? 0 : gapBetween(before, title) + 1,
    right: after === undefined ? width - 1 : gapBetween(title, after),
  };
}

interface HeaderPlace {
  readonly header: TablePlace["header"];
  readonly left: number;
  readonly right: number;
}

function headerBelow(
  sheet: Sheet,
  title: number,
  end: number,
  span: { left: number; right: number },
  standard: KindStandard,
): HeaderPlace | undefined {
  let seen = 0;
  for (let row = title + 1; row <= end && seen <= MOST_LINES_BETWEEN; row += 1) {
    const filled = filledCells(sheet, row, span);
    if (filled.length === 0) continue;
    seen += 1;
    if (isPreludeRow(sheet, row, span)) continue;
    if (!isHeaderLine(filled, standard, undefined)) continue;
    return headerFrom(sheet, row, end, span, standard);
  }
  return undefined;
}

function headerFrom(
  sheet: Sheet,
  top: number,
  end: number,
  span: { left: number; right: number },
  standard: KindStandard,
): HeaderPlace | undefined {
  let bottom = top;
  const heads = new Map<number, string>();
  const note = (filled: readonly FilledCell[]) => {
    for (const { cell, column } of filled)
      heads.set(column, String(readLabel(cell, standard.labels).meaning?.is));
  };
  note(filledCells(sheet, top, span));
  for (let row = top + 1; row <= end; row += 1) {
    const filled = filledCells(sheet, row, span);
    if (filled.length === 0) continue;
    if (isNumberLine(filled) || !isHeaderLine(filled, standard, heads)) break;
    note(filled);
    bottom = row;
  }
  const columns: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (const { column } of filledCells(sheet, row, span)) columns.push(column);
  }
  const left = Math.min(...columns);
  let right = Math.max(...columns);
  // A label over the last group may stand in its first column alone.
  for (let row = bottom + 1; row <= Math.min(end, bottom + 40); row += 1) {
    const last = filledCells(sheet, row, span).at(-1);
    if (last && last.column > right && isAmountCell(last.cell)) right = last.column;
  }
  return columns.length < 2 ? undefined : { header: { top, bottom }, left, right };
}

/** Words that gather columns: 收入, 支出预算, 部门预算, 政府采购情况 … */
const GATHERING = /(收入|支出|预算|预算数|决算数|经费|科目|分类|情况|资金|拨款|项目|安排)(\(.*\))?$/;

/**
 * Whether a line is one of a header: words only, most of them known. `heads` are the lines above it: 合计 under a column of
 * names is the first row already, and so is a name with a numeral.
 */
export function isHeaderLine(
  filled: readonly FilledCell[],
  standard: KindStandard,
  heads: ReadonlyMap<number, string> | undefined,
): boolean {
  let known = 0;
  let isColumn = false;
  for (const { cell, column } of filled) {
    if (typeof cell.value !== "string" || isAmountCell(cell)) return false;
    const { meaning, text, numeral } = readLabel(cell, standard.labels);
    if (text === "" || text.length > 40 || /^(金额)?单位:/.test(text)) return false;
    if (heads !== undefined) {
      if (numeral !== undefined) return false;
      const above = heads.get(column);
      const isUnderNames = above === "name" || above === "code" || above === "class";
      if (isUnderNames && meaning?.is !== "code" && meaning?.is !== "name" && meaning?.is !== "class")
        return false;
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

function isAmountCell(cell: Cell): boolean {
  if (typeof cell.value === "number") return true;
  if (typeof cell.value !== "string") return false;
  const { form } = parseAmount(cell.value);
  return form === "number" || form === "text";
}
