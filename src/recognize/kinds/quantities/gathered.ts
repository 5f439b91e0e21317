import type { Fact } from "../../../budget/document";
import type { DraftBlock } from "../read-table";
import type { KindRow, RowMeaning } from "../rows/rows";

/** A row of a table with its amounts by column. */
export interface QuantityRow {
  readonly row: KindRow;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Rows that together are an amount which no row of the table says. */
export interface Gathered {
  readonly meaning: RowMeaning;
  readonly rows: readonly QuantityRow[];
  readonly what: string;
}

/** What a table does not print in a row of its own, and its rows together are: a class of which only items stand there. */
export function gathered(rows: readonly QuantityRow[], { rows: read, isPart }: DraftBlock): Gathered[] {
  if (read.unread.length > 0 || rows.some(({ row }) => row.kind !== "total" && !row.isKnown)) return [];
  const all: Gathered[] = [];
  const tops = rows.filter(({ row }) => row.kind !== "total" && row.parent === undefined && !row.isOfWhich);
  const hasTotal = rows.some(({ row }) => row.kind === "total" || row.meaning.isWhole);
  const isTree =
    tops.length > 0 && tops.every(({ row }) => row.code !== undefined || row.meaning.unit !== undefined);
  if (!hasTotal && isPart === undefined && isTree && tops.length > 1)
    all.push({ meaning: { isWhole: true }, rows: tops, what: "各行之和" });
  const coded = rows.filter(({ row }) => row.code !== undefined);
  const printed = new Map<string, number>();
  for (const { row } of coded) printed.set(row.code ?? "", (printed.get(row.code ?? "") ?? 0) + 1);
  for (const length of [3, 5, 7]) {
    const groups = new Map<string, QuantityRow[]>();
    for (const one of coded) {
      const code = one.row.code ?? "";
      const isRepeated = code.length === length && (printed.get(code) ?? 0) > 1;
      const isTopBelow = code.length > length && one.row.parent === undefined;
      if (!isRepeated && !isTopBelow) continue;
      const prefix = code.slice(0, length);
      const own = groups.get(prefix);
      if (own) own.push(one);
      else groups.set(prefix, [one]);
    }
    for (const [prefix, members] of groups) {
      // A class of which one row is printed and others stand beside it is not understood.
      if (printed.has(prefix) && !members.every(({ row }) => row.code === prefix)) continue;
      const [first] = members;
      const { functional, economic, government } = first?.row.meaning ?? {};
      const of = functional !== undefined ? "functional" : economic !== undefined ? "economic" : "government";
      if (of === "government" && government === undefined) continue;
      all.push({ meaning: { [of]: prefix }, rows: members, what: `${prefix} 各行之和` });
    }
  }
  return all;
}
