import { absolute, type Decimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { factName } from "../../budget/wording";
import {
  equationsOf,
  wouldFail,
  type Amounts,
  type Equation,
  type Equations,
} from "../../check/causes/equations";
import { sumsByTotal } from "../../check/causes/filled-totals";
import { toleranceOf } from "../../check/judge";
import type { JudgedTables } from "../../check/judged-tables";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut, ProposedChanges } from "../proposal";
import { amountDrafts, ratioDrafts } from "./amount-drafts";
import { sameFacts, type SameFacts } from "./changed-facts";
import { followed, isOff, valueBy, webOf, withPinned, type Web } from "./web";

/** An earlier state of a budget. */
export interface EarlierState {
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
}

/**
 * 跟着改: what depends on changed items, in all tables, by as much as they changed. Without the earlier state items are taken
 * to be right, and only what their totals say otherwise follows.
 */
export function followChanges(checked: CheckedDocument, since: EarlierState | undefined): ProposedChanges {
  const equations = equationsOf(checked.judged.ties);
  const sums = sumsByTotal(equations);
  const { changed, web } =
    since === undefined ? asItStands(equations, sums) : comparedWith(since, { checked, equations, sums });
  const { amounts, leftOut } = settled(checked, web, changed);
  return proposed(checked, { equations, amounts, changed: changed.all, leftOut });
}

interface Beginning {
  readonly web: Web;
  readonly changed: {
    /** What stays as it is, and what follows from it is sought. */
    readonly set: ReadonlyMap<number, Decimal>;
    readonly all: ReadonlySet<number>;
    /** Totals that were changed without their items, with what they were. */
    readonly alone: ReadonlyMap<number, Decimal>;
  };
}

/** The items of totals that do not add up. */
function asItStands(equations: Equations, sums: ReadonlyMap<number, readonly Equation[]>): Beginning {
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
    readonly sums: ReadonlyMap<number, readonly Equation[]>;
  },
): Beginning {
  const same = sameFacts(checked.document, document);
  const web = webOf(equations, sums, offsetsSince(equations, equationsOf(judged.ties), same));
  const all = changedFacts(equations, same);
  const itself = [...all].filter(([index]) => isChangedItself(web, index, same));
  // A total that was changed while its items were not is an error or a beginning: it changes nothing else.
  const alone = new Map(
    itself.flatMap(([index]) => (sums.has(index) ? [[index, same.get(index)?.value ?? 0n] as const] : [])),
  );
  return { web, changed: { set: new Map([...itself, ...alone]), all: new Set(all.keys()), alone } };
}

interface Follow {
  readonly equations: Equations;
  readonly amounts: ReadonlyMap<number, Decimal>;
  readonly changed: ReadonlySet<number>;
  readonly leftOut: readonly LeftOut[];
}

function proposed(
  checked: CheckedDocument,
  { equations, amounts, changed, leftOut }: Follow,
): ProposedChanges {
  const drafts = amountDrafts(checked, {
    amounts,
    facts: equations.facts,
    kind: "fix",
    // What it upsets is what is left open.
    doubt: "nothing",
    reasonOf: (fact, way) => `${factName(checked.document, fact)}跟着${way?.what ?? "其他表中的同一金额"}改`,
  });
  const concerns = ({ index }: Fact) => amounts.has(index) || changed.has(index);
  return { drafts: [...drafts, ...ratioDrafts(checked, { amounts, concerns })], leftOut };
}

