import { ONE, type Decimal } from "../../amount/decimal";
import { yuanPer } from "../../amount/parse-amount";
import { amountAt } from "./rows/lines";
import { amountColumns } from "./read-table";
import type { FoundTable } from "./tables";

const known = new WeakMap<FoundTable, ReadonlySet<Decimal>>();

/** The different non-zero amounts of a table, in yuan: tables of one budget have many in common. */
export function figuresOf(table: FoundTable): ReadonlySet<Decimal> {
  let figures = known.get(table);
  if (figures === undefined) {
    figures = readFigures(table);
    known.set(table, figures);
  }
  return figures;
}

/** How many of a table's figures stand in any of the others. */
export function agreement(figures: ReadonlySet<Decimal>, others: readonly ReadonlySet<Decimal>[]): number {
  let count = 0;
  for (const figure of figures) if (others.some((other) => other.has(figure))) count += 1;
  return count;
}

function readFigures({ raw: { blocks, prelude } }: FoundTable): ReadonlySet<Decimal> {
  const figures = new Set<Decimal>();
  const scale = yuanPer[prelude.unit?.text ?? "万元"] / ONE;
  for (const block of blocks) {
    const columns = amountColumns(block);
    for (const line of block.lines) {
      for (const { column } of columns) {
        const amount = amountAt(line.sheet, line.row, column) * scale;
        if (amount !== 0n) figures.add(amount);
      }
    }
  }
  return figures;
}
