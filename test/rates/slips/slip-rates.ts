import type { SlipKind } from "../../fixtures/slips/slip";
import { slipKinds } from "../../fixtures/slips/slip";
import kept from "./kept-slips.json";
import { tellSlips, type SlipRates } from "./measure-slips";
import { several, tellSeveral, type SeveralName, type SeveralRates } from "./several";

/** What was measured of slips: of all, of the few that every test run takes again, and of several wrong cells at once. */
export interface KeptSlips {
  readonly all: Readonly<Record<SlipKind, SlipRates>>;
  readonly few: Readonly<Record<SlipKind, SlipRates>>;
  readonly several: Readonly<Record<SeveralName, SeveralRates>>;
}

export const keptSlips = kept as KeptSlips;

/** Of each kind, by `npm run rates` and the long tests. */
export const ALL = 30;
/** With every test run. */
export const FEW = 1;
const DOCUMENTS = 40;

export function measureSlips(): KeptSlips {
  return {
    all: rated(slipKinds, (kind) => tellSlips(kind, ALL).rates),
    few: rated(slipKinds, (kind) => tellSlips(kind, FEW).rates),
    several: rated(Object.keys(several) as SeveralName[], (name) => tellSeveral(name, DOCUMENTS)),
  };
}

function rated<K extends string, R>(keys: readonly K[], rate: (key: K) => R): Record<K, R> {
  return Object.fromEntries(keys.map((key) => [key, rate(key)])) as Record<K, R>;
}
