/** What stands behind ranges and all that hangs on them: some cells of one sheet. */
import { cellCount, type Area } from "../../../../workbook/areas";
import { cellFor, cellsIn, eachCell, restyle, type StyleChange } from "../../model/cells";
import type { CellModel, CellStyle, SheetModel } from "../../model/workbook-model";
import type { Property } from "../../protocol/host-type";
import { formatsChanged, requireFormatAccess, type HostState } from "../../host-state";

export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export function isOnSheet({ sheet }: { readonly sheet: SheetModel }, { model }: HostState): boolean {
  return model.sheets.includes(sheet);
}

/** The value that all cells share; null where they differ. */
export function uniform<V>(
  { sheet, areas }: AreasTarget,
  ofCell: (cell: CellModel) => V,
  ifBare: V,
): V | null {
  const values = new Set<V>();
  for (const area of areas) {
    let seen = 0;
    for (const { cell } of cellsIn(sheet, area)) {
      values.add(ofCell(cell));
      seen += 1;
    }
    if (seen < cellCount(area)) values.add(ifBare);
  }
  const [value = ifBare] = values;
  return values.size > 1 ? null : value;
}

/** A part of the cells' look, as a property of an object that all of them share. */
export function styleProperty<K extends keyof CellStyle>(
  key: K,
  ifNone: NonNullable<CellStyle[K]> | "",
): Property<AreasTarget> {
  return {
    read: (target) => uniform(target, ({ style }) => style?.[key] ?? ifNone, ifNone),
    write: (target, value, state) => setStyle(state, target, { [key]: value }),
  };
}

export function setStyle(state: HostState, { sheet, areas }: AreasTarget, style: StyleChange): void {
  requireFormatAccess(sheet);
  for (const area of areas) {
    eachCell(area, (row, column) => restyle(cellFor(sheet, row, column), style));
    formatsChanged(state, sheet, area);
  }
}
