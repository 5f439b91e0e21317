import { absolute, powerOfTen, type Decimal } from "../../../../amount/decimal";
import { exact, percentage } from "../../../../budget/narrative/quantities";
import { compareFigure, lastDigit } from "../../compare-figure";
import { quantityOf, valueOf, type Mention } from "../mentions";
import type { FreeSlip } from "../slips";
import { isIn, type ToldItem } from "./told-items";

export interface Plans {
  /** Planned amounts that the others contradict, with what they should be. */
  readonly right: ReadonlyMap<Mention, Decimal>;
  readonly slips: readonly FreeSlip[];
}

type Stage = "planned" | "adjusted";

/**
 * 年初预算为A…其中：1.…年初预算为a…: no table tells what was planned, but the items add up to their whole. Which of the
 * amounts is wrong shows where its own rate fits another one.
 */
export function comparePlans(items: readonly ToldItem[], mentions: readonly Mention[]): Plans {
  const right = new Map<Mention, Decimal>();
  const slips: FreeSlip[] = [];
  for (const stage of ["planned", "adjusted"] as const) {
    const list = items.filter((one) => one.code?.length === 7);
    const whole = list.length < FEWEST ? undefined : wholeOf(list, mentions, stage);
    const plans = list.flatMap((one) => one[stage] ?? []);
    if (whole === undefined || plans.length < list.length) continue;
    const sum = plans.reduce((all, one) => all + valueOf(one), 0n);
    if (isNear(whole, sum, plans)) continue;
    // Of nothing there is no rate: that is said, and why they do not add up with it.
    if (list.some((one) => isImpossible(one, stage)) || isImpossible(wholeItem(whole, mentions), stage))
      continue;
    const meant = meantPlan(list, { whole, stage, sum, mentions });
    if (meant) right.set(meant.mention, meant.value);
    else slips.push(sumSlip(whole, sum, plans.length));
  }
  return { right, slips };
}

/** Fewer are no list. */
const FEWEST = 2;

/** The last planned amount before the first of the items, of none of them: its sentence ends in 其中. */
function wholeOf(list: readonly ToldItem[], mentions: readonly Mention[], stage: Stage): Mention | undefined {
  const first = list[0]?.parts[0];
  if (first === undefined) return undefined;
  const { paragraph } = first;
  const before = mentions.filter(
    (one) =>
      one.role === "amount" &&
      (one.paragraph.index < paragraph.index ||
        (one.paragraph === paragraph && one.token.end <= first.start)) &&
      !list.some(({ parts }) => isIn(one, parts)),
  );
  const last = before.at(-1);
  if (last === undefined || paragraph.index - last.paragraph.index > 2) return undefined;
  const text = last.paragraph.compact.text.slice(last.token.end);
  const head = paragraph === last.paragraph ? text.slice(0, first.start - last.token.end) : text;
  if (!/其中|如下|具体/.test(head)) return undefined;
  const whole = before.findLast((one) => one.stage === stage);
  const isOne = whole !== undefined && before.indexOf(whole) >= before.length - MOST_BETWEEN;
  return isOne && whole.target?.functional === undefined ? whole : undefined;
}

/** Beside what was planned what was spent, and an adjusted amount. */
const MOST_BETWEEN = 4;

function wholeItem(whole: Mention, mentions: readonly Mention[]): Pick<ToldItem, Stage | "done" | "rate"> {
  const index = mentions.indexOf(whole);
  const rest = mentions.slice(index + 1, index + MOST_BETWEEN);
  const done = rest.find(({ role, stage }) => role === "amount" && stage === undefined);
  const rate = rest.find(({ role, words }) => role === "percentage" && /完成/.test(words));
  return {
    ...(whole.stage !== undefined && { [whole.stage]: whole }),
    ...(done !== undefined && { done }),
    ...(rate !== undefined && { rate }),
  };
}

function isImpossible(item: Pick<ToldItem, Stage | "rate">, stage: Stage): boolean {
  const plan = item[stage];
  return (
    plan !== undefined && valueOf(plan) === 0n && item.rate !== undefined && item.rate.token.value !== 0n
  );
}

const CENT = powerOfTen(-2);

/** Amounts that were rounded each by itself, or fitted. */
function isNear(whole: Mention, sum: Decimal, plans: readonly Mention[]): boolean {
  const by = absolute(valueOf(whole) - sum);
  if (by * 2n <= CENT * BigInt(Math.max(4, plans.length + 1))) return true;
  const coarse = [whole, ...plans].filter(({ token }) => token.unit === "亿元");
  return by * 2n <= coarse.reduce((all, { token }) => all + lastDigit(token), 0n);
}

interface Sum {
  readonly whole: Mention;
  readonly stage: Stage;
  readonly sum: Decimal;
  readonly mentions: readonly Mention[];
}

/** The one amount whose own rate is right if it is what the others leave. */
function meantPlan(
  list: readonly ToldItem[],
  { whole, stage, sum, mentions }: Sum,
): { readonly mention: Mention; readonly value: Decimal } | undefined {
  const own = wholeItem(whole, mentions);
  const candidates = [
    ...list.flatMap((item) => {
      const plan = item[stage];
      if (plan === undefined) return [];
      return [{ item, plan, value: valueOf(whole) - (sum - valueOf(plan)) }];
    }),
    { item: own, plan: whole, value: sum },
  ];
  const fitting = candidates.filter(
    ({ item, plan, value }) => value > 0n && !fits(item, valueOf(plan), stage) && fits(item, value, stage),
  );
  const [only, other] = fitting;
  return only === undefined || other !== undefined ? undefined : { mention: only.plan, value: only.value };
}

function fits({ done, rate }: Pick<ToldItem, "done" | "rate">, plan: Decimal, stage: Stage): boolean {
  if (done === undefined || rate === undefined) return false;
  if (/年初/.test(rate.words) ? stage !== "planned" : /全年|调整/.test(rate.words) && stage !== "adjusted")
    return false;
  return compareFigure(rate.token, percentage(quantityOf(done), exact(plan)), true) === "right";
}

function sumSlip(whole: Mention, sum: Decimal, count: number): FreeSlip {
  return {
    is: "sum-of-items",
    ...whole.paragraph.compact.back(whole.token),
    base: whole.stage === "adjusted" ? "全年预算" : "年初预算",
    sum,
    token: whole.token,
    count,
  };
}
