import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import type { FormulaKnowledge } from "../formulas/knowledge";
import type { JudgedTables } from "../judged-tables";
import type { Candidate } from "./candidate";
import type { FoundCulprit } from "./culprits";
import {
  amountFor,
  brokenEquations,
  effectOf,
  equationsOf,
  equationsWith,
  keyOf,
  sidesOf,
  type Amount,
  type Equation,
  type Equations,
} from "./equations";
import { valueIn } from "./patterns/setting";

/** What went wrong as the workbook's formulas tell it. */
export interface ByFormulas {
  /** Formulas that do not add up what they should, and figures in their places. */
  readonly slips: readonly FaultyFormula[];
  /** Wrong figures from which formulas compute others, that are wrong with them and are no causes. */
  readonly cells: readonly FoundCulprit[];
  /** All these put right, and what formulas then give. */
  readonly amounts: ReadonlyMap<number, Amount>;
}

interface FaultyFormula {
  readonly slip: Candidate;
  readonly ties: ReadonlySet<string>;
  readonly certain: boolean;
  readonly alternatives: readonly Candidate[];
}

/** One after the other, whatever explains most; more than so many are none. */
const MOST = 12;

export function byFormulas(
  judged: JudgedTables,
  formulas: FormulaKnowledge,
  /** Wrong cells as they are found without regard to formulas. */
  culprits: readonly FoundCulprit[],
): ByFormulas {
  const slips: FaultyFormula[] = [];
  const cells: FoundCulprit[] = [];
  let amounts = new Map<number, Amount>();
  while (slips.length + cells.length < MOST) {
    const equations = equationsOf(judged.ties, amounts);
    if (brokenEquations(equations).length === 0) break;
    const faulty = best(equations, faultsOf(equations, formulas, culprits), 1);
    const wrong =
      faulty === undefined ? best(equations, figuresOf(equations, formulas, culprits), 2) : undefined;
    const found = faulty ?? wrong;
    if (found === undefined) break;
    amounts = new Map([...amounts, ...found.best.amounts]);
    if (faulty) slips.push(faultyFormula(faulty, culprits));
    else cells.push(wrongFigure(found, equations));
  }
  return { slips, cells, amounts };
}

interface Change {
  readonly fact: Fact;
  readonly value: Decimal;
  readonly amounts: ReadonlyMap<number, Amount>;
  readonly fault?: FormulaKnowledge["faults"][number];
}

interface Best {
  readonly best: Change;
  readonly solved: readonly Equation[];
  /** Of other cells, that would explain the same. */
  readonly rivals: readonly Change[];
}

/** What mends most of what is broken and breaks nothing. */
function best(equations: Equations, changes: readonly Change[], fewest: number): Best | undefined {
  const weighed = changes
    .flatMap((change) => {
      const effect = effectOf(equations, change);
      if (effect === undefined || effect.solved.length < fewest) return [];
      return effect.open.length * 2 > effect.solved.length ? [] : [{ change, solved: effect.solved }];
    })
    .toSorted((a, b) => b.solved.length - a.solved.length);
  const [first, ...others] = weighed;
  if (first === undefined) return undefined;
  const rivals = others.filter(({ solved }) => solved.length === first.solved.length);
  const other = new Map(rivals.map(({ change }) => [change.fact.index, change]));
  other.delete(first.change.fact.index);
  return { best: first.change, solved: first.solved, rivals: [...other.values()] };
}

/** What the ties alone say of the cell goes before what its formula would give: the two differ by rounding. */
function faultsOf(
  equations: Equations,
  formulas: FormulaKnowledge,
  culprits: readonly FoundCulprit[],
): readonly Change[] {
  return formulas.faults.flatMap((fault) => {
    const own = culprits.find((culprit) => isOnlySuspect(culprit, fault.fact))?.alternatives[0]?.value;
    const values = new Set([...(own === undefined ? [] : [own]), ...fault.values]);
    return [...values].map((value) => ({ ...changed(equations, formulas, fault.fact, value), fault }));
  });
}

