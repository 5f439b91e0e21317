import type { Decimal } from "../../amount/decimal";
import type { AmountUnit } from "../../amount/parse-amount";
import type { Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { placeKey } from "../../workbook/places";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut, ProposedChanges } from "../proposal";
import { upsetRatios } from "../ratios/upset-ratios";
import { totalsOf } from "../totals";
import { solveBalance, type Balance, type Moves } from "./balance-problem";
import { gapText, mendedFirst } from "./blocked";
import { openConstraints } from "./components";
import { constraintsOf, holds, isExact, type Constraint } from "./constraints";
import { conversionDrafts } from "./conversion/conversion-drafts";
import { convertedDocument } from "./conversion/converted-document";
import { moveDrafts, type Balanced } from "./move-drafts";
import { figuresOf, lastDigitSteps, type Figures, type Step } from "./figures";
import type { Solver } from "./integer-program";
import { settleFormulas } from "./settle-formulas";

export interface BalanceAids {
  readonly solve: Solver;
  /** Tables in finer units are put into this one, in the same step. */
  readonly to?: AmountUnit | undefined;
}

/**
 * 舍位平衡: the fewest changes of one last digit with which every tie of sure facts holds exactly, so that no remark on
 * rounding is needed. All of it or nothing: where that cannot be, it is said which ties stand against one another.
 */
export function proposeBalance(checked: CheckedDocument, { solve, to }: BalanceAids): ProposedChanges {
  const blocked = mendedFirst(checked);
  if (blocked.length > 0) return { drafts: [], leftOut: blocked };
  if (to === undefined) return balanced(checked, solve, (one) => ownSteps(checked, one), moveDrafts);
  const made = convertedDocument(checked, to);
  if (!made.ok) return { drafts: [], leftOut: made.error };
  const { stepsOf, tables } = made.value;
  const steps = (fact: Fact) => stepsOf(fact) ?? ownSteps(checked, fact);
  if (tables.length === 0) return withoutTables(checked, balanced(checked, solve, steps, moveDrafts), to);
  return balanced(made.value, solve, steps, (balance) => conversionDrafts(checked, made.value, balance));
}

function ownSteps({ document }: CheckedDocument, fact: Fact): readonly Step[] {
  return lastDigitSteps(fact, printedTable(document, fact.table)?.unit ?? "万元");
}

function withoutTables(
  { document }: CheckedDocument,
  changes: ProposedChanges,
  to: AmountUnit,
): ProposedChanges {
  const [area] = [...document.tables.values()].flatMap(({ areas }) => areas);
  if (area === undefined) return changes;
  const place = { sheet: area.sheet, row: area.top, column: area.left };
  return {
    ...changes,
    leftOut: [{ place, reason: `没有需要换算成${to}的表：各表的单位已经是${to}` }, ...changes.leftOut],
  };
}

function balanced(
  checked: CheckedDocument,
  solve: Solver,
  stepsOf: (fact: Fact) => readonly Step[],
  draftsOf: (balance: Balanced) => ProposedChanges["drafts"],
): ProposedChanges {
  const { judged } = checked;
  const totals = totalsOf(judged.ties);
  const facts = judged.ties.flatMap(({ tie }) => [...tie.left, ...tie.right]);
  const figures = figuresOf(facts, ({ index }) => totals.has(index), stepsOf);
  const { balance, open } = balanceOf(checked, figures, solve);
  switch (balance.is) {
    case "impossible":
      return { drafts: [], leftOut: balance.open.flatMap((one) => against(checked, one)) };
    case "stopped":
      return { drafts: [], leftOut: open.slice(0, 1).flatMap(tookTooLong) };
    case "balanced": {
      const { moves } = balance;
      const amounts = new Map<number, Decimal>();
      for (const fact of facts) {
        const by = moves.get(placeKey(fact.place));
        if (by !== undefined) amounts.set(fact.index, fact.value + by);
      }
      const drafts = draftsOf({ checked, figures, open, moves });
      const isWritten = new Set(drafts.map(({ edit }) => placeKey(edit.place)));
      const ratios = upsetRatios(checked, {
        amounts,
        concerns: () => true,
        kind: "balance",
        toTheLastDigit: true,
        by: "舍位平衡后的金额",
      }).filter(({ edit }) => !isWritten.has(placeKey(edit.place)));
      const settled = settleFormulas(checked, [...drafts, ...ratios]);
      return { drafts: settled.drafts, leftOut: [...settled.leftOut, ...leftUncertain(checked)] };
    }
  }
}

interface Attempt {
  readonly balance: Balance;
  readonly open: readonly Constraint[];
}

/** Ties that are usual only stay as they are, where that can be. */
function balanceOf(checked: CheckedDocument, figures: Figures, solve: Solver): Attempt {
  const strict = attempt(checked, figures, { solve, usual: "as-it-is" });
  return strict.balance.is === "impossible" ? attempt(checked, figures, { solve, usual: "loosely" }) : strict;
}

function attempt(
  { judged }: CheckedDocument,
  figures: Figures,
  { solve, usual }: { readonly solve: Solver; readonly usual: "as-it-is" | "loosely" },
): Attempt {
  const constraints = constraintsOf(judged.ties, figures, usual);
  const hopeless = constraints.filter((one) => one.terms.size === 0 && !holds(one, one.start));
  const open = openConstraints(constraints);
  if (hopeless.length > 0) return { balance: { is: "impossible", open: hopeless }, open };
  if (open.length === 0) return { balance: { is: "balanced", moves: new Map() }, open };
  const balance = solveBalance(open, figures, solve);
  // The solver counts in doubles; what it found is added up exactly.
  if (balance.is === "balanced" && !open.every((one) => holds(one, valueWith(one, balance.moves)))) {
    throw new Error("The solver's answer does not satisfy the ties.");
  }
  return { balance, open };
}

function valueWith({ terms, start }: Constraint, moves: Moves): Decimal {
  let value = start;
  for (const [key, times] of terms) value += times * (moves.get(key) ?? 0n);
  return value;
}

function against({ document }: CheckedDocument, { tie, start }: Constraint): LeftOut[] {
  const [home] = [...tie.left, ...tie.right];
  if (home === undefined) return [];
  const gap = start === 0n ? `${tie.subject()}与${tie.object()}` : gapText(document, tie, start);
  return [
    {
      place: home.place,
      reason: `${gap}，这处勾稽与其他勾稽不能同时相符：各数只调整一个末位做不到，没有做舍位平衡；请先核对这里的数`,
    },
  ];
}

function tookTooLong({ tie }: Constraint): LeftOut[] {
  const [home] = [...tie.left, ...tie.right];
  return home === undefined
    ? []
    : [{ place: home.place, reason: "勾稽太多，在允许的时间里没有算完，没有做舍位平衡" }];
}

/** Differences of what is not known for certain, and of figures whose last digits are not the same. */
function leftUncertain({ document, judged }: CheckedDocument): LeftOut[] {
  return judged.ties.flatMap(({ tie, verdict }): LeftOut[] => {
    const [home] = [...tie.left, ...tie.right];
    const isOpen = verdict.outcome === "rounding" || verdict.outcome === "failed";
    if (!isOpen || home === undefined || (tie.usual !== true && isExact(tie))) return [];
    const why = tie.usual === true ? "这处勾稽通常成立，但不能确定" : "两边的末位不同，在四舍五入的范围以内";
    return [{ place: home.place, reason: `${gapText(document, tie, verdict.difference)}，${why}，没有调整` }];
  });
}
