import type { Classifications } from "../../budget/kind";
import type { Tie } from "../../budget/check";
import type { BudgetDocument, Fact } from "../../budget/document";
import type { JudgedTables } from "../judged-tables";
import { judge } from "../judge";
import { judgeRatio } from "../ratio";
import type { FormulaKnowledge } from "../formulas/knowledge";
import { byFormulas } from "./by-formulas";
import { toldByRatios } from "./by-ratios";
import type { Candidate } from "./candidate";
import { cellsInOtherUnit, type Together } from "./cells-in-other-unit";
import { findCulprits, type FoundCulprit } from "./culprits";
import { allTries, type Tries } from "./wrong-sets";
import {
  amountFor,
  brokenEquations,
  effectOf,
  equationsOf,
  keyOf,
  keyOfTie,
  put,
  type Amount,
  type Amounts,
  type Equation,
  type Equations,
} from "./equations";
import { gridsOf } from "./grid";
import { blankTotals } from "./patterns/blank-totals";
import { oldTotals, totalsOver } from "./patterns/old-totals";
import { otherUnit } from "./patterns/other-unit";
import { settingOf, type Pattern } from "./patterns/setting";
import { shiftedColumns, shiftedRows } from "./patterns/shifted";
import { swappedCells, swappedColumns, swappedRows } from "./patterns/swapped";
import { extraRows } from "./rows/extra-rows";
import { repeatedBlocks } from "./rows/repeated-blocks";
import { missingGroups } from "./rows/missing-groups";
import { missingItems } from "./rows/missing-items";
import { missingParts } from "./rows/missing-parts";
import type { RowSlip } from "./rows/row-slip";
import { rowSumsOf } from "./rows/row-sums";
import { wrongCodes, type Recode } from "./rows/wrong-codes";
import { wrongGroups } from "./rows/wrong-groups";
import {
  leavingOut,
  setAside,
  suspiciousTables,
  type LeaveOut,
  type Rejudge,
  type SetAside,
  type Suspicion,
} from "./set-aside";

/** What went wrong beyond single cells, and the cells that are wrong besides. */
export interface FoundCauses {
  readonly slips: readonly FoundSlip[];
  readonly culprits: readonly FoundCulprit[];
  /** Where an item is said to be wrong: that it is right, and its totals have not followed. */
  readonly followers: ReadonlyMap<FoundCulprit, Candidate>;
  /** With the tables that were set aside left out, and the amounts of the slips put right. */
  readonly amounts: ReadonlyMap<number, Amount>;
}

/** More than a cell: what it is, and the ties that it explains. */
export interface FoundSlip {
  readonly slip: Slip;
  readonly ties: ReadonlySet<string>;
  /** Observations that it explains. */
  readonly messages?: ReadonlySet<string>;
  readonly certain: boolean;
  /** What else would explain as much. */
  readonly alternatives: readonly Slip[];
}

/** Of amounts, of a whole table, or of rows. */
export type Slip = Candidate | SetAside | RowSlip;

const PATTERNS: readonly Pattern[] = [
  swappedColumns,
  swappedRows,
  swappedCells,
  shiftedRows,
  shiftedColumns,
  otherUnit,
];

/** What helps to tell causes, beside the ties. */
export interface Aids {
  /** To see what the other tables say without one of them. */
  readonly rejudge?: Rejudge;
  readonly formulas?: FormulaKnowledge | undefined;
  /** To see what the checks say with another code, and what codes are called. */
  readonly recode?: Recode;
  readonly codes?: Classifications;
}

/** More slips than this in one budget are no slips. */
const MOST_SLIPS = 6;

/** More than these are no choice that anybody could make. */
const MOST_ALTERNATIVES = 4;

/** A slip is certain where the next explanation is dearer by so many wrong cells. */
const CLEARLY_DEARER = 0.5;

