import { absolute, type Decimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { factName } from "../../budget/wording";
import { equationsOf, type Amounts, type Equation, type Equations } from "../../check/causes/equations";
import { sumsByTotal } from "../../check/causes/filled-totals";
import { toleranceOf } from "../../check/judge";
import type { JudgedTables } from "../../check/judged-tables";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut, ProposedChanges } from "../proposal";
import { amountDrafts, ratioDrafts } from "./amount-drafts";
import { sameFacts, type SameFacts } from "./changed-facts";
import { followed, isOff, valueBy, webOf, type Web } from "./web";

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
  const { amounts, leftOut } = settled(checked, web, changed.set);
  return proposed(checked, { equations, amounts, changed: changed.all, leftOut });
}

interface Beginning {
  readonly web: Web;
  readonly changed: {
    /** What stays as it is, and what follows from it is sought. */
    readonly set: ReadonlyMap<number, Decimal>;
    readonly all: ReadonlySet<number>;
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
  return { web: webOf(equations, sums, offset), changed: { set, all: new Set() } };
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
  const set = new Map([...all].filter(([index]) => isChangedItself(web, index, same)));
  return { web, changed: { set, all: new Set(all.keys()) } };
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

/** More items than this are not tried one by one. */
const MOST_ITEMS = 150;

/**
 * What follows; and where a total has changed of which one item alone can be what changed, that item, with all that
 * follows from it.
 */
function settled(
  checked: CheckedDocument,
  web: Web,
  changed: ReadonlyMap<number, Decimal>,
): { readonly amounts: ReadonlyMap<number, Decimal>; readonly leftOut: readonly LeftOut[] } {
  let set = changed;
  let amounts = followed(web, set);
  let leftOut: LeftOut[] = [];
  for (;;) {
    const open = openIn(web, amounts);
    leftOut = [];
    let next: ReadonlyMap<number, Decimal> | undefined;
    for (const equation of open) {
      const items = itemsOf(web, equation, { amounts, set });
      const fitting =
        items.length > MOST_ITEMS ? items : items.filter((item) => settles(web, { item, set, open }));
      const [only, second] = fitting;
      if (only !== undefined && second === undefined && items.length <= MOST_ITEMS) {
        next = new Map(set).set(only.fact.index, only.value);
        break;
      }
      leftOut.push(openSum(checked, web, { equation, amounts, items: fitting.length > 0 ? fitting : items }));
    }
    if (next === undefined) break;
    set = next;
    amounts = followed(web, set);
  }
  const written = changesIn(web.equations, amounts);
  return { amounts: new Map([...written].filter(([index]) => !changed.has(index))), leftOut };
}

function openIn(web: Web, amounts: Amounts): readonly Equation[] {
  return web.equations.list.filter((equation) => isOff(web, equation, amounts));
}

interface Item {
  readonly fact: Fact;
  readonly value: Decimal;
}

/** The items of what stands in an equation, with what each would have to be. */
function itemsOf(
  web: Web,
  equation: Equation,
  { amounts, set }: { readonly amounts: Amounts; readonly set: ReadonlyMap<number, Decimal> },
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
  for (const fact of [...equation.tie.left, ...equation.tie.right]) {
    const value = valueBy(web, equation, fact, amounts);
    if (value !== undefined) add(fact, value - (amounts.get(fact.index)?.value ?? fact.value));
  }
  return found;
}

/** Nothing that its change touches is open after it, and nothing new. */
function settles(
  web: Web,
  {
    item,
    set,
    open,
  }: { readonly item: Item; readonly set: ReadonlyMap<number, Decimal>; readonly open: readonly Equation[] },
): boolean {
  const before = followed(web, set);
  const after = followed(web, new Map(set).set(item.fact.index, item.value));
  const still = openIn(web, after);
  const was = new Set(open);
  const touched = [...after].flatMap(([index, { value }]) =>
    before.get(index)?.value === value ? [] : [index],
  );
  return (
    still.length < open.length &&
    still.every((equation) => was.has(equation) && !touched.some((index) => equation.sides.has(index)))
  );
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
