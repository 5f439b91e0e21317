import { absolute, toPlain } from "../../amount/decimal";
import { plainTwo } from "../../amount/format";
import { difference, size } from "../../budget/narrative/quantities";
import { changeTexts } from "../write/change-texts";
import { changesWithoutLastYear } from "../judge/unknown-last-year";
import { compareFigure } from "../read/compare-figure";
import { rightFigure } from "../judge/right-figure";
import { printedAmount } from "../read/number-tokens";
import { contrary, readComparisons, type ReadComparison } from "../read/read-comparisons";
import type { ExtraFigure, ReadFigure, SectionReading } from "../read/reading";
import { textAt } from "../read/section-text";
import { changesInText } from "../judge/changes-in-text";
import { changeSums } from "../judge/change-sums";
import { slipFindings } from "../judge/free-slips";
import type { ProseFinding, ProseStatement } from "../judge/prose-statement";
import type { ProseCheck } from "./prose-check";

export const narrativeChange: ProseCheck = {
  id: "narrative-change",
  about: "prose",
  title: "与上年比较的增减可以复算",
  severity: "error",
  requires: [],
  why: "增加还是减少、增减多少、增减百分之几，三者由本年数和上年数唯一确定；方向写反、比例算错，是检查通报的常见问题。",
  mend: "按本年数与上年数重新计算增减额和增减率；没有上年工作簿时，只能核对三者之间是否相符。",
  *examine({ sections }) {
    for (const section of sections) {
      const comparisons = readComparisons(section);
      for (const one of comparisons) {
        if (isKnown(one)) yield* knownStatements(one);
      }
      yield* changesWithoutLastYear(
        section,
        comparisons.filter((one) => !isKnown(one)),
      );
      for (const extra of section.extraFigures) yield* extraFigureStatements(section, extra, comparisons);
      yield* slipFindings(section, "missing-verb", "contrary-reason");
      yield* changeSums(section);
      // Of prose without a description every change was read as it stands.
      if (section.slips === undefined) yield* changesInText(section);
    }
  },
};

/** Known is last year's budget; what is compared with what was spent follows from itself alone. */
function isKnown({ comparison, comparesWithOther }: ReadComparison): boolean {
  return comparison.lastYear.value !== undefined && !comparesWithOther;
}

/** Last year's figure is known: each figure and word stands for itself. */
function* knownStatements(one: ReadComparison): Iterable<ProseStatement> {
  const { comparison, section } = one;
  const { thisYear, lastYear, name } = comparison;
  const change = difference(thisYear, lastYear);
  const { value } = change;
  if (value === undefined || lastYear.value === undefined) return;
  const number = section.found.section.number;
  const facts = [...thisYear.facts, ...lastYear.facts];
  const should = changeTexts(comparison);
  if (one.equal) {
    if (value === 0n) yield { is: "passed", count: 1 };
    else {
      yield {
        is: "finding",
        at: { section, start: one.equal.start, end: one.equal.end },
        message: `情况说明（${number}）说${name}“${textAt(section.text, one.equal)}”，但${should.bothYears}，请更正。`,
        expected: should.sentence,
        facts,
      };
    }
  }
  if (one.isNew && lastYear.value !== 0n) {
    yield {
      is: "finding",
      at: { section, start: one.isNew.start, end: one.isNew.end },
      message: `情况说明（${number}）说${name}上年没有预算，但上年为 ${plainTwo(lastYear.value)} 万元，请更正。`,
      facts,
    };
  }
  if (one.difference) yield judged(section, one.difference, should.bothYears);
  if (one.rate) {
    if (lastYear.value === 0n && value !== 0n) {
      yield {
        is: "finding",
        severity: "warning",
        at: { section, start: one.rate.start, end: one.rate.end },
        message: `情况说明（${number}）写了${name}的增减率，但上年为零，增长率不可比，请改为“上年无该项预算，增长率不可比”。`,
        facts,
      };
    } else yield judged(section, one.rate, should.bothYears);
  }
  for (const word of one.directions) {
    if (value === 0n || word.isDown === value < 0n) yield { is: "passed", count: 1 };
    else {
      yield {
        is: "finding",
        at: { section, start: word.start, end: word.end },
        message: `情况说明（${number}）说${name}“${word.text}”，但${should.bothYears}，请更正。`,
        expected: contrary(word.text),
        facts,
      };
    }
  }
}

function judged(section: SectionReading, figure: ReadFigure, bothYears: string): ProseStatement {
  const { part, token, start, end } = figure;
  const verdict = compareFigure(token, part.quantity, true);
  if (verdict === "right" || verdict === "unknown") return { is: "passed", count: 1 };
  const value = part.quantity.value ?? 0n;
  const unit = part.role === "rate" ? "%" : " 万元";
  const expected = rightFigure(token, value, part.format);
  const closing = verdict === "close" ? "，相差在四舍五入的范围以内，请核实" : "，请更正";
  return {
    is: "finding",
    ...(verdict === "close" ? { severity: "warning" } : {}),
    at: { section, start, end },
    message: `情况说明（${section.found.section.number}）的${part.name}写的是 ${textAt(section.text, figure)}${unit}，应为 ${expected}${unit}（${bothYears}）${closing}。`,
    expected,
    ...(part.role === "rate"
      ? {}
      : { difference: toPlain(absolute((printedAmount(token) ?? 0n) - value), 2) }),
    facts: part.quantity.facts,
  };
}

/** Differences in the words of a reason. */
function* extraFigureStatements(
  section: SectionReading,
  { token, meaning }: ExtraFigure,
  comparisons: readonly ReadComparison[],
): Iterable<ProseStatement> {
  const printed = printedAmount(token);
  if (printed === undefined || meaning.is === "item") return;
  const at = { section, start: token.start, end: token.end };
  const number = section.found.section.number;
  if (meaning.is === "difference") {
    const { thisYear: now, lastYear: last } = meaning;
    const change = (printedAmount(now) ?? 0n) - (printedAmount(last) ?? 0n);
    const isRight = absolute(change) === printed && (change === 0n || change < 0n === meaning.isDown);
    const words = `${textAt(section.text, now)} 与 ${textAt(section.text, last)}`;
    if (isRight) yield { is: "passed", count: 1 };
    else {
      yield {
        is: "finding",
        at,
        message: `情况说明（${number}）的文字里 ${words} 的差额写的是${meaning.isDown ? "减少" : "增加"} ${textAt(section.text, token)}，应为${change < 0n ? "减少" : "增加"} ${plainTwo(absolute(change))}，请更正。`,
        expected: rightFigure(token, absolute(change), "shortest"),
      } satisfies ProseFinding;
    }
    return;
  }
  const read = comparisons.find((one) => one.comparison.key === meaning.comparison.key);
  if (read?.comparesWithOther) return;
  const known = size(difference(meaning.comparison.thisYear, meaning.comparison.lastYear)).value;
  const right = known ?? (read?.difference && printedAmount(read.difference.token));
  if (right === undefined) yield { is: "unbound", quotes: [textAt(section.text, token)] };
  else if (right === printed) yield { is: "passed", count: 1 };
  else {
    yield {
      is: "finding",
      severity: "warning",
      at,
      message: `情况说明（${number}）的文字里${meaning.comparison.name}比上年的增减额写的是 ${textAt(section.text, token)} 万元，${known === undefined ? "前文" : "应"}为 ${plainTwo(right)} 万元，请核对。`,
      expected: rightFigure(token, right, "plain-two"),
      facts: meaning.comparison.thisYear.facts,
    };
  }
}