export function findCauses(document: BudgetDocument, judged: JudgedTables, aids: Aids): FoundCauses {
  const nothing: FoundCauses = { slips: [], culprits: [], followers: new Map(), amounts: new Map() };
  const fails = judged.ties.some(({ tie, verdict }) => tie.usual !== true && verdict.outcome === "failed");
  if (!fails && judged.observations.length === 0) return nothing;
  const codes = wrongCodesIn(document, judged, aids);
  if (!fails) return { ...nothing, slips: codes };
  const tries = allTries();
  const { formulas, rejudge } = aids;
  const leaveOut = rejudge && leavingOut(rejudge);
  const known = formulas && byFormulas(judged, formulas, findCulprits(certainTies({ judged }), tries));
  let state: State = { document, judged, amounts: known?.amounts ?? new Map(), settled: new Set() };
  for (const slip of codes) state = after(state, slip);
  const slips: FoundSlip[] = [...(known?.slips ?? []), ...codes];
  for (;;) {
    const culprits = findCulprits(certainTies(state), tries);
    const equations = equationsOf(openTies(state.judged, state.settled), state.amounts);
    const done = (): FoundCauses => {
      const told = culprits.map((culprit) => toldByRatios(culprit, judged.ratios));
      const together = cellsInOtherUnit(told);
      const single = told.filter((one) => !together.some((own) => own.culprits.includes(one)));
      const printed = single.map((culprit) => asPrinted(culprit, judged));
      const cells = known?.cells.map((culprit) => asPrinted(culprit, judged)) ?? [];
      const followers = new Map(
        printed.flatMap((culprit, index) => {
          const follower = totalsLeftBehind(equations, single[index] as FoundCulprit);
          return follower ? [[culprit, follower] as const] : [];
        }),
      );
      return {
        slips: [...slips, ...together.map(asFound)],
        culprits: [...cells, ...printed],
        followers,
        amounts: new Map([...state.amounts, ...together.flatMap(({ slip }) => [...slip.amounts])]),
      };
    };
    const broken = equations.list.filter(({ isBroken }) => isBroken);
    const cost = costOfCells(state, culprits, broken);
    if (broken.length === 0 || slips.length >= MOST_SLIPS) return done();
    const found = bestSlip(state, equations, cost, leaveOut, tries);
    if (found === undefined) return done();
    slips.push(found);
    state = after(state, found);
  }
}

function asFound({ slip, culprits }: Together): FoundSlip {
  const ties = new Set(culprits.flatMap((culprit) => culprit.ties.map(keyOfTie)));
  return { slip, ties, certain: true, alternatives: [] };
}

/** Codes mistyped upset all that hangs on their rows: they are sought first. */
function wrongCodesIn(
  document: BudgetDocument,
  judged: JudgedTables,
  { recode, codes }: Aids,
): readonly FoundSlip[] {
  if (recode === undefined || codes === undefined) return [];
  return wrongCodes(document, { judged, codes }, recode).map((slip) => ({
    slip,
    ties: new Set(slip.solved.map(keyOf)),
    messages: slip.messages,
    certain: slip.others.length === 0,
    alternatives: slip.others,
  }));
}

interface State {
  /** Keys of ties that hold only once something is changed that nobody can tell: nothing more is sought in them. */
  readonly settled: ReadonlySet<string>;
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
  readonly amounts: ReadonlyMap<number, Amount>;
}

function after(state: State, { slip, ties }: FoundSlip): State {
  if ("judged" in slip) return { ...state, document: slip.document, judged: slip.judged };
  // What the row explains is explained; the other ties are as they were.
  if ("change" in slip) {
    return { ...state, settled: new Set([...state.settled, ...slip.solved.map(keyOf)]) };
  }
  const amounts = new Map([...state.amounts, ...slip.amounts]);
  const { list } = equationsOf(openTies(state.judged, state.settled), amounts);
  const nearly = list.flatMap((one) => (one.isBroken && ties.has(keyOf(one)) ? [keyOf(one)] : []));
  const settled = new Set([...state.settled, ...(slip.leaves ?? []), ...nearly]);
  return { ...state, amounts, settled };
}

function openTies({ ties }: JudgedTables, settled: ReadonlySet<string>) {
  return settled.size === 0 ? ties : ties.filter(({ tie }) => !settled.has(keyOfTie(tie)));
}

/** The ties that culprits are sought in, with the amounts that were put right. */
function certainTies({
  judged,
  amounts = new Map(),
  settled = new Set(),
}: Pick<State, "judged"> & Partial<State>) {
  const certain = openTies(judged, settled).filter(({ tie }) => tie.usual !== true);
  if (amounts.size === 0) return certain;
  return certain.map((one) => {
    if (![...one.tie.left, ...one.tie.right].some(({ index }) => amounts.has(index))) return one;
    const tie = put(one.tie, amounts);
    return { ...one, tie, verdict: judge(tie) };
  });
}

/** With the ties of the document as it stands. */
function asPrinted(culprit: FoundCulprit, { ties }: JudgedTables): FoundCulprit {
  const keys = new Set(culprit.ties.map(keyOfTie));
  // Making the keys of all ties would cost more than all else here.
  const totals = new Set(culprit.ties.map(firstIndex));
  const own = ties.filter(({ tie }) => totals.has(firstIndex(tie)) && keys.has(keyOfTie(tie)));
  return { ...culprit, ties: own.map(({ tie }) => tie) };
}