function changesIn({ facts }: Equations, amounts: Amounts): ReadonlyMap<number, Decimal> {
  return new Map(
    [...amounts].flatMap(([index, { value }]) =>
      facts.get(index)?.value === value ? [] : [[index, value] as const],
    ),
  );
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

/** Of more items than this it is never one alone that can have changed; to try each takes its time. */
const MOST_ITEMS = 12;

/** In a workbook that is wrong all over nobody can say what follows from what. */
const MOST_TRIES = 40;

interface Settled {
  readonly amounts: ReadonlyMap<number, Decimal>;
  readonly leftOut: readonly LeftOut[];
}

/**
 * What follows. A total that has changed elsewhere and of which nobody can say by which of its items stays as it is: that
 * is what is left open, and no sum that holds is upset.
 */
function settled(checked: CheckedDocument, web: Web, changed: Beginning["changed"]): Settled {
  const pinned = new Set<number>();
  const tries = { left: MOST_TRIES };
  for (;;) {
    const own = withPinned(web, pinned);
    const { amounts, open } = withOnlyItems(own, changed, tries);
    const more = open.flatMap(({ equation: { isWithinTable, tie } }) => {
      const [total, second] = tie.left;
      const isOwn = isWithinTable && tie.relation === "sum" && total !== undefined && second === undefined;
      if (!isOwn || pinned.has(total.index) || changed.set.has(total.index)) return [];
      return isMoved(amounts, total) ? [total.index] : [];
    });
    if (more.length === 0) {
      const written = changesIn(web.equations, amounts);
      return {
        amounts: new Map([...written].filter(([index]) => !changed.set.has(index))),
        leftOut: [
          ...open.map((one) => openSum(checked, own, { ...one, amounts })),
          ...exceeded(own, amounts),
          ...[...changed.alone.keys()].flatMap((index) => changedAlone(checked, web, index)),
        ],
      };
    }
    for (const index of more) pinned.add(index);
  }
}

function isMoved(amounts: Amounts, { index, value }: Fact): boolean {
  return (amounts.get(index)?.value ?? value) !== value;
}

interface OpenEquation {
  readonly equation: Equation;
  readonly items: readonly Item[];
}

/** What follows, and the items of totals that have changed of which one alone can be what changed. */
function withOnlyItems(
  web: Web,
  { all, set: changed }: Beginning["changed"],
  tries: { left: number },
): { readonly amounts: Amounts; readonly open: readonly OpenEquation[] } {
  let set = changed;
  for (;;) {
    const amounts = followed(web, set);
    const open = openIn(web, amounts)
      .map((equation) => ({ equation, items: itemsOf(web, equation, { all, amounts, set }) }))
      .toSorted((a, b) => a.items.length - b.items.length);
    const only = onlyItem(web, { open, set, tries });
    if (only === undefined) return { amounts, open };
    set = new Map(set).set(only.fact.index, only.value);
  }
}

/** Of the first equation of which one alone of its items settles it. */
function onlyItem(
  web: Web,
  {
    open,
    set,
    tries,
  }: {
    readonly open: readonly OpenEquation[];
    readonly set: ReadonlyMap<number, Decimal>;
    readonly tries: { left: number };
  },
): Item | undefined {
  for (const { equation, items } of open) {
    if (items.length > MOST_ITEMS || items.length > tries.left) continue;
    tries.left -= items.length;
    const [only, second] = items.filter((item) => settles(web, { item, set, equation }));
    if (only !== undefined && second === undefined) return only;
  }
  return undefined;
}

function openIn(web: Web, amounts: Amounts): readonly Equation[] {
  return web.equations.list.filter((equation) => isOff(web, equation, amounts));
}

interface Item {
  readonly fact: Fact;
  readonly value: Decimal;
}

/** The items of the side of an equation on which nothing has changed yet, with what each would have to be. */
function itemsOf(
  web: Web,
  equation: Equation,
  { all, amounts, set }: Pick<Beginning["changed"], "all" | "set"> & { readonly amounts: Amounts },
): readonly Item[] {
  const found: Item[] = [];
  const seen = new Set<string>();
  const add = (fact: Fact, by: Decimal) => {
    const { value = fact.value } = amounts.get(fact.index) ?? {};
    const key = `${fact.index} ${by}`;
    if (seen.has(key) || value === 0n) return;
    seen.add(key);
    const sums = web.sums.get(fact.index) ?? [];
    if (sums.length === 0 && !set.has(fact.index)) found.push({ fact, value: value + by });
    // What it is the sum of does not change it towards that sum.
    for (const sum of sums) if (sum !== equation) for (const part of sum.tie.right) add(part, by);
  };
  const isChanged = (fact: Fact) => set.has(fact.index) || all.has(fact.index) || isMoved(amounts, fact);
  const { left, right } = equation.tie;
  for (const fact of [left, right].filter((side) => !side.some(isChanged)).flat()) {
    const value = valueBy(web, equation, fact, amounts);
    if (value !== undefined) add(fact, value - (amounts.get(fact.index)?.value ?? fact.value));
  }
  return found;
}

function changedAlone({ document }: CheckedDocument, { equations }: Web, index: number): LeftOut[] {
  const fact = equations.facts.get(index);
  if (fact === undefined) return [];
  const reason = `${factName(document, fact)}是合计，改了它而它的各项没有改；请改它的明细，其他的才能跟着改`;
  return [{ place: fact.place, reason }];
}

/** What is at most as much as another, and is more now. */
function exceeded({ equations }: Web, amounts: Amounts): LeftOut[] {
  return equations.list.flatMap((equation): LeftOut[] => {
    const { isBroken, tie } = equation;
    const home = tie.left[0] ?? tie.right[0];
    if (tie.relation !== "at-least" || isBroken || home === undefined) return [];
    if (!wouldFail(equations, equation, amounts)) return [];
    return [{ place: home.place, reason: `${tie.subject()}会小于${tie.object()}；请核实改动的明细` }];
  });
}

/** With it the equation holds, and so does every sum of its table that it has to do with. */
function settles(
  web: Web,
  {
    item: { fact, value },
    set,
    equation,
  }: { readonly item: Item; readonly set: ReadonlyMap<number, Decimal>; readonly equation: Equation },
): boolean {
  const amounts = followed(web, new Map(set).set(fact.index, value));
  return openIn(web, amounts).every(
    (open) =>
      open !== equation &&
      (!open.isWithinTable || open.tie.left[0]?.table !== fact.table || !concerns(web, open, fact)),
  );
}

/** Whether the item, or a total of it, takes part. */
function concerns(web: Web, { tie }: Equation, item: Fact): boolean {
  const isOver = ({ index }: Fact): boolean =>
    index === item.index || (web.sums.get(index) ?? []).some((sum) => sum.tie.right.some(isOver));
  return [...tie.left, ...tie.right].some(isOver);
}

/** More than these are not named. */
const MOST_NAMED = 6;

function openSum(
  { document }: CheckedDocument,
  web: Web,
  {
    equation,
    amounts,
    items,
  }: { readonly equation: Equation; readonly amounts: Amounts; readonly items: readonly Item[] },
): LeftOut {
  const { tie } = equation;
  const home = (tie.left[0] ?? tie.right[0]) as Fact;
  const unit = printedTable(document, home.table)?.unit ?? "万元";
  const wanted = valueBy(web, equation, home, amounts);
  const by = wanted === undefined ? 0n : (amounts.get(home.index)?.value ?? home.value) - wanted;
  const amount = forReading(convert(absolute(by), "元", unit));
  const names = items.slice(0, MOST_NAMED).map(({ fact }) => factName(document, fact));
  const more = items.length > MOST_NAMED ? `等 ${items.length} 处` : "";
  const where = names.length === 0 ? "" : `，可能是${names.join("、")}${more}`;
  return {
    place: home.place,
    reason: `${tie.subject()}与${tie.object()}还差 ${amount} ${unit}，看不出是哪一项跟着变${where}；请自己改其中的一处`,
    candidates: items.map(({ fact }) => fact.place),
  };
}
