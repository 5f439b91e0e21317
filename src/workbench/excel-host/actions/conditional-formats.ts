import { subtract, type Area } from "../../../workbook/areas";
import type { SheetModel } from "../model/workbook-model";

/** Takes areas away from all conditional formats; what has no cells left is gone. */
export function cutConditionalFormats(sheet: SheetModel, areas: readonly Area[]): void {
  for (const format of sheet.conditionalFormats) {
    for (const hole of areas) format.areas = format.areas.flatMap((area) => subtract(area, hole));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}
