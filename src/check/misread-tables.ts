import type { BudgetDocument, Table } from "../budget/document";
import { tableName } from "../budget/wording";
import type { SkippedCheck } from "./diagnosis";
import type { JudgedTie } from "./judged-tables";

/** So many readings of a table must be in doubt. */
const FEWEST = 2;

/**
 * Where several readings of one table are in doubt, and more of its ties rest on them than hold without them, it is the table
 * that may have been taken for what it is not: one notice in place of theirs.
 */
export function withMisreadTables(
  notChecked: readonly SkippedCheck[],
  { tables }: BudgetDocument,
  ties: readonly JudgedTie[],
): readonly SkippedCheck[] {
  const joined = new Map<string, SkippedCheck>();
  for (const id of new Set(notChecked.flatMap(({ misread }) => misread?.table ?? []))) {
    const table = tables.get(id);
    const own = notChecked.filter(({ misread }) => misread?.table === id);
    const folded = own.flatMap(({ misread }) => misread?.ties ?? []);
    if (table === undefined || own.length < FEWEST || heldIn(table, ties) >= folded.length) continue;
    joined.set(id, ofTable(table, own));
  }
  if (joined.size === 0) return notChecked;
  const told = new Set<string>();
  return notChecked.flatMap((one) => {
    const id = one.misread?.table ?? "";
    const whole = joined.get(id);
    if (whole === undefined) return [one];
    if (told.has(id)) return [];
    told.add(id);
    return [whole];
  });
}

/** Ties of the table alone that hold. */
function heldIn({ id }: Table, ties: readonly JudgedTie[]): number {
  return ties.filter(
    ({ tie, verdict }) =>
      verdict.outcome === "passed" && [...tie.left, ...tie.right].every(({ table }) => table === id),
  ).length;
}

function ofTable(table: Table, own: readonly SkippedCheck[]): SkippedCheck {
  const all = own.flatMap(({ misread }) => misread ?? []);
  const readings = all.map(({ read, as }) => `${read.map((one) => `“${one}”`).join("、")}读作${as}`);
  const [first] = own;
  return {
    check: first?.check ?? "",
    reason: `可能认错了${tableName(table)}这张表：${readings.join("；")}，多数对不上，不能断定，没有核对，请人工核对`,
    misread: {
      table: table.id,
      read: all.flatMap(({ read }) => read),
      as: all.map(({ as }) => as).join("；"),
      ties: all.flatMap(({ ties }) => ties),
    },
  };
}
