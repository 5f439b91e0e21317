import type { NarrativeSection } from "../../../budget/narrative/section";
import { operatingSection } from "../../national/narrative/10-operating";
import { procurementSection } from "../../national/narrative/11-procurement";
import { assets } from "../../national/narrative/12-assets";
import { performanceSection } from "../../national/narrative/13-performance";
import { total } from "./01-total";
import { revenue } from "./02-revenue";
import { expenditure } from "./03-expenditure";
import { appropriation } from "./04-appropriation";
import { general } from "./05-general";
import { basic } from "./06-basic";
import { threePublic } from "./07-three-public";
import { fund } from "./08-fund";
import { stateCapital } from "./09-state-capital";

/** 决算情况说明, in the order in which most publish it. */
export const sections: readonly NarrativeSection[] = [
  total,
  revenue,
  expenditure,
  appropriation,
  general,
  basic,
  threePublic,
  fund,
  stateCapital,
  operatingSection({ title: "机关运行经费支出情况说明", of: "支出" }),
  procurementSection({ title: "政府采购支出情况说明", of: "支出" }),
  assets,
  performanceSection({ title: "预算绩效情况说明", managed: "开展绩效自评的项目" }),
];
