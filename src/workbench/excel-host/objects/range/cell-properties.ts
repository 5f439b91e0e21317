/** `getCellProperties` and `setCellProperties`: the looks of many cells, one by one, in one go. */
import { eachInput } from "../../actions/write-cells";
import { cellArea } from "../../../../workbook/areas";
import { matrix } from "../../model/cells";
import { HostError, notImplemented } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, type Method } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { rangeFormatType } from "./range-format";
import type { RangeTarget } from "./range-target";
import { areaAddress, quoteSheetName } from "../../../../workbook/places";

type Properties = Readonly<Record<string, unknown>>;

export const cellPropertiesMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  getCellProperties: ({ sheet, area }, [wanted], state) =>
    matrix(sheet, area, (_cell, row, column) => {
      const { format, address, ...other } = wanted as Properties;
      refuse(other);
      return {
        ...(address === true && {
          address: `${quoteSheetName(sheet.name)}!${areaAddress(cellArea(row, column))}`,
        }),
        ...(format !== undefined && {
          format: read(formatOf({ sheet, area: cellArea(row, column) }, state), format as Properties),
        }),
      };
    }),
  setCellProperties: ({ sheet, area }, [table], state) => {
    for (const { row, column, value } of eachInput(area, table)) {
      const { format, ...other } = value as Properties;
      refuse(other);
      const cell = { sheet, area: cellArea(row, column) };
      if (format !== undefined) write(formatOf(cell, state), format as Properties);
    }
  },
};

function formatOf({ sheet, area }: RangeTarget, state: HostState): HostObject {
  return bind(rangeFormatType, { sheet, areas: [area] }, state);
}

function refuse(other: Properties): void {
  const [name] = Object.keys(other);
  if (name !== undefined) throw notImplemented(`CellProperties.${name}`);
}

function read(object: HostObject, wanted: Properties): Properties {
  const entries = Object.entries(wanted).filter(([, value]) => value !== false);
  return Object.fromEntries(
    entries.map(([name, inner]) => {
      if (object.has(name) !== "child") return [name, object.read(name)];
      return [name, read(childOf(object, name), inner as Properties)];
    }),
  );
}

function write(object: HostObject, values: Properties): void {
  for (const [name, value] of Object.entries(values)) {
    if (object.has(name) === "child") write(childOf(object, name), value as Properties);
    else object.write(name, value);
  }
}

function childOf(object: HostObject, name: string): HostObject {
  const child = object.child(name);
  if (child === null) throw new HostError("GeneralException", `${object.typeName}.${name} is null.`);
  return child;
}
