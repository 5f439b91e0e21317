import type { JudgedTie } from "../check/judged-tables";
import type { Fact } from "../budget/document";

/** One way in which a table gets a total from its items. */
export interface Total {
  readonly fact: Fact;
  readonly parts: readonly Fact[];
  /** rows: from the rows below or above it, in its own column; columns: from the columns beside it, in its row. */
  readonly along: "rows" | "columns";
  /** 各类科目之和, 同一行各分项之和 … */
  readonly what: string;
}

/**
 * The totals of a document by their fact's index, each with all the ways in which its table adds it up. What is a total
 * and of what follows from the checks within tables, which follow from the tables' descriptions.
 */
export function totalsOf(ties: readonly JudgedTie[]): ReadonlyMap<number, readonly Total[]> {
  const totals = new Map<number, Total[]>();
  for (const { tie, isWithinTable } of ties) {
    const [fact, second] = tie.left;
    if (tie.relation !== "sum" || fact === undefined || second !== undefined) continue;
    if (!isWithinTable || tie.right.length === 0) continue;
    const along = tie.right.every((part) => part.column === fact.column) ? "rows" : "columns";
    const total: Total = { fact, parts: tie.right, along, what: tie.object() };
    const ways = totals.get(fact.index);
    if (ways) ways.push(total);
    else totals.set(fact.index, [total]);
  }
  return totals;
}

/**
 * The way in which a total is written: down its column where it has such rows, as its table is read; along its row
 * else. Both give the same once every cell is right.
 */
export function mainWay(ways: readonly Total[]): Total | undefined {
  return ways.find(({ along }) => along === "rows") ?? ways[0];
}
