import type { Decimal } from "../../amount/decimal";
import type { Tie } from "../../budget/check";
import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { holdsWith } from "../causes/by-ratios";
import type { FoundCulprit, Suspect } from "../causes/culprits";
import type { Culprit, CulpritCell } from "../diagnosis";
import { judge } from "../judge";
import type { JudgedRatio } from "../judged-tables";
import { judgeRatio } from "../ratio";
import { plainAmount, ratioText, type FindingDraft } from "./word-findings";
import { placeName } from "../../workbook/places";

/** Says of each culprit which findings it explains; wrong ratios and stray figures are culprits of their own. */
export function wordCulprits(
  document: BudgetDocument,
  drafts: readonly (FindingDraft & { readonly id: string })[],
  found: readonly FoundCulprit[],
  /** Amounts that are put right by other causes, by fact index, in yuan. */
  putRight: ReadonlyMap<number, Decimal> = new Map(),
  /** Also those that other causes explain, which may not be certain. */
  all: readonly FindingDraft[] = drafts,
): Omit<Culprit, "id">[] {
  const corrected = new Map(putRight);
  for (const { alternatives } of found) {
    const [only, second] = alternatives;
    if (only?.value !== undefined && second === undefined) corrected.set(only.fact.index, only.value);
  }
  const failed = drafts.filter((draft) => draft.finding.outcome === "failed");
  const culprits: Omit<Culprit, "id">[] = [];
  for (const { alternatives, certain, ties } of found) {
    const own = new Set(ties);
    const indices = new Set(alternatives.map(({ fact }) => fact.index));
    const findings = failed.filter(
      ({ tie, ratio }) =>
        (tie && (own.has(tie) || (mentions(tie, indices) && holdsCorrected(tie, corrected)))) ||
        (ratio && indices.has(ratio.tie.part.index) && ratioHolds(ratio, corrected)) ||
        (ratio && indices.has(ratio.tie.base.index) && ratioHolds(ratio, corrected)),
    );
    const cells = alternatives.map((suspect) => suspectCell(document, suspect, certain));
    culprits.push({
      cells,
      certain,
      findings: findings.map(({ id }) => id),
      message: culpritMessage(cells, ties.length),
    });
  }
  const several = found.flatMap(({ alternatives }) => (alternatives.length > 1 ? alternatives : []));
  const missed = missedIn(all, corrected);
  culprits.push(...wrongRatios(document, failed, corrected, { several, missed }));
  // A figure without a row is certainly wrong only where no tie misses it.
  const isAllExplained = failed.every(
    ({ id, tie }) =>
      tie === undefined || tie.usual === true || culprits.some((one) => one.findings.includes(id)),
  );
  for (const { id, isStray, finding } of failed) {
    const place = finding.cells[0]?.place;
    if (isStray !== true || place === undefined) continue;
    const cells = [{ place, actual: finding.actual ?? "", suggested: "0.00" }];
    const message = `${placeName(place)}：${finding.actual ?? ""} → 应为空（这一格没有对应的项目）`;
    culprits.push({ cells, certain: isAllExplained, findings: [id], message });
  }
  return culprits;
}

type FailedRatio = FindingDraft & { readonly id: string; readonly ratio: JudgedRatio };

/** Ratios that stay wrong once the amounts are right: last year's figure behind them, or they themselves. */
function wrongRatios(
  document: BudgetDocument,
  failed: readonly (FindingDraft & { readonly id: string })[],
  corrected: ReadonlyMap<number, Decimal>,
  /** Amounts that may be wrong themselves: of several alternatives, or in ties that nothing has put right. */
  { several, missed }: { readonly several: readonly Suspect[]; readonly missed: readonly Suspect[] },
): Omit<Culprit, "id">[] {
  const isOneOf = (open: readonly Suspect[], { ratio: { tie } }: FailedRatio) =>
    open.some(({ fact: { index }, value }) => {
      const isOwn = index === tie.part.index || index === tie.base.index;
      return isOwn && value !== undefined && holdsWith(tie, index, value);
    });
  const wrong = failed.filter(
    (draft): draft is FailedRatio => draft.ratio !== undefined && !ratioHolds(draft.ratio, corrected),
  );
  const byBase = new Map<number, FailedRatio[]>();
  for (const draft of wrong) {
    const { base } = draft.ratio.tie;
    byBase.set(base.index, [...(byBase.get(base.index) ?? []), draft]);
  }
  return [...byBase.values()].flatMap((own): Omit<Culprit, "id">[] => {
    const isAnyOpen = own.some((one) => isOneOf(several, one));
    const lastYear = isAnyOpen
      ? undefined
      : ((own.length > 1 ? wrongLastYear(own, corrected) : undefined) ??
        wrongInSum(document, own, corrected));
    if (lastYear) {
      const cells = [suspectCell(document, lastYear, true)];
      const findings = own.map(({ id }) => id);
      return [{ cells, certain: true, findings, message: culpritMessage(cells, own.length) }];
    }
    return own.map((draft) => {
      const { id, ratio } = draft;
      const { part, base, cell } = ratio.tie;
      const verdict = judgeRatio(ratio.tie, valueOf(part, corrected), valueOf(base, corrected));
      const suggested = ratioText(document, ratio, verdict.expected);
      const value = verdict.expected;
      const cells = [{ place: cell.place, actual: cell.raw, suggested, value, ratio: ratio.tie }];
      const certain = ratio.tie.isAmbiguous !== true && !isOneOf([...several, ...missed], draft);
      return { cells, certain, findings: [id], message: culpritMessage(cells, 1) };
    });
  });
}

