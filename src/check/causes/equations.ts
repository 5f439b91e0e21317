import { oncePer } from "../../common/once";
import { absolute, type Decimal } from "../../amount/decimal";
import type { Tie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import { judgeSums, sumsOf, type TieSums } from "../judge";
import type { JudgedTie } from "../judged-tables";

/** An amount put in place of the one that is printed, in yuan, with the rounding unit that it has. */
export interface Amount {
  readonly value: Decimal;
  readonly rounding: Decimal;
}

/** By fact index. */
export type Amounts = ReadonlyMap<number, Amount>;

/** Rounded like the figures around it; nothing is exactly nothing. */
export function amountFor(fact: Fact, value: Decimal): Amount {
  return { value, rounding: value === 0n ? 0n : fact.usualRounding };
}

/**
 * All certain ties of a document with their sums kept, so that a what-if on a whole column costs no more than the ties that
 * its cells take part in.
 */
export interface Equations {
  readonly list: readonly Equation[];
  /** Positions in `list` by fact index. */
  readonly at: ReadonlyMap<number, readonly number[]>;
  readonly facts: ReadonlyMap<number, Fact>;
}

export interface Equation {
  /** With the amounts that were put in place. */
  readonly tie: Tie;
  readonly printed: Tie;
  readonly isWithinTable: boolean;
  readonly sums: TieSums;
  readonly isBroken: boolean;
}

/** The same for the same equation, also when the document was judged anew. */
export function keyOfTie(tie: Tie): string {
  let key = keys.get(tie);
  if (key === undefined) {
    const side = (facts: readonly Fact[]) => facts.map(({ index }) => index).join(" ");
    key = `${tie.relation}:${side(tie.left)}=${side(tie.right)}`;
    keys.set(tie, key);
  }
  return key;
}

const keys = new WeakMap<Tie, string>();

export function keyOf({ printed }: Pick<Equation, "printed">): string {
  return keyOfTie(printed);
}

/** How often each fact stands on the left, less how often on the right. Of thousands of equations a few are asked for it. */
export function sidesOf({ printed }: Pick<Equation, "printed">): ReadonlyMap<number, number> {
  let known = sides.get(printed);
  if (known === undefined) {
    known = countedSides(printed);
    sides.set(printed, known);
  }
  return known;
}

const sides = new WeakMap<Tie, ReadonlyMap<number, number>>();

function countedSides({ left, right }: Tie): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { index } of left) counts.set(index, (counts.get(index) ?? 0) + 1);
  for (const { index } of right) counts.set(index, (counts.get(index) ?? 0) - 1);
  return counts;
}

export function equationsOf(judged: readonly JudgedTie[], amounts: Amounts = NONE): Equations {
  return amounts.size === 0 ? printedEquations(judged) : equationsAmong(judged, amounts);
}

const NONE: Amounts = new Map();

/** With the amounts as they are printed: asked for by every search of a document. */
const printedEquations = oncePer((judged: readonly JudgedTie[]) => equationsAmong(judged, NONE));

function equationsAmong(judged: readonly JudgedTie[], amounts: Amounts): Equations {
  const list: Equation[] = [];
  const at = new Map<number, number[]>();
  const facts = new Map<number, Fact>();
  const enter = (fact: Fact) => {
    const { index } = fact;
    facts.set(index, fact);
    const positions = at.get(index);
    if (positions === undefined) at.set(index, [list.length]);
    else if (positions.at(-1) !== list.length) positions.push(list.length);
  };
  for (const { tie: printed, isWithinTable } of judged) {
    if (printed.usual === true) continue;
    const tie = amounts.size === 0 ? printed : put(printed, amounts);
    if (tie.left.some(isUnreadable) || tie.right.some(isUnreadable)) continue;
    for (const fact of tie.left) enter(fact);
    for (const fact of tie.right) enter(fact);
    const sums = sumsOf(tie);
    list.push({ tie, printed, isWithinTable, sums, isBroken: fails(tie, sums) });
  }
  return { list, at, facts };
}

function isUnreadable({ form }: Fact): boolean {
  return form === "unreadable";
}

