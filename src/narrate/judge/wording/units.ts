import { compareFigure } from "../../read/compare-figure";
import { numberTokens, type NumberToken } from "../../read/number-tokens";
import type { ReadFigure, SectionReading } from "../../read/reading";
import type { Stretch } from "../../read/section-text";
import { inUsualUnit } from "../../read/usual-unit";
import type { Wording } from "./wording";

/** A number without its unit, or with another than it should have. */
export interface WrongUnit extends Stretch {
  readonly written: string;
  /** As it should stand there, with its unit. */
  readonly expected: string;
  readonly is: "missing" | "other";
}

const RATE = /(?:增长|下降|降低|上升|增幅|降幅|占比|占|比重|比例|完成[^,;。]{0,16}的|率)(?:了|为|约|达)?$/;
const CHANGE = /(?:增加|减少|提高|压减)(?:了|约)?$/;
const AMOUNT =
  /(?:预算数?|决算数?|支出|收入|经费|费|总计|合计|共计|拨款|资金|总额|金额|结转|结余|补助|基金|增加|减少)(?:为|是|共|了|约|安排|:)*$/;
const END = /^(?=[,;。、)\n]|$)/;
/** 1.2、3.4万元: the unit of the last is that of all. */
const SHARED = /^\s*(?:[、和与及]\s*[\d,.]+\s*)+(?:[万亿]?元|%)/;

/** Numbers that say money or shares, as far as the words before them tell, and have no unit. */
export function unitsMissingIn({ folded, text, end, isTold, is }: Wording): readonly WrongUnit[] {
  if (!isTold || is === "heading" || !/万元/.test(text)) return [];
  return numberTokens(folded).flatMap((token): WrongUnit[] => {
    if (token.end > end || token.unit !== undefined || token.value === 0n) return [];
    const before = (
      /[^,;。:\n]*$/.exec(folded.slice(Math.max(0, token.start - 30), token.start))?.[0] ?? ""
    ).replace(/ /g, "");
    const behind = folded.slice(token.end, token.end + 40);
    const written = text.slice(token.start, token.end);
    const half = /^ *万(?=[(,;。、)\n]|$)(?!\(含|\n *元)/.exec(behind)?.[0];
    if (half !== undefined)
      return [
        {
          start: token.start,
          end: token.end + half.length,
          written: `${written}万`,
          expected: `${written}万元`,
          is: "missing",
        },
      ];
    if (!END.test(behind.trimStart()) || SHARED.test(behind)) return [];
    const isAfterAmount = /\d *万元[,(（]?$/.test(folded.slice(0, token.start - before.length).trimEnd());
    if (RATE.test(before) || (CHANGE.test(before) && isAfterAmount))
      return [{ start: token.start, end: token.end, written, expected: `${written}%`, is: "missing" }];
    const isAmount = AMOUNT.test(before) && (token.decimals === 2 || written.includes(","));
    return isAmount
      ? [{ start: token.start, end: token.end, written, expected: `${written}万元`, is: "missing" }]
      : [];
  });
}

/** Amounts that are right in another unit than they have. */
export function otherUnitsIn(section: SectionReading): readonly WrongUnit[] {
  const { folded, text, figures } = section;
  const seen = new Set<number>();
  const found = figures.flatMap((figure): WrongUnit[] => {
    const right = rightUnit(figure);
    if (right === undefined) return [];
    seen.add(figure.token.start);
    const { token } = figure;
    return [otherUnit(text.text, token, right)];
  });
  let start = 0;
  // As they were read: along a description the section as a whole, else each paragraph by itself.
  for (const paragraph of section.slips === undefined ? [folded] : folded.split("\n")) {
    const tokens = inUsualUnit(numberTokens(paragraph), paragraph);
    for (const token of tokens) {
      if (token.writtenUnit === undefined || token.unit === undefined) continue;
      const at = start + token.start;
      const own = figures.find((figure) => figure.token.start === at);
      const isRight = own !== undefined && isRightAs(own, token.writtenUnit);
      if (seen.has(at) || isRight) continue;
      found.push(otherUnit(text.text, { ...token, start: at, end: start + token.end }, token.unit));
    }
    start += paragraph.length + 1;
  }
  return found;
}

function otherUnit(text: string, { start, end, unit, writtenUnit }: NumberToken, right: string): WrongUnit {
  const number = text.slice(start, end);
  const behind = /^\s*[万亿]?元/.exec(text.slice(end))?.[0] ?? "";
  return {
    start,
    end: end + behind.length,
    written: `${number}${writtenUnit ?? unit ?? ""}`,
    expected: `${number}${right}`,
    is: "other",
  };
}

const UNITS = ["万元", "元", "亿元"] as const;

/** The unit in which a wrong amount would be right. */
export function rightUnit({ part, token }: ReadFigure): string | undefined {
  const { unit, value } = token;
  if (value === 0n || (unit !== "万元" && unit !== "元" && unit !== "亿元")) return undefined;
  if (part.role !== "amount" && part.role !== "difference") return undefined;
  if (compareFigure(token, part.quantity, part.role !== "amount") !== "wrong") return undefined;
  return UNITS.find(
    (other) => other !== unit && compareFigure({ ...token, unit: other }, part.quantity, false) === "right",
  );
}

function isRightAs({ part, token }: ReadFigure, unit: NumberToken["unit"]): boolean {
  const { start, end, value, decimals, isAbout } = token;
  return compareFigure({ start, end, value, decimals, isAbout, unit }, part.quantity, false) === "right";
}
