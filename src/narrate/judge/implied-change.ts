import { absolute, powerOfTen, type Decimal } from "../../amount/decimal";
import { plainTwo } from "../../amount/format";
import { exact, percentage, total } from "../../budget/quantities";
import type { Quantity } from "../../budget/section";
import { compareFigure } from "../read/compare-figure";
import { rightFigure } from "./right-figure";
import { judgeSum } from "./judge-sum";
import { printedAmount, type NumberToken } from "../read/number-tokens";
import { contrary, type ReadComparison } from "../read/read-comparisons";
import type { ProseStatement } from "../checks/prose-check";
import type { SectionReading } from "../read/reading";

/**
 * Last year's figure is not known, but difference and rate each imply it: this year ∓ difference, and the rate of that.
 * The three must agree; which of them is wrong shows where a slip of one digit puts it right.
 */
export function impliedStatements(
  section: SectionReading,
  comparisons: readonly ReadComparison[],
): readonly ProseStatement[] {
  const statements: ProseStatement[] = [];
  const told = new Set<ReadComparison>();
  for (const one of comparisons) {
    const own = ownStatements(section, one, balanceOf(one, comparisons));
    if (own.some((statement) => statement.is === "finding")) told.add(one);
    statements.push(...own);
  }
  statements.push(...balanceStatements(section, comparisons, told), ...sumStatements(section, comparisons));
  return statements;
}

/** 收入总计 and 支出总计 changed by the same amount. */
function balanceOf(one: ReadComparison, comparisons: readonly ReadComparison[]): ReadComparison | undefined {
  if (one.comparison.isBalanced !== true) return undefined;
  return comparisons.find(
    (other) =>
      other !== one &&
      other.comparison.isBalanced === true &&
      other.comparison.thisYear.value === one.comparison.thisYear.value,
  );
}

function ownStatements(
  section: SectionReading,
  one: ReadComparison,
  balance: ReadComparison | undefined,
): readonly ProseStatement[] {
  const { comparison, difference, rate, directions } = one;
  const now = comparison.thisYear;
  if (difference === undefined || now.value === undefined) return [];
  const number = section.found.section.number;
  const senses = [...new Set(directions.map(({ isDown }) => isDown))];
  const fits = (isDown: boolean, change: Decimal) => fitsRate(now, change, isDown, rate?.token);
  const change = printedAmount(difference.token) ?? 0n;
  const [first] = directions;
  if (senses.length > 1 && first) {
    // Two words contradict each other: the figures say which.
    const isDown = fits(first.isDown, change) || !fits(!first.isDown, change) ? first.isDown : !first.isDown;
    return directions
      .filter((word) => word.isDown !== isDown)
      .map((word) => ({
        is: "finding",
        at: { section, start: word.start, end: word.end },
        message: `情况说明（${number}）的${comparison.name}先后写“${directions.map(({ text }) => text).join("”和“")}”，方向矛盾，请更正。`,
        expected: contrary(word.text),
        facts: now.facts,
      }));
  }
  const isDown = first?.isDown ?? false;
  if (!isDown && change > now.value) {
    return [
      {
        is: "finding",
        at: { section, start: difference.start, end: difference.end },
        message: `情况说明（${number}）的${comparison.name}比上年增加 ${plainTwo(change)} 万元，超过了本年的 ${plainTwo(now.value)} 万元，请核对增减方向和金额。`,
        facts: now.facts,
      },
    ];
  }
  if (rate === undefined) {
    const text = section.text.text.slice(difference.start, difference.end);
    return balance ? [] : [{ is: "unbound", quotes: [`${comparison.name}比上年的增减额${text}万元`] }];
  }
  const isUnsigned = first === undefined && fits(!isDown, change);
  if (isUnsigned || fits(isDown, change)) return [{ is: "passed", count: 2 }];
  if (directions.length > 0 && fits(!isDown, change)) {
    return directions.map((word) => ({
      is: "finding",
      at: { section, start: word.start, end: word.end },
      message: `情况说明（${number}）的${comparison.name}写的是“${word.text}”，按增减额和增减率应为“${contrary(word.text)}”，请更正。`,
      expected: contrary(word.text),
      facts: now.facts,
    }));
  }
  const expectedRate = rateOf(now, change, isDown);
  const meant = meantChange(one, balance, (other) => fits(isDown, other));
  const isRateSlip =
    (balance?.rate !== undefined &&
      balance.difference !== undefined &&
      printedAmount(balance.difference.token) === change) ||
    meant === undefined;
  if (isRateSlip) {
    const right =
      expectedRate.value === undefined ? "" : rightFigure(rate.token, expectedRate.value, rate.part.format);
    const written = section.text.text.slice(rate.start, rate.end);
    return [
      {
        is: "finding",
        at: { section, start: rate.start, end: rate.end },
        message: `情况说明（${number}）的${comparison.name}的增减率写的是 ${written}%，按本年数和增减额计算应为 ${right}%，请核对增减额和增减率。`,
        expected: right,
        facts: now.facts,
      },
    ];
  }
  const right = rightFigure(difference.token, meant, difference.part.format);
  const written = section.text.text.slice(difference.start, difference.end);
  return [
    {
      is: "finding",
      at: { section, start: difference.start, end: difference.end },
      message: `情况说明（${number}）的${comparison.name}的增减额写的是 ${written} 万元，与增减率不符，应为 ${right} 万元，请核对。`,
      expected: right,
      facts: now.facts,
    },
  ];
}

