import { absolute, toPlain, type Decimal } from "../../amount/decimal";
import { lastDigit } from "../read/compare-figure";
import { printedAmount } from "../read/number-tokens";
import type { ReadFigure, SectionReading } from "../read/reading";
import { textAt } from "../read/section-text";
import { judgeSum, type SumVerdict } from "./judge-sum";
import type { ProseStatement } from "./prose-statement";
import { rightFigure } from "./right-figure";

export interface SumStatements {
  readonly statements: readonly ProseStatement[];
  /** Keys of figures that are checked against each other, though neither tables nor inputs have them. */
  readonly covered: ReadonlySet<string>;
}

/**
 * Figures of the prose that must add up among themselves (政府采购, 绩效, 车辆). Where all of them are known each is
 * compared by itself; here they are held against each other.
 */
export function sumStatements(section: SectionReading): SumStatements {
  const byKey = new Map(section.figures.map((figure) => [figure.part.key, figure]));
  const statements: ProseStatement[] = [];
  const covered = new Set<string>();
  const broken = new Set<string>();
  for (const { total, parts } of section.found.section.sums ?? []) {
    const whole = byKey.get(total);
    const read = parts.flatMap((key) => byKey.get(key) ?? []);
    const all = whole === undefined ? read : [whole, ...read];
    if (whole === undefined || read.length < parts.length || all.every(isKnown)) continue;
    for (const { part } of all) covered.add(part.key);
    const sum = read.reduce((before, figure) => before + valueOf(figure), 0n);
    const verdict = verdictOf(whole, read, sum);
    if (verdict === "right") statements.push({ is: "passed", count: 1 });
    // That a total is itself wrong is said by the tables; its parts may still add up to what is right.
    else if (isKnown(whole) && sum === whole.part.quantity.value) continue;
    else {
      if (verdict === "wrong") for (const { part } of all) broken.add(part.key);
      statements.push(brokenSum(section, { whole, parts: read, sum, isRounding: verdict === "rounding" }));
    }
  }
  statements.push(...printedTwice(section, broken, covered));
  return { statements, covered };
}

/** Counts add up exactly. */
function verdictOf(whole: ReadFigure, parts: readonly ReadFigure[], sum: Decimal): SumVerdict {
  if (whole.part.role === "amount") {
    const verdict = judgeSum(valueOf(whole), parts.map(valueOf));
    return verdict === "wrong" && isRoundedCoarsely(whole, parts, sum) ? "rounding" : verdict;
  }
  return valueOf(whole) === sum ? "right" : "wrong";
}

/** 0.15亿元, whose parts are told in 万元: each was rounded at its own last digit. */
function isRoundedCoarsely(whole: ReadFigure, parts: readonly ReadFigure[], sum: Decimal): boolean {
  const all = [whole, ...parts];
  if (all.every(({ token }) => token.unit !== "亿元")) return false;
  const digits = all.reduce((before, { token }) => before + (token.value === 0n ? 0n : lastDigit(token)), 0n);
  return absolute(valueOf(whole) - sum) * 2n <= digits;
}

interface BrokenSum {
  readonly whole: ReadFigure;
  readonly parts: readonly ReadFigure[];
  /** Of the parts. */
  readonly sum: Decimal;
  readonly isRounding: boolean;
}

function brokenSum(section: SectionReading, { whole, parts, sum, isRounding }: BrokenSum): ProseStatement {
  const isAmount = whole.part.role === "amount";
  const unit = isAmount ? ` ${whole.token.unit ?? "万元"}` : "";
  const isMixed = parts.some(({ token }) => token.unit !== whole.token.unit);
  const names = parts.map(({ part, token }) => {
    const own = isMixed && isAmount ? ` ${token.unit ?? "万元"}` : "";
    return `${part.name} ${textAt(section.text, token)}${own}`;
  });
  const right = rightFigure(whole.token, sum, whole.part.format);
  const written = textAt(section.text, whole);
  // Where the tables have the total one of the parts is wrong, and which one is not known.
  const isInTables = isKnown(whole);
  const first = parts.find(({ token }) => token.value !== 0n) ?? whole;
  const at = isInTables ? first : whole;
  return {
    is: "finding",
    at: { section, start: at.start, end: at.end },
    message: `情况说明（${section.found.section.number}）的${whole.part.name}是 ${written}${unit}，但${names.join("、")}，合计为 ${right}${unit}，${isRounding ? "相差在四舍五入的尾差以内" : "请核对"}。`,
    ...(isRounding ? { isRounding } : {}),
    ...(isInTables ? {} : { expected: right }),
    ...(isInTables || !isAmount ? {} : { difference: toPlain(absolute(valueOf(whole) - sum), 2) }),
    facts: whole.part.quantity.facts,
  };
}

/** One unknown quantity that the section prints twice; the keys of such figures go to `covered`. */
function printedTwice(
  section: SectionReading,
  broken: ReadonlySet<string>,
  covered: Set<string>,
): readonly ProseStatement[] {
  const statements: ProseStatement[] = [];
  const byGap = new Map<string, ReadFigure>();
  for (const figure of section.figures) {
    const { quantity, role } = figure.part;
    const [gap, ...others] = quantity.gaps;
    if (quantity.value !== undefined || gap === undefined || others.length > 0) continue;
    if (role !== "amount" && role !== "count") continue;
    const before = byGap.get(gap.key);
    if (before === undefined) {
      byGap.set(gap.key, figure);
      continue;
    }
    covered.add(before.part.key).add(figure.part.key);
    if (valueOf(before) === valueOf(figure)) continue;
    const [wrong, other] =
      broken.has(before.part.key) && !broken.has(figure.part.key) ? [before, figure] : [figure, before];
    const right = textAt(section.text, other);
    const written = textAt(section.text, wrong);
    statements.push({
      is: "finding",
      at: { section, start: wrong.start, end: wrong.end },
      message: `情况说明（${section.found.section.number}）的${wrong.part.name}两处不一致：一处是 ${written}，另一处是 ${right}，请核对。`,
      expected: right,
    });
  }
  return statements;
}

function isKnown({ part }: ReadFigure): boolean {
  return part.quantity.value !== undefined;
}

function valueOf({ token }: ReadFigure): Decimal {
  return printedAmount(token) ?? token.value;
}
