import { powerOfTen, type Decimal } from "../../../../amount/decimal";
import type { Setting } from "../collect";
import { quantityOf, valueOf, type Mention, type Paragraph } from "../mentions";
import type { FreeSlip } from "../slips";
import { isIn, type ToldItem } from "./told-items";

const PLAN = "(年初|全年|年中|调整后?)?(?:财政拨款)?(?:支出)?预算(?:数|金额)?";
const MORE = "大于|高于|超过|超出|多于";
const LESS = "小于|低于|少于";
const COMPARED = new RegExp(
  `(?:支出)?决算(?:数|金额)?(?:(${MORE}|${LESS}|等于)${PLAN}|(?:与|和|同|比|较)${PLAN}(?:数)?(?:相比)?(基本)?(持平|一致|相等|相同|${MORE}|${LESS}))`,
  "g",
);

type Verdict = "more" | "less" | "equal";

/** 决算数大于预算数, where it is less. */
export function comparedPlans(
  items: readonly ToldItem[],
  mentions: readonly Mention[],
  paragraphs: readonly Paragraph[],
  setting: Setting,
): readonly FreeSlip[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.compact.text.matchAll(COMPARED)].flatMap((match): FreeSlip[] => {
      const [whole, first, firstPlan, secondPlan, nearly, second] = match;
      const word = first ?? second ?? "";
      if (nearly !== undefined || isOpen(paragraph, match.index + whole.length)) return [];
      const at = match.index + (first === undefined ? whole.lastIndexOf(word) : whole.indexOf(word));
      const amounts = amountsFor(match.index, paragraph, { items, mentions });
      if (amounts === undefined || isRateOfNothing(amounts)) return [];
      const truly = verdicts(amounts, firstPlan ?? secondPlan, setting);
      const said = meaningOf(word);
      if (truly.size === 0 || truly.has(said)) return [];
      const [right] = truly;
      return [
        {
          is: "contrary-plan",
          ...paragraph.compact.back({ start: at, end: at + word.length }),
          // With several plans it is not known which was meant.
          right: truly.size === 1 && right !== undefined ? wordFor(right) : undefined,
          canReplace: first !== undefined,
        },
      ];
    }),
  );
}

/** What was planned of it is wrong, and that is said. */
function isRateOfNothing({ planned, rate }: Amounts): boolean {
  return planned !== undefined && valueOf(planned) === 0n && rate !== undefined && rate.token.value !== 0n;
}

/** 大于（小于）: a template that was not filled in. */
function isOpen({ compact }: Paragraph, end: number): boolean {
  return /^[(/]/.test(compact.text.slice(end));
}

function meaningOf(word: string): Verdict {
  if (new RegExp(MORE).test(word)) return "more";
  return new RegExp(LESS).test(word) ? "less" : "equal";
}

function wordFor(verdict: Verdict): string {
  return verdict === "more" ? "大于" : verdict === "less" ? "小于" : "等于";
}

type Amounts = Pick<ToldItem, "planned" | "adjusted" | "done" | "rate">;

interface Told {
  readonly items: readonly ToldItem[];
  readonly mentions: readonly Mention[];
}

/** What the comparison at `at` is of: an item, what its own words name, or the whole that was told last. */
function amountsFor(at: number, paragraph: Paragraph, { items, mentions }: Told): Amounts | undefined {
  const { text } = paragraph.compact;
  const subject = /[^,;。:]*$/.exec(text.slice(0, at))?.[0].replace(/"|^20\d\d年度?/g, "") ?? "";
  const before = mentions.filter(
    (one) => one.paragraph.index < paragraph.index || (one.paragraph === paragraph && one.token.end <= at),
  );
  const plain = subject.replace(/(?:财政拨款)?支出$|的$/g, "");
  if (plain.length > 2 && !/^(?:本部门|本单位|我)/.test(plain)) {
    const named = before.filter(({ name }) => name !== "" && isNamed(name, plain));
    const done = named.findLast(({ role, stage }) => role === "amount" && stage === undefined);
    return done === undefined ? undefined : amountsAround(done, before);
  }
  const item = items.find(({ parts }) =>
    parts.some((part) => part.paragraph === paragraph && part.start <= at && at < part.end),
  );
  if (item !== undefined) return item.code === undefined ? undefined : item;
  const near = before.filter(({ paragraph: own }) => paragraph.index - own.index <= 1);
  const done = near.findLast(({ role, stage }) => role === "amount" && stage === undefined);
  if (done === undefined || items.some(({ parts }) => isIn(done, parts))) return undefined;
  const own = amountsAround(done, near);
  return own.planned === undefined && own.adjusted === undefined ? undefined : own;
}

function isNamed(name: string, subject: string): boolean {
  const bare = name.replace(/["“”]|(?:财政拨款)?支出$/g, "");
  return bare.length > 2 && (subject.endsWith(bare) || bare.endsWith(subject));
}

/** The amounts that stand at once before what was spent, and its rate. */
function amountsAround(done: Mention, mentions: readonly Mention[]): Amounts {
  const index = mentions.indexOf(done);
  const plans: Mention[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = mentions[at];
    if (one?.role !== "amount" || one.stage === undefined || one.sentence !== done.sentence) break;
    plans.push(one);
  }
  const rate = mentions[index + 1];
  const planned = plans.find(({ stage }) => stage === "planned");
  const adjusted = plans.find(({ stage }) => stage === "adjusted");
  return {
    done,
    ...(planned !== undefined && { planned }),
    ...(adjusted !== undefined && { adjusted }),
    ...(rate?.role === "percentage" && /完成/.test(rate.words) && { rate }),
  };
}

/** What may truly be said: compared with each plan that may be meant, of amounts as printed and as the tables have them. */
function verdicts(amounts: Amounts, stage: string | undefined, { printed }: Setting): ReadonlySet<Verdict> {
  const { planned, adjusted, done, rate } = amounts;
  const called = stage === undefined ? undefined : stage === "年初" ? planned : adjusted;
  const plans = stage === undefined ? [planned, adjusted] : [called];
  const own = plans.flatMap((one) => (one === undefined ? [] : valuesOf(one)));
  const target = done?.target;
  const ofTables =
    own.length > 0 || target === undefined
      ? []
      : (["planned", "adjusted"] as const).flatMap((one) =>
          printed({ ...target, stage: one }).flatMap(({ value }) => value ?? []),
        );
  const spent = done === undefined ? [] : valuesOf(done);
  const found = new Set<Verdict>();
  for (const plan of [...own, ...ofTables]) for (const one of spent) found.add(compare(one, plan));
  if (found.size === 0 && rate !== undefined) found.add(compare(rate.token.value, HUNDRED));
  return found;
}

const HUNDRED = powerOfTen(2);

function valuesOf(mention: Mention): readonly Decimal[] {
  const { value } = quantityOf(mention);
  return [...new Set([valueOf(mention), ...(value === undefined ? [] : [value])])];
}

function compare(one: Decimal, other: Decimal): Verdict {
  return one > other ? "more" : one < other ? "less" : "equal";
}
