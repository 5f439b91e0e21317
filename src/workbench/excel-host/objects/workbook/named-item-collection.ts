import { activeSheet, sameName, type NameModel, type SheetModel } from "../../model/workbook-model";
import { invalidArgument, itemAlreadyExists } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, targetOf, type HostType } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { namedItemType } from "./named-item";
import { rangeType } from "../range/range";
import { areaAddress, quoteSheetName } from "../../../../workbook/places";

/** The names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly owner: { names: NameModel[] };
  readonly sheet?: SheetModel;
}

export const namedItemCollectionType: HostType<NamesTarget> = {
  name: "NamedItemCollection",
  items: (target, state) => target.owner.names.map((item) => make(target, item, state)),
  item: (target, key, state) => {
    const item = target.owner.names.find(({ name }) => sameName(name, String(key)));
    return item === undefined ? null : make(target, item, state);
  },
  methods: {
    add: (target, [name, reference, comment], state) => {
      if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
      if (target.owner.names.some((item) => sameName(item.name, name))) throw itemAlreadyExists();
      const item = {
        name,
        formula: formulaOf(reference),
        comment: typeof comment === "string" ? comment : "",
        visible: true,
      };
      target.owner.names.push(item);
      return make(target, item, state);
    },
  },
};

function make({ owner, sheet }: NamesTarget, item: NameModel, state: HostState): HostObject {
  return bind(
    namedItemType,
    { owner, item, sheet: sheet ?? activeSheet(state.model), scoped: sheet !== undefined },
    state,
  );
}

function formulaOf(reference: unknown): string {
  const range = targetOf(rangeType, reference);
  if (range !== undefined) return `=${quoteSheetName(range.sheet.name)}!${absolute(areaAddress(range.area))}`;
  if (typeof reference !== "string") throw invalidArgument();
  return reference.startsWith("=") ? reference : `=${reference}`;
}

function absolute(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}
