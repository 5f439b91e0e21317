import type { HostType } from "../../protocol/host-type";
import { styleProperty, type AreasTarget } from "./areas-target";

export const formatProtectionType: HostType<AreasTarget> = {
  name: "FormatProtection",
  properties: {
    locked: styleProperty("locked", true),
    formulaHidden: styleProperty("formulaHidden", false),
  },
};
