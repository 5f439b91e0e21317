import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import type { Amounts, Equation, Equations } from "../../check/causes/equations";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut, ProposedChanges } from "../proposal";
import { upsetRatios } from "../ratios/upset-ratios";
import { amountDrafts } from "./amount-drafts";
import { changedAlone, exceeded, openSum, type Item, type OpenEquation } from "./left-open";
import { followed, isOff, valueBy, withPinned, type Web } from "./web";
import { whatChanged, type Beginning, type EarlierState } from "./what-changed";

/**
 * 跟着改: what depends on changed items, in all tables, by as much as they changed. Without the earlier state items are taken
 * to be right, and only what their totals say otherwise follows.
 */
export function followChanges(checked: CheckedDocument, since: EarlierState | undefined): ProposedChanges {
  const { changed, web } = whatChanged(checked, since);
  const { amounts, leftOut } = settled(checked, web, changed);
  return proposed(checked, { equations: web.equations, amounts, changed: changed.all, leftOut });
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
  const ratios = upsetRatios(checked, { amounts, concerns, kind: "fix", by: "重算后的金额" });
  return { drafts: [...drafts, ...ratios], leftOut };
}

function changesIn({ facts }: Equations, amounts: Amounts): ReadonlyMap<number, Decimal> {
  return new Map(
    [...amounts].flatMap(([index, { value }]) =>
      facts.get(index)?.value === value ? [] : [[index, value] as const],
    ),
  );
}

/** Of more items than this it is never one alone that can have changed; to try each takes its time. */
const MOST_ITEMS = 12;

/** In a workbook that is wrong all over nobody can say what follows from what. */
const MOST_TRIES = 40;

/** How many are left: what only one item can be is not the less sure for all that was tried of others. */
interface Tries {
  ofOne: number;
  ofSeveral: number;
}

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
  const tries = { ofOne: MOST_TRIES, ofSeveral: MOST_TRIES };
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

/** What follows, and the items of totals that have changed of which one alone can be what changed. */
function withOnlyItems(
  web: Web,
  { all, set: changed }: Beginning["changed"],
  tries: Tries,
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
    readonly tries: Tries;
  },
): Item | undefined {
  for (const { equation, items } of open) {
    const kind = items.length > 1 ? "ofSeveral" : "ofOne";
    if (items.length > MOST_ITEMS || items.length > tries[kind]) continue;
    tries[kind] -= items.length;
    const [only, second] = items.filter((item) => settles(web, { item, set, equation }));
    if (only !== undefined && second === undefined) return only;
  }
  return undefined;
}

function openIn(web: Web, amounts: Amounts): readonly Equation[] {
  return web.equations.list.filter((equation) => isOff(web, equation, amounts));
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
