import { cutConditionalFormats } from "../../actions/conditional-formats";
import { intersect } from "../../../../workbook/areas";
import { newId, type ConditionalFormatModel } from "../../model/workbook-model";
import { notImplemented } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, type HostType } from "../../protocol/host-type";
import { requireFormatAccess, type HostState } from "../../host-state";
import type { AreasTarget } from "../range/areas-target";
import { conditionalFormatType } from "./conditional-format";

/** Those that reach into a range; in the order of their rank. */
export const conditionalFormatCollectionType: HostType<AreasTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, state) => formatsOf(target).map((format) => make(target, format, state)),
  item: (target, key, state) => {
    const format = formatsOf(target).find(({ id }) => id === key);
    return format === undefined ? null : make(target, format, state);
  },
  methods: {
    add: (target, [type], state) => make(target, add(target, String(type), state), state),
    clearAll: ({ sheet, areas }) => {
      requireFormatAccess(sheet);
      cutConditionalFormats(sheet, areas);
    },
  },
};

function formatsOf({ sheet, areas }: AreasTarget): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((one) => areas.some((other) => intersect(one, other) !== undefined)),
  );
}

function make({ sheet }: AreasTarget, format: ConditionalFormatModel, state: HostState): HostObject {
  return bind(conditionalFormatType, { sheet, format }, state);
}

function add({ sheet, areas }: AreasTarget, type: string, { model }: HostState): ConditionalFormatModel {
  requireFormatAccess(sheet);
  if (type !== "Custom" && type !== "CellValue") throw notImplemented(`ConditionalFormat of type ${type}`);
  const format = { id: newId(model), type, areas: [...areas], stopIfTrue: false, formula: "" };
  sheet.conditionalFormats.unshift(format);
  return format;
}
