import type { Skipped, Tie } from "./check";
import type { BudgetDocument, Fact } from "./document";
import { factName } from "./wording";

/** How checks write down their equations. A side without any fact is zero; a tie of nothing but blanks is dropped. */

/** One quantity printed in two places. */
export function identity(
  document: BudgetDocument,
  one: Fact | undefined,
  other: Fact | undefined,
  /** What the side that is not printed would be. */
  absent = "另一张表的对应行（没有这一行）",
): Tie[] {
  if (one === undefined && other === undefined) return [];
  return [
    {
      is: "tie",
      relation: "identity",
      left: one ? [one] : [],
      right: other ? [other] : [],
      subject: () => (one ? factName(document, one) : absent),
      object: () => (other ? factName(document, other) : absent),
    },
  ];
}

/** Figures that together make up others, each rounded on its own. */
export function sum(
  document: BudgetDocument,
  left: readonly Fact[],
  right: readonly Fact[],
  object?: string,
): Tie[] {
  if (left.length === 0 && right.length === 0) return [];
  return [
    {
      is: "tie",
      relation: "sum",
      left,
      right,
      subject: () => sideName(document, left),
      object: () => object ?? sideName(document, right),
    },
  ];
}

/** left ≥ right. */
export function atLeast(document: BudgetDocument, left: readonly Fact[], right: readonly Fact[]): Tie[] {
  if (left.length === 0 || right.length === 0) return [];
  return [
    {
      is: "tie",
      relation: "at-least",
      left,
      right,
      subject: () => sideName(document, left),
      object: () => sideName(document, right),
    },
  ];
}

export function usual(ties: readonly Tie[]): Tie[] {
  return ties.map((tie) => ({ ...tie, usual: true }));
}

export function notChecked(reason: string): Skipped {
  return { is: "not-checked", reason };
}

export function notApplicable(reason: string): Skipped {
  return { is: "not-applicable", reason };
}

function sideName(document: BudgetDocument, facts: readonly Fact[]): string {
  if (facts.length === 0) return "（没有这一行）";
  const names = facts.slice(0, 3).map((fact) => factName(document, fact));
  return facts.length > 3
    ? `${names.join("、")}等 ${facts.length} 项之和`
    : names.join(" 与 ") + (facts.length > 1 ? "之和" : "");
}
