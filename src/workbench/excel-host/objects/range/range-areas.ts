import { clearCells } from "../../actions/write-cells";
import { cellCount, isWholeColumns, isWholeRows } from "../../../../workbook/areas";
import { bind, type HostType } from "../../protocol/host-type";
import { isOnSheet, type AreasTarget } from "./areas-target";
import { conditionalFormatCollectionType } from "../conditional/conditional-format-collection";
import { rangeCollectionType } from "./range-collection";
import { rangeFormatType } from "./range-format";
import { worksheetType } from "../sheet/worksheet";
import { areaAddress, quoteSheetName } from "../../../../workbook/places";

export const rangeAreasType: HostType<AreasTarget> = {
  name: "RangeAreas",
  isValid: isOnSheet,
  properties: {
    address: { read: fullAddress },
    addressLocal: { read: fullAddress },
    areaCount: { read: ({ areas }) => areas.length },
    cellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireRow: { read: ({ areas }) => areas.every(isWholeRows) },
    isEntireColumn: { read: ({ areas }) => areas.every(isWholeColumns) },
  },
  children: {
    areas: (target, state) => bind(rangeCollectionType, target, state),
    format: (target, state) => bind(rangeFormatType, target, state),
    conditionalFormats: (target, state) => bind(conditionalFormatCollectionType, target, state),
    worksheet: ({ sheet }, state) => bind(worksheetType, sheet, state),
  },
  methods: {
    clear: ({ sheet, areas }, [what], state) => {
      const applyTo = what === "Contents" || what === "Formats" ? what : "All";
      for (const area of areas) clearCells(state, sheet, area, applyTo);
    },
    calculate: (_target, _args, state) => state.calculation.now(),
  },
};

function fullAddress({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${quoteSheetName(sheet.name)}!${areaAddress(area)}`).join(",");
}
