import type { Decimal } from "../amount/decimal";
import { parseAmount } from "../amount/parse-amount";
import type { Row, TableForm } from "../standards/document";
import type { CodeDictionary } from "../standards/codes";
import { normalize } from "../text/normalize";
import type { Cell, Sheet } from "../workbook/snapshot";
import type { HeaderMatch, SectionColumns } from "./header";
import { cellAt, printed } from "./labels";
import { isPreludeRow } from "./prelude";
import { readCodeRows } from "./rows-by-code";
import { readGroupRows } from "./rows-by-group";
import { readListedRows } from "./rows-listed";
import { readProjectRows } from "./rows-of-projects";
import { readUnitRows } from "./rows-of-units";

/** A row of a section before its amounts are read: what it is and where its amounts stand. */
export type ReadRow = Omit<Row, "facts" | "section">;

/** A line of the sheet that may be a row of the table. */
export interface Line {
  readonly sheet: string;
  readonly row: number;
  /** The cells of the section's label columns, in the description's order. */
  readonly labels: readonly { readonly cells: readonly (Cell | undefined)[]; readonly column: number }[];
  /** The label of the line's first section, or what stands before it: one 合计 there may speak for the whole line. */
  readonly firstLabel: string;
  /** Whether any amount cell of the section holds a figure. */
  readonly hasFigures: boolean;
  readonly amountAt: (column: string) => Cell | undefined;
}

/** What reading a section's lines gives; `strays` are figures that belong to no row. */
export interface SectionReading {
  readonly rows: readonly ReadRow[];
  readonly strays: readonly Line[];
  readonly unread?: TableForm["unread"];
  readonly uncoded?: TableForm["uncoded"];
  /** How levels were inferred, where they were. */
  readonly explanation?: string;
}

export interface BodyReading {
  readonly sections: readonly {
    readonly columns: SectionColumns;
    readonly lines: readonly Line[];
  }[];
  /** The last line that belongs to the table, notes included. */
  readonly bottom: number;
  readonly emptyNote?: NonNullable<TableForm["emptyNote"]>;
}

const NOTE = /^(注|备注|说明)\d*[:.、]/;
/** Who made and who checked the table stands below many of them. */
const FOOTER =
  /^(制表|填表|填报|编制|编报|审核|复核|单位负责|部门负责|财务负责|负责|经办|联系)(人|人员|日期|时间|电话)?(:|$)|^(打印|制表|填报|编制|填表)(日期|时间)/;
