import { useState } from "react";
import { areaBetween, boundingArea, contains, intersect, type Area } from "../../workbook/areas";
import { activeSheet } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";

/** A cell of the grid, zero-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A selection begins at the active cell, in which one types, and reaches to another one. */
export interface GridSelection {
  readonly active: Spot;
  readonly end: Spot;
}

/** The rectangle between both, grown so that it cuts no merged cells. */
export function selectedArea({ active, end }: GridSelection, merges: readonly Area[]): Area {
  let area = areaBetween(active.row, active.column, end.row, end.column);
  for (;;) {
    const cut = merges.filter((merge) => intersect(merge, area) !== undefined);
    const grown = boundingArea([area, ...cut]) ?? area;
    if (sameArea(grown, area)) return area;
    area = grown;
  }
}

export function sameArea(one: Area, other: Area): boolean {
  return (["top", "left", "bottom", "right"] as const).every((key) => one[key] === other[key]);
}

/** The merged cells that a cell is part of. */
export function mergeAt(merges: readonly Area[], { row, column }: Spot): Area | undefined {
  return merges.find((merge) => contains(merge, row, column));
}

export interface SelectionInGrid extends GridSelection {
  readonly area: Area;
  /** The cell that should be in view. */
  readonly inView: Spot;
  readonly select: (active: Spot, end?: Spot) => void;
}

/** The selection of the active sheet, whoever made it: a person by mouse and keys, or the add-in. */
export function useGridSelection(preview: Preview): SelectionInGrid {
  const [own, setOwn] = useState<GridSelection>();
  const { id, merges, selection: area } = activeSheet(preview.model);
  const isOwn = own !== undefined && sameArea(selectedArea(own, merges), area);
  const last = { row: area.bottom, column: area.right };
  const selection = isOwn ? own : { active: { row: area.top, column: area.left }, end: last };
  const isOneCell = mergeAt(merges, selection.active) === mergeAt(merges, selection.end);
  return {
    ...selection,
    area,
    inView: isOwn && !isOneCell ? selection.end : selection.active,
    select: (active, end = active) => {
      setOwn({ active, end });
      preview.select(id, selectedArea({ active, end }, merges));
    },
  };
}
