import { absolute } from "../../amount/decimal";
import type { Claim, Comparison, Word } from "../../budget/narrative/section";
import { fold } from "./fold";
import type { ReadFigure, ReadPart, SectionReading } from "./reading";

/** What a text says of one comparison with last year. */
export interface ReadComparison {
  readonly comparison: Comparison;
  readonly section: SectionReading;
  readonly difference?: ReadFigure;
  readonly rate?: ReadFigure;
  /** 增加, 下降 …, in the order of the text. */
  readonly directions: readonly ReadDirection[];
  /** 与上年持平 */
  readonly equal?: ReadPart<Claim>;
  /** With something else than last year's budget: 比上年决算数, 比2024年预算数. */
  readonly comparesWithOther: boolean;
  /** 上年无该项预算 */
  readonly isNew?: ReadPart<Claim>;
}

export interface ReadDirection extends ReadPart<Word> {
  readonly text: string;
  readonly isDown: boolean;
}

export function readComparisons(section: SectionReading): readonly ReadComparison[] {
  const found = new Map<string, { -readonly [Key in keyof ReadComparison]: ReadComparison[Key] }>();
  const of = (comparison: Comparison) => {
    const known = found.get(comparison.key) ?? {
      comparison,
      section,
      directions: [],
      comparesWithOther: false,
    };
    found.set(comparison.key, known);
    return known;
  };
  for (const figure of section.figures) {
    const { comparison, role } = figure.part;
    if (comparison === undefined) continue;
    if (role === "difference") of(comparison).difference = figure;
    if (role === "rate") of(comparison).rate = figure;
  }
  for (const word of section.words) {
    if (word.part.role !== "direction" || word.part.comparison === undefined) continue;
    const text = section.text.text.slice(word.start, word.end);
    // 【待填：增加或减少】 is for the check of residue.
    if (fold(text).includes("【")) continue;
    const one = of(word.part.comparison);
    one.directions = [...one.directions, { ...word, text, isDown: isDecrease(text) }];
    one.comparesWithOther ||= comparesWithOther(section.folded.slice(0, word.start), section.year);
  }
  for (const claim of section.claims) {
    const { comparison, key } = claim.part;
    if (comparison === undefined) continue;
    if (key.endsWith("new")) of(comparison).isNew = claim;
    else of(comparison).equal = claim;
  }
  return [...found.values()].map(withoutSign);
}

/** 增加-249.81万元 is no statement about the direction. */
function withoutSign(one: ReadComparison): ReadComparison {
  const { difference, rate } = one;
  const isSigned = [difference, rate].some((figure) => figure !== undefined && figure.token.value < 0n);
  if (!isSigned) return one;
  const unsigned = (figure: ReadFigure): ReadFigure => ({
    ...figure,
    token: { ...figure.token, value: absolute(figure.token.value) },
  });
  return {
    ...one,
    directions: [],
    ...(difference ? { difference: unsigned(difference) } : {}),
    ...(rate ? { rate: unsigned(rate) } : {}),
  };
}

const OTHER = /执行|决算|完成数|支出数|调整预算|调整后/;

/** What the words before a direction compare with, back to the end of the clause before. */
function comparesWithOther(before: string, year: number | undefined): boolean {
  const words = /(?:比|较|与|同)[^。;\n]{0,40}$/.exec(before.slice(-60))?.[0] ?? "";
  const last = words.split(/万元,|%,/).at(-1) ?? "";
  const years = [...last.matchAll(/20\d\d(?=年)/g)].map(([found]) => Number(found));
  return OTHER.test(last) || (year !== undefined && years.some((one) => one !== year && one !== year - 1));
}

const CONTRARY: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  上升: "下降",
  提高: "降低",
  降低: "提高",
  增: "减",
  减: "增",
  降: "增",
};

/** Whether a word of change is one of decrease: 减少, 下降, 降幅. */
export function isDecrease(word: string): boolean {
  return /减|降/.test(word);
}

export function contrary(direction: string): string {
  return CONTRARY[direction] ?? direction;
}
