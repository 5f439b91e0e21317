import type { FormerCell } from "../../workbook/former-cells";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";

/** A figure that a person typed over another, or into a blank cell, or took away. */
export interface ChangedFigure {
  readonly place: CellPlace;
  /** What the cell held, and what it holds; a blank one nothing. */
  readonly from: string;
  readonly to: string;
}

/** Of the cells that were otherwise before, those of figures; what a formula gives follows by itself. */
export function changedFigures(
  workbook: WorkbookSnapshot,
  former: readonly FormerCell[],
): readonly ChangedFigure[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return former.flatMap(({ sheet, row, column, cell }): ChangedFigure[] => {
    const now = sheets.get(sheet)?.rows[row]?.[column];
    const [from, to] = [figureOf(cell?.value), figureOf(now?.value)];
    if (from === undefined || to === undefined || from === to || now?.formula !== undefined) return [];
    return [{ place: { sheet, row, column }, from, to }];
  });
}

function figureOf(value: Cell["value"] | undefined): string | undefined {
  if (value === undefined || value === null || value === "") return "";
  return typeof value === "number" ? String(value) : undefined;
}
