import { filledCells, placeIn, printed } from "../../cells";
import { normalize } from "../../../text/normalize";
import type { CellPlace, Sheet } from "../../../workbook/snapshot";
import { isAmountCell, type Span } from "./header-place";
import { readPrelude } from "../../places/prelude";
import { kindStart, type Title } from "./titles";
import type { TableKind } from "../../../budget/kind";

/** Lines above a title in which a name may stand. */
const LINES_ABOVE = 3;
const LONGEST_NAME = 40;
export const INSTITUTION =
  /(局|委|委员会|院|所|站|队|中心|办公室|办事处|政府|馆|学校|中学|小学|幼儿园|大学|学院|党校|法院|检察院|部|处|会|社|厅|公司|集团|团|校|镇|乡|街道)(\([^()]*\)|本级|机关|本部)?$/;
const CODE_BEFORE = /^[([]?\d{3,}[)\]]?[-_:、]?(?=\D)/;
const UNIT_BEHIND = /[(,]?(金额)?单位:(人民币)?[百千万亿]*元\)?$/;
/** 2023年度某县粮食局收入支出决算总表 */
const BEHIND_YEAR =
  /^20\d\d年度?(.{4,30}?)(部门|单位)?(收入|支出|收支|财政拨款|一般公共|政府性?基金|国有资本|预算|决算)/;
const YEAR_BEHIND = /^(.{3,30}?)20\d\d年/;

/**
 * The name of a department or unit where no 部门名称： stands before it: in the title before the year, or in a line of its own
 * around it (341-湖州市财政局; 无锡市统计局2026年度部门预算公开).
 */
export function nameAround(sheet: Sheet, title: Title, header: number, span: Span): string | undefined {
  const own = nameIn(title.text, true);
  if (own !== undefined) return own;
  for (let row = Math.max(0, title.row - LINES_ABOVE); row < header; row += 1) {
    const filled = filledCells(sheet, row, span);
    // A line of figures is of the table above.
    if (row === title.row || filled.some(({ cell }) => isAmountCell(cell))) continue;
    for (const { cell } of filled) {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_NAME) continue;
      const name = nameIn(normalize(printed(cell)), false);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

/** 西南大学收支预算总表: what stands before the words of a kind. */
export function nameBefore({ text }: Title, kind: TableKind | undefined): string | undefined {
  const own = kind === undefined ? "" : text.slice(0, kindStart(text, kind));
  return own.length >= 4 && INSTITUTION.test(own) && !/\d/.test(own) ? own : undefined;
}

/** Lines of a cover that are looked at. */
const LINES_OF_COVER = 40;

/** The name on a sheet without a table: 部门名称：…, 2025年某市粮食局部门预算, or alone on its line. */
export function nameOnCover(sheet: Sheet): string | undefined {
  const bottom = Math.min(sheet.rows.length, LINES_OF_COVER) - 1;
  const labelled = readPrelude(sheet, 0, bottom, widthTo(sheet, bottom)).department;
  return labelled?.text ?? namesAlone(sheet, bottom)[0]?.text;
}

/** Names of departments or units that stand alone on their lines, or in a title with a year. */
export function namesAlone(
  sheet: Sheet,
  bottom: number,
): readonly { readonly text: string; readonly place: CellPlace }[] {
  const all = widthTo(sheet, bottom);
  const names: { text: string; place: CellPlace }[] = [];
  for (let row = 0; row <= bottom; row += 1) {
    const [only, ...others] = filledCells(sheet, row, all);
    if (only === undefined || others.length > 0 || typeof only.cell.value !== "string") continue;
    if (only.cell.value.length > LONGEST_NAME) continue;
    const text = normalize(printed(only.cell));
    const behind = BEHIND_YEAR.exec(text)?.[1];
    const isNamed = behind !== undefined && INSTITUTION.test(behind) && !/[表(]/.test(behind);
    const name = isNamed ? behind : nameIn(text, false);
    if (name !== undefined) names.push({ text: name, place: placeIn(sheet, row, only.column) });
  }
  return names;
}

function widthTo(sheet: Sheet, bottom: number): Span {
  return { left: 0, right: Math.max(0, ...sheet.rows.slice(0, bottom + 1).map((row) => row?.length ?? 0)) };
}

function nameIn(text: string, isTitle: boolean): string | undefined {
  const bare = text.replace(UNIT_BEHIND, "").replace(CODE_BEFORE, "");
  const beforeYear = YEAR_BEHIND.exec(bare)?.[1];
  if (beforeYear !== undefined) return INSTITUTION.test(beforeYear) ? beforeYear : undefined;
  const behindYear = isTitle ? BEHIND_YEAR.exec(text)?.[1] : undefined;
  if (behindYear !== undefined && INSTITUTION.test(behindYear) && !/[表(]/.test(behindYear))
    return behindYear;
  if (isTitle || !INSTITUTION.test(bare) || /[:,。]|表$/.test(bare)) return undefined;
  return bare.length >= 4 ? bare : undefined;
}
