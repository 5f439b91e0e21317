import { absolute, divide, multiply, ONE, type Decimal } from "../amount/decimal";
import type { Culprit, Diagnosis } from "../check/diagnosis";
import type { JudgedTables, JudgedTie } from "../check/judged-tables";
import { judge } from "../check/judge";
import type { RatioTie } from "../budget/check";
import type { Fact } from "../budget/document";
import { mentions, withAmounts, type NewAmounts } from "./substitute";
import type { Total } from "./totals";
import { wrongCells } from "./wrong-cells";

/** Which corrections may be written without asking. */
export interface Safety {
  readonly isSafeTotal: (fact: Fact) => boolean;
  readonly isSafeRatio: (tie: RatioTie) => boolean;
}

/**
 * A total is safe to correct where its parts add up to the only possible value, and for each part something else shows
 * that it is not the part that is wrong by so much: an equation without corrected amounts that would fail. (In
 * a sum of twelve a hundredth too much is no evidence; in an identity it is.) A part that is corrected itself must be safe.
 * An amount in an equation that fails with the corrections too confirms nothing: a figure typed wrong twice agrees with
 * itself.
 */
export function safetyOf(
  judged: JudgedTables,
  diagnosis: Diagnosis,
  totals: ReadonlyMap<number, readonly Total[]>,
  corrected: NewAmounts,
): Safety {
  const wrong = wrongCells(diagnosis);
  const certain = new Map(wrong.flatMap((culprit) => certainFact(culprit)));
  // Without culprits nobody asks.
  const witnesses = wrong.length > 0 ? witnessesOf(judged, corrected) : new Map<number, never>();
  const doubted = doubtedAmounts(judged, corrected);
  const known = new Map<number, boolean>();

  const isSafeTotal = (fact: Fact): boolean => {
    const before = known.get(fact.index);
    if (before !== undefined) return before;
    // What depends on itself is not safe.
    known.set(fact.index, false);
    const safe = isSafe(fact);
    known.set(fact.index, safe);
    return safe;
  };
  const isSafe = (fact: Fact): boolean => {
    const value = certain.get(fact.index);
    const ways = totals.get(fact.index) ?? [];
    if (value === undefined || ways.length === 0) return false;
    const error = fact.value - value;
    return ways.every(
      (way) =>
        judge(sumTie(way, corrected)).outcome !== "failed" &&
        way.parts.every((part) =>
          corrected.has(part.index)
            ? isSafeTotal(part)
            : !doubted.has(part.index) && isConfirmed(part, error, witnesses),
        ),
    );
  };
  const confirmed = confirmedByRatios(judged);
  const isConfirmedAgainst = (fact: Fact, otherwise: Decimal): boolean =>
    corrected.has(fact.index)
      ? isSafeTotal(fact)
      : !doubted.has(fact.index) &&
        (confirmed.has(fact.index) || wouldBeMissed(fact, otherwise - fact.value, witnesses));
  const isSafeRatio = (tie: RatioTie): boolean => {
    if (tie.isAmbiguous === true) return false;
    const { part, base } = amountsIfRight(tie);
    return isConfirmedAgainst(tie.part, part) && isConfirmedAgainst(tie.base, base);
  };
  return { isSafeTotal, isSafeRatio };
}

/** What each of its amounts would have to be, in yuan, if the printed share, rate or difference were right. */
function amountsIfRight({ column, cell, part, base }: RatioTie): { part: Decimal; base: Decimal } {
  const printed = cell.value ?? 0n;
  if (column.kind === "difference") return { part: base.value + printed, base: part.value - printed };
  const times = column.kind === "average" ? printed : (column.kind === "rate" ? ONE : 0n) + printed / 100n;
  return {
    part: multiply(base.value, times),
    base: times === 0n ? 0n : divide(part.value, times),
  };
}

/** The value of a certain culprit, where no other is possible. */
function certainFact({ certain, cells }: Culprit): [number, Decimal][] {
  const [cell, second] = cells;
  if (!certain || second !== undefined || cell?.fact === undefined) return [];
  return cell.value === undefined || cell.isOnlyValue !== true ? [] : [[cell.fact.index, cell.value]];
}

/** An equation, and on which side of it an amount stands. */
interface Witness extends JudgedTie {
  readonly side: 1 | -1;
}

type Witnesses = ReadonlyMap<number, readonly Witness[]>;

/** Equations that hold as they are, by the amounts in them. One with a corrected amount would hold because of it. */
function witnessesOf({ ties }: JudgedTables, corrected: NewAmounts): Witnesses {
  const witnesses = new Map<number, Witness[]>();
  for (const judged of ties) {
    const { tie, verdict } = judged;
    const holds = verdict.outcome === "passed" || verdict.outcome === "rounding";
    if (!holds || tie.relation === "at-least" || tie.usual === true || mentions(tie, corrected)) continue;
    for (const side of [1, -1] as const) {
      const witness: Witness = { ...judged, side };
      for (const { index } of side === 1 ? tie.left : tie.right) {
        const own = witnesses.get(index);
        if (own) own.push(witness);
        else witnesses.set(index, [witness]);
      }
    }
  }
  return witnesses;
}

/** What takes part in equations that fail with the corrected amounts as well. */
function doubtedAmounts({ ties }: JudgedTables, corrected: NewAmounts): ReadonlySet<number> {
  const doubted = new Set<number>();
  for (const { tie, verdict } of ties) {
    if (verdict.outcome !== "failed" || tie.usual === true) continue;
    if (mentions(tie, corrected) && judge(withAmounts(tie, corrected)).outcome !== "failed") continue;
    for (const { index } of [...tie.left, ...tie.right]) doubted.add(index);
  }
  return doubted;
}

/** A blank part of a sum needs nothing else: what is not there was not mistyped. */
function isConfirmed(part: Fact, error: Decimal, witnesses: Witnesses): boolean {
  return part.value === 0n || wouldBeMissed(part, error, witnesses);
}

/** Behind a ratio a blank is no evidence: last year's figure may have been lost, and the ratio be what is left of it. */
function wouldBeMissed(part: Fact, error: Decimal, witnesses: Witnesses): boolean {
  const otherwise = part.value + error;
  // As long as it is a figure rounded like the others, only the difference is another: a long sum is not summed again.
  const isAlike = part.value !== 0n && otherwise !== 0n && part.rounding === part.usualRounding;
  return (witnesses.get(part.index) ?? []).some(({ tie, verdict, side }) =>
    isAlike
      ? absolute(verdict.difference + (side === 1 ? error : -error)) > verdict.tolerance
      : judge(withAmounts(tie, new Map([[part.index, otherwise]]))).outcome === "failed",
  );
}

function confirmedByRatios({ ratios }: JudgedTables): ReadonlySet<number> {
  const confirmed = new Set<number>();
  for (const { tie, verdict } of ratios) {
    if (verdict.outcome === "passed") confirmed.add(tie.part.index).add(tie.base.index);
  }
  return confirmed;
}

function sumTie({ fact, parts }: Total, corrected: NewAmounts) {
  return withAmounts(
    { is: "tie", relation: "sum", left: [fact], right: parts, subject: () => "", object: () => "" },
    corrected,
  );
}
