import type { Tie } from "../../../src/budget/check";
import type { BudgetDocument } from "../../../src/budget/document";
import { sameQuantity } from "../../../src/check/checks/same-quantity";
import { columnSumsAsRead, rowSumsAsRead } from "../../../src/check/sums/sums-as-read";
import { judge, type Verdict } from "../../../src/check/judge";

/** A tie that follows from what was read, and what came of it. */
export interface ReadTie {
  readonly family: string;
  readonly tie: Tie;
  readonly verdict: Verdict;
}

const NO_CODES = {
  functional: new Map<string, string>(),
  economic: new Map<string, string>(),
  government: new Map<string, string>(),
  economicGroups: new Set<string>(),
  economicItems: new Set<string>(),
  economicPairs: new Map<string, readonly string[]>(),
};
const ROW_SUMS = ["code-hierarchy-sum", "group-sum", "block-total", "unit-sum", "three-public-sum"];

export function tiesAsRead(document: BudgetDocument): ReadTie[] {
  const ties: ReadTie[] = [];
  const add = (family: string, statements: Iterable<{ readonly is: string }>) => {
    for (const statement of statements) {
      if (statement.is !== "tie") continue;
      const tie = statement as Tie;
      ties.push({ family, tie, verdict: judge(tie) });
    }
  };
  for (const check of ROW_SUMS) add(check, rowSumsAsRead(document, check));
  add("column-sum", columnSumsAsRead(document));
  add(sameQuantity.id, sameQuantity.examine(document, NO_CODES));
  return ties;
}

/** Ties that fail, in words. */
export function failing(ties: readonly ReadTie[]): string[] {
  return ties.flatMap(({ family, tie, verdict }) => {
    if (verdict.outcome !== "failed") return [];
    const figures = (side: Tie["left"]) => side.map(({ value }) => Number(value) / 1e16).join("+");
    const doubt = tie.usual ? "?" : "";
    return [
      `${family}${doubt} ${tie.subject()} | ${tie.object()} | ${figures(tie.left)} ≠ ${figures(tie.right)}`,
    ];
  });
}
