import type { HostType } from "../../protocol/host-object";
import type { AreasTarget } from "./areas-target";
import { makeRange } from "./range-target";

export const rangeCollectionType: HostType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }, session) => areas.map((area) => makeRange(session, sheet, area)),
};
