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
  const choices = choicesIn(constraints, figures);
  const rows = constraints.map((one) => rowOf(one, choices));
  const solution = solve({ costs: costsOf(choices), rows: [...rows, ...oneStepEach(choices)] });
  if (solution.is === "solved") {
    const moves = choices.list.filter((_, column) => solution.chosen.has(column));
    return { is: "balanced", moves: new Map(moves.map(({ key, step }) => [key, step.by])) };
  }
  if (solution.is === "stopped") return { is: "stopped" };
  const isOpenNow = constraints.map((one) => !holds(one, one.start));
  const elastic = solve(elasticProgram(rows, isOpenNow, choices));
  if (elastic.is !== "solved") return { is: "stopped" };
  const isOpen = (index: number) => elastic.chosen.has(choices.list.length + index);
  return { is: "impossible", open: constraints.filter((_, index) => isOpen(index)) };
}

interface Choice {
  readonly key: string;
  readonly step: Step;
  readonly isTotal: boolean;
  /** Of its figure: none, or how many digits it lacks. */
  readonly smallness: number;
}

interface Choices {
  /** The columns of the program, in order. */
  readonly list: readonly Choice[];
  /** The columns of each figure. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

function choicesIn(constraints: readonly Constraint[], figures: Figures): Choices {
  const list: Choice[] = [];
  const columns = new Map<string, readonly number[]>();
  for (const { terms } of constraints) {
    for (const key of terms.keys()) {
      const figure = figures.get(key);
      if (columns.has(key) || figure === undefined) continue;
      const { steps, isTotal } = figure;
      const smallness = smallnessOf(figure);
      columns.set(
        key,
        steps.map((step) => list.push({ key, step, isTotal, smallness }) - 1),
      );
    }
  }
  return { list, columns };
}

/** In the largest unit of which all is a whole number: small numbers, exact as doubles. */
function rowOf({ terms, start, low, high }: Constraint, { list, columns }: Choices): ProgramRow {
  const own = [...terms].flatMap(([key, times]) =>
    (columns.get(key) ?? []).map((column) => ({ column, yuan: times * (list[column]?.step.by ?? 0n) })),
  );
  const ends = [low, high].flatMap((end) => (end === undefined ? [] : [end - start]));
  const unit = [...own.map(({ yuan }) => yuan), ...ends].reduce(greatestDivisor, 0n) || 1n;
  return {
    terms: own.map(({ column, yuan }) => ({ column, times: Number(yuan / unit) })),
    ...(low === undefined ? {} : { low: Number((low - start) / unit) }),
    ...(high === undefined ? {} : { high: Number((high - start) / unit) }),
  };
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
  const move = list.reduce((sum, { isTotal }) => sum + (isTotal ? total : 0), total);
  const far = list.some(({ step }) => step.isFar === true) ? list.length * (move + total) : 0;
  return list.map(
    ({ step, isTotal, smallness }) =>
      move + (isTotal ? total : 0) + smallness + (step.isFar === true ? far : 0),
  );
}

/** A figure of so many digits is large. */
const LARGE = 4;

function smallnessOf({ start, fact }: Figure): number {
  const digits = String(absolute(start) / fact.usualRounding).length;
  return Math.max(0, LARGE - digits);
}

function oneStepEach({ columns }: Choices): ProgramRow[] {
  return [...columns.values()]
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
