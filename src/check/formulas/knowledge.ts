import type { BudgetDocument, Fact } from "../../budget/document";
import { followersIn } from "../../formula/followers";
import { placeKey } from "../../workbook/places";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { JudgedTie } from "../judged-tables";
import { formulaFaults, type FormulaFault } from "./formula-faults";

/** What the formulas of a workbook say of the amounts of a document. */
export interface FormulaKnowledge {
  readonly faults: readonly FormulaFault[];
  readonly followers: (fact: Fact) => readonly Follower[];
}

/** An amount that a formula computes from another, and how often it counts that. */
interface Follower {
  readonly fact: Fact;
  readonly times: bigint;
}

/** `undefined` where no amount of the document is added up by a formula. */
export function formulaKnowledge(
  workbook: WorkbookSnapshot,
  document: BudgetDocument,
  ties: readonly JudgedTie[],
): FormulaKnowledge | undefined {
  const tables = [...document.tables.values()];
  const facts = tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.facts.values()]));
  if (!facts.some(({ hasFormula }) => hasFormula)) return undefined;
  const followersOf = followersIn(workbook);
  if (followersOf === undefined) return undefined;
  const factAt = new Map(facts.map((fact) => [placeKey(fact.place), fact]));
  const unitOf = (fact: Fact) => document.tables.get(fact.table)?.unit;
  return {
    faults: formulaFaults(workbook, document, ties),
    followers: (fact) =>
      [...followersOf(fact.place)].flatMap(([key, times]) => {
        const follower = factAt.get(key);
        // A sum does not turn one unit of money into another.
        return follower === undefined || unitOf(follower) !== unitOf(fact) ? [] : [{ fact: follower, times }];
      }),
  };
}