/** A row in which whoever made the table checked it, and the number of a printed page. */
const OWN_CHECK = /^(平衡|勾稽|收支)?(校验|核对|验证|检查)(行|数|公式|结果|关系|差额)?:?$|^第\d+页/;
/** Plain words that the table is empty; a figure contradicts them. */
const PLAIN_EMPTY = /(本表|此表|该表).*(无数据|无内容|无金额|为空|空表)|^\(?(注:|备注:|说明:)?(无数据|空表)/;
/** All that some write in the one row of an empty table. */
const BARE_EMPTY = /^\(?(无|不涉及|无内容|无此项.{0,6})[。)]*$/;
/** Words of a note that may say why a table is empty; beside figures they may mean something else. */
const LOOSE_EMPTY = /无|没有|不涉及|未安排|未发生/;
const SELF = /^本(部门|单位|年|年度|级|局|院|校|中心|委|办)/;
const FOREIGN_TITLE = /(20\d\d年?.*表|明细表|一览表|目标表|申报表|统计表|情况表|汇总表)(\(.*\))?$/;

/**
 * Collects the lines under a header down to `end`, leaving out blank lines, repeated headers and notes. A note that the
 * table is empty may also stand between its title, in the line before `top`, and its header.
 */
export function readBody(sheet: Sheet, header: HeaderMatch, end: number, top = header.top): BodyReading {
  const repeated = headerSignatures(sheet, header);
  const area = { left: header.left, right: header.right };
  const lines: number[] = [];
  let bottom = header.bottom;
  let emptyNote = noteAbove(sheet, header, top);
  let afterHeader = true;
  let lastRemark: string | undefined;

  for (let row = header.bottom + 1; row <= Math.min(end, sheet.rows.length - 1); row += 1) {
    const filled = filledCells(sheet, row, area);
    const first = filled[0];
    if (first === undefined) continue;
    if (isPageNumber(sheet, row, end, filled)) break;
    const text = normalize(printed(first.cell));
    if (isRemark(text, filled) || continuesRemark(lastRemark, text, filled)) {
      lastRemark = text;
      const isPlain = PLAIN_EMPTY.test(text);
      if (!emptyNote?.isPlain && (isPlain || LOOSE_EMPTY.test(text))) {
        emptyNote = { place: { sheet: sheet.name, row, column: first.column }, isPlain };
      }
      bottom = row;
      continue;
    }
    if (repeated.has(signature(sheet, row, area)) || isPreludeRow(sheet, row, area)) {
      afterHeader = true;
      continue;
    }
    if (afterHeader && isNumberLine(filled)) continue;
    if (filled.length === 1 && FOREIGN_TITLE.test(text)) break;
    afterHeader = false;
    lastRemark = undefined;
    lines.push(row);
    bottom = row;
  }
  return {
    sections: header.sections.map((columns) => ({
      columns,
      lines: lines.map((row) => lineOf(sheet, row, columns, header)),
    })),
    bottom,
    ...(emptyNote ? { emptyNote } : {}),
  };
}

/** Plain words above the labels of the header that the table has no figures. */
function noteAbove(sheet: Sheet, header: HeaderMatch, top: number): BodyReading["emptyNote"] {
  for (let row = top; row <= header.bottom; row += 1) {
    const [first, ...others] = filledCells(sheet, row, header);
    if (first === undefined || others.length > 0 || !PLAIN_EMPTY.test(normalize(printed(first.cell))))
      continue;
    return { place: { sheet: sheet.name, row, column: first.column }, isPlain: true };
  }
  return undefined;
}

/** A whole number alone in the last line, with a blank one above it. */
function isPageNumber(sheet: Sheet, row: number, end: number, filled: readonly FilledCell[]): boolean {
  const [only, ...others] = filled;
  if (others.length > 0 || typeof only?.cell.value !== "number") return false;
  const isLast = !sheet.rows
    .slice(row + 1, end + 1)
    .some((cells) => cells?.some((cell) => cell !== undefined));
  const isApart = !sheet.rows[row - 1]?.some((cell) => cell !== undefined);
  return isLast && isApart && /^[1-9]\d{0,2}$/.test(printed(only.cell));
}

/** Gives each line of a section its meaning, by the kind of rows that the description names. */
export function readSection(
  columns: SectionColumns,
  lines: readonly Line[],
  context: {
    readonly codes: CodeDictionary;
    /** Names known to be units, from the document's other tables. */
    readonly units: ReadonlySet<string>;
    /** Of the printed figures, in the table's unit. */
    readonly roundingUnit: Decimal;
  },
): SectionReading {
  const scheme = columns.section.rows;
  switch (scheme.kind) {
    case "listed":
      return readListedRows(lines, scheme);
    case "codes":
      return readCodeRows(lines, scheme, [...columns.amounts.keys()]);
    case "groups":
      return readGroupRows(lines, scheme, context.codes);
    case "units":
      return readUnitRows(lines, scheme);
    case "projects":
      return readProjectRows(lines, columns.section.columns, context);
  }
}

function lineOf(sheet: Sheet, row: number, columns: SectionColumns, header: HeaderMatch): Line {
  const labels = columns.labels.map((one) => ({
    cells: one.columns.map((column) => cellAt(sheet, row, column)),
    column: one.columns[0] ?? 0,
  }));
  const amountAt = (id: string): Cell | undefined => {
    const column = columns.amounts.get(id);
    return column === undefined ? undefined : cellAt(sheet, row, column);
  };
  let hasFigures = false;
  for (const column of columns.amounts.values()) hasFigures ||= isFigure(cellAt(sheet, row, column));
  const firstLabels = header.sections[0]?.labels.flatMap((one) => one.columns) ?? [];
  const textIn = (columns: readonly number[]) =>
    columns.map((column) => normalize(printed(cellAt(sheet, row, column)))).join("");
  // A column of classes may stand before that of the codes, with 合计 in it.
  const before = Array.from({ length: Math.min(...firstLabels) - header.left }, (_, at) => header.left + at);
  const firstLabel = textIn(firstLabels) || textIn(before);
  return { sheet: sheet.name, row, labels, firstLabel, hasFigures, amountAt };
}

/** Whether a cell holds an amount, typed as a number or as text; a dash is none. */
export function isFigure(cell: Cell | undefined): boolean {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return false;
  const { form } = parseAmount(cell.value);
  return form === "number" || form === "text";
}

interface FilledCell {
  readonly cell: Cell;
  readonly column: number;
}

function filledCells(sheet: Sheet, row: number, area: { left: number; right: number }): FilledCell[] {
  const cells = sheet.rows[row];
  if (cells === undefined) return [];
  const filled: FilledCell[] = [];
  for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column += 1) {
    const cell = cells[column];
    if (cell) filled.push({ cell, column });
  }
  return filled;
}

