import { absolute, type Decimal } from "../../amount/decimal";
import type { BudgetDocument, Fact } from "../../budget/document";
import { equationsOf, type Equation, type Equations } from "../../check/causes/equations";
import { sumsByTotal } from "../../check/causes/filled-totals";
import { toleranceOf } from "../../check/judge";
import type { JudgedTables } from "../../check/judged-tables";
import { matchDocuments, sameFacts, type SameFacts } from "../../compare/match/match-documents";
import type { CheckedDocument } from "../checked-document";
import { webOf, type Web } from "./web";

/** An earlier state of a budget. */
export interface EarlierState {
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
}

/** What is taken to have been changed, and by how much each equation may be off. */
export interface Beginning {
  readonly web: Web;
  readonly changed: {
    /** What stays as it is, and what follows from it is sought. */
    readonly set: ReadonlyMap<number, Decimal>;
    readonly all: ReadonlySet<number>;
    /** Totals that were changed without their items, with what they were. */
    readonly alone: ReadonlyMap<number, Decimal>;
  };
}

type Sums = ReadonlyMap<number, readonly Equation[]>;

/** Against the earlier state; without one, from the totals that do not add up. */
export function whatChanged(checked: CheckedDocument, since: EarlierState | undefined): Beginning {
  const equations = equationsOf(checked.judged.ties);
  const sums = sumsByTotal(equations);
  return since === undefined
    ? asItStands(equations, sums)
    : comparedWith(since, { checked, equations, sums });
}

/** The items of totals that do not add up. */
function asItStands(equations: Equations, sums: Sums): Beginning {
  const broken = [...sums.values()].flat().filter(({ isBroken }) => isBroken);
  const changes = byFrequency(broken.map(({ sums: { difference } }) => difference));
  // A rounding difference that was there before the change is there after it.
  const offset = ({ isBroken, sums: own, tie }: Equation) => {
    if (!isBroken) return own.difference;
    const tolerance = toleranceOf(tie, own);
    const change = changes.find((by) => absolute(own.difference - by) <= tolerance);
    return change === undefined ? 0n : own.difference - change;
  };
  const items = broken.flatMap(({ tie }) => tie.right.filter(({ index }) => !sums.has(index)));
  const set = new Map(items.map(({ index, value }) => [index, value]));
  return { web: webOf(equations, sums, offset), changed: { set, all: new Set(), alone: new Map() } };
}

/** Each once, the most frequent first. */
function byFrequency(values: readonly Decimal[]): readonly Decimal[] {
  const counts = new Map<Decimal, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

function comparedWith(
  { document, judged }: EarlierState,
  {
    checked,
    equations,
    sums,
  }: {
    readonly checked: CheckedDocument;
    readonly equations: Equations;
    readonly sums: Sums;
  },
): Beginning {
  const same = sameFacts(matchDocuments(checked.document, document));
  const web = webOf(equations, sums, offsetsSince(equations, equationsOf(judged.ties), same));
  const all = changedFacts(equations, same);
  const itself = [...all].filter(([index]) => isChangedItself(web, index, same));
  // A total that was changed while its items were not is an error or a beginning: it changes nothing else.
  const alone = new Map(
    itself.flatMap(([index]) => (sums.has(index) ? [[index, same.get(index)?.value ?? 0n] as const] : [])),
  );
  return { web, changed: { set: new Map([...itself, ...alone]), all: new Set(all.keys()), alone } };
}

function changedFacts({ facts }: Equations, same: SameFacts): ReadonlyMap<number, Decimal> {
  return new Map(
    [...facts].flatMap(([index, { value }]) => {
      const before = same.get(index)?.value ?? 0n;
      return before === value ? [] : [[index, value] as const];
    }),
  );
}

/** Not a total whose items were changed too: that is computed. */
function isChangedItself(web: Web, index: number, same: SameFacts): boolean {
  const fact = web.equations.facts.get(index) as Fact;
  const by = fact.value - (same.get(index)?.value ?? 0n);
  return (web.sums.get(index) ?? []).every(
    (equation) => equation.sums.difference - web.offsetOf(equation) === by,
  );
}

/** By how much each equation was off before; a new one, as it is where it holds. */
function offsetsSince(
  equations: Equations,
  before: Equations,
  same: SameFacts,
): (equation: Equation) => Decimal {
  const older = new Map<string, Equation[]>();
  for (const equation of before.list) {
    const key = headOf(equation, ({ index }) => index);
    const own = older.get(key);
    if (own) own.push(equation);
    else older.set(key, [equation]);
  }
  const oldIndex = ({ index }: Fact) => same.get(index)?.index;
  const offsets = new Map(
    equations.list.map((equation) => {
      const found = older.get(headOf(equation, oldIndex)) ?? [];
      const parts = new Set(equation.tie.right.map(oldIndex));
      const shared = ({ tie }: Equation) => tie.right.filter(({ index }) => parts.has(index)).length;
      const [best] = found.toSorted((a, b) => shared(b) - shared(a));
      if (best !== undefined && shared(best) > 0) return [equation, best.sums.difference] as const;
      const isNew = [...equation.tie.left, ...equation.tie.right].some(
        (fact) => same.get(fact.index)?.value !== fact.value,
      );
      return [equation, equation.isBroken && isNew ? 0n : equation.sums.difference] as const;
    }),
  );
  return (equation) => offsets.get(equation) ?? 0n;
}

function headOf({ tie }: Equation, indexOf: (fact: Fact) => number | undefined): string {
  return `${tie.relation} ${tie.left.map((fact) => indexOf(fact) ?? "?").join(" ")}`;
}
