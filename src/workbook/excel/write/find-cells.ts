import { batchesOf, CELL_BYTES } from "./batches";
import { STATE, stateOf, type CellState } from "./cell-state";
import { request } from "../run";
import { address } from "../../places";

export interface SheetAccess {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Whether formats of cells may be changed: on a protected sheet, only where its protection allows it. */
  readonly mayFormat: boolean;
}

/** Asks for the sheets; the answer is there after the request. */
export function askForSheets(context: Excel.RequestContext): () => readonly SheetAccess[] {
  const sheets = context.workbook.worksheets.load(
    "items/id,items/name,items/protection/protected,items/protection/options",
  );
  return () =>
    sheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      isProtected: protection.protected,
      mayFormat: !protection.protected || protection.options.allowFormatCells === true,
    }));
}

/** The sheet with this id, or else with this name: ids may be new after the workbook was saved and opened again. */
export function sheetOf(
  sheets: readonly SheetAccess[],
  { sheetId, sheet }: { readonly sheetId: string; readonly sheet: string },
): SheetAccess | undefined {
  return sheets.find(({ id }) => id === sheetId) ?? sheets.find(({ name }) => name === sheet);
}

export interface PlaceById {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface FoundCell {
  readonly state: CellState;
  readonly locked: boolean;
}

/** What cells hold and whether they are locked; one request for some hundreds of them. */
export async function findCells(
  context: Excel.RequestContext,
  places: readonly PlaceById[],
  signal?: AbortSignal,
): Promise<FoundCell[]> {
  const found: FoundCell[] = [];
  for (const batch of batchesOf(places, () => CELL_BYTES)) {
    const read = await request(
      context,
      () => {
        const ranges = batch.map((place) =>
          rangeOf(context, place).load(`${STATE},format/protection/locked`),
        );
        return () =>
          ranges.map((range) => ({ state: stateOf(range), locked: range.format.protection.locked }));
      },
      signal,
    );
    found.push(...read);
  }
  return found;
}

/** The range of one cell, for one request. */
export function rangeOf(context: Excel.RequestContext, { sheetId, row, column }: PlaceById): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(address(row, column));
  range.untrack();
  return range;
}