/** What stands over label columns in a line that numbers the columns. */
const COLUMN_WORD = /^([栏列行]次|序号|[甲乙丙丁]|\*+|-+)$/;
/** The number or letter of a column, and how it is computed: `3`, `(3)`, `C`, `2=3+4`. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-Z])\)?(=[\dA-Z()+\-….]+)?$/;

/** A line 1 2 3 … under the header numbers the columns; those beside each other may count on their own. */
function isNumberLine(filled: readonly FilledCell[]): boolean {
  // A word says what the line is; numbers alone must count.
  const hasWord = filled.some(({ cell }) => /^(栏次|列次|甲)$/.test(normalize(printed(cell))));
  let previous = 0;
  let count = 0;
  for (const { cell } of filled) {
    const text = normalize(printed(cell));
    if (COLUMN_WORD.test(text)) continue;
    const own = COLUMN_NUMBER.exec(text)?.[1];
    if (own === undefined) return false;
    const number = /\d/.test(own) ? Number(own) : own.charCodeAt(0) - 64;
    if (!hasWord && number !== previous + 1 && number !== 1) return false;
    previous = number;
    count += 1;
  }
  return count > 0;
}

/** A note, a signature or a sentence below a table: no row of it. */
function isRemark(text: string, filled: readonly FilledCell[]): boolean {
  if (NOTE.test(text) || FOOTER.test(text) || OWN_CHECK.test(text) || isProse(filled)) return true;
  if (filled.length > 1) return false;
  return PLAIN_EMPTY.test(text) || BARE_EMPTY.test(text) || (SELF.test(text) && LOOSE_EMPTY.test(text));
}

/** A note of several lines: `注：1.…`, `2.…`, or one that goes on in sentences. */
function continuesRemark(remark: string | undefined, text: string, filled: readonly FilledCell[]): boolean {
  if (remark === undefined || filled.length > 1) return false;
  const own = /^\(?(\d{1,2})[.、)]/.exec(text)?.[1];
  const before = /^(?:注|备注|说明)?:?\(?(\d{1,2})[.、)]/.exec(remark)?.[1];
  return (own !== undefined && Number(own) === Number(before ?? NaN) + 1) || /[。;,]/.test(text);
}

/** A sentence below a table is no row of it. */
function isProse(filled: readonly FilledCell[]): boolean {
  const first = filled[0]?.cell.value;
  return filled.length === 1 && typeof first === "string" && first.length > 40 && /[。；]/.test(first);
}

function headerSignatures(sheet: Sheet, header: HeaderMatch): ReadonlySet<string> {
  const signatures = new Set<string>();
  for (let row = header.top; row <= header.bottom; row += 1) signatures.add(signature(sheet, row, header));
  signatures.delete("");
  return signatures;
}

/** Only lines of labels have one: a line with a number is never a header. */
function signature(sheet: Sheet, row: number, area: { left: number; right: number }): string {
  const filled = filledCells(sheet, row, area);
  if (filled.some(({ cell }) => typeof cell.value === "number" && cell.text === undefined)) return "";
  return filled.map(({ cell, column }) => `${column}:${normalize(printed(cell))}`).join("|");
}
