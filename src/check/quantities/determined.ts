import type { BudgetDocument } from "../../budget/document";
import type { Present, QuantityKey } from "../../budget/quantity-key";
import { asPrinted, exchanges, type Valued } from "./exchanged";
import { isCarriedOver, valueOf, type KeyText, type Placed } from "./placed";

/** So many different figures must agree. */
const FEWEST = 2;
/** One figure may be wrong, where so many agree. */
const MANY = 6;

/** How keys are compared, and whose they are. */
interface Words {
  readonly textOf: KeyText;
  readonly document: BudgetDocument;
}

/**
 * Of what the labels leave open the answer that different figures elsewhere bear out, table by table: whether what was
 * carried over is in an amount. Where figures speak for both answers, or more than one against an answer, nothing is said;
 * unless they would bear one out if two columns had each other's figures.
 */
export function determined(
  quantities: readonly Placed[],
  present: Present,
  { textOf, document }: Words,
): readonly Placed[] {
  const isOpen = ({ key }: Placed) =>
    key.otherwise !== undefined && (key.otherwise & present.money) !== (key.money & present.money);
  const tables = byTable(quantities.filter(isOpen));
  if (tables.size === 0) return quantities;
  const sure = quantities.filter((quantity) => !isOpen(quantity));
  const readings = [...tables].map(([table, open]) => ({ table, open, own: readingsOf(open, textOf) }));
  const asked = new Set(readings.flatMap(({ own }) => own.flatMap(({ both, thisYear }) => [both, thisYear])));
  const values = valuesByKey(sure, textOf, { asked });
  const done = [...sure];
  for (const { table, open, own } of readings) {
    const answer =
      answerTo(own, asPrinted, values) ??
      exchangedAnswer(own, { table, quantities, sure, textOf, values, document });
    if (answer === "both") done.push(...open);
    else if (answer === "this-year") done.push(...open.map((one) => ({ ...one, key: otherwise(one.key) })));
  }
  return done;
}

type Answer = "both" | "this-year";

interface Asked {
  readonly asked: ReadonlySet<string>;
  readonly table?: string;
  readonly valued?: Valued;
}

interface Values {
  readonly byKey: ReadonlyMap<string, ReadonlySet<bigint>>;
  /** The most that is said to be carried over. */
  readonly carriedOver: bigint;
}

/** A quantity of which something is open, with its key by either answer. */
interface OpenQuantity {
  readonly facts: Placed["facts"];
  /** What they come to as printed: asked again and again. */
  readonly value: bigint;
  readonly both: string;
  readonly thisYear: string;
}

function readingsOf(open: readonly Placed[], textOf: KeyText): readonly OpenQuantity[] {
  return open.map(({ key, facts }) => ({
    facts,
    value: valueOf(facts),
    both: textOf(key),
    thisYear: textOf(otherwise(key)),
  }));
}

function answerTo(
  own: readonly OpenQuantity[],
  valued: Valued,
  values: Values,
  isBorne = isBorneOut,
): Answer | undefined {
  const both = evidenceFor(own, "both", valued, values);
  const thisYear = evidenceFor(own, "thisYear", valued, values);
  if (isBorne(both, thisYear)) return "both";
  return isBorne(thisYear, both) ? "this-year" : undefined;
}

