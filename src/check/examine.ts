import type { Check, Observation, RatioTie, Skipped, Tie } from "../budget/check";
import type { BudgetDocument } from "../budget/document";
import type { Standard } from "../budget/standard";
import { tableName } from "../budget/wording";
import { findCulprits } from "./causes/culprits";
import type { Examination, SkippedCheck } from "./examination";
import { explain } from "./words/explain";
import { judge, type Verdict } from "./judge";
import { judgeRatio, type RatioVerdict } from "./ratio";
import { sharedChecks } from "./checks/shared-checks";

/** What the checks said of a document, judged, before anything is put into words. */
export interface Judged {
  readonly skips: Skips;
  readonly ties: readonly JudgedTie[];
  readonly ratios: readonly JudgedRatio[];
  readonly observations: readonly { readonly check: Check; readonly observation: Observation }[];
}

export interface JudgedTie {
  readonly check: Check;
  readonly tie: Tie;
  readonly verdict: Verdict;
}

export interface JudgedRatio {
  readonly check: Check;
  readonly tie: RatioTie;
  readonly verdict: RatioVerdict;
}

/** All checks of a standard: its own and those that every standard shares. */
export function checksOf(standard: Standard): readonly Check[] {
  return [...sharedChecks, ...standard.checks];
}

/** What was checked and said nothing, and what was not checked. */
export interface Skips {
  readonly formsPassed: number;
  readonly notChecked: readonly SkippedCheck[];
  readonly notApplicable: readonly SkippedCheck[];
}

export function examine(document: BudgetDocument, standard: Standard): Examination {
  return examinationOf(document, judgeDocument(document, standard));
}

/** Who is to blame, and everything in words. */
export function examinationOf(document: BudgetDocument, judged: Judged): Examination {
  const certainTies = judged.ties.filter(({ tie }) => tie.usual !== true);
  return explain(document, judged, findCulprits(certainTies));
}

/** Runs every check; one that throws is not-checked, and the others go on. */
export function judgeDocument(document: BudgetDocument, standard: Standard): Judged {
  const ties: JudgedTie[] = [];
  const ratios: JudgedRatio[] = [];
  const observations: { check: Check; observation: Observation }[] = [];
  const notChecked: SkippedCheck[] = [];
  const notApplicable: SkippedCheck[] = [];
  let formsPassed = 0;

  for (const check of checksOf(standard)) {
    if (check.concerns?.(document) === false) continue;
    const said = run(check, document, standard);
    let seen = 0;
    for (const statement of said) {
      if (statement.is === "tie") ties.push({ check, tie: statement, verdict: judge(statement) });
      else if (statement.is === "ratio")
        ratios.push({ check, tie: statement, verdict: judgeRatio(statement) });
      else if (statement.is === "observation") observations.push({ check, observation: statement });
      else {
        const list = statement.is === "not-checked" ? notChecked : notApplicable;
        list.push({ check: check.id, reason: statement.reason });
      }
      seen += 1;
    }
    if (seen === 0) formsPassed += 1;
  }
  notChecked.push(...unreadable([...ties, ...ratios]));
  const skips = { formsPassed, notChecked: withoutRepeats(notChecked), notApplicable };
  return { ties, ratios, observations, skips };
}

function run(check: Check, document: BudgetDocument, standard: Standard) {
  const missing = check.requires.filter((id) => (document.tables.get(id)?.state ?? "missing") === "missing");
  if (missing.length > 0) {
    const names = missing.map((id) => {
      const table = document.tables.get(id);
      return table ? tableName(table) : id;
    });
    return [{ is: "not-checked", reason: `工作簿中没有找到${names.join("、")}` } satisfies Skipped];
  }
  try {
    return [...check.examine(document, standard.codes)];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ is: "not-checked", reason: `这项核对没有完成（程序内部错误：${detail}）` } satisfies Skipped];
  }
}

/** Ties with an unreadable cell, told once per check. */
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
