import type { Classifications } from "../../../budget/kind";
import { economicNames } from "./economic";
import { functionalNames } from "./functional";
import { governmentNames } from "./government";

/** What every department's budget is classified by. */
export const classifications: Classifications = {
  functional: functionalNames,
  economic: economicNames,
  government: governmentNames,
};