/** With two columns of the table exchanged, or of one that it is compared with. */
function exchangedAnswer(
  own: readonly OpenQuantity[],
  all: {
    readonly table: string;
    readonly quantities: readonly Placed[];
    readonly sure: readonly Placed[];
    readonly textOf: KeyText;
    readonly values: Values;
    readonly document: BudgetDocument;
  },
): Answer | undefined {
  const { values } = all;
  const evidence = (["both", "thisYear"] as const)
    .map((reading) => evidenceFor(own, reading, asPrinted, values))
    .filter(({ agreed, denied }) => agreed.size + denied.size > 0);
  // Figures that speak for an answer and not against it leave it open for another reason.
  if (evidence.length === 0 || evidence.some(({ denied }) => denied.size === 0)) return undefined;
  const whole = all.quantities.filter(({ table }) => table === all.table);
  const answer = firstOf(exchanges(whole, all.document), (valued) =>
    answerTo(own, valued, values, isUndenied),
  );
  if (answer !== undefined) return answer;
  const asked = new Set(own.flatMap(({ both, thisYear }) => [both, thisYear]));
  const sure = all.sure.filter(({ key }) => asked.has(all.textOf(key)));
  return firstOf([...byTable(sure)], ([table]) =>
    firstOf(
      exchanges(
        all.sure.filter((one) => one.table === table),
        all.document,
      ),
      (valued) =>
        answerTo(own, asPrinted, valuesByKey(sure, all.textOf, { asked, table, valued }), isUndenied),
    ),
  );
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Evidence {
  readonly agreed: ReadonlySet<bigint>;
  readonly denied: ReadonlySet<bigint>;
  /** Something that was carried over may be just what an amount differs by: the other answer, and no wrong figure. */
  readonly isOtherwise: boolean;
}

function isBorneOut(one: Evidence, rival: Evidence): boolean {
  const isExclusive = [...rival.agreed].some((value) => !one.agreed.has(value));
  const isDenied =
    one.denied.size > 1 || (one.denied.size === 1 && (one.agreed.size < MANY || one.isOtherwise));
  return one.agreed.size >= FEWEST && !isDenied && !isExclusive;
}

/** Whoever supposes that columns are exchanged may not suppose a wrong figure beside it. */
function isUndenied(one: Evidence, rival: Evidence): boolean {
  return one.denied.size === 0 && isBorneOut(one, rival);
}

function evidenceFor(
  own: readonly OpenQuantity[],
  reading: "both" | "thisYear",
  valued: Valued,
  values: Values,
): Evidence {
  const agreed = new Set<bigint>();
  const denied = new Set<bigint>();
  let isOtherwise = false;
  for (const one of own) {
    const printed = values.byKey.get(one[reading]);
    if (printed === undefined) continue;
    const value = valued === asPrinted ? one.value : valued(one.facts);
    if (value === 0n && printed.has(0n)) continue;
    (printed.has(value) ? agreed : denied).add(value);
    isOtherwise ||= [...printed].some((other) => {
      const more = reading === "both" ? other - value : value - other;
      return more > 0n && more <= values.carriedOver;
    });
  }
  return { agreed, denied, isOtherwise };
}

function otherwise(key: QuantityKey): QuantityKey {
  return { ...key, money: key.otherwise ?? key.money };
}

/**
 * Without the amounts of tables that may not hold all that their titles promise: such a table counts where one of its
 * amounts agrees with another table's and no more disagree, or would if two of its columns were exchanged.
 */
export function withoutUnkept(quantities: readonly Placed[], { textOf, document }: Words): readonly Placed[] {
  const promised = quantities.filter(({ isPromised }) => isPromised);
  if (promised.length === 0) return quantities;
  const plain = quantities.filter(({ isPromised }) => !isPromised);
  const values = valuesByKey(plain, textOf, { asked: new Set(promised.map(({ key }) => textOf(key))) });
  const kept = [...byTable(promised).values()].filter((own) => {
    const count = (valued: Valued) => countAgreeing(own, valued, { values, textOf });
    const { agreeing, against } = count(asPrinted);
    if (agreeing > 0 && agreeing >= against) return true;
    if (against === 0) return false;
    return exchanges(own, document).some((valued) => {
      const exchanged = count(valued);
      return exchanged.agreeing > agreeing && exchanged.against === 0;
    });
  });
  return [...plain, ...kept.flat()];
}

function countAgreeing(
  own: readonly Placed[],
  valued: Valued,
  { values, textOf }: { readonly values: Values; readonly textOf: KeyText },
): { readonly agreeing: number; readonly against: number } {
  let agreeing = 0;
  let against = 0;
  for (const { key, facts } of own) {
    const value = valued(facts);
    const printed = values.byKey.get(textOf(key));
    if (printed === undefined || (value === 0n && printed.has(0n))) continue;
    if (printed.has(value)) agreeing += 1;
    else against += 1;
  }
  return { agreeing, against };
}

/** Of the keys that are asked for; with a table's figures as they would be otherwise. */
function valuesByKey(
  quantities: readonly Placed[],
  textOf: KeyText,
  { asked, table: exchanged, valued = asPrinted }: Asked,
): Values {
  const byKey = new Map<string, Set<bigint>>();
  let carried = 0n;
  for (const { key, facts, table } of quantities) {
    const text = textOf(key);
    const isAsked = asked.has(text);
    const mayBeCarried = key.item === undefined && isCarriedOver(key.money);
    if (!isAsked && !mayBeCarried) continue;
    const value = exchanged === table ? valued(facts) : valueOf(facts);
    if (mayBeCarried && value > carried) carried = value;
    if (!isAsked) continue;
    const own = byKey.get(text);
    if (own) own.add(value);
    else byKey.set(text, new Set([value]));
  }
  return { byKey, carriedOver: carried };
}

function byTable(quantities: readonly Placed[]): ReadonlyMap<string, Placed[]> {
  const tables = new Map<string, Placed[]>();
  for (const quantity of quantities) {
    const own = tables.get(quantity.table);
    if (own) own.push(quantity);
    else tables.set(quantity.table, [quantity]);
  }
  return tables;
}
