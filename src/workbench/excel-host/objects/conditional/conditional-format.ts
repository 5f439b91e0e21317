import type { ConditionalFormatModel, SheetModel } from "../../model/workbook-model";
import { invalidArgument, invalidOperation } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, type HostType } from "../../protocol/host-type";
import { requireFormatAccess, type HostState } from "../../host-state";
import { conditionalRangeFormatType } from "./conditional-range-format";
import { rangeAreasType } from "../range/range-areas";
import { makeRange } from "../range/range-target";

export interface ConditionalFormatTarget {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

export const conditionalFormatType: HostType<ConditionalFormatTarget> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  isValid: ({ sheet, format }) => sheet.conditionalFormats.includes(format),
  properties: {
    id: { read: ({ format }) => format.id },
    type: { read: ({ format }) => format.type },
    priority: { read: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format), write: setPriority },
    stopIfTrue: {
      read: ({ format }) => format.stopIfTrue,
      write: ({ format }, value) => (format.stopIfTrue = value === true),
    },
  },
  children: {
    custom: (target, state) => ofKind(target, "Custom", state) ?? refuse(),
    customOrNullObject: (target, state) => ofKind(target, "Custom", state),
    cellValue: (target, state) => ofKind(target, "CellValue", state) ?? refuse(),
    cellValueOrNullObject: (target, state) => ofKind(target, "CellValue", state),
  },
  methods: {
    delete: ({ sheet, format }) => {
      requireFormatAccess(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
    getRange: (target, _args, state) => onlyRange(target, state) ?? refuse(),
    getRangeOrNullObject: (target, _args, state) => onlyRange(target, state),
    getRanges: ({ sheet, format }, _args, state) =>
      bind(rangeAreasType, { sheet, areas: [...format.areas] }, state),
  },
};

function refuse(): never {
  throw invalidOperation();
}

function setPriority({ sheet, format }: ConditionalFormatTarget, value: unknown): void {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  if (typeof value !== "number" || value < 0 || value > others.length) throw invalidArgument();
  sheet.conditionalFormats = others.toSpliced(value, 0, format);
}

function ofKind(target: ConditionalFormatTarget, kind: string, state: HostState): HostObject | null {
  if (target.format.type !== kind) return null;
  return bind(kind === "Custom" ? customType : cellValueType, target, state);
}

function onlyRange({ sheet, format }: ConditionalFormatTarget, state: HostState): HostObject | null {
  const [area, ...others] = format.areas;
  return area === undefined || others.length > 0 ? null : makeRange(state, sheet, area);
}

const children: HostType<ConditionalFormatTarget>["children"] = {
  format: (target, state) => bind(conditionalRangeFormatType, target, state),
};

const customType: HostType<ConditionalFormatTarget> = {
  name: "CustomConditionalFormat",
  children: { ...children, rule: (target, state) => bind(ruleType, target, state) },
};

const ruleType: HostType<ConditionalFormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      read: ({ format }) => format.formula,
      write: ({ sheet, format }, value) => {
        requireFormatAccess(sheet);
        if (typeof value !== "string" || value === "") throw invalidArgument();
        format.formula = value.startsWith("=") ? value : `=${value}`;
      },
    },
  },
};

const cellValueType: HostType<ConditionalFormatTarget> = {
  name: "CellValueConditionalFormat",
  properties: {
    rule: {
      read: ({ format }) => format.cellValueRule ?? null,
      write: ({ format }, value) => (format.cellValueRule = value),
    },
  },
  children,
};
