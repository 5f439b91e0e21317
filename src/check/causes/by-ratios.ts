import type { JudgedRatio } from "../judged-tables";
import { judgeRatio } from "../ratio";
import type { FoundCulprit, Suspect } from "./culprits";

/**
 * Shares, rates and differences tell which of several amounts is the wrong one: that with whose right value its own ones that
 * fail would hold, and none would fail, where this can be said of no other.
 */
export function toldByRatios(culprit: FoundCulprit, ratios: readonly JudgedRatio[]): FoundCulprit {
  if (culprit.certain || culprit.alternatives.length < 2) return culprit;
  const [only, second] = culprit.alternatives.filter((suspect) => speakFor(suspect, ratios));
  if (only === undefined || second !== undefined) return culprit;
  return { ...culprit, alternatives: [only], certain: true };
}

function speakFor({ fact, value }: Suspect, ratios: readonly JudgedRatio[]): boolean {
  if (value === undefined) return false;
  const own = ratios.filter(
    ({ tie, verdict }) =>
      verdict.outcome !== "unreadable" && (tie.part.index === fact.index || tie.base.index === fact.index),
  );
  const isFailing = own.some(({ verdict }) => verdict.outcome === "failed");
  return isFailing && own.every(({ tie }) => holdsWith(tie, fact.index, value));
}

/** Whether a ratio holds if the amount at an index is this. */
export function holdsWith(tie: JudgedRatio["tie"], index: number, value: bigint): boolean {
  const { part, base } = tie;
  const { outcome } = judgeRatio(
    tie,
    part.index === index ? value : part.value,
    base.index === index ? value : base.value,
  );
  return outcome !== "failed" && outcome !== "unreadable";
}
