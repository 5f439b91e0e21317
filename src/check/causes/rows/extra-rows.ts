import type { Decimal } from "../../../amount/decimal";
import type { Row } from "../../../budget/document";
import { amountFor, effectOf, type Amount, type Equations } from "../equations";
import type { RowSlip } from "./row-slip";
import { amountsOf, lacks, type RowSum } from "./row-sums";

/** A row that stands in its table twice, or that belongs elsewhere: its sum has just its amounts too much. */
export function* extraRows(equations: Equations, sums: readonly RowSum[]): Iterable<RowSlip> {
  for (const sum of sums) {
    if (sum.gaps.size === 0) continue;
    for (const row of sum.parts) {
      const amounts = amountsOf(row);
      if (!lacks(sum, amounts, -1)) continue;
      // What is above its sum keeps its totals, and nothing else knows of the row.
      const effect = effectOf(equations, { amounts: nothing(row) });
      if (effect === undefined || effect.solved.length === 0) continue;
      const twin = sum.parts.find((other) => other !== row && isSameRow(other, row, amounts));
      yield {
        kind: twin ? "repeated-row" : "extra-row",
        table: sum.table,
        row: twin && twin.place.row > row.place.row ? twin : row,
        change: "delete",
        labels: [...(row.code === undefined ? [] : [row.code]), row.name],
        amounts,
        solved: effect.solved,
        cost: twin ? 0.5 : 1.3,
        // Without codes what belongs to what is told by figures: some other row may be the one that is wrong.
        isGuess: !twin && row.code === undefined && (row.kind === "unit" || row.kind === "project"),
      };
    }
  }
}

function nothing({ facts }: Row): ReadonlyMap<number, Amount> {
  return new Map(
    [...facts.values()].filter(({ value }) => value !== 0n).map((fact) => [fact.index, amountFor(fact, 0n)]),
  );
}

function isSameRow(one: Row, other: Row, amounts: ReadonlyMap<number, Decimal>): boolean {
  if (one.code !== other.code || one.name !== other.name) return false;
  const own = amountsOf(one);
  return own.size === amounts.size && [...amounts].every(([column, value]) => own.get(column) === value);
}
