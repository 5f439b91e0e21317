import type { Finding } from "../../src/check/diagnosis";
import { checkAll, isAboutProse } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { measured } from "../evidence/measured";
import { AMOUNTS, LAYOUTS, otherWords, written } from "../fixtures/narratives/other-words";
import { sampled } from "../sample";

const all = otherWords();
const amountStyles = Object.keys(AMOUNTS);
const layouts = Object.keys(LAYOUTS);

/** Every narrative in every style of amounts, layouts and decimals in turn; whole 元 are not cut off at 100. */
const cases = all.flatMap((one, at) =>
  amountStyles
    .map((amounts, index) => ({
      one,
      style: {
        amounts,
        layout: layouts[(index + at) % layouts.length] ?? "lines",
        decimals: 2 - ((index + at) % 3),
      },
    }))
    .filter(({ style }) => !(style.amounts === "yuan" && isInYuan(one.name))),
);

function isInYuan(name: string): boolean {
  return name.startsWith("shanghai-finance");
}

function said(workbook: WorkbookSnapshot, lines: readonly string[]): readonly Finding[] {
  const prose = lines.map((text, paragraph) => ({ text, place: { paragraph } }));
  const checked = checkAll(workbook, [], { prose });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(
      ({ check, severity, outcome }) =>
        isAboutProse(check) && (severity !== "info" || outcome === "rounding"),
    ),
  );
}

test("nothing is wrong in narratives in words of their own, and little is doubted", () => {
  const some = sampled(cases, 6);
  const errors: string[] = [];
  const doubted = some.filter(({ one, style }) => {
    const own = said(one.workbook, written(one.lines, style)).filter(({ severity }) => severity !== "info");
    const where = `${one.name} ${Object.values(style).join(" ")}`;
    errors.push(
      ...own.filter(({ severity }) => severity === "error").map(({ message }) => `${where}: ${message}`),
    );
    return own.some(({ severity }) => severity === "warning");
  });
  measured(
    "narratives of other offices' words without a false doubt",
    some.length - doubted.length,
    some.length,
  );
  expect(errors).toEqual([]);
  expect(doubted.length * 20).toBeLessThanOrEqual(some.length);
}, 30_000);

interface Planted {
  readonly document: string;
  /** In the lines as they stand in the file. */
  readonly from: string;
  readonly to: string;
  readonly check: string;
  readonly quote: string;
  readonly expected: string;
}

/** One for each way in which such a number is understood. */
const planted: readonly Planted[] = [
  // What was spent, behind what was planned of the same.
  {
    document: "final-county.1.txt",
    from: "预算{12.50}，决算{8.31}",
    to: "预算{12.50}，决算{8.13}",
    check: "narrative-amount",
    quote: "8.13",
    expected: "8.31",
  },
  // Rows that are called by their names alone: the column shows by those beside them.
  {
    document: "guangdong-guangzhou-statistics-2026.2.txt",
    from: "统计管理{17.47}",
    to: "统计管理{17.74}",
    check: "narrative-amount",
    quote: "17.74",
    expected: "17.47",
  },
  {
    document: "final-county.3.txt",
    from: "一般行政管理事务{231.50}",
    to: "一般行政管理事务{251.50}",
    check: "narrative-amount",
    quote: "251.50",
    expected: "231.50",
  },
  {
    document: "zhejiang-huzhou-finance-2026.2.txt",
    from: "津贴补贴{633.06}",
    to: "津贴补贴{636.06}",
    check: "narrative-amount",
    quote: "636.06",
    expected: "633.06",
  },
  // Shares of the whole that the others are shares of, and of 分别占 each its own.
  {
    document: "final-county.1.txt",
    from: "事业收入{92.30}，占{%5.99}",
    to: "事业收入{92.30}，占{%5.92}",
    check: "narrative-ratio",
    quote: "5.92",
    expected: "5.99",
  },
  {
    document: "zhejiang-huzhou-finance-2026.3.txt",
    from: "分别占{%72.31}、{%9.16}",
    to: "分别占{%72.31}、{%9.61}",
    check: "narrative-ratio",
    quote: "9.61",
    expected: "9.16",
  },
];

const PLAIN = { amounts: "plain", layout: "lines", decimals: 2 };

test.each(planted)("$quote is wrong in $document", ({ document, from, to, check, quote, expected }) => {
  const one = all.find(({ name }) => name === document);
  const lines = one?.lines.map((line) => line.replace(from, to)) ?? [];
  expect(lines).not.toEqual(one?.lines);
  const found = one === undefined ? [] : said(one.workbook, written(lines, PLAIN));
  expect(found).toContainEqual(expect.objectContaining({ check, quote, expected }));
});
