import type { BudgetDocument, Table } from "../../../budget/document";
import type { AmountUnit } from "../../../amount/parse-amount";
import { contentOf, type CellEdit } from "../../../workbook/edit";
import { placeKey } from "../../../workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../../../workbook/snapshot";
import { lookupIn } from "../../cell-lookup";

/** 单位：元, 金额单位：人民币元, 预算数（千元）: what stands before and behind the unit stays. */
const LABELS = [
  /(单位\s*[：:]\s*(?:人民币)?)[千百]?元/,
  /([（(]\s*(?:单位\s*[：:]\s*)?(?:人民币)?)[千百]?元(?=\s*[)）])/,
  /(.[,，：:]\s*)[千百]?元$/,
];
/** Such a cell holds nothing else, beside another one that says 单位. */
const ALONE = /^(\s*(?:人民币)?)[千百]?元(?=\s*$)/;
/** A longer text is prose, whose amounts stay as they are. */
const LONGEST = 60;
/** Lines above a table in which its unit may stand. */
const ABOVE = 4;

/** The cells that say of these tables in which finer unit they are, each with the unit that they are to say. */
export function unitLabelEdits(
  workbook: WorkbookSnapshot,
  document: BudgetDocument,
  tables: readonly Table[],
  to: AmountUnit,
): readonly CellEdit[] {
  const cellAt = lookupIn(workbook);
  const edits = new Map<string, CellEdit>();
  const visit = (place: CellPlace, isLabel: boolean) => {
    const cell = cellAt(place);
    if (typeof cell?.value !== "string" || cell.formula !== undefined) return;
    const value = withUnit(cell.value, to, isLabel);
    if (value !== undefined) edits.set(placeKey(place), { place, before: contentOf(cell), after: { value } });
  };
  const others = [...document.tables.values()].filter((table) => !tables.includes(table));
  for (const { form, areas } of tables) {
    if (form.unit !== undefined) visit(form.unit.place, true);
    for (const { sheet, top, left, bottom, right } of areas) {
      const first = Math.max(0, top - ABOVE);
      for (let row = first; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const place = { sheet, row, column };
          if (!others.some((other) => isIn(other, place))) visit(place, false);
        }
      }
    }
  }
  return [...edits.values()];
}

function isIn({ areas, form }: Table, { sheet, row, column }: CellPlace): boolean {
  if (form.unit !== undefined && placeKey(form.unit.place) === placeKey({ sheet, row, column })) return true;
  return areas.some(
    (area) =>
      area.sheet === sheet &&
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right,
  );
}

function withUnit(text: string, to: AmountUnit, isLabel: boolean): string | undefined {
  if (text.length > LONGEST) return undefined;
  const pattern = [...LABELS, ...(isLabel ? [ALONE] : [])].find((one) => one.test(text));
  return pattern && text.replace(pattern, `$1${to}`);
}
