import { cutConditionalFormats } from "../../actions/conditional-formats";
import { intersect } from "../../../../workbook/areas";
import { newId, type ConditionalFormatModel } from "../../model/workbook-model";
import { notImplemented } from "../../protocol/host-error";
import { bind, type HostObject, type HostType } from "../../protocol/host-object";
import { requireFormatAccess, type Session } from "../../session";
import type { AreasTarget } from "../range/areas-target";
import { conditionalFormatType } from "./conditional-format";

/** Those that reach into a range; in the order of their rank. */
export const conditionalFormatCollectionType: HostType<AreasTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, session) => formatsOf(target).map((format) => make(target, format, session)),
  item: (target, key, session) => {
    const format = formatsOf(target).find(({ id }) => id === key);
    return format === undefined ? null : make(target, format, session);
  },
  methods: {
    add: (target, [type], session) => make(target, add(target, String(type), session), session),
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

function make({ sheet }: AreasTarget, format: ConditionalFormatModel, session: Session): HostObject {
  return bind(conditionalFormatType, { sheet, format }, session);
}

function add({ sheet, areas }: AreasTarget, type: string, { model }: Session): ConditionalFormatModel {
  requireFormatAccess(sheet);
  if (type !== "Custom" && type !== "CellValue") throw notImplemented(`ConditionalFormat of type ${type}`);
  const format = { id: newId(model), type, areas: [...areas], stopIfTrue: false, formula: "" };
  sheet.conditionalFormats.unshift(format);
  return format;
}
