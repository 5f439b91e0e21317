import { absolute, type Decimal } from "../../amount/decimal";
import { contains, intersect, type Interval, everything } from "../../amount/interval";
import type { Tie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import { judgeSums, sumsOf, toleranceOf, type TieSums, type Verdict } from "../judge";
import { mistyping } from "./mistyping";

/**
 * All certain ties of a document as one system of interval constraints over its cells, with the sums kept, so that
 * a what-if on one cell costs no more than the number of ties it takes part in, however long they are.
 */
export interface System {
  readonly constraints: readonly Constraint[];
  /** Positions in `constraints` by fact index, for the facts of broken ties: no other is ever a suspect. */
  readonly incidence: ReadonlyMap<number, readonly number[]>;
  /** The facts of broken ties. */
  readonly facts: ReadonlyMap<number, Fact>;
  /** No sum of the document is off by rounding: its figures were summed as they are printed. */
  readonly isExact: boolean;
}

export interface Constraint {
  readonly tie: Tie;
  readonly verdict: Verdict;
  readonly sums: TieSums;
  /** By fact index: 1 on the left, -1 on the right. */
  readonly sides: ReadonlyMap<number, 1 | -1>;
}

/** Values tried for some facts, by index, in yuan. */
export type Assignment = ReadonlyMap<number, Decimal>;

/** Only ties that share a cell with a broken one can matter; most documents have none. */
export function buildSystem(judged: readonly { readonly tie: Tie; readonly verdict: Verdict }[]): System {
  const constraints: Constraint[] = [];
  const incidence = new Map<number, number[]>();
  const facts = new Map<number, Fact>();
  for (const { tie, verdict } of judged) {
    if (verdict.outcome !== "failed") continue;
    for (const fact of factsOf(tie)) facts.set(fact.index, fact);
  }
  const isExact = !judged.some(
    ({ tie, verdict }) => verdict.outcome === "rounding" && tie.relation === "sum",
  );
  if (facts.size === 0) return { constraints, incidence, facts, isExact };
  for (const { tie, verdict } of judged) {
    if (verdict.outcome === "unreadable") continue;
    const own = factsOf(tie);
    if (!own.some((fact) => facts.has(fact.index))) continue;
    const sides = new Map<number, 1 | -1>();
    for (const fact of tie.left) sides.set(fact.index, 1);
    for (const fact of tie.right) sides.set(fact.index, -1);
    const position = constraints.length;
    constraints.push({ tie, verdict, sums: sumsOf(tie), sides });
    for (const { index } of own) {
      if (!facts.has(index)) continue;
      const positions = incidence.get(index);
      if (positions) positions.push(position);
      else incidence.set(index, [position]);
    }
  }
  return { constraints, incidence, facts, isExact };
}

function factsOf(tie: Tie): readonly Fact[] {
  return [...tie.left, ...tie.right];
}

export function isBroken(constraint: Constraint): boolean {
  return constraint.verdict.outcome === "failed";
}

/** The ties that a fact takes part in. */
export function constraintsOf(system: System, index: number): Constraint[] {
  return (system.incidence.get(index) ?? []).map((position) => system.constraints[position] as Constraint);
}

/** What a tie allows one fact to be, the others as they are or as assigned. */
export interface Allowance {
  /** For values other than zero, in yuan. */
  readonly interval: Interval;
  /** Zero is exact, so it has less slack than a figure. */
  readonly zeroAllowed: boolean;
  /** Where an equation would hold to the last digit. */
  readonly center?: Decimal;
  /** One over the variance of its rounding, in rounding units. */
  readonly weight: number;
}

export function allowance(
  system: System,
  constraint: Constraint,
  fact: Fact,
  assignment: Assignment,
): Allowance {
  const side = constraint.sides.get(fact.index) ?? 1;
  const others = without(withAssigned(system, constraint, assignment, fact.index), fact, side);
  const withFigure = toleranceOf(constraint.tie, {
    roundings: others.roundings + fact.usualRounding,
    leftFigures: others.leftFigures + (side === 1 ? 1 : 0),
    rightFigures: others.rightFigures + (side === -1 ? 1 : 0),
  });
  const center = side === 1 ? -others.difference : others.difference;
  const zeroAllowed = judgeSums(constraint.tie, others).outcome !== "failed";
  const weight = 12 / (others.leftFigures + others.rightFigures + 1);
  if (constraint.tie.relation !== "at-least") {
    return {
      interval: { low: center - withFigure, high: center + withFigure },
      zeroAllowed,
      center,
      weight,
    };
  }
  const interval = side === 1 ? { low: center - withFigure } : { high: center + withFigure };
  return { interval, zeroAllowed, weight };
}

/**
 * Whether a tie would hold with these values by using up more of its slack than roundings do but once in ten thousand
 * times: four standard deviations, which of a sum of n rounded figures are √(n/12) units each. And not as it is now.
 */
export function isStrained(system: System, constraint: Constraint, assignment: Assignment): boolean {
  if (constraint.tie.relation === "at-least") return false;
  const { difference, roundings, leftFigures, rightFigures } = withAssigned(system, constraint, assignment);
  const now = constraint.sums.difference;
  const isNoWorse = !isBroken(constraint) && absolute(difference) <= absolute(now);
  const figures = BigInt(leftFigures + rightFigures);
  return !isNoWorse && difference * difference * figures * 12n > 16n * roundings * roundings;
}

/** More printable values than this within an allowed interval are not weighed one by one. */
const MOST_VALUES = 40n;

/**
 * The value that satisfies all of some ties and fits them best. Within what rounding allows, the likeliest is the one
 * with the least sum of squared differences, each tie weighed by how exact it is: the error of a sum of n rounded
 * figures has the variance n/12 in rounding units.
 */
export function fittingValue(
  system: System,
  constraints: readonly Constraint[],
  fact: Fact,
  assignment: Assignment,
): Decimal | undefined {
  let interval: Interval | undefined = everything;
  let zeroAllowed = true;
  const centers: { center: Decimal; weight: number }[] = [];
  for (const constraint of constraints) {
    const allowed = allowance(system, constraint, fact, assignment);
    if (interval) interval = intersect(interval, allowed.interval);
    zeroAllowed &&= allowed.zeroAllowed;
    if (interval === undefined && !zeroAllowed) return undefined;
    if (allowed.center !== undefined) centers.push({ center: allowed.center, weight: allowed.weight });
  }
  // Amounts are not negative as a rule; one that is not printed so was not meant so.
  const isBelow = (value: Decimal) => value < 0n && fact.value >= 0n;
  const isAllowed = (value: Decimal) =>
    value === 0n ? zeroAllowed : interval !== undefined && contains(interval, value) && !isBelow(value);
  const unit = fact.usualRounding;
  let best: { value: Decimal; misfit: number } | undefined;
  for (const value of candidateValues(interval, centers, unit)) {
    if (!isAllowed(value)) continue;
    const offRounding = centers.reduce((sum, { center, weight }) => {
      const off = Number(value - center) / Number(unit);
      return sum + weight * off * off;
    }, 0);
    const misfit = offRounding - likeliness(fact.value, value, unit);
    if (best === undefined || misfit < best.misfit) best = { value, misfit };
  }
  return best?.value;
}

/**
 * Whether a value leaves nothing to weigh: every equation gives just it, or no other printable value is allowed. Such a
 * value may be written without asking; one that was only the likeliest may not. Where sums are off by rounding, several
 * may be off by the same, and give a value beside the one that was meant: there nothing but the only one will do.
 */
export function isOnlyValue(system: System, fact: Fact, value: Decimal, assignment: Assignment): boolean {
  const allowed = constraintsOf(system, fact.index).map((constraint) =>
    allowance(system, constraint, fact, assignment),
  );
  const centers = allowed.flatMap(({ center }) => (center === undefined ? [] : [center]));
  if (system.isExact && centers.length > 0 && centers.every((center) => center === value)) return true;
  const isAllowed = (other: Decimal) =>
    allowed.every(({ interval, zeroAllowed }) => (other === 0n ? zeroAllowed : contains(interval, other)));
  const unit = fact.usualRounding;
  return ![value - unit, value + unit, 0n, ...centers].some((other) => other !== value && isAllowed(other));
}

/**
 * How much else outweighs differences of rounding, in the same terms: a digit mistyped as much as two ties off by one,
 * the same digits twice that. A figure that belongs nowhere was meant to be blank rather than next to nothing.
 */
function likeliness(printed: Decimal, meant: Decimal, unit: Decimal): number {
  if (meant === 0n) return 8;
  const kind = mistyping(printed, meant, unit);
  return kind === "same digits" ? 16 : kind === "one digit" ? 8 : 0;
}

function* candidateValues(
  interval: Interval | undefined,
  centers: readonly { readonly center: Decimal }[],
  unit: Decimal,
): Iterable<Decimal> {
  for (const { center } of centers) yield center;
  yield 0n;
  if (interval?.low === undefined || interval.high === undefined) return;
  if (interval.high - interval.low > MOST_VALUES * unit) return;
  for (let value = (interval.low / unit) * unit; value <= interval.high; value += unit) yield value;
}

function withAssigned(
  system: System,
  constraint: Constraint,
  assignment: Assignment,
  except?: number,
): TieSums {
  let sums = constraint.sums;
  for (const [index, value] of assignment) {
    const side = constraint.sides.get(index);
    const fact = system.facts.get(index);
    if (side === undefined || fact === undefined || index === except) continue;
    const rounding = value === 0n ? 0n : fact.usualRounding;
    sums = add(without(sums, fact, side), { value, rounding, figures: value === 0n ? 0 : 1 }, side);
  }
  return sums;
}

function without(sums: TieSums, { value, rounding }: Fact, side: 1 | -1): TieSums {
  return add(sums, { value: -value, rounding: -rounding, figures: value === 0n ? 0 : -1 }, side);
}

/** What one side of a tie gains; negative for what it loses. */
interface Gain {
  readonly value: Decimal;
  readonly rounding: Decimal;
  readonly figures: number;
}

function add(sums: TieSums, { value, rounding, figures }: Gain, side: 1 | -1): TieSums {
  return {
    difference: sums.difference + (side === 1 ? value : -value),
    roundings: sums.roundings + rounding,
    leftFigures: sums.leftFigures + (side === 1 ? figures : 0),
    rightFigures: sums.rightFigures + (side === -1 ? figures : 0),
  };
}