function rateOf(now: Quantity, change: Decimal, isDown: boolean): Quantity {
  const before = total(now, exact(isDown ? change : -change));
  return percentage(exact(change), before);
}

function fitsRate(now: Quantity, change: Decimal, isDown: boolean, rate: NumberToken | undefined): boolean {
  return rate !== undefined && compareFigure(rate, rateOf(now, change, isDown), true) === "right";
}

/** The difference that was meant: what the other side of the balance says, or one slip away; only one of them. */
function meantChange(
  { difference }: ReadComparison,
  balance: ReadComparison | undefined,
  fits: (change: Decimal) => boolean,
): Decimal | undefined {
  const other = balance?.difference && printedAmount(balance.difference.token);
  if (other !== undefined && fits(other)) return other;
  if (difference === undefined || difference.token.unit !== "万元") return undefined;
  const digits = powerOfTen(-difference.token.decimals);
  const printed = (difference.token.value / digits).toString();
  const candidates = slipsOf(printed).map((slip) => BigInt(slip) * digits);
  const fitting = candidates.filter(fits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** One digit mistyped, or two neighbours exchanged. */
function slipsOf(printed: string): string[] {
  const mistyped = [...printed].flatMap((digit, index) =>
    [..."0123456789"]
      .filter((another) => another !== digit)
      .map((another) => printed.slice(0, index) + another + printed.slice(index + 1)),
  );
  const exchanged = [...printed].flatMap((digit, index) => {
    const next = printed[index + 1];
    return next === undefined || next === digit
      ? []
      : [printed.slice(0, index) + next + digit + printed.slice(index + 2)];
  });
  return [...mistyped, ...exchanged];
}

function* balanceStatements(
  section: SectionReading,
  comparisons: readonly ReadComparison[],
  told: ReadonlySet<ReadComparison>,
): Iterable<ProseStatement> {
  const [one, other] = comparisons.filter(({ comparison }) => comparison.isBalanced === true);
  if (!one?.difference || !other?.difference || told.has(one) || told.has(other)) return;
  if (one.comparison.thisYear.value !== other.comparison.thisYear.value) return;
  if (printedAmount(one.difference.token) === printedAmount(other.difference.token)) return;
  const text = (at: { start: number; end: number }) => section.text.text.slice(at.start, at.end);
  yield {
    is: "finding",
    at: { section, start: other.difference.start, end: other.difference.end },
    message: `情况说明（${section.found.section.number}）里${one.comparison.name}比上年增减 ${text(one.difference)} 万元，${other.comparison.name}增减 ${text(other.difference)} 万元；收支总计年年相等，两者应当相同，请核对。`,
    expected: text(one.difference),
    facts: other.comparison.thisYear.facts,
  };
}

/** “三公”经费 changed by as much as its four kinds together. */
function* sumStatements(
  section: SectionReading,
  comparisons: readonly ReadComparison[],
): Iterable<ProseStatement> {
  for (const { total: whole, parts } of section.found.section.changeSums ?? []) {
    const of = (key: string) => comparisons.find(({ comparison }) => comparison.key === key);
    const said = of(whole);
    const stated = said && signed(said);
    const changes = parts.map((key) => {
      const part = of(key);
      return part && signed(part);
    });
    if (said === undefined || stated === undefined) continue;
    const known = changes.filter((change) => change !== undefined);
    if (known.length < changes.length) continue;
    const sum = known.reduce((before, change) => before + change, 0n);
    const verdict = judgeSum(stated, known);
    const at = said.difference ?? said.equal;
    if (verdict === "right" || at === undefined) yield { is: "passed", count: 1 };
    else {
      yield {
        is: "finding",
        at: { section, start: at.start, end: at.end },
        message: `情况说明（${section.found.section.number}）的${said.comparison.name}比上年${stated < 0n ? "减少" : "增加"} ${plainTwo(absolute(stated))} 万元，各项合计${sum < 0n ? "减少" : "增加"} ${plainTwo(absolute(sum))} 万元，${verdict === "rounding" ? "相差在四舍五入的尾差以内" : "请核对"}。`,
        ...(verdict === "rounding" ? { isRounding: true } : {}),
        ...(said.difference
          ? { expected: rightFigure(said.difference.token, absolute(sum), "plain-two") }
          : {}),
        facts: said.comparison.thisYear.facts,
      };
    }
  }
}

function signed({ difference, directions, equal }: ReadComparison): Decimal | undefined {
  if (equal) return 0n;
  const change = difference && printedAmount(difference.token);
  const [word] = directions;
  return change === undefined || word === undefined ? undefined : word.isDown ? -change : change;
}