/** A tie with these amounts in the place of those that are printed. */
export function put(tie: Tie, amounts: Amounts): Tie {
  const isTouched = ({ index }: Fact) => amounts.has(index);
  if (!tie.left.some(isTouched) && !tie.right.some(isTouched)) return tie;
  const replace = (fact: Fact): Fact => {
    const amount = amounts.get(fact.index);
    return amount === undefined ? fact : { ...fact, ...amount, form: "number" };
  };
  return { ...tie, left: tie.left.map(replace), right: tie.right.map(replace) };
}

function fails(tie: Tie, sums: TieSums): boolean {
  if (sums.leftFigures === 0 && sums.rightFigures === 0) return false;
  return judgeSums(tie, sums).outcome === "failed";
}

export function brokenEquations({ list }: Equations): readonly Equation[] {
  return list.filter(({ isBroken }) => isBroken);
}

export function equationsWith({ list, at }: Equations, index: number): readonly Equation[] {
  return (at.get(index) ?? []).map((position) => list[position] as Equation);
}

/** What a change would do to the equations that it touches. */
export interface Effect {
  /** With those between tables that it brings within a last digit: of each amount rounded on its own, no more is known. */
  readonly solved: readonly Equation[];
  /** Broken before and after. */
  readonly open: readonly Equation[];
}

/** `undefined` where an equation that holds now would be broken. */
export function effectOf(
  equations: Equations,
  { amounts, leaves }: { readonly amounts: Amounts; readonly leaves?: ReadonlySet<string> },
): Effect | undefined {
  const touched = new Set<number>();
  for (const index of amounts.keys())
    for (const position of equations.at.get(index) ?? []) touched.add(position);
  const solved: Equation[] = [];
  const open: Equation[] = [];
  for (const position of touched) {
    const equation = equations.list[position] as Equation;
    const isBroken = wouldFail(equations, equation, amounts);
    if (!equation.isBroken) {
      if (isBroken && leaves?.has(keyOf(equation)) !== true) return undefined;
    } else if (isBroken && !isNearly(equations, equation, amounts)) open.push(equation);
    else solved.push(equation);
  }
  return { solved, open };
}

/** Two tables that differed by much, and by no more than one last digit with these amounts. */
function isNearly(equations: Equations, equation: Equation, amounts: Amounts): boolean {
  const { tie, sums } = equation;
  const [one, other] = [tie.left[0], tie.right[0]];
  if (tie.relation !== "identity" || one === undefined || other === undefined) return false;
  if (one.table === other.table) return false;
  const unit = one.usualRounding > other.usualRounding ? one.usualRounding : other.usualRounding;
  const { difference } = sumsWith(equations, equation, amounts);
  return absolute(difference) <= unit && absolute(sums.difference) > MUCH * unit;
}

const MUCH = 10n;

/** Whether an equation fails with these amounts. */
export function wouldFail(equations: Equations, equation: Equation, amounts: Amounts): boolean {
  const sums = sumsWith(equations, equation, amounts);
  // What two figures may differ by depends on the units in which they are printed.
  const isOfTwo = sums.leftFigures <= 1 && sums.rightFigures <= 1;
  return fails(isOfTwo ? put(equation.tie, amounts) : equation.tie, sums);
}

/** Left less right with these amounts, in yuan, and its figures. */
export function sumsWith({ facts }: Equations, equation: Equation, amounts: Amounts): TieSums {
  const sides = sidesOf(equation);
  let { difference, roundings, leftFigures, rightFigures } = equation.sums;
  const change = (index: number, { value, rounding }: Amount, side: number) => {
    const fact = facts.get(index) as Fact;
    const figures = (value === 0n ? 0 : 1) - (fact.value === 0n ? 0 : 1);
    difference += BigInt(side) * (value - fact.value);
    roundings += rounding - fact.rounding;
    if (side > 0) leftFigures += figures;
    else if (side < 0) rightFigures += figures;
  };
  if (amounts.size < sides.size) {
    for (const [index, amount] of amounts) {
      const side = sides.get(index);
      if (side !== undefined) change(index, amount, side);
    }
  } else {
    for (const [index, side] of sides) {
      const amount = amounts.get(index);
      if (amount !== undefined) change(index, amount, side);
    }
  }
  return { difference, roundings, leftFigures, rightFigures };
}
