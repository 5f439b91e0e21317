import type { NameModel, SheetModel } from "../../model/workbook-model";
import { HostError, invalidOperation } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, type HostType } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { makeRange, rangeAt } from "../range/range-target";
import { worksheetType } from "../sheet/worksheet";

export interface NamedItemTarget {
  readonly owner: { names: NameModel[] };
  readonly item: NameModel;
  /** The sheet it belongs to, or any for a name of the workbook. */
  readonly sheet: SheetModel;
  readonly scoped: boolean;
}

export const namedItemType: HostType<NamedItemTarget> = {
  name: "NamedItem",
  identity: ({ item }) => ({ _Id: item.name }),
  isValid: ({ owner, item }) => owner.names.includes(item),
  properties: {
    name: { read: ({ item }) => item.name },
    formula: { read: ({ item }) => item.formula, write: ({ item }, value) => (item.formula = String(value)) },
    value: { read: ({ item }) => item.formula.replace(/^=/, "") },
    type: { read: (target, state) => (rangeOf(target, state) === null ? "String" : "Range") },
    visible: {
      read: ({ item }) => item.visible,
      write: ({ item }, value) => (item.visible = value === true),
    },
    comment: { read: ({ item }) => item.comment, write: ({ item }, value) => (item.comment = String(value)) },
    scope: { read: ({ scoped }) => (scoped ? "Worksheet" : "Workbook") },
  },
  children: {
    worksheet: ({ sheet, scoped }, state) => (scoped ? bind(worksheetType, sheet, state) : refuse()),
    worksheetOrNullObject: ({ sheet, scoped }, state) => (scoped ? bind(worksheetType, sheet, state) : null),
  },
  methods: {
    delete: ({ owner, item }) => {
      owner.names = owner.names.filter((other) => other !== item);
    },
    getRange: (target, _args, state) => rangeOf(target, state) ?? refuse(),
    getRangeOrNullObject: (target, _args, state) => rangeOf(target, state),
  },
};

function refuse(): never {
  throw invalidOperation();
}

function rangeOf({ item, sheet }: NamedItemTarget, state: HostState): HostObject | null {
  try {
    const target = rangeAt(state, sheet, item.formula.replace(/^=/, ""));
    return makeRange(state, target.sheet, target.area);
  } catch (problem) {
    // The name of a number, a text or a formula.
    if (problem instanceof HostError) return null;
    throw problem;
  }
}
