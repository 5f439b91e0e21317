import type { CheckDescription } from "../budget/check-description";
import type { Check, Passed, Skipped } from "../budget/check";
import type { BudgetDocument } from "../budget/document";
import { tableName } from "../budget/wording";
import type { SkippedCheck } from "./diagnosis";

/** What checks said, and what they passed over. */
export interface ChecksRun<Said> {
  /** In the order of the checks. */
  readonly said: readonly { readonly check: CheckDescription; readonly statement: Said }[];
  /** What checks counted as right themselves, and one for each check that had nothing against its subject. */
  readonly passed: number;
  readonly notChecked: readonly SkippedCheck[];
  readonly notApplicable: readonly SkippedCheck[];
}

/** What checks look at: the subject itself, what the standard knows of it, and the document that it belongs to. */
export interface CheckedSubject<Subject, Rules> {
  readonly subject: Subject;
  readonly rules: Rules;
  readonly document: BudgetDocument;
}

/**
 * Runs checks, of tables or of prose alike. One that requires a table that is missing, or that throws, is not-checked with
 * its reason, and the others go on.
 */
export function runChecks<Subject, Rules, Said extends { readonly is: string }>(
  checks: readonly Check<Subject, Rules, Said>[],
  looked: CheckedSubject<Subject, Rules>,
): ChecksRun<Said> {
  const said: { check: CheckDescription; statement: Said }[] = [];
  const notChecked: SkippedCheck[] = [];
  const notApplicable: SkippedCheck[] = [];
  let passed = 0;
  for (const check of checks) {
    if (check.concerns?.(looked.subject) === false || isForeign(check, looked.document)) continue;
    const statements = statementsOf(check, looked);
    for (const statement of statements) {
      if (isPassed(statement)) passed += statement.count;
      else if (isSkipped(statement)) {
        const list = statement.is === "not-checked" ? notChecked : notApplicable;
        const { reason, misread } = statement;
        list.push({ check: check.id, reason, ...(misread && { misread }) });
      } else said.push({ check, statement });
    }
    if (statements.every(saysNothingAgainst)) passed += 1;
  }
  return { said, passed, notChecked, notApplicable };
}

/** Whether a check is about a table that the document's standard does not have at all. */
function isForeign({ requires }: CheckDescription, { tables }: BudgetDocument): boolean {
  return requires.some((id) => !tables.has(id));
}

/** All of it or nothing: what a check said before it failed is not half an answer. */
function statementsOf<Subject, Rules, Said>(
  check: Check<Subject, Rules, Said>,
  { subject, rules, document }: CheckedSubject<Subject, Rules>,
): readonly (Said | Passed | Skipped)[] {
  const missing = check.requires.filter((id) => (document.tables.get(id)?.state ?? "missing") === "missing");
  if (missing.length > 0) {
    const names = missing.map((id) => {
      const table = document.tables.get(id);
      return table ? tableName(table) : id;
    });
    return [{ is: "not-checked", reason: `工作簿中没有找到${names.join("、")}` }];
  }
  try {
    return [...check.examine(subject, rules)];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ is: "not-checked", reason: `这项核对没有完成（程序内部错误：${detail}）` }];
  }
}

function isPassed(statement: { readonly is: string }): statement is Passed {
  return statement.is === "passed";
}

function isSkipped(statement: { readonly is: string }): statement is Skipped {
  return statement.is === "not-checked" || statement.is === "not-applicable";
}

/** A figure of the prose that is bound to nothing speaks neither for nor against it. */
function saysNothingAgainst({ is }: { readonly is: string }): boolean {
  return is === "passed" || is === "unbound";
}
