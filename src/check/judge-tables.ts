import { oncePer } from "../common/once";
import type { CheckDescription } from "../budget/check-description";
import type { Observation, TableCheck, Tie } from "../budget/check";
import type { BudgetDocument } from "../budget/document";
import type { Standard } from "../budget/standard";
import { ownTie } from "./checks/own-tie";
import { checksWithin } from "./checks/within-tables";
import { familyCheck } from "./quantities/families";
import type { SkippedCheck } from "./diagnosis";
import { judge } from "./judge";
import type { JudgedRatio, JudgedTables, JudgedTie } from "./judged-tables";
import { withMisreadTables } from "./misread-tables";
import { judgeRatio } from "./ratio";
import { runChecks } from "./run-checks";

/** All checks of a standard's tables: its own and those that every standard shares. */
export function tableChecks(standard: Standard): readonly TableCheck[] {
  return checksOf(standard).all;
}

const checksOf = oncePer((standard: Standard) => {
  const within = checksWithin(standard.tables);
  return { within: new Set<CheckDescription>(within), all: [...within, ...checksBeside(standard)] };
});

/** Its own, those that follow from its families first, and what an office has of its own: none says what is a total within a table. */
function checksBeside({ families, checks }: Standard): readonly TableCheck[] {
  const derived = families?.all.map((family) => familyCheck(family, families)) ?? [];
  return [...derived, ...checks, ownTie];
}

/** Runs every check of the tables, and judges what it says. */
export function judgeTables(document: BudgetDocument, standard: Standard): JudgedTables {
  const { within, all } = checksOf(standard);
  const run = runChecks(all, { subject: document, rules: standard.codes, document });
  const forms = new Set(document.performanceForms.map(({ figures }) => figures.id));
  // No standard describes them: what is a total in a form follows from its own sections.
  const isSumOfForm = ({ relation, left, right }: Tie) =>
    relation === "sum" && forms.size > 0 && [...left, ...right].every(({ table }) => forms.has(table));
  const ties: JudgedTie[] = [];
  const ratios: JudgedRatio[] = [];
  const observations: { check: CheckDescription; observation: Observation }[] = [];
  for (const { check, statement } of run.said) {
    switch (statement.is) {
      case "tie":
        ties.push({
          check,
          tie: statement,
          verdict: judge(statement),
          isWithinTable: within.has(check) || isSumOfForm(statement),
        });
        break;
      case "ratio":
        ratios.push({ check, tie: statement, verdict: judgeRatio(statement) });
        break;
      case "observation":
        observations.push({ check, observation: statement });
    }
  }
  const { passed, notChecked, notApplicable } = run;
  return {
    ties,
    ratios,
    observations,
    passed,
    notChecked: withMisreadTables(
      withoutRepeats([...notChecked, ...unreadable([...ties, ...ratios])]),
      document,
      ties,
    ),
    notApplicable,
  };
}

/** One reason for each check that has ties with an unreadable cell. */
function unreadable(ties: readonly (JudgedTie | JudgedRatio)[]): SkippedCheck[] {
  const counts = new Map<string, number>();
  for (const { check, verdict } of ties) {
    if (verdict.outcome === "unreadable") counts.set(check.id, (counts.get(check.id) ?? 0) + 1);
  }
  return [...counts].map(([check, count]) => ({
    check,
    reason: `有 ${count} 处勾稽涉及读不出金额的单元格，没有核对`,
  }));
}

function withoutRepeats(skipped: readonly SkippedCheck[]): SkippedCheck[] {
  const seen = new Map(skipped.map((one) => [`${one.check} ${one.reason}`, one]));
  return [...seen.values()];
}
