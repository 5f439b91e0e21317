import type { PageLayoutModel, SheetModel } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import type { HostType } from "../../protocol/host-type";

/** What is said of printing is kept, and printed by nobody. */
export const pageLayoutType: HostType<SheetModel> = {
  name: "PageLayout",
  properties: {
    orientation: {
      read: ({ pageLayout }) => pageLayout?.orientation ?? "Portrait",
      write: (sheet, orientation) => {
        if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument();
        set(sheet, { orientation });
      },
    },
    paperSize: {
      read: ({ pageLayout }) => pageLayout?.paperSize ?? "A4",
      write: (sheet, paperSize) => set(sheet, { paperSize: String(paperSize) }),
    },
    zoom: {
      read: ({ pageLayout }) => ({ horizontalFitToPages: pageLayout?.fitToWidth ?? null }),
      write: (sheet, zoom) => {
        const { horizontalFitToPages: fitToWidth } = (zoom ?? {}) as { horizontalFitToPages?: unknown };
        if (typeof fitToWidth !== "number") throw invalidArgument();
        set(sheet, { fitToWidth });
      },
    },
  },
  methods: {
    setPrintTitleRows: (sheet, [rows]) => {
      if (typeof rows !== "string" || !/^\$\d+:\$\d+$/.test(rows)) throw invalidArgument();
      set(sheet, { titleRows: rows });
    },
  },
};

function set(sheet: SheetModel, part: PageLayoutModel): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...part };
}
