import type { HostType } from "../../protocol/host-type";
import { setStyle, uniform, type AreasTarget } from "./areas-target";
import { colorCode } from "../color";

const NO_FILL = "#FFFFFF";

export const rangeFillType: HostType<AreasTarget> = {
  name: "RangeFill",
  properties: {
    color: {
      read: (target) => uniform(target, ({ style }) => style?.fill ?? NO_FILL, NO_FILL),
      write: (target, value, state) => setStyle(state, target, { fill: colorCode(value) }),
    },
  },
  methods: {
    clear: (target, _args, state) => setStyle(state, target, { fill: undefined }),
  },
};
