import type { HostType } from "../../protocol/host-type";
import { setStyle, styleProperty, type AreasTarget } from "./areas-target";
import { colorCode } from "../color";

export const rangeFontType: HostType<AreasTarget> = {
  name: "RangeFont",
  properties: {
    bold: styleProperty("bold", false),
    italic: styleProperty("italic", false),
    underline: styleProperty("underline", "None"),
    strikethrough: styleProperty("strikethrough", false),
    name: styleProperty("fontName", "宋体"),
    size: styleProperty("fontSize", 11),
    color: {
      ...styleProperty("color", "#000000"),
      write: (target, value, state) => setStyle(state, target, { color: colorCode(value) }),
    },
  },
};
