import type { NarrativeSection } from "../../../budget/narrative/section";
import { total } from "./01-total";
import { revenue } from "./02-revenue";
import { expenditure } from "./03-expenditure";
import { appropriation } from "./04-appropriation";
import { general } from "./05-general";
import { basic } from "./06-basic";
import { threePublic } from "./07-three-public";
import { fund } from "./08-fund";
import { stateCapital } from "./09-state-capital";
import { operatingSection } from "./10-operating";
import { procurementSection } from "./11-procurement";
import { assets } from "./12-assets";
import { performanceSection } from "./13-performance";

/** 情况说明, in the order in which most publish it. */
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
  operatingSection({ title: "机关运行经费情况说明", of: "预算" }),
  procurementSection({ title: "政府采购情况说明", of: "预算" }),
  assets,
  performanceSection({ title: "预算绩效情况说明", managed: "纳入绩效目标管理的项目" }),
];
