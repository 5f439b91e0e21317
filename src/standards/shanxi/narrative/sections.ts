import type { NarrativeSection } from "../../../budget/narrative/section";
import { changes } from "./01-changes";
import { revenue } from "./02-revenue";
import { expenditure } from "./03-expenditure";
import { appropriation } from "./04-appropriation";
import { general } from "./05-general";
import { basic } from "./06-basic";
import { threePublic } from "./07-three-public";
import { operating } from "./08-operating";
import { procurement } from "./09-procurement";
import { performance } from "./10-performance";
import { assets } from "./11-assets";
import { other } from "./12-other";

/** 情况说明, in the order in which it is published. */
export const sections: readonly NarrativeSection[] = [
  changes,
  revenue,
  expenditure,
  appropriation,
  general,
  basic,
  threePublic,
  operating,
  procurement,
  performance,
  assets,
  other,
];
