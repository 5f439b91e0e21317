import type { BudgetDocument, Fact } from "../../budget/document";
import type { Tie } from "../../budget/check";
import { judge } from "../../check/judge";
import type { JudgedTie } from "../../check/judged-tables";
import { withAmounts, type NewAmounts } from "../substitute";

/** So many rows that add up by themselves show what the columns of a table are. */
const FEW = 2;

/**
 * Of the amounts those of rows that add up what is printed beside them, by columns that a description names or that other
 * rows bear out. Which rows are totals of others is told by the figures, and may be read wrongly while some are blank: of
 * such an amount that says nothing.
 */
export function knownAcross(
  { tables }: BudgetDocument,
  ties: readonly JudgedTie[],
  amounts: NewAmounts,
): ReadonlyMap<number, Tie> {
  const across = ties.flatMap(({ isWithinTable, tie, verdict }) => {
    const total = isWithinTable ? rowTotal(tie) : undefined;
    return total === undefined ? [] : [{ tie, total, verdict, key: columnsOf(tie, total) }];
  });
  const rows = new Map<string, { holding: number; failing: number }>();
  for (const { key, tie, total, verdict } of across) {
    if (total.value === 0n) continue;
    const own = rows.get(key) ?? { holding: 0, failing: 0 };
    if (verdict.outcome !== "failed") own.holding += 1;
    // What is blank may be missing.
    else if (tie.right.every(({ form }) => form !== "blank")) own.failing += 1;
    rows.set(key, own);
  }
  const areKnown = (key: string, { table }: Fact) => {
    const { failing = 0, holding = 0 } = rows.get(key) ?? {};
    return failing === 0 && (holding >= FEW || tables.get(table)?.asRead === undefined);
  };
  return new Map(
    across.flatMap(({ key, tie, total }) => {
      const isOwn = amounts.has(total.index) && tie.right.every(({ index }) => !amounts.has(index));
      return isOwn && areKnown(key, total) && judge(withAmounts(tie, amounts)).outcome !== "failed"
        ? [[total.index, tie] as const]
        : [];
    }),
  );
}

/**
 * Of these the ones of which no part can be missing: a row of which only figures tell whether it is a total may be one in
 * every column in which something stands.
 */
export function wholeAcross(
  { tables }: BudgetDocument,
  known: ReadonlyMap<number, Tie>,
): ReadonlySet<number> {
  const isEmpty = ({ column, section, table }: Fact) =>
    (tables.get(table)?.rows ?? []).every(
      (row) => row.section !== section || (row.facts.get(column)?.value ?? 0n) === 0n,
    );
  return new Set(
    [...known].flatMap(([index, { right }]) =>
      right.every((part) => part.form !== "blank" || isEmpty(part)) ? [index] : [],
    ),
  );
}

/** The one that the others of its row add up to. */
function rowTotal({ left, relation, right, usual }: Tie): Fact | undefined {
  const [total, second] = left;
  if (relation !== "sum" || usual === true || total === undefined || second !== undefined) return undefined;
  const isOfRow = ({ row, section, table }: Fact) =>
    row === total.row && section === total.section && table === total.table;
  return right.length > 0 && right.every(isOfRow) ? total : undefined;
}

function columnsOf({ right }: Tie, { column, section, table }: Fact): string {
  return JSON.stringify([table, section, column, right.map((part) => part.column)]);
}