function firstIndex({ left }: Tie): number | undefined {
  return left[0]?.index;
}

/** What would explain as much as the item being wrong: its totals not having followed it. */
function totalsLeftBehind(equations: Equations, { alternatives, ties }: FoundCulprit): Candidate | undefined {
  const [only, second] = alternatives;
  if (only?.value === undefined || second !== undefined) return undefined;
  const candidate = totalsOver(equations, only.fact, only.fact.value - only.value);
  const effect = candidate && effectOf(equations, candidate);
  if (effect === undefined) return undefined;
  const solved = new Set(effect.solved.map(keyOf));
  return ties.every((tie) => solved.has(keyOfTie(tie))) ? candidate : undefined;
}

/** What it costs to explain broken equations by wrong cells alone. */
interface CellCost {
  readonly total: number;
  /** What is saved where these need no cells any more, the amounts being these. */
  readonly savedBy: (solved: ReadonlySet<string>, amounts?: Amounts) => number;
}

/** A tie that no cells explain weighs as much as this many. */
const UNEXPLAINED = 1.5;
/** Several cells of which one is wrong weigh a little more than one that is known. */
const UNCERTAIN = 1.2;

function costOfCells(
  { judged: { ratios }, amounts: putRight }: State,
  culprits: readonly FoundCulprit[],
  broken: readonly Equation[],
): CellCost {
  const corrected = new Map(putRight);
  for (const { certain, alternatives } of culprits) {
    const [only] = alternatives;
    if (certain && only?.value !== undefined)
      corrected.set(only.fact.index, amountFor(only.fact, only.value));
  }
  const wrongShares = sharesWrong(ratios, corrected);
  const explained = culprits.map(({ ties, certain }) => ({
    keys: ties.map(keyOfTie),
    cost: certain ? 1 : UNCERTAIN,
  }));
  const isExplained = new Set(explained.flatMap(({ keys }) => keys));
  const open = broken.filter((one) => !isExplained.has(keyOf(one)));
  const sum = (costs: readonly { readonly cost: number }[]) =>
    costs.reduce((total, { cost }) => total + cost, 0);
  return {
    total: sum(explained) + UNEXPLAINED * open.length,
    savedBy: (solved, amounts) =>
      (amounts === undefined ? 0 : wrongShares - sharesWrong(ratios, new Map([...putRight, ...amounts]))) +
      sum(explained.filter(({ keys }) => keys.every((key) => solved.has(key)))) +
      UNEXPLAINED * open.filter((one) => solved.has(keyOf(one))).length,
  };
}

/** Shares and rates that would be wrong with these amounts: each a wrong cell more. */
function sharesWrong(ratios: JudgedTables["ratios"], amounts: Amounts): number {
  const valueOf = (fact: Fact) => amounts.get(fact.index)?.value ?? fact.value;
  return ratios.filter(
    ({ tie }) => judgeRatio(tie, valueOf(tie.part), valueOf(tie.base)).outcome === "failed",
  ).length;
}

function failing({ ratios }: JudgedTables): number {
  return ratios.filter(({ verdict }) => verdict.outcome === "failed").length;
}

/**
 * In another unit a table's own sums hold as they did, but for the rounding of what has become small: only what stands
 * outside speaks for the unit.
 */
function evidenceFor({ what, amounts }: Candidate, solved: readonly Equation[]): readonly Equation[] {
  if (what.kind !== "other-unit") return solved;
  const isOutside = ({ index, value }: Fact) => value !== 0n && !amounts.has(index);
  return solved.filter(({ tie }) => [...tie.left, ...tie.right].some(isOutside));
}

/** What a table could explain at most. */
function mostGain({ judged }: State, cost: CellCost, suspicion: Suspicion): number {
  const { kind, evidence, cost: own } = suspicion;
  const saved = kind === "empty-table" ? cost.total : cost.savedBy(new Set(evidence.map(keyOf)));
  return saved + failing(judged) - own;
}

function leavesOpen(slip: Slip): boolean {
  // Whether an item was changed, or mistyped, no figure tells.
  if ("what" in slip && slip.what.kind === "old-totals") return true;
  return "isGuess" in slip ? slip.isGuess : (slip.leaves?.size ?? 0) > 0;
}

function* rowSlips(document: BudgetDocument, equations: Equations): Iterable<RowSlip> {
  const sums = rowSumsOf(document, equations);
  yield* extraRows(equations, sums);
  yield* repeatedBlocks(document, equations);
  yield* wrongGroups(sums);
  yield* missingGroups(sums);
  yield* missingItems(document, equations, sums);
  yield* missingParts(document, equations, sums);
}

