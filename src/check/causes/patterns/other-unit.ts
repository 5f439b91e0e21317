import { powerOfTen, roundTo, type Decimal } from "../../../amount/decimal";
import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import type { Amount, Equations } from "../equations";
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
    for (const fact of facts) {
      const rounding = roundingIn(fact, power);
      const value = roundTo(rescaled(valueIn(equations, fact), power), rounding);
      amounts.set(fact.index, { value, rounding: value === 0n ? 0n : rounding });
    }
    // Small change comes to nothing; a table that does was not typed in another unit.
    if ([...amounts.values()].filter(({ value }) => value === 0n).length * 2 > facts.length) continue;
    yield {
      what: { kind: "other-unit", table: table.id, of, power, first },
      amounts,
      facts,
      // Where one column explains as much as the table, nothing speaks of the others.
      cost: of === "table" ? 1.5 : 1.45,
    };
  }
}

/** What was typed in a smaller unit has its digits, and the other tables print the usual ones; in a larger one it has fewer. */
function roundingIn({ usualRounding }: Fact, power: number): Decimal {
  if (power < 0) return usualRounding * 10n ** BigInt(-power);
  return usualRounding > USUAL ? USUAL : usualRounding;
}

function rescaled(value: Decimal, power: number): Decimal {
  const factor = 10n ** BigInt(Math.abs(power));
  return power > 0 ? value / factor : value * factor;
}

/** The power of ten by which what is printed is too large; `undefined` where it is none of note. */
export function powerBetween(printed: Decimal, meant: Decimal): number | undefined {
  if (printed === 0n || meant === 0n) return undefined;
  return POWERS.find((power) => rescaled(printed, power) === meant);
}
