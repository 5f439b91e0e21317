import { absolute, parseDecimal, powerOfTen, toPlain, type Decimal } from "../../amount/decimal";
import { compact } from "../read/free/compact";
import { isDecrease } from "../read/read-comparisons";
import type { SectionReading } from "../read/reading";
import type { Stretch } from "../read/section-text";
import { passed, type ProseStatement } from "./prose-statement";

const AMOUNT = String.raw`(?<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)万元`;
const WORD = "(?<word>增加|增长|减少|下降|降低|上升)(?:了|额)?";
const AGAINST = String.raw`(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年)(?:度|同期)?(?:年初|部门|单位)?(?:预算|执行|决算)?数?(?:相比)?`;

const ANY_BASE = new RegExp(AGAINST, "g");

/** 基本支出减少19.11万元, 公务接待费3万元，比上年减少1.3万元 */
const PART = String.raw`(?:预算|支出|决算|费用|经费)*(?:(?:为|是)?[\d,.]+万元)?[,(]?(?:${AGAINST})?,?(?:(?<same>持平|无变化|无增减变化)|${WORD}${AMOUNT})`;
const WHOLE = new RegExp(
  String.raw`(?:${AGAINST},?|(?<=支出(?:预算|决算)?|经费(?:预算|支出|决算)*))(?:净|共|总计|各|均)?${WORD}${AMOUNT}[,(]?(?:(?:增长|下降|增幅|降幅|上升|降低)(?:了|为|约)?[\d.]+%\)?)?[,;:]?(?:其中|主要(?:原因)?是(?:因为|由于)?|包括)?[:,]?$`,
);

interface Whole {
  readonly name: string;
  /** What the sentence must be about before the change of the whole. */
  readonly about: RegExp;
  /** Then nothing else can have changed. */
  readonly complete: RegExp;
  readonly parts: readonly RegExp[];
}

const wholes: readonly Whole[] = [
  {
    name: "支出",
    about: /支出|预算|拨款/,
    complete: /^(?!.*(?:其中|总支出|支出总额|部门支出)).*(?:一般公共预算|财政拨款|政府性基金)[^,;]*支出/,
    parts: [part("基本支出"), part("(?:项目支出|专项业务经费(?:支出)?|专项业务费)")],
  },
  ...[["公务用车购置(?:及|和|与)运行(?:维护)?费"], ["公务用车购置费", "公务用车运行(?:维护)?费"]].map(
    (cars): Whole => ({
      name: "“三公”经费",
      about: /三公/,
      complete: /三公/,
      parts: [String.raw`因公出国(?:\(境\))?(?:费用|经费|费)?`, ...cars, "公务接待费"].map(part),
    }),
  ),
];

function part(name: string): RegExp {
  return new RegExp(`(?<=^|[,;、:(是中])${name}${PART}`, "g");
}

/** What may have changed too, and what is no exact amount: of such a sentence nothing is known. */
const OTHERS = /结转|结余|经营支出|上缴|附属|总计|[约近逾]\d|[余多]万元|左右|基本持平/;

/** 支出比上年增加58.21万元，其中基本支出增加70.20万元，项目支出减少11.99万元: the changes of the parts make that of the whole. */
export function changeSums(section: SectionReading): readonly ProseStatement[] {
  const statements: ProseStatement[] = [];
  let start = 0;
  for (const line of section.folded.split("\n")) {
    const { text, back } = compact(line, start);
    start += line.length + 1;
    if (!text.includes("支出") && !text.includes("三公")) continue;
    for (const { sentence, at } of sentencesOf(text))
      for (const whole of wholes) {
        const sum = changesIn(sentence, whole);
        if (sum !== undefined) statements.push(...judged(section, sum, (one) => back(moved(one, at)), whole));
      }
  }
  return statements;
}

function sentencesOf(text: string) {
  return [...text.matchAll(/[^。]+/g)].map((match) => ({ sentence: match[0], at: match.index }));
}

function moved({ start, end }: Stretch, by: number): Stretch {
  return { start: start + by, end: end + by };
}

