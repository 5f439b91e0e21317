import { normalize } from "../../text/normalize";
import type { Sheet } from "../../workbook/snapshot";
import { printed, type FilledCell } from "../cells";
import { columnNumber } from "../../workbook/places";

/** Lines within and below a table that are none of its rows: numbers of columns and pages, notes, signatures. */

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
const PERHAPS_EMPTY = /无|没有|不涉及|未安排|未发生/;
const OWN_BODY = /^本(部门|单位|年|年度|级|局|院|校|中心|委|办)/;

/** Whether a remark says that its table is empty: in plain words, or in words that may say it. */
export function emptiness(text: string): "plain" | "perhaps" | undefined {
  if (PLAIN_EMPTY.test(text)) return "plain";
  return PERHAPS_EMPTY.test(text) ? "perhaps" : undefined;
}

/** What stands over label columns in a line that numbers the columns. */
const COLUMN_WORD = /^([栏列行]次|序号|[甲乙丙丁]|[类款项]|\*+|-+)$/;
/** The number or letter of a column, and how it is computed: `3`, `(3)`, `C`, `2=3+4`. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-Z])\)?(=[\dA-Z()+\-….]+)?$/;

/** A line 1 2 3 … under the header numbers the columns; those beside each other may count on their own. */
export function isNumberLine(filled: readonly FilledCell[]): boolean {
  // A word says what the line is; numbers alone must count.
  const hasWord = filled.some(({ cell }) => /^(栏次|列次|甲)$/.test(normalize(printed(cell))));
  let previous = 0;
  let count = 0;
  for (const { cell } of filled) {
    const text = normalize(printed(cell));
    if (COLUMN_WORD.test(text)) continue;
    const own = COLUMN_NUMBER.exec(text)?.[1];
    if (own === undefined) return false;
    const number = /\d/.test(own) ? Number(own) : columnNumber(own) + 1;
    if (!hasWord && number !== previous + 1 && number !== 1) return false;
    previous = number;
    count += 1;
  }
  return count > 0;
}

/** A whole number alone in the last line, with a blank one or two above it. */
export function isPageNumber(sheet: Sheet, row: number, end: number, filled: readonly FilledCell[]): boolean {
  const [only, ...others] = filled;
  if (others.length > 0 || typeof only?.cell.value !== "number") return false;
  if (!/^[1-9]\d{0,2}$/.test(printed(only.cell))) return false;
  const isFilled = (at: number) => sheet.rows[at]?.some((cell) => cell !== undefined) === true;
  const isApart = !isFilled(row - 1) && (isFilled(row - 2) || isFilled(row - 3));
  // All that follows is looked through last: a long list has a number in every line.
  return (
    isApart && !sheet.rows.slice(row + 1, end + 1).some((cells) => cells?.some((cell) => cell !== undefined))
  );
}

/** A note, a signature or a sentence below a table: no row of it. */
export function isRemark(text: string, filled: readonly FilledCell[]): boolean {
  if (NOTE.test(text) || FOOTER.test(text) || OWN_CHECK.test(text) || isProse(filled)) return true;
  if (filled.length > 1) return false;
  return PLAIN_EMPTY.test(text) || BARE_EMPTY.test(text) || (OWN_BODY.test(text) && PERHAPS_EMPTY.test(text));
}

/** A note of several lines: `注：1.…`, `2.…`, or one that goes on in sentences. */
export function continuesRemark(
  remark: string | undefined,
  text: string,
  filled: readonly FilledCell[],
): boolean {
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
