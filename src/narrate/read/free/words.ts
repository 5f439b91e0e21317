import { ONE } from "../../../amount/decimal";
import { exact } from "../../../budget/narrative/quantities";
import type { Claim } from "../../../budget/narrative/section";
import { sources } from "../../../budget/quantity-key";
import { isDecrease } from "../read-comparisons";
import type { ReadFigure, ReadPart } from "../reading";
import type { FreeChanges } from "./changes";
import type { Setting } from "./collect";
import type { Mention, Paragraph } from "./mentions";
import { compareFigure } from "../compare-figure";
import type { Vocabulary } from "./names";
import { EVERYTHING, type Target } from "./printed-amounts";
import type { FreeSlip } from "./slips";

const NONE: readonly (readonly [RegExp, string, Target])[] = [
  [
    /(?:没有|无|未)(?:当年|本年)?(?:使用|安排)?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入和支出|收支|(?:安排的)?支出)/g,
    "政府性基金预算支出",
    { ...EVERYTHING, sources: sources("fund") },
  ],
  [
    /(?:没有|无|未)(?:当年|本年)?(?:使用|安排)?国有资本经营预算(?:财政)?(?:拨款)?(?:收入和支出|收支|(?:安排的)?支出)/g,
    "国有资本经营预算支出",
    { ...EVERYTHING, sources: sources("stateCapital") },
  ],
  [
    /(?:没有|无)"?三公"?经费(?:财政拨款)?(?:预算|支出)/g,
    "“三公”经费",
    { ...EVERYTHING, natures: 0b00111111, item: "public" },
  ],
];

/** 没有使用政府性基金预算拨款安排的支出, beside what the tables print. */
export function zeroClaims(
  paragraphs: readonly Paragraph[],
  { printed }: Setting,
  id: string,
): readonly ReadPart<Claim>[] {
  return paragraphs.flatMap(({ compact, index }) =>
    NONE.flatMap(([pattern, name, target]) =>
      [...compact.text.matchAll(pattern)].flatMap((match): ReadPart<Claim>[] => {
        const [only, other] = printed(target);
        if (only === undefined || other !== undefined) return [];
        const place = compact.back({ start: match.index, end: match.index + match[0].length });
        const part: Claim = {
          is: "claim",
          key: `${id}.none${index}.${match.index}`,
          name,
          text: match[0],
          alternatives: [],
          quantity: only,
        };
        return [{ part, ...place }];
      }),
    ),
  );
}

/** 2026年…收入预算3210.1万元: the year of an amount that the tables have for the budget's year. */
export function yearFigures(
  mentions: readonly Mention[],
  paragraphs: readonly Paragraph[],
  { year, department }: Vocabulary,
  id: string,
): readonly ReadFigure[] {
  if (year === undefined) return [];
  return paragraphs.flatMap((paragraph) => {
    const { text, back } = paragraph.compact;
    return [...text.matchAll(/(?:^|[。;])(?:[^,。;\d]{0,30})?(20\d\d)年/g)].flatMap((match): ReadFigure[] => {
      const at = match.index + match[0].length - 5;
      const lead = match[0].slice(0, -5).replace(/^[。;]/, "");
      if (
        lead !== "" &&
        !(department !== "" && lead.endsWith(department.slice(-3))) &&
        !/^(?:\(.*\)|\d+[.、])?(?:本部门|本单位|我.)$/.test(lead)
      )
        return [];
      const first = mentions.find((one) => one.paragraph === paragraph && one.token.start > at);
      const passed = first && text.slice(at + 5, first.token.start);
      if (first?.role !== "amount" || first.bound?.value === undefined || passed === undefined) return [];
      if (first.bound.value === 0n || /[。;]|比|较|与|20\d\d/.test(passed)) return [];
      if (compareFigure(first.token, first.bound, false) !== "right") return [];
      const place = back({ start: at, end: at + 4 });
      const value = BigInt(match[1] ?? "0") * ONE;
      return [
        {
          part: {
            is: "figure",
            key: `${id}.year${place.start}`,
            name: "预算年度",
            role: "year",
            format: "year",
            quantity: exact(BigInt(year) * ONE),
          },
          ...place,
          token: { ...place, value, decimals: 0, isAbout: false, unit: "年" },
        },
      ];
    });
  });
}

const REASON = /(增加|减少|增长|下降)的(?:主要)?原因/g;

/** What words alone say: a reason for a change that went the other way, and a day that has not come. */
export function slipsOfWords(
  paragraphs: readonly Paragraph[],
  { directions }: FreeChanges,
  { year, isFinal }: Vocabulary,
): readonly FreeSlip[] {
  return paragraphs.flatMap(({ compact }, at) => {
    const { text, back } = compact;
    const own = directionsIn(directions, paragraphs[at]);
    const reasons = [...text.matchAll(REASON)].flatMap((match): FreeSlip[] => {
      const word = match[1] ?? "";
      const place = back({ start: match.index, end: match.index + word.length });
      const here = own.filter(({ end }) => end <= place.start);
      const before = here.length > 0 ? here : directionsIn(directions, paragraphs[at - 1]);
      const isContrary = before.length > 0 && before.every(({ isDown }) => isDown !== isDecrease(word));
      return isContrary
        ? [{ is: "contrary-reason", ...place, right: isDecrease(word) ? "增加" : "减少" }]
        : [];
    });
    const dates = datesIn(text, year, isFinal).map((date) => ({ is: "future-date" as const, ...back(date) }));
    return [...reasons, ...dates];
  });
}

function directionsIn(
  directions: FreeChanges["directions"],
  paragraph: Paragraph | undefined,
): FreeChanges["directions"] {
  if (paragraph === undefined || paragraph.compact.text === "") return [];
  const whole = paragraph.compact.back({ start: 0, end: paragraph.compact.text.length });
  return directions.filter((one) => one.start >= whole.start && one.end <= whole.end);
}

const AS_OF = /(?:截至|截止)(?:到)?((20\d\d)年(?:度)?(?:(\d{1,2})月)?(?:\d{1,2}日|底|末)*)/g;

/** 截至2026年12月31日, told when the budget of 2026 was made. */
function datesIn(text: string, year: number | undefined, isFinal: boolean) {
  if (year === undefined) return [];
  return [...text.matchAll(AS_OF)].flatMap((match) => {
    const [whole, date = "", of = "", month = "12"] = match;
    const written = Number(of);
    // Budgets are published in the first months of their year, final accounts in the summer after it.
    const isOver = isFinal ? written > year + 1 : written > year || (written === year && Number(month) > 6);
    if (!isOver) return [];
    const start = match.index + whole.length - date.length;
    return [{ start, end: start + date.length }];
  });
}
