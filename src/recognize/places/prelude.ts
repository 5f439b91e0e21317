import type { AmountUnit } from "../../amount/parse-amount";
import type { TableForm } from "../../budget/document";
import { normalize } from "../../text/normalize";
import type { CellPlace, Sheet } from "../../workbook/snapshot";
import { printed, type ColumnRange } from "../cells";

/** The lines above a header: 预算公开表N, 部门名称：…, 单位：万元. */
export type Prelude = Pick<TableForm, "label" | "department" | "unit">;

const LABEL = /^(.{0,6}?公开表|附表|表)(\d{1,2})(?=\D|$)/;
/** The second group of words says who filled in the table, not whether it is a department's or a unit's. */
const DEPARTMENT =
  /^(?:((?:预算)?(?:部门|单位)(?:\/(?:部门|单位))?)|(?:编制|填报|编报|填表)(?:部门|单位))(?:名称|全称)?(?:\(.{1,6}?\))?:(.*)$/;
/** What stands beside a name in its cell: its code before it, the day after it. */
const AROUND_NAME =
  /^[([]?\d{3,}[)\]]?[-_:、]?(?=\D)|(编制日期:?|填报日期:?|日期:?)?20\d\d[年.-]\d{1,2}[月.-](\d{1,2}日?)?$/g;
const UNIT = /(?:金额)?单位:(?:人民币)?((?:百万|[千万亿])?元)|\((?:人民币)?((?:百万|[千万亿])?元)\)$/;

/** Lines above a title that may name the department or the unit. */
export const MAX_PRELUDE = 4;

export function isPreludeRow(sheet: Sheet, row: number, range: ColumnRange): boolean {
  const { label, department, unit } = readLine(sheet, row, range);
  return label !== undefined || department !== undefined || unit !== undefined;
}

/** What the lines from `top` to `bottom` say; the line nearest to the header wins. */
export function readPrelude(sheet: Sheet, top: number, bottom: number, range: ColumnRange): Prelude {
  let prelude: Prelude = {};
  for (let row = top; row <= bottom; row += 1) prelude = { ...prelude, ...readLine(sheet, row, range) };
  return prelude;
}

function readLine(sheet: Sheet, row: number, range: ColumnRange): Prelude {
  let line: Prelude = {};
  const cells = sheet.rows[row];
  if (cells === undefined) return line;
  for (let column = range.left; column <= Math.min(range.right, cells.length - 1); column += 1) {
    const cell = cells[column];
    if (cell === undefined || typeof cell.value !== "string" || cell.value.length > 200) continue;
    const text = normalize(printed(cell));
    // Nearly all cells of a table: nothing of a prelude is without one of these.
    if (!/[元:表]/.test(text)) continue;
    const place: CellPlace = { sheet: sheet.name, row, column };

    const unit = UNIT.exec(text);
    if (unit) line = { ...line, unit: { text: (unit[1] ?? unit[2]) as AmountUnit, place } };
    const rest = text.replace(UNIT, "").replace(/[(),]+$/, "");

    const department = DEPARTMENT.exec(rest);
    // The name may stand in the cell after its label.
    const beside = department?.[2] === "" ? cells[column + 1] : undefined;
    if (department && beside && /^(百万|[千万亿])?元$/.test(normalize(printed(beside)))) {
      const unitPlace = { ...place, column: column + 1 };
      line = { ...line, unit: { text: normalize(printed(beside)) as AmountUnit, place: unitPlace } };
      continue;
    }
    const name = (department?.[2] || normalize(printed(beside))).replaceAll(AROUND_NAME, "");
    if (department && name !== "" && !/^.{0,2}元$/.test(name) && typeof (beside ?? cell).value === "string") {
      const kind = department[1]?.includes("部门") ? "部门" : "单位";
      const said = beside ? { ...place, column: column + 1 } : place;
      line = { ...line, department: { text: name, place: said, ...(department[1] ? { kind } : {}) } };
    }
    const label = LABEL.exec(rest);
    // 表1 alone is a label; 表内 … or a sentence is not.
    if (label && (rest.length === label[0].length || label[0].includes("公开表"))) {
      line = { ...line, label: { text: label[0], place } };
    }
  }
  return line;
}

/** N of 预算公开表N. */
export function labelNumber({ label }: Prelude): number | undefined {
  const digits = /\d+$/.exec(label?.text ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}
