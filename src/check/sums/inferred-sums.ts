import type { Skipped, Statement, Tie } from "../../budget/check";
import { usual } from "../../budget/ties";
import { judge } from "../judge";

/** So many figures must bear a sum out that labels alone do not make certain. */
const FEWEST = 2;
/** And so many for each that contradicts it. */
const FOR_EACH = 9;

/**
 * The ties of one sum of which the labels leave a doubt: one decision of the reading. Where its figures bear it out the few
 * that do not are a 疑点; where they do not, it may have been read wrongly, and is told as not checked.
 */
export function inferredSums(
  statements: readonly Statement[],
  doubt: (ties: readonly Tie[]) => Skipped,
): readonly Statement[] {
  let held = 0;
  let failed = 0;
  for (const statement of statements) {
    if (statement.is !== "tie") continue;
    if (judge(statement).outcome === "failed") failed += 1;
    // With a single part any reading holds that has this part.
    else if (statement.right.filter(({ value }) => value !== 0n).length > 1) held += 1;
  }
  if (failed === 0 || held >= Math.max(FEWEST, failed * FOR_EACH)) return usual(statements);
  return [doubt(statements.filter((one) => one.is === "tie"))];
}