/** Of moved amounts, a run and the next longer one come to the same where the line behind holds the same. */
function isSameChange(one: Slip, other: Slip): boolean {
  if (!("what" in one) || !("what" in other)) return false;
  return (
    one.what.kind === other.what.kind &&
    one.amounts.size === other.amounts.size &&
    [...one.amounts].every(([index, { value }]) => other.amounts.get(index)?.value === value)
  );
}

interface Weighed {
  readonly slip: Slip;
  readonly ties: ReadonlySet<string>;
  readonly gain: number;
}

function bestSlip(
  state: State,
  equations: Equations,
  cost: CellCost,
  leaveOut: LeaveOut | undefined,
  tries: Tries,
): FoundSlip | undefined {
  const weighed: Weighed[] = [];
  const broken = brokenEquations(equations);
  // What one cell explains needs no other explanation than a row that stands there twice.
  const setting = settingOf(equations, cost.total > UNCERTAIN ? gridsOf(state.document) : []);
  const consider = (slip: Candidate): void => {
    const effect = effectOf(equations, slip);
    if (effect === undefined || effect.solved.length === 0) return;
    // What leaves most of what it touches broken explains nothing.
    if (effect.open.length * 2 > effect.solved.length) return;
    weigh(slip, effect.solved, evidenceFor(slip, effect.solved));
  };
  const weigh = (slip: Slip, solved: readonly Equation[], evidence = solved): void => {
    const ties = new Set(solved.map(keyOf));
    const speaking = evidence === solved ? ties : new Set(evidence.map(keyOf));
    const shares = "judged" in slip ? failing(state.judged) - failing(slip.judged) : 0;
    const gain = cost.savedBy(speaking, "what" in slip ? slip.amounts : undefined) + shares - slip.cost;
    if (gain > -CLEARLY_DEARER) weighed.push({ slip, ties, gain });
  };
  // Cells that are wrong besides are in its tangle as well: what is left to explain without it says more.
  const weighWhole = (aside: SetAside): void => {
    const rest = { ...state, document: aside.document, judged: aside.judged };
    const left = brokenEquations(equationsOf(openTies(rest.judged, rest.settled), rest.amounts));
    const { total } = costOfCells(rest, findCulprits(certainTies(rest), tries), left);
    const shares = failing(state.judged) - failing(aside.judged);
    const gain = cost.total + shares - total - aside.cost;
    const ties = new Set(aside.solved.map(keyOf));
    if (gain > -CLEARLY_DEARER) weighed.push({ slip: aside, ties, gain });
  };
  for (const slip of rowSlips(state.document, equations)) weigh(slip, slip.solved);
  for (const grid of setting.grids) {
    const isTouched = grid.rows.some((row) => row.some((fact) => fact && setting.suspects.has(fact.index)));
    if (!isTouched) continue;
    for (const pattern of PATTERNS) for (const candidate of pattern(setting, grid)) consider(candidate);
  }
  if (setting.grids.length > 0) {
    for (const candidate of oldTotals(setting)) consider(candidate);
    for (const candidate of blankTotals(setting)) consider(candidate);
  }
  if (leaveOut && setting.grids.length > 0) {
    const top = () => Math.max(...weighed.map(({ gain }) => gain));
    const suspicious = suspiciousTables(state.document, equations, broken).map((suspicion) => ({
      suspicion,
      most: mostGain(state, cost, suspicion),
    }));
    // All checks run anew without a table: only where it may be the best explanation, or as good.
    const isNeeded = suspicious.some(({ most }) => most > 0) || top() > 0;
    for (const { suspicion, most } of isNeeded ? suspicious : []) {
      if (most <= -CLEARLY_DEARER || top() - most > CLEARLY_DEARER) continue;
      const aside = setAside(state.document, broken, suspicion, leaveOut);
      if (aside?.kind === "empty-table") weighWhole(aside);
      else if (aside) weigh(aside, aside.solved, aside.evidence);
    }
  }
  const [best, ...others] = weighed.toSorted((a, b) => b.gain - a.gain);
  if (best === undefined || best.gain <= 0) return undefined;
  const rivals = others.filter(
    ({ slip, gain }) => best.gain - gain < CLEARLY_DEARER && !isSameChange(slip, best.slip),
  );
  return {
    slip: best.slip,
    ties: best.ties,
    certain: rivals.length === 0 && best.gain >= CLEARLY_DEARER && !leavesOpen(best.slip),
    alternatives: rivals.slice(0, MOST_ALTERNATIVES).map(({ slip }) => slip),
  };
}
