import type { NarrativeSection } from "../../../budget/narrative/section";
import { procurementSection } from "../../national/narrative/11-procurement";
import { assets } from "../../national/narrative/12-assets";
import { performanceSection } from "../../national/narrative/13-performance";
import { explanation } from "./01-explanation";
import { threePublic } from "./02-three-public";
import { operating } from "./03-operating";

/** 编制说明 and 其他相关情况说明, in the order in which Shanghai publishes them. */
export const sections: readonly NarrativeSection[] = [
  explanation,
  threePublic,
  operating,
  { ...procurementSection({ title: "政府采购预算情况说明", of: "预算" }), number: "四" },
  {
    ...performanceSection({ title: "绩效目标设置情况说明", managed: "编报绩效目标的项目" }),
    number: "五",
  },
  { ...assets, number: "六" },
];