function isOnlySuspect({ certain, alternatives: [only, second] }: FoundCulprit, fact: Fact): boolean {
  return certain && second === undefined && only?.fact.index === fact.index;
}

/** Figures with formulas behind them, with what the ties that are broken would have them be. */
function figuresOf(
  equations: Equations,
  formulas: FormulaKnowledge,
  culprits: readonly FoundCulprit[],
): readonly Change[] {
  const explained = new Map(
    culprits.flatMap(({ certain, alternatives: [only], ties }) =>
      certain && only ? [[only.fact.index, ties.length] as const] : [],
    ),
  );
  const changes: Change[] = [];
  for (const fact of equations.facts.values()) {
    if (fact.hasFormula || fact.form === "unreadable") continue;
    const followers = formulas.followers(fact);
    if (followers.length === 0) continue;
    for (const by of deltasFor(equations, fact, followers))
      changes.push(changed(equations, formulas, fact, valueIn(equations, fact) + by));
  }
  // What is certain without formulas needs them only where they explain more.
  return changes.filter(({ fact, amounts }) => {
    const solved = effectOf(equations, { amounts })?.solved.length ?? 0;
    return solved > (explained.get(fact.index) ?? 0);
  });
}

/** A figure has no more likely errors than this. */
const MOST_DELTAS = 3;

function deltasFor(
  equations: Equations,
  fact: Fact,
  followers: ReturnType<FormulaKnowledge["followers"]>,
): readonly Decimal[] {
  const times = new Map([[fact.index, 1n], ...followers.map((one) => [one.fact.index, one.times] as const)]);
  const counts = new Map<Decimal, number>();
  const seen = new Set<Equation>();
  for (const index of times.keys())
    for (const equation of equationsWith(equations, index)) {
      if (!equation.isBroken || seen.has(equation)) continue;
      seen.add(equation);
      let weight = 0n;
      for (const [one, side] of sidesOf(equation)) weight += BigInt(side) * (times.get(one) ?? 0n);
      if (weight === 0n || equation.sums.difference % weight !== 0n) continue;
      const by = -equation.sums.difference / weight;
      counts.set(by, (counts.get(by) ?? 0) + 1);
    }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_DELTAS)
    .map(([by]) => by);
}

/** A cell with another amount, and what its followers then are. */
function changed(equations: Equations, formulas: FormulaKnowledge, fact: Fact, value: Decimal): Change {
  const by = value - valueIn(equations, fact);
  const amounts = new Map([[fact.index, amountFor(fact, value)]]);
  for (const { fact: follower, times } of formulas.followers(fact))
    amounts.set(follower.index, amountFor(follower, valueIn(equations, follower) + times * by));
  return { fact, value, amounts };
}

function faultyFormula(
  { best: { fact, amounts, fault, value }, solved }: Best,
  culprits: readonly FoundCulprit[],
): FaultyFormula {
  if (fault === undefined) throw new Error("no fault");
  const isOnly = culprits.some((culprit) => isOnlySuspect(culprit, fact));
  return {
    slip: { what: { kind: "formula", fault, value }, amounts, facts: [fact], cost: 1 },
    ties: new Set(solved.map(keyOf)),
    // What a formula says is plain; of a figure in its place its ties must agree.
    certain: fault.kind !== "typed-over" || isOnly || solved.length > 1,
    alternatives: [],
  };
}

function wrongFigure({ best: first, solved, rivals }: Best, equations: Equations): FoundCulprit {
  const suspects = [first, ...rivals].map(({ fact, value }) => ({
    fact: equations.facts.get(fact.index) ?? fact,
    value,
    isOnlyValue: rivals.length === 0,
  }));
  return { alternatives: suspects, certain: rivals.length === 0, ties: solved.map(({ tie }) => tie) };
}
