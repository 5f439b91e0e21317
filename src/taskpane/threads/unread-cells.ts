import type { Checked } from "../../engine";
import { cellAddress, placeKey, type CellAddress } from "../../workbook/places";

/** Of a check that was not done at some places: where the amounts stand that could not be read. */
export interface UnreadCells {
  readonly document: number;
  readonly check: string;
  readonly cells: readonly CellAddress[];
}

/** More are found by those that are mended. */
const MOST_CELLS = 20;

export function unreadCells(checked: readonly Checked[]): UnreadCells[] {
  return checked.flatMap(({ judged }, document) => {
    const byCheck = new Map<string, Map<string, CellAddress>>();
    for (const { check, tie, verdict } of judged.ties) {
      if (verdict.outcome !== "unreadable") continue;
      const own = byCheck.get(check.id) ?? new Map<string, CellAddress>();
      byCheck.set(check.id, own);
      for (const { form, place } of [...tie.left, ...tie.right]) {
        if (form === "unreadable") own.set(placeKey(place), cellAddress(place));
      }
    }
    return [...byCheck].map(([check, cells]) => ({
      document,
      check,
      cells: [...cells.values()].slice(0, MOST_CELLS),
    }));
  });
}
