import { groups } from "../../common/groups";
import { absolute, type Decimal } from "../../amount/decimal";
import { holds, type Constraint } from "./constraints";
import type { Figure, Figures, Step } from "./figures";
import type { IntegerProgram, ProgramRow, Solver } from "./integer-program";

/** By what figures move, by their keys, in yuan. */
export type Moves = ReadonlyMap<string, Decimal>;

export type Balance =
  | { readonly is: "balanced"; readonly moves: Moves }
  /** No moves satisfy all of them; these are a smallest set that would have to stay open. */
  | { readonly is: "impossible"; readonly open: readonly Constraint[] }
  | { readonly is: "stopped" };

/** The fewest moves with which all constraints hold, and among those the fewest of totals. */
export function solveBalance(constraints: readonly Constraint[], figures: Figures, solve: Solver): Balance {
  const choices = choicesIn(movingTogether(constraints, figures), figures);
  const rows = constraints.map((one) => rowOf(one, choices));
  const [moving, still] = [rows.filter(isMoved), rows.filter((row) => !isMoved(row))];
  const solution = still.every(holdsStill)
    ? solve({ costs: costsOf(choices), rows: [...moving, ...oneStepEach(choices)] })
    : ({ is: "infeasible" } as const);
  if (solution.is === "solved") {
    const moves = choices.list.filter((_, column) => solution.chosen.has(column));
    return {
      is: "balanced",
      moves: new Map(moves.flatMap(({ keys, step }) => keys.map((key) => [key, step.by]))),
    };
  }
  if (solution.is === "stopped") return { is: "stopped" };
  // Any of the ties may be one that stays open, so that each figure moves by itself.
  const free = choicesIn(
    eachMovable(constraints, figures).map((key) => [key]),
    figures,
  );
  const isOpenNow = constraints.map((one) => !holds(one, one.start));
  const elastic = solve(
    elasticProgram(
      constraints.map((one) => rowOf(one, free)),
      isOpenNow,
      free,
    ),
  );
  if (elastic.is !== "solved") return { is: "stopped" };
  const isOpen = (index: number) => elastic.chosen.has(free.list.length + index);
  return { is: "impossible", open: constraints.filter((_, index) => isOpen(index)) };
}

/** A step of one figure, or of several that are equal and stay so. */
interface Choice {
  readonly keys: readonly string[];
  readonly step: Step;
  /** How many of them are totals. */
  readonly totals: number;
  /** Of its figures: none, or how many digits they lack. */
  readonly smallness: number;
}

