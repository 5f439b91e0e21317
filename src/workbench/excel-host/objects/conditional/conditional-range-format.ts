import { bind, type HostType, type Property } from "../../protocol/host-type";
import { requireFormatAccess } from "../../host-state";
import { colorCode } from "../color";
import type { ConditionalFormatTarget } from "./conditional-format";

export const conditionalRangeFormatType: HostType<ConditionalFormatTarget> = {
  name: "ConditionalRangeFormat",
  children: {
    fill: (target, state) => bind(fillType, target, state),
    font: (target, state) => bind(fontType, target, state),
  },
};

type Look = "fill" | "color" | "bold" | "italic" | "strikethrough" | "underline";

/** Null where the conditional format leaves it to the cell. */
function look(
  key: Look,
  convert: (value: unknown) => unknown = (value) => value,
): Property<ConditionalFormatTarget> {
  return {
    read: ({ format }) => format[key] ?? null,
    write: ({ sheet, format }, value) => {
      requireFormatAccess(sheet);
      Object.assign(format, { [key]: convert(value) });
    },
  };
}

const fillType: HostType<ConditionalFormatTarget> = {
  name: "ConditionalRangeFill",
  properties: { color: { ...look("fill", colorCode), read: ({ format }) => format.fill ?? "" } },
  methods: { clear: ({ format }) => (format.fill = undefined) },
};

const fontType: HostType<ConditionalFormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    color: { ...look("color", colorCode), read: ({ format }) => format.color ?? "" },
    bold: look("bold"),
    italic: look("italic"),
    strikethrough: look("strikethrough"),
    underline: look("underline"),
  },
  methods: {
    clear: ({ format }) => {
      const none = { color: undefined, bold: undefined, italic: undefined };
      Object.assign(format, { ...none, strikethrough: undefined, underline: undefined });
    },
  },
};
