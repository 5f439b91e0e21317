import type { Finding } from "../../src/check/diagnosis";
import { checkAll, isAboutProse } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { measured } from "../evidence/measured";
import { AMOUNTS, LAYOUTS, otherWords, written, type OtherWords } from "../fixtures/narratives/other-words";
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
}, 180_000);

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
  // What a province's own description foresees otherwise, and rows that are called by shorter names.
  {
    document: "construction-2026.1.txt",
    from: "项目支出安排{7948.00}",
    to: "项目支出安排{7984.00}",
    check: "narrative-amount",
    quote: "7984.00",
    expected: "7948.00",
  },
  {
    document: "construction-2026.2.txt",
    from: "人员经费占{%91.99}，计",
    to: "人员经费占{%91.19}，计",
    check: "narrative-ratio",
    quote: "91.19",
    expected: "91.99",
  },
  {
    document: "zhejiang-huzhou-finance-2026.3.txt",
    from: "国库支付中心{724.30}",
    to: "国库支付中心{742.30}",
    check: "narrative-amount",
    quote: "742.30",
    expected: "724.30",
  },
  {
    document: "zhejiang-huzhou-finance-2026.3.txt",
    from: "财政管理与改革项目{110.00}",
    to: "财政管理与改革项目{101.00}",
    check: "narrative-amount",
    quote: "101.00",
    expected: "110.00",
  },
  {
    document: "final-county.3.txt",
    from: "为预算{37.90}的{%85.15}",
    to: "为预算{37.90}的{%81.55}",
    check: "narrative-ratio",
    quote: "81.55",
    expected: "85.15",
  },
  {
    document: "hunan-changsha-petitions-2026.1.txt",
    from: "项目支出：年初预算数为{417.41}",
    to: "项目支出：年初预算数为{471.41}",
    check: "narrative-amount",
    quote: "471.41",
    expected: "417.41",
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

const WRITTEN = /\{(%?)([1-9][\d.]*)\}/g;

/** One of the first two digits of every seventh figure changed. */
function plantedIn({ lines }: OtherWords, from: number): readonly (readonly string[])[] {
  const places = lines.flatMap((line, at) => [...line.matchAll(WRITTEN)].map((match) => ({ at, match })));
  return places.flatMap(({ at, match }, index) => {
    const [whole, percent = "", digits = ""] = match;
    if (index % 7 !== from % 7) return [];
    const place = /^\d{2}/.test(digits) ? index % 2 : 0;
    const wrong = (Number(digits.charAt(place)) % 9) + 1;
    const changed = `{${percent}${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}}`;
    return [
      lines.map((line, own) =>
        own === at ? line.slice(0, match.index) + changed + line.slice(match.index + whole.length) : line,
      ),
    ];
  });
}

test("a wrong digit is found in what offices write in words of their own", () => {
  let [told, found] = [0, 0];
  sampled(all, 4).forEach((one, from) => {
    const before = said(one.workbook, written(one.lines, PLAIN)).length;
    for (const lines of plantedIn(one, from)) {
      told += 1;
      if (said(one.workbook, written(lines, PLAIN)).length > before) found += 1;
    }
  });
  measured("wrong digits in narratives of other offices' words", found, told);
  expect(told).toBeGreaterThan(8);
  expect(found).toBeGreaterThanOrEqual(told * 0.9);
}, 180_000);

const PLAIN = { amounts: "plain", layout: "lines", decimals: 2 };

test.each(planted)("$quote is wrong in $document", ({ document, from, to, check, quote, expected }) => {
  const one = all.find(({ name }) => name === document);
  const lines = one?.lines.map((line) => line.replace(from, to)) ?? [];
  expect(lines).not.toEqual(one?.lines);
  const found = one === undefined ? [] : said(one.workbook, written(lines, PLAIN));
  expect(found).toContainEqual(expect.objectContaining({ check, quote, expected }));
});
