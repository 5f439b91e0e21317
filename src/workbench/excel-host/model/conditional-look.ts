import { evaluate } from "../../../formula/evaluate";
import { surroundings } from "../formulas/surroundings";
import { boundingArea, contains } from "../../../workbook/areas";
import type { ConditionalFormatModel, SheetModel, WorkbookModel } from "./workbook-model";

export interface ConditionalLook {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
  /** As in `Excel.ConditionalRangeFontUnderlineStyle`. */
  readonly underline?: string | undefined;
}

/** What conditional formats of the custom kind add to a cell's own look; the first rule that says something wins. */
export function conditionalLook(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): ConditionalLook {
  let look: ConditionalLook = {};
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => contains(area, row, column))) continue;
    const first = boundingArea(format.areas);
    if (first === undefined) continue;
    const cell = { down: row - first.top, right: column - first.left };
    if (!applies(format, { model, sheet, ...cell })) continue;
    look = {
      fill: look.fill ?? format.fill,
      color: look.color ?? format.color,
      bold: look.bold ?? format.bold,
      underline: look.underline ?? format.underline,
    };
    if (format.stopIfTrue) break;
  }
  return look;
}

interface CellOfFormat {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  /** From the first cell of the format, for which its formula is written. */
  readonly down: number;
  readonly right: number;
}

function applies({ type, formula }: ConditionalFormatModel, cell: CellOfFormat): boolean {
  if (type !== "Custom" || formula === "") return false;
  const { model, sheet, down, right } = cell;
  const around = surroundings(model, sheet, (_, { value }) => value);
  const value = evaluate(formula, { ...around, down, right });
  return value === true || (typeof value === "number" && value !== 0);
}
