import { ONE, type Decimal } from "../../amount/decimal";
import { yuanPer } from "../../amount/parse-amount";
import { amountAt } from "./rows/lines";
import { amountColumns, type KindDraft } from "./read-table";

const known = new WeakMap<KindDraft, ReadonlySet<Decimal>>();

/** The different non-zero amounts of a table, in yuan: tables of one budget have many in common. */
export function figuresOf(draft: KindDraft): ReadonlySet<Decimal> {
  let figures = known.get(draft);
  if (figures === undefined) {
    figures = readFigures(draft);
    known.set(draft, figures);
  }
  return figures;
}

export function agreement(one: ReadonlySet<Decimal>, other: ReadonlySet<Decimal>): number {
  let count = 0;
  for (const figure of one) if (other.has(figure)) count += 1;
  return count;
}

function readFigures({ blocks, unit }: KindDraft): ReadonlySet<Decimal> {
  const figures = new Set<Decimal>();
  const scale = yuanPer[unit ?? "万元"] / ONE;
  for (const block of blocks) {
    const columns = amountColumns(block);
    for (const { line } of block.rows.rows) {
      for (const { column } of columns) {
        const amount = amountAt(line.sheet, line.row, column) * scale;
        if (amount !== 0n) figures.add(amount);
      }
    }
  }
  return figures;
}