interface Choices {
  /** The columns of the program, in order. */
  readonly list: readonly Choice[];
  /** The columns of each figure. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

function choicesIn(together: readonly (readonly string[])[], figures: Figures): Choices {
  const list: Choice[] = [];
  const columns = new Map<string, readonly number[]>();
  for (const keys of together) {
    const own = keys.flatMap((key) => figures.get(key) ?? []);
    const totals = own.filter(({ isTotal }) => isTotal).length;
    const smallness = own.reduce((sum, figure) => sum + smallnessOf(figure), 0);
    const steps = own[0]?.steps ?? [];
    const ownColumns = steps.map((step) => list.push({ keys, step, totals, smallness }) - 1);
    for (const key of keys) columns.set(key, ownColumns);
  }
  return { list, columns };
}

/**
 * Figures that move: what is printed twice, and what is a total of one item, can only move by the same. One choice for all
 * of them makes of a hard program an easy one.
 */
function movingTogether(
  constraints: readonly Constraint[],
  figures: Figures,
): readonly (readonly string[])[] {
  const { join, groupOf } = groups();
  for (const { terms, start, low, high } of constraints) {
    const [[one, times] = [], [other, otherTimes] = [], third] = terms;
    if (one === undefined || other === undefined || third !== undefined) continue;
    const isSame = low === start && high === start && times !== undefined && times === -(otherTimes ?? 0n);
    if (isSame && stepsInWords(figures.get(one)) === stepsInWords(figures.get(other))) join(one, other);
  }
  const together = new Map<string, string[]>();
  for (const key of eachMovable(constraints, figures)) {
    const group = groupOf(key);
    const known = together.get(group);
    if (known) known.push(key);
    else together.set(group, [key]);
  }
  return [...together.values()];
}

function eachMovable(constraints: readonly Constraint[], figures: Figures): readonly string[] {
  const keys = constraints.flatMap(({ terms }) => [...terms.keys()]);
  return [...new Set(keys)].filter((key) => figures.has(key));
}

function stepsInWords(figure: Figure | undefined): string {
  return (figure?.steps ?? []).map(({ by, isFar }) => `${by}${isFar === true ? " far" : ""}`).join();
}

/** In the largest unit of which all is a whole number: small numbers, exact as doubles. */
function rowOf({ terms, start, low, high }: Constraint, { list, columns }: Choices): ProgramRow {
  const times = new Map<number, Decimal>();
  for (const [key, count] of terms)
    for (const column of columns.get(key) ?? []) times.set(column, (times.get(column) ?? 0n) + count);
  const own = [...times]
    .filter(([, count]) => count !== 0n)
    .map(([column, count]) => ({ column, yuan: count * (list[column]?.step.by ?? 0n) }));
  const ends = [low, high].flatMap((end) => (end === undefined ? [] : [end - start]));
  const unit = [...own.map(({ yuan }) => yuan), ...ends].reduce(greatestDivisor, 0n) || 1n;
  return {
    terms: own.map(({ column, yuan }) => ({ column, times: Number(yuan / unit) })),
    ...(low === undefined ? {} : { low: Number((low - start) / unit) }),
    ...(high === undefined ? {} : { high: Number((high - start) / unit) }),
  };
}

/** What moves in it does not cancel out. */
function isMoved({ terms }: ProgramRow): boolean {
  return terms.length > 0;
}

function holdsStill({ low = 0, high = 0 }: ProgramRow): boolean {
  return low <= 0 && high >= 0;
}

function greatestDivisor(a: Decimal, b: Decimal): Decimal {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}

/**
 * First the fewest moves, none of them far where that can be; then the fewest of totals; then those of large figures, of
 * which a last digit is the smallest part. What comes first is so dear that nothing behind it outweighs it.
 */
function costsOf({ list }: Choices): number[] {
  const total = list.reduce((sum, { smallness }) => sum + smallness, 1);
  const move = list.reduce((sum, { totals }) => sum + totals * total, total);
  const figures = list.reduce((sum, { keys }) => sum + keys.length, 0);
  const far = list.some(({ step }) => step.isFar === true) ? figures * (move + total) : 0;
  return list.map(
    ({ keys, step, totals, smallness }) =>
      keys.length * (move + (step.isFar === true ? far : 0)) + totals * total + smallness,
  );
}

/** A figure of so many digits is large. */
const LARGE = 4;

function smallnessOf({ start, fact }: Figure): number {
  const digits = String(absolute(start) / fact.usualRounding).length;
  return Math.max(0, LARGE - digits);
}

function oneStepEach({ columns }: Choices): ProgramRow[] {
  return [...new Set(columns.values())]
    .filter((own) => own.length > 1)
    .map((own) => ({ terms: own.map((column) => ({ column, times: 1 })), high: 1 }));
}

/** One more column for each constraint, whether it stays open: rather one that is open now. Moves cost nothing. */
function elasticProgram(
  rows: readonly ProgramRow[],
  isOpenNow: readonly boolean[],
  choices: Choices,
): IntegerProgram {
  const relaxed = rows.flatMap(({ terms, low, high }, index) => {
    const reach = terms.reduce((sum, { times }) => sum + Math.abs(times), 0);
    const open = (times: number) => [...terms, { column: choices.list.length + index, times }];
    return [
      ...(low === undefined ? [] : [{ terms: open(reach + Math.abs(low)), low }]),
      ...(high === undefined ? [] : [{ terms: open(-reach - Math.abs(high)), high }]),
    ];
  });
  return {
    costs: [...choices.list.map(() => 0), ...isOpenNow.map((isOpen) => rows.length + (isOpen ? 0 : 1))],
    rows: [...relaxed, ...oneStepEach(choices)],
  };
}