/** The amounts of the ties that nothing has put right, each with what it would be if it alone were wrong. */
function missedIn(drafts: readonly FindingDraft[], corrected: ReadonlyMap<number, Decimal>): Suspect[] {
  return drafts.flatMap(({ finding, tie }) => {
    if (finding.outcome !== "failed" || tie === undefined || tie.usual === true) return [];
    if (tie.relation === "at-least" || holdsCorrected(tie, corrected)) return [];
    const sum = (facts: readonly Fact[]) => facts.reduce((all, fact) => all + valueOf(fact, corrected), 0n);
    const difference = sum(tie.left) - sum(tie.right);
    const missed = (facts: readonly Fact[], off: Decimal) =>
      facts.map((fact): Suspect => ({ fact, value: valueOf(fact, corrected) - off, isOnlyValue: false }));
    return [...missed(tie.left, difference), ...missed(tie.right, -difference)];
  });
}

/** The figure of last year with which a row's difference and its rate would both be right. */
function wrongLastYear(
  ratios: readonly FailedRatio[],
  corrected: ReadonlyMap<number, Decimal>,
): Suspect | undefined {
  const difference = ratios.find(({ ratio }) => ratio.tie.column.kind === "difference")?.ratio.tie;
  if (difference?.cell.value === undefined) return undefined;
  const value = valueOf(difference.part, corrected) - difference.cell.value;
  const base = difference.base.index;
  const holds = ratios.every(({ ratio }) => ratioHolds(ratio, new Map([...corrected, [base, value]])));
  return holds ? { fact: difference.base, value, isOnlyValue: false } : undefined;
}

/** The figure of last year with which the rates and a sum in its own column would be right, which is off as it stands. */
function wrongInSum(
  document: BudgetDocument,
  ratios: readonly FailedRatio[],
  corrected: ReadonlyMap<number, Decimal>,
): Suspect | undefined {
  const base = ratios[0]?.ratio.tie.base;
  const table = base && printedTable(document, base.table);
  const beside = table?.beside?.find(({ id, section }) => id === base?.column && section === base.section);
  if (base === undefined || beside === undefined) return undefined;
  for (const { section, total, parts, isInferred } of table?.asRead?.rowSums ?? []) {
    if (section !== base.section || isInferred || ![total, ...parts].includes(base.row)) continue;
    const whole = beside.facts.get(total);
    const own = parts.flatMap((part) => beside.facts.get(part) ?? []);
    if (whole === undefined || own.length < parts.length) continue;
    const off = whole.value - own.reduce((all, { value }) => all + value, 0n);
    const value = base.row === total ? base.value - off : base.value + off;
    const amounts = new Map([...corrected, [base.index, value]]);
    // Where there was nothing, any rate would do.
    const holds = ratios.every(
      ({ ratio: { tie } }) =>
        judgeRatio(tie, valueOf(tie.part, amounts), valueOf(tie.base, amounts)).outcome === "passed",
    );
    if (off !== 0n && value > 0n && holds) return { fact: base, value, isOnlyValue: false };
  }
  return undefined;
}

/** Of several alternatives none is suggested; each keeps the value that it would have. */
function suspectCell(
  document: BudgetDocument,
  { fact, value, isOnlyValue }: Suspect,
  certain: boolean,
): CulpritCell {
  const unit = printedTable(document, fact.table)?.unit ?? "万元";
  return {
    place: fact.place,
    actual: fact.form === "blank" ? "" : plainAmount(fact.value, unit),
    ...(value === undefined || !certain ? {} : { suggested: plainAmount(value, unit) }),
    ...(value === undefined ? {} : { value, isOnlyValue }),
    fact,
    unit,
  };
}

function culpritMessage(cells: readonly CulpritCell[], ties: number): string {
  const [only, second] = cells;
  if (only === undefined) return "";
  if (second === undefined && only.suggested !== undefined) {
    const actual = only.actual === "" ? "空白" : only.actual;
    return `${placeName(only.place)}：${actual} → ${only.suggested}（${ties} 处勾稽一致指向）`;
  }
  const shown = cells.slice(0, 3).map((cell) => placeName(cell.place));
  const all = cells.length > 3 ? `等 ${cells.length} 个单元格` : " ";
  return `${shown.join("、")}${all}中有一个有误，仅凭表内数字无法区分是哪一个`;
}

function mentions(tie: Tie, indices: ReadonlySet<number>): boolean {
  return [...tie.left, ...tie.right].some((fact) => indices.has(fact.index));
}

function holdsCorrected(tie: Tie, corrected: ReadonlyMap<number, Decimal>): boolean {
  const correct = (facts: readonly Fact[]) => facts.map((fact) => withValue(fact, corrected));
  return judge({ ...tie, left: correct(tie.left), right: correct(tie.right) }).outcome !== "failed";
}

function ratioHolds({ tie }: JudgedRatio, corrected: ReadonlyMap<number, Decimal>): boolean {
  const verdict = judgeRatio(tie, valueOf(tie.part, corrected), valueOf(tie.base, corrected));
  return verdict.outcome !== "failed";
}

function valueOf(fact: Fact, corrected: ReadonlyMap<number, Decimal>): Decimal {
  return corrected.get(fact.index) ?? fact.value;
}

function withValue(fact: Fact, corrected: ReadonlyMap<number, Decimal>): Fact {
  const value = corrected.get(fact.index);
  if (value === undefined) return fact;
  return { ...fact, value, rounding: value === 0n ? 0n : fact.usualRounding };
}
