import type { KindStandard } from "../../budget/kind";
import type { Standard } from "../../budget/standard";
import { classifications } from "./codes/classifications";
import { economicPairs } from "./codes/economic-pairs";
import { kinds } from "./kinds";
import { labels } from "./labels";
import { reasonDrafts, yearComparisons } from "./last-year";
import { inputs } from "./narrative/inputs";
import { sections } from "./narrative/sections";
import { quantities } from "./quantities";

/** Any department's budget, whatever its province: what a folder of its own can only add to. */
export const nationalKinds: KindStandard = {
  id: "national",
  of: "budget",
  kinds,
  otherTitles: [
    { words: /绩效/, what: "绩效表" },
    {
      words:
        /转移支付|债务|债券|资产|保险基金|目录|构成|情况说明|名词解释|人员情况|编制情况|执行|中期|规划|非税|征收/,
      what: "其他表",
    },
  ],
  labels,
  codes: classifications,
  quantities,
};

/** What adds up to what is read from the labels. */
export const national: Standard = {
  id: "national",
  of: "budget",
  title: "部门预算公开（各地通用）",
  tables: [],
  checks: [],
  codes: { ...classifications, economicPairs, economicGroups: new Set(), economicItems: new Set() },
  sections,
  charts: [],
  wrongTerms: [],
  inputs,
  yearComparisons,
  reasonDrafts,
};
