import type { AmountUnit } from "../../amount/parse-amount";
import type { PerformanceForm } from "../../budget/document";
import type { CellPlace, Sheet } from "../../workbook/snapshot";
import type { SheetArea } from "../../workbook/areas";

/** A performance form as it stands on its sheet, its amounts not yet read. */
export interface FoundForm {
  readonly form: Omit<PerformanceForm, "figures">;
  readonly sheet: Sheet;
  readonly title: string;
  readonly area: SheetArea;
  /** Absent where the form prints none. */
  readonly unit?: AmountUnit;
  readonly amounts: readonly FormAmount[];
}

/** Where one amount of a form stands, and what it is. */
export interface FormAmount {
  readonly section: string;
  readonly row: string;
  /** As findings call it. */
  readonly name: string;
  readonly labelPlace: CellPlace;
  readonly place: CellPlace;
}
