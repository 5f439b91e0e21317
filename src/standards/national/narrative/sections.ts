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
import { operating } from "./10-operating";
import { procurement } from "./11-procurement";
import { assets } from "./12-assets";
import { performance } from "./13-performance";

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
  operating,
  procurement,
  assets,
  performance,
];
