import { columnCount, rowCount } from "../../../../workbook/areas";
import { columnWidth, rowHeight } from "../../model/measures";
import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType, type Property } from "../../protocol/host-type";
import { requireFormatAccess } from "../../host-state";
import { styleProperty, type AreasTarget } from "./areas-target";
import { formatProtectionType } from "./format-protection";
import { rangeFillType } from "./range-fill";
import { rangeFontType } from "./range-font";

export const rangeFormatType: HostType<AreasTarget> = {
  name: "RangeFormat",
  properties: {
    horizontalAlignment: styleProperty("horizontalAlignment", "General"),
    verticalAlignment: styleProperty("verticalAlignment", "Center"),
    wrapText: styleProperty("wrapText", false),
    indentLevel: styleProperty("indentLevel", 0),
    columnWidth: measure("columnWidths", columnWidth, (area) => [area.left, columnCount(area)]),
    rowHeight: measure("rowHeights", rowHeight, (area) => [area.top, rowCount(area)]),
  },
  children: {
    fill: (target, state) => bind(rangeFillType, target, state),
    font: (target, state) => bind(rangeFontType, target, state),
    protection: (target, state) => bind(formatProtectionType, target, state),
  },
  methods: {
    // How wide a text is cannot be told without a screen: the sizes stay.
    autofitColumns: ({ sheet }) => requireFormatAccess(sheet),
    autofitRows: ({ sheet }) => requireFormatAccess(sheet),
  },
};

function measure(
  key: "columnWidths" | "rowHeights",
  sizeOf: (sheet: AreasTarget["sheet"], index: number) => number,
  extent: (area: AreasTarget["areas"][number]) => [number, number],
): Property<AreasTarget> {
  const indexes = ({ areas }: AreasTarget): number[] =>
    areas.flatMap((area) => {
      const [from, count] = extent(area);
      return Array.from({ length: count }, (_, index) => from + index);
    });
  return {
    read: (target) => {
      const sizes = new Set(indexes(target).map((index) => sizeOf(target.sheet, index)));
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    write: (target, value) => {
      requireFormatAccess(target.sheet);
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      for (const index of indexes(target)) target.sheet[key].set(index, value);
    },
  };
}
