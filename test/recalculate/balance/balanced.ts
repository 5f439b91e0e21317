import { absolute, type Decimal } from "../../../src/amount/decimal";
import type { Tie } from "../../../src/budget/check";
import type { Fact } from "../../../src/budget/document";
import { checkAll, recalculateAll, type Checked } from "../../../src/engine";
import type { Solver } from "../../../src/recalculate/balance/integer-program";
import type { Proposal, Recalculation } from "../../../src/recalculate/proposal";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { placeKey } from "../../../src/workbook/places";
import { withEdits } from "../../properties/apply-edits";

export interface BalancedWorkbook extends Recalculation {
  readonly before: readonly Checked[];
  readonly after: readonly Checked[];
}

/** Balances a workbook, writes it, and checks it anew. */
export function balancedWorkbook(workbook: WorkbookSnapshot, solve: Solver, to?: "万元"): BalancedWorkbook {
  const before = checkedAll(workbook);
  const recalculation = recalculateAll(workbook, before, to === undefined ? "balance" : "convert", { solve });
  const edits = recalculation.proposals.map(({ edit }) => edit);
  return { ...recalculation, before, after: checkedAll(withEdits(workbook, edits)) };
}

function checkedAll(workbook: WorkbookSnapshot): readonly Checked[] {
  const checked = checkAll(workbook);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value;
}

/** Ties that are to hold exactly and do not, and ratios that their amounts do not give. */
export function differences(checked: readonly Checked[]): string[] {
  const isOff = (outcome: string) => outcome === "rounding" || outcome === "failed";
  return checked.flatMap(({ judged: { ties, ratios } }) => [
    ...ties
      .filter(({ tie, verdict }) => isSure(tie) && isOff(verdict.outcome))
      .map(({ tie }) => `${tie.subject()} / ${tie.object()}`),
    ...ratios.filter(({ verdict }) => isOff(verdict.outcome)).map(({ tie }) => tie.subject()),
  ]);
}

/** Nothing of it is usual only, and all its figures have one last digit. */
function isSure(tie: Tie): boolean {
  return tie.usual !== true && digitsOf(tie).size === 1;
}

function digitsOf({ left, right }: Tie): ReadonlySet<Decimal> {
  return new Set([...left, ...right].map(({ usualRounding }) => usualRounding));
}

export function isOfOneDigit({ judged }: Checked): boolean {
  const facts = judged.ties.flatMap(({ tie }) => [...tie.left, ...tie.right]);
  return facts.every(({ value, rounding, usualRounding }) => value === 0n || rounding === usualRounding);
}

/** What is wrong or doubtful. */
export function failures(checked: readonly Checked[]): string[] {
  return checked.flatMap(({ diagnosis }) =>
    diagnosis.findings
      .filter(({ outcome, severity }) => outcome === "failed" && severity !== "info")
      .map(({ check, cells }) => `${check} ${cells.map(({ place }) => placeKey(place)).join()}`),
  );
}

/** In yuan, and how many last digits that is. */
interface Move {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly digits: number;
}

/** What moved, by place. */
export function movesOf({ before, after }: BalancedWorkbook): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  const old = new Map(amountsOf(before).map((fact) => [placeKey(fact.place), fact]));
  for (const { place, value: to } of amountsOf(after)) {
    const { value: from = 0n, usualRounding = 1n } = old.get(placeKey(place)) ?? {};
    if (from === to) continue;
    moves.set(placeKey(place), { from, to, digits: Number(absolute(to - from)) / Number(usualRounding) });
  }
  return moves;
}

export function amountsOf(checked: readonly Checked[]): readonly Fact[] {
  return checked.flatMap(({ recognition: { document } }) =>
    [...document.tables.values(), ...document.performanceForms.map(({ figures }) => figures)].flatMap(
      ({ rows }) => rows.flatMap(({ facts }) => [...facts.values()]),
    ),
  );
}

/** Of figures, not of percentages or labels. */
export function figuresAmong(proposals: readonly Proposal[], checked: readonly Checked[]): Proposal[] {
  const figures = new Set(amountsOf(checked).map(({ place }) => placeKey(place)));
  return proposals.filter(({ edit }) => figures.has(placeKey(edit.place)));
}
