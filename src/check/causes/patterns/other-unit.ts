import { absolute, powerOfTen, roundTo, type Decimal } from "../../../amount/decimal";
import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import { equationsWith, sidesOf, sumsWith, type Amount, type Amounts, type Equations } from "../equations";
import type { Grid } from "../grid";
import { valueIn, type Setting } from "./setting";

/** 元, 千元, 百万元 and 亿元 under 万元 and the other way round; a column or a table ten or a hundred times too large. */
const POWERS = [4, -4, 3, -3, 2, -2, 1, -1, 8, -8] as const;

/** 0.01 万元, in yuan: what tables in 万元 print. */
const USUAL = powerOfTen(2);

/** A whole table, or a column of it, typed in another unit than it says. */
export function* otherUnit({ equations, grids, suspects }: Setting, grid: Grid): Iterable<Candidate> {
  const blocks = grids.filter(({ table }) => table === grid.table);
  // Once for each table.
  if (blocks[0] === grid)
    yield* scaled(
      equations,
      grid,
      "table",
      blocks.flatMap(({ rows }) => rows.flat()),
    );
  // The same column in all blocks: 预算数 of the revenue and of the expenditure.
  if (blocks[0] === grid && blocks.length > 1) {
    const facts = blocks.flatMap(({ rows }) => rows.flat());
    for (const id of new Set(facts.map((fact) => fact?.column)))
      yield* scaled(
        equations,
        grid,
        "column",
        facts.filter((fact) => fact?.column === id),
      );
  }
  if (grid.width < 2) return;
  for (let column = 0; column < grid.width; column += 1) {
    const cells = grid.rows.map((row) => row[column]);
    if (cells.some((fact) => fact && suspects.has(fact.index)))
      yield* scaled(equations, grid, "column", cells);
  }
}

function* scaled(
  equations: Equations,
  { table }: Grid,
  of: "table" | "column",
  cells: readonly (Fact | undefined)[],
): Iterable<Candidate> {
  const facts = cells.filter((fact): fact is Fact => fact !== undefined && valueIn(equations, fact) !== 0n);
  const [first, second] = facts;
  if (first === undefined || second === undefined) return;
  for (const power of POWERS) {
    const amounts = new Map<number, Amount>();
    const finest = finestIn(facts);
    for (const fact of facts) {
      const rounding = roundingIn(fact, power, finest);
      const value = roundTo(rescaled(valueIn(equations, fact), power), rounding);
      amounts.set(fact.index, { value, rounding: value === 0n ? 0n : rounding });
    }
    // Small change comes to nothing; a table that does was not typed in another unit.
    if ([...amounts.values()].filter(({ value }) => value === 0n).length * 2 > facts.length) continue;
    yield {
      what: { kind: "other-unit", table: table.id, of, power, first },
      amounts: power < 0 ? asElsewhere(equations, facts, amounts) : amounts,
      facts,
      // Where one column explains as much as the table, nothing speaks of the others.
      cost: of === "table" ? 1.5 : 1.45,
    };
  }
}

/**
 * What was typed in a smaller unit has its digits, and the other tables print the usual ones; in a larger one it has fewer:
 * those that were typed.
 */
function roundingIn({ usualRounding }: Fact, power: number, finest: Decimal): Decimal {
  const typed = usualRounding < finest ? usualRounding : finest;
  if (power < 0) return typed * 10n ** BigInt(-power);
  return usualRounding > USUAL ? USUAL : usualRounding;
}

/** The last digit that any of them has. */
function finestIn([first, ...others]: readonly Fact[]): Decimal {
  const roundings = [first, ...others].flatMap((fact) =>
    fact === undefined || fact.rounding === 0n ? [] : [fact.rounding],
  );
  return roundings.reduce((a, b) => (b < a ? b : a), first?.usualRounding ?? USUAL);
}

/** Digits that were lost are known one from the other. */
const MOST_ROUNDS = 4;
const MOST_ASKED = 8;

/**
 * With the digits that were lost, where other amounts tell them: the same amount in another place, the others of a sum.
 */
function asElsewhere(equations: Equations, facts: readonly Fact[], coarse: Amounts): Map<number, Amount> {
  const amounts = new Map(coarse);
  const open = new Map(facts.map((fact) => [fact.index, fact]));
  // Of most units that are tried nothing else speaks.
  const step = Math.ceil(facts.length / MOST_ASKED);
  const isTold = (fact: Fact, at: number) =>
    at % step === 0 && toldElsewhere(equations, fact, { amounts, open }) !== undefined;
  if (!facts.some(isTold)) return amounts;
  for (let round = 0; round < MOST_ROUNDS && open.size > 0; round += 1) {
    const before = open.size;
    for (const fact of open.values()) {
      const value = toldElsewhere(equations, fact, { amounts, open });
      if (value === undefined) continue;
      amounts.set(fact.index, { value, rounding: fact.usualRounding });
      open.delete(fact.index);
    }
    if (open.size === before) break;
  }
  return amounts;
}

function toldElsewhere(
  equations: Equations,
  fact: Fact,
  { amounts, open }: { readonly amounts: Amounts; readonly open: ReadonlyMap<number, Fact> },
): Decimal | undefined {
  const amount = amounts.get(fact.index);
  if (amount === undefined || amount.value === 0n) return undefined;
  const isOpen = (one: Fact) => one.index !== fact.index && open.has(one.index);
  for (const equation of equationsWith(equations, fact.index)) {
    const { left, relation, right } = equation.tie;
    if (relation === "at-least" || left.some(isOpen) || right.some(isOpen)) continue;
    const side = sidesOf(equation).get(fact.index);
    if (side !== 1 && side !== -1) continue;
    const { difference } = sumsWith(equations, equation, amounts);
    const value = side === 1 ? amount.value - difference : amount.value + difference;
    if (value !== 0n && 2n * absolute(difference) <= amount.rounding) return value;
  }
  return undefined;
}

function rescaled(value: Decimal, power: number): Decimal {
  const factor = 10n ** BigInt(Math.abs(power));
  return power > 0 ? value / factor : value * factor;
}

/** The power of ten by which what is printed is too large; `undefined` where it is none of note. */
export function powerBetween({ value, rounding }: Fact, meant: Decimal): number | undefined {
  if (value === 0n || meant === 0n) return undefined;
  return POWERS.find((power) => {
    const off = absolute(rescaled(value, power) - meant);
    // In a larger unit its last digits were rounded off.
    const slack = power < 0 ? rescaled(rounding, power) / 2n : 0n;
    return off <= slack && slack * OF_NOTE < absolute(meant);
  });
}

/** What is rounded off is less than this part of an amount. */
const OF_NOTE = 1_000n;
