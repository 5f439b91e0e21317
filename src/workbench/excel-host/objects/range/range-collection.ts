import type { HostType } from "../../protocol/host-type";
import type { AreasTarget } from "./areas-target";
import { makeRange } from "./range-target";

export const rangeCollectionType: HostType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }, state) => areas.map((area) => makeRange(state, sheet, area)),
};
