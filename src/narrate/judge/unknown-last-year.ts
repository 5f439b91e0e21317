import { absolute, type Decimal } from "../../amount/decimal";
import { plainTwo } from "../../amount/format";
import { printedAmount } from "../read/number-tokens";
import type { ReadComparison } from "../read/read-comparisons";
import type { SectionReading } from "../read/reading";
import { textAt } from "../read/section-text";
import { impliedChange } from "./implied-change";
import { judgeSum } from "./judge-sum";
import type { ProseStatement } from "./prose-statement";
import { rightFigure } from "./right-figure";

/** What is said of a section's comparisons with last year of which last year's figure is not known: each in itself, then together. */
export function changesWithoutLastYear(
  section: SectionReading,
  comparisons: readonly ReadComparison[],
): readonly ProseStatement[] {
  const statements: ProseStatement[] = [];
  const wrong = new Set<ReadComparison>();
  for (const one of comparisons) {
    const own = impliedChange(one, balanceOf(one, comparisons));
    if (own.some((statement) => statement.is === "finding")) wrong.add(one);
    statements.push(...own);
  }
  return [
    ...statements,
    ...balanceStatements(section, comparisons, wrong),
    ...changeSumStatements(section, comparisons),
  ];
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

function* balanceStatements(
  section: SectionReading,
  comparisons: readonly ReadComparison[],
  wrong: ReadonlySet<ReadComparison>,
): Iterable<ProseStatement> {
  const [one, other] = comparisons.filter(({ comparison }) => comparison.isBalanced === true);
  if (!one?.difference || !other?.difference || wrong.has(one) || wrong.has(other)) return;
  if (one.comparison.thisYear.value !== other.comparison.thisYear.value) return;
  if (printedAmount(one.difference.token) === printedAmount(other.difference.token)) return;
  const right = textAt(section.text, one.difference);
  const written = textAt(section.text, other.difference);
  yield {
    is: "finding",
    at: { section, start: other.difference.start, end: other.difference.end },
    message: `情况说明（${section.found.section.number}）里${one.comparison.name}比上年增减 ${right} 万元，${other.comparison.name}增减 ${written} 万元；收支总计年年相等，两者应当相同，请核对。`,
    expected: right,
    facts: other.comparison.thisYear.facts,
  };
}

/** “三公”经费 changed by as much as its four kinds together. */
function* changeSumStatements(
  section: SectionReading,
  comparisons: readonly ReadComparison[],
): Iterable<ProseStatement> {
  const byKey = new Map(comparisons.map((one) => [one.comparison.key, one]));
  for (const { total, parts } of section.found.section.changeSums ?? []) {
    const whole = byKey.get(total);
    const change = whole && signedChange(whole);
    const changes = parts.flatMap((key) => {
      const part = byKey.get(key);
      return (part && signedChange(part)) ?? [];
    });
    if (whole === undefined || change === undefined || changes.length < parts.length) continue;
    const sum = changes.reduce((before, one) => before + one, 0n);
    const verdict = judgeSum(change, changes);
    const at = whole.difference ?? whole.equal;
    if (verdict === "right" || at === undefined) yield { is: "passed", count: 1 };
    else {
      const closing = verdict === "rounding" ? "相差在四舍五入的尾差以内" : "请核对";
      yield {
        is: "finding",
        at: { section, start: at.start, end: at.end },
        message: `情况说明（${section.found.section.number}）的${whole.comparison.name}比上年${changed(change)}，各项合计${changed(sum)}，${closing}。`,
        ...(verdict === "rounding" ? { isRounding: true } : {}),
        ...(whole.difference
          ? { expected: rightFigure(whole.difference.token, absolute(sum), "plain-two") }
          : {}),
        facts: whole.comparison.thisYear.facts,
      };
    }
  }
}

/** 减少 2.55 万元 */
function changed(change: Decimal): string {
  return `${change < 0n ? "减少" : "增加"} ${plainTwo(absolute(change))} 万元`;
}

/** In 万元, negative for a decrease; `undefined` where the text does not say it. */
function signedChange({ difference, directions, equal }: ReadComparison): Decimal | undefined {
  if (equal) return 0n;
  const change = difference && printedAmount(difference.token);
  const [word] = directions;
  return change === undefined || word === undefined ? undefined : word.isDown ? -change : change;
}
