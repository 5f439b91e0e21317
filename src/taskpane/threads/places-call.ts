import { ownPlacesIn, recognizeAll } from "../../engine";
import type { OwnPlace } from "../../budget/own-tie";
import type { SheetArea } from "../../workbook/areas";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { CheckRequest } from "./checked-workbook";

export interface PlacesRequest extends Pick<CheckRequest, "assigned" | "standard" | "taught"> {
  /** Of the workbook's budgets, from 0. */
  readonly document: number;
  readonly area: SheetArea;
}

/** What the amounts in an area of a sheet are, for a tie of one's own. */
export function placesIn(
  workbook: WorkbookSnapshot,
  { area, assigned, document, standard, taught = [] }: PlacesRequest,
): readonly OwnPlace[] {
  return ownPlacesIn(recognizeAll(workbook, assigned, standard, taught), document, area);
}
