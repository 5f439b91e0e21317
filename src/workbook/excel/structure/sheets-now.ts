import { request } from "../run";
import { untracked } from "./sheet-part";

/** A sheet as it is at this moment. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly isEmpty: boolean;
  readonly charts: readonly ChartNow[];
}

export interface ChartNow {
  readonly id: string;
  readonly name: string;
}

/** Two requests. */
export async function sheetsNow(context: Excel.RequestContext): Promise<readonly SheetNow[]> {
  const listed = await request(context, () => {
    const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
    return () =>
      sheets.items.map(({ id, name, visibility }) => ({ id, name, isVisible: visibility === "Visible" }));
  });
  return request(context, () => {
    const asked = listed.map((sheet) => {
      const found = context.workbook.worksheets.getItem(sheet.id);
      const used = untracked(found.getUsedRangeOrNullObject(true)).load("address");
      return { sheet, used, charts: found.charts.load("items/id,items/name") };
    });
    return () =>
      asked.map(({ sheet, used, charts }) => ({
        ...sheet,
        isEmpty: used.isNullObject,
        charts: charts.items.map(({ id, name }) => ({ id, name })),
      }));
  });
}

/** Emptied and hidden, as a sheet is that was added and taken away again. */
export const isAway = ({ isVisible, isEmpty, charts }: SheetNow): boolean =>
  !isVisible && isEmpty && charts.length === 0;
