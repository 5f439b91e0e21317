import type { NameModel, SheetModel } from "../../model/workbook-model";
import { HostError, invalidOperation } from "../../protocol/host-error";
import { bind, type HostObject, type HostType } from "../../protocol/host-object";
import type { Session } from "../../session";
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
    type: { read: (target, session) => (rangeOf(target, session) === null ? "String" : "Range") },
    visible: {
      read: ({ item }) => item.visible,
      write: ({ item }, value) => (item.visible = value === true),
    },
    comment: { read: ({ item }) => item.comment, write: ({ item }, value) => (item.comment = String(value)) },
    scope: { read: ({ scoped }) => (scoped ? "Worksheet" : "Workbook") },
  },
  children: {
    worksheet: ({ sheet, scoped }, session) => (scoped ? bind(worksheetType, sheet, session) : refuse()),
    worksheetOrNullObject: ({ sheet, scoped }, session) =>
      scoped ? bind(worksheetType, sheet, session) : null,
  },
  methods: {
    delete: ({ owner, item }) => {
      owner.names = owner.names.filter((other) => other !== item);
    },
    getRange: (target, _args, session) => rangeOf(target, session) ?? refuse(),
    getRangeOrNullObject: (target, _args, session) => rangeOf(target, session),
  },
};

function refuse(): never {
  throw invalidOperation();
}

function rangeOf({ item, sheet }: NamedItemTarget, session: Session): HostObject | null {
  try {
    const target = rangeAt(session, sheet, item.formula.replace(/^=/, ""));
    return makeRange(session, target.sheet, target.area);
  } catch (problem) {
    // The name of a number, a text or a formula.
    if (problem instanceof HostError) return null;
    throw problem;
  }
}
