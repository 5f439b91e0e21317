import type { Misread, Skipped, Statement, Tie } from "./check";
import type { BudgetDocument, Fact } from "./document";
import type { LookedUp, NotFound } from "./lookup";
import { factName } from "./wording";

/**
 * How checks write down their equations. An amount that was not found makes the tie not-checked, with the reason; a row
 * that is rightly not printed is zero; a tie of nothing but blanks says nothing.
 */

/** One quantity printed in two places. */
export function identity(
  document: BudgetDocument,
  one: LookedUp,
  other: LookedUp,
  /** What a side that is not printed would be. */
  absent = ABSENT,
): Statement[] {
  return tie(document, { relation: "identity", left: [one], right: [other] }, absent);
}

/** Figures that together make up others, each rounded on its own. */
export function sum(
  document: BudgetDocument,
  left: readonly LookedUp[],
  right: readonly LookedUp[],
  absent = ABSENT,
): Statement[] {
  return tie(document, { relation: "sum", left, right }, absent);
}

/** left ≥ right. */
export function atLeast(
  document: BudgetDocument,
  left: readonly LookedUp[],
  right: readonly LookedUp[],
  absent = ABSENT,
): Statement[] {
  return tie(document, { relation: "at-least", left, right }, absent);
}

/** The same ties, called by other names than those of their cells. */
export function named(
  statements: readonly Statement[],
  subject: () => string,
  object: () => string,
): Statement[] {
  return statements.map((statement) =>
    statement.is === "tie" ? { ...statement, subject, object } : statement,
  );
}

/** Usual but not certain. */
export function usual(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => (statement.is === "tie" ? { ...statement, usual: true } : statement));
}

export function notChecked(reason: string, misread?: Misread): Skipped {
  return { is: "not-checked", reason, ...(misread && { misread }) };
}

export function notApplicable(reason: string): Skipped {
  return { is: "not-applicable", reason };
}

const ABSENT = "对应的行（表中没有这一行）";

interface Equation {
  readonly relation: Tie["relation"];
  readonly left: readonly LookedUp[];
  readonly right: readonly LookedUp[];
}

function tie(document: BudgetDocument, { relation, left, right }: Equation, absent: string): Statement[] {
  const notFound: NotFound[] = [];
  const leftFacts = factsAmong(left, notFound);
  const rightFacts = factsAmong(right, notFound);
  if (notFound.length > 0) {
    const isHarmless =
      leftFacts.every(isNothing) && rightFacts.every(isNothing) && notFound.every((one) => one.of === "row");
    if (!isHarmless) return notFound;
  }
  if (leftFacts.length === 0 && rightFacts.length === 0) return [];
  return [
    {
      is: "tie",
      relation,
      left: leftFacts,
      right: rightFacts,
      subject: () => sideName(document, leftFacts, absent),
      object: () => sideName(document, rightFacts, absent),
    },
  ];
}

function factsAmong(amounts: readonly LookedUp[], notFound: NotFound[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (const amount of amounts) {
    if (amount === undefined) continue;
    if ("is" in amount) notFound.push(amount);
    else facts.push(amount);
  }
  return facts;
}

function isNothing({ value }: Fact): boolean {
  return value === 0n;
}

function sideName(document: BudgetDocument, facts: readonly Fact[], absent: string): string {
  if (facts.length === 0) return absent;
  const names = facts.slice(0, 3).map((fact) => factName(document, fact));
  if (facts.length > 3) return `${names.join("、")}等 ${facts.length} 项之和`;
  return facts.length > 1 ? `${names.join("与")}之和` : (names[0] ?? "");
}
