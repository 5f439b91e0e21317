/**
 * What an amount is an amount of, as sets of atoms: which money (source and time), for what (nature), and under which
 * codes, unit and project. Two amounts with equal keys are one quantity, wherever they are printed.
 */

/** Where money comes from. */
const SOURCES = [
  "general",
  "fund",
  "stateCapital",
  "specialAccount",
  "business",
  "operating",
  "superior",
  "affiliated",
  "otherIncome",
  "ownBalance",
] as const;
export type Source = (typeof SOURCES)[number];

/** What money is for. `carryForward` is left for next year, so that expenditure and it together are the revenue. */
const NATURES = [
  "personnel",
  "operatingFunds",
  "project",
  "business",
  "toSuperior",
  "toAffiliated",
  "distribution",
  "carryForward",
] as const;
export type Nature = (typeof NATURES)[number];

/** A set of atoms as bits. Money: two bits a source, this year's and what was carried over from last year. */
export type Atoms = number;

export const ALL_SOURCES: Atoms = (1 << SOURCES.length) - 1;
export const ALL_NATURES: Atoms = (1 << NATURES.length) - 1;
export const ALL_MONEY: Atoms = (1 << (2 * SOURCES.length)) - 1;

export function sources(...names: readonly Source[]): Atoms {
  return names.reduce((atoms, name) => atoms | (1 << SOURCES.indexOf(name)), 0);
}

export function natures(...names: readonly Nature[]): Atoms {
  return names.reduce((atoms, name) => atoms | (1 << NATURES.indexOf(name)), 0);
}

export const FISCAL: Atoms = sources("general", "fund", "stateCapital");
/** 单位资金: what a unit earns or is given beside the budget and the special account. */
export const OWN_FUNDS: Atoms = sources("business", "operating", "superior", "affiliated", "otherIncome");
/** Expenditure of the year: all that is not left for next year. */
export const SPENT: Atoms = ALL_NATURES & ~natures("carryForward", "distribution");
export const BASIC: Atoms = natures("personnel", "operatingFunds");

/** What was left of own money in former years and is used now: beside this year's revenue, and beside what was carried over. */
export const OWN_BALANCE: Atoms = sources("ownBalance");

type Time = "this-year" | "carried-over" | "both";

/** Money of these sources: this year's, what was carried over, or both. Asked for each amount, of a few sets of sources. */
export function money(of: Atoms, time: Time): Atoms {
  const own = known[time];
  let atoms = own.get(of);
  if (atoms === undefined) own.set(of, (atoms = moneyOf(of, time)));
  return atoms;
}

const known: Readonly<Record<Time, Map<Atoms, Atoms>>> = {
  "this-year": new Map(),
  "carried-over": new Map(),
  both: new Map(),
};

function moneyOf(of: Atoms, time: Time): Atoms {
  let atoms = 0;
  SOURCES.forEach((_, index) => {
    if ((of & (1 << index)) === 0) return;
    if (1 << index === OWN_BALANCE && time === "this-year" && of !== OWN_BALANCE) return;
    if (time !== "carried-over") atoms |= 1 << (2 * index);
    if (time !== "this-year") atoms |= 1 << (2 * index + 1);
  });
  return atoms;
}

/** What was planned at first, and what was planned in the end, beside what came of it. */
export type Stage = "planned" | "adjusted";

/** Everything of an amount's meaning that a label can say. */
export interface QuantityKey {
  /** Absent where it is of the stage of its document: planned in a budget, done in final accounts. */
  readonly stage?: Stage | undefined;
  readonly money: Atoms;
  /** What `money` would be with the other answer to what the labels leave open: whether what was carried over is in it. */
  readonly otherwise?: Atoms | undefined;
  readonly natures: Atoms;
  /** A code of the functional classification; absent for all of it. */
  readonly functional?: string | undefined;
  /** A code of the departmental economic classification. */
  readonly economic?: string | undefined;
  /** A code of the government economic classification. */
  readonly government?: string | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  /** One of the Three Public Expenses or what is printed beside them: those amounts are compared among themselves. */
  readonly item?: string | undefined;
}

/** The atoms that may hold money in a document. */
export interface Present {
  readonly money: Atoms;
  readonly natures: Atoms;
}
