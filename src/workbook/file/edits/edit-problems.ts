import { MOST_COLUMNS, MOST_ROWS } from "../../areas";
import { contentOf, type CellContent, type CellEdit } from "../../edit";
import type { WorkbookSnapshot } from "../../snapshot";
import { placeName } from "../../places";

/** What Excel can hold in one cell, in characters. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const ERRORS = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! no-result".split(
    " ",
  ),
);

/** The sentence why these edits cannot be written into this workbook as it is; undefined where they can. */
export function editProblem(workbook: WorkbookSnapshot, edits: readonly CellEdit[]): string | undefined {
  const seen = new Set<string>();
  for (const { place, before, after } of edits) {
    const name = placeName(place);
    const sheet = workbook.sheets.find((one) => one.name === place.sheet);
    if (sheet === undefined)
      return `工作簿里没有名为“${place.sheet}”的工作表，没有写入任何改动；请重新核对后再试。`;
    if (!isIndex(place.row, MOST_ROWS) || !isIndex(place.column, MOST_COLUMNS)) {
      return `要写入的位置（第 ${place.row + 1} 行、第 ${place.column + 1} 列）不在工作表之内，没有写入任何改动；请重新核对后再试。`;
    }
    if (seen.has(name)) return `${name} 有两处不同的改动，没有写入任何改动；请重新核对后再试。`;
    seen.add(name);
    const now = contentOf(sheet.rows[place.row]?.[place.column]);
    if (!sameContent(now, before)) {
      return `${name} 现在是${shown(now)}，与核对时的${shown(before)}不同，没有写入任何改动；请重新核对后再试。`;
    }
    if (!isHoldable(after))
      return `${name} 要写入的内容不是 Excel 单元格能容纳的，没有写入任何改动；请手工修改这一格。`;
  }
  return undefined;
}

function isIndex(index: number, end: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < end;
}

function sameContent(one: CellContent, other: CellContent): boolean {
  return one.formula === other.formula && sameValue(one.value, other.value);
}

export function sameValue(one: CellContent["value"], other: CellContent["value"]): boolean {
  if (typeof one === "object" && typeof other === "object") return one?.error === other?.error;
  return one === other;
}

function isHoldable({ value, formula }: CellContent): boolean {
  if (formula !== undefined && !/^=[^]+$/.test(formula)) return false;
  if (formula !== undefined && formula.length > LONGEST_FORMULA) return false;
  if (typeof value === "string") return value.length <= LONGEST_TEXT;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return ERRORS.has(value.error) && (formula !== undefined || value.error !== "no-result");
}

function shown({ value, formula }: CellContent): string {
  if (formula !== undefined) return `公式 ${formula}`;
  if (value === null) return "空白";
  return `“${typeof value === "object" ? value.error : String(value)}”`;
}