interface Change extends Stretch {
  readonly printed: string;
  /** Below zero for a decrease. */
  readonly value: Decimal;
  /** None of what is as last year. */
  readonly decimals?: number;
  readonly word: string;
}

interface ChangeSum {
  readonly whole: Change;
  readonly parts: readonly Change[];
  readonly isComplete: boolean;
}

/** A whole with each of its parts, once each and next to it. */
function changesIn(sentence: string, { about, complete, parts }: Whole): ChangeSum | undefined {
  // 比上年预算 and 比上年执行数 are two changes.
  const bases = new Set([...sentence.matchAll(ANY_BASE)].map(([base]) => base.slice(1)));
  if (OTHERS.test(sentence) || bases.size > 1) return undefined;
  const found = parts.map((pattern) => [...sentence.matchAll(pattern)]);
  if (found.some(({ length }) => length !== 1)) return undefined;
  const all = found.flat();
  const first = Math.min(...all.map(({ index }) => index));
  const before = sentence.slice(0, first);
  const match = WHOLE.exec(before);
  if (match === null || !about.test(before.slice(0, match.index))) return undefined;
  const whole = changeOf(match);
  const changes = all.flatMap((one) => changeOf(one) ?? []);
  if (whole === undefined || changes.length < all.length) return undefined;
  return { whole, parts: changes, isComplete: complete.test(before.slice(0, match.index)) };
}

function changeOf(match: RegExpMatchArray): Change | undefined {
  const { amount = "", word = "", same } = match.groups ?? {};
  if (same !== undefined) {
    const end = (match.index ?? 0) + match[0].length;
    return { start: end - same.length, end, printed: same, value: 0n, word: same };
  }
  const size = parseDecimal(amount.replaceAll(",", ""));
  if (size === undefined) return undefined;
  const start = (match.index ?? 0) + match[0].lastIndexOf(`${amount}万元`);
  const digits = /\.(\d+)$/.exec(amount)?.[1]?.length ?? 0;
  return {
    start,
    end: start + amount.length,
    printed: amount,
    value: isDecrease(word) ? -size : size,
    decimals: digits,
    word,
  };
}

function judged(
  section: SectionReading,
  { whole, parts, isComplete }: ChangeSum,
  back: (one: Stretch) => Stretch,
  { name }: Whole,
): readonly ProseStatement[] {
  const places = [whole, ...parts].map(back);
  // What last year's tables have is compared with them.
  const isKnown = section.figures.some(
    ({ part: { quantity }, token }) =>
      quantity.value !== undefined && places.some(({ start }) => start === token.start),
  );
  if (isKnown) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0n);
  const gap = absolute(whole.value - sum);
  const all = [whole, ...parts];
  const digits = all.flatMap(({ decimals }) => decimals ?? []);
  const finest = Math.max(...digits);
  if (gap <= slackOf(digits.map(() => finest))) return passed(1);
  // 5万元 beside 0.5万元 is 5.00 as a rule, and may have been rounded.
  const isCoarse = gap <= slackOf(digits);
  if (isCoarse && (whole.decimals ?? 0) < finest) return [];
  const [at] = places;
  if (at === undefined) return [];
  const told = parts
    .map(({ word, printed }) => (word === printed ? word : `${word} ${printed} 万元`))
    .join("、");
  const right = `${sum < 0n ? "减少" : "增加"} ${toPlain(absolute(sum), 2)}`;
  return [
    {
      is: "finding",
      ...(isComplete && !isCoarse ? {} : { severity: "warning" }),
      at: { section, ...at },
      message: `情况说明（${section.found.section.number}）写的是${name}比上年${whole.word} ${whole.printed} 万元，但同一句中各项${told}，合计${right} 万元，请核对。`,
    },
  ];
}

/** Half of the last digit of each. */
function slackOf(decimals: readonly number[]): Decimal {
  return decimals.reduce((all, one) => all + powerOfTen(-one), 0n) / 2n;
}
