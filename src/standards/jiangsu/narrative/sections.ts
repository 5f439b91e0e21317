import type { NarrativeSection } from "../../../budget/narrative/section";
import { revenue } from "../../national/narrative/02-revenue";
import { expenditure } from "../../national/narrative/03-expenditure";
import { appropriation } from "../../national/narrative/04-appropriation";
import { threePublic } from "../../national/narrative/07-three-public";
import { fund } from "../../national/narrative/08-fund";
import { stateCapital } from "../../national/narrative/09-state-capital";
import { operatingSection } from "../../national/narrative/10-operating";
import { procurementSection } from "../../national/narrative/11-procurement";
import { assets } from "../../national/narrative/12-assets";
import { performanceSection } from "../../national/narrative/13-performance";
import { total } from "./01-total";
import { appropriationSpent } from "./05-appropriation-spent";
import { appropriationBasic, generalBasic } from "./06-basic";
import { general } from "./07-general";

/** In the order in which Jiangsu publishes them. */
export const sections: readonly NarrativeSection[] = [
  total,
  revenue,
  expenditure,
  appropriation,
  appropriationSpent,
  appropriationBasic,
  general,
  generalBasic,
  { ...threePublic, number: "九" },
  { ...fund, number: "十" },
  { ...stateCapital, number: "十一" },
  {
    ...operatingSection({ title: "一般公共预算机关运行经费支出预算情况说明", of: "预算" }),
    number: "十二",
  },
  { ...procurementSection({ title: "政府采购支出预算情况说明", of: "预算" }), number: "十三" },
  { ...assets, number: "十四" },
  {
    ...performanceSection({ title: "预算绩效目标设置情况说明", managed: "纳入绩效目标管理的项目" }),
    number: "十五",
  },
];
