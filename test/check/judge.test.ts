import { toPlain } from "../../src/amount/decimal";
import { convert } from "../../src/amount/parse-amount";
import { judge, type Verdict } from "../../src/check/judge";
import type { Tie } from "../../src/budget/check";
import { fact, tie } from "./facts";

/** The sides of a tie as printed in 万元, and the verdict: outcome, left − right, tolerance; `slight` where a doubt. */
type Row = readonly [
  name: string,
  left: readonly string[],
  right: readonly string[],
  outcome: Verdict["outcome"],
  difference?: string,
  tolerance?: string,
  slight?: "slight",
];

function judged(relation: Tie["relation"], left: readonly string[], right: readonly string[]): Verdict {
  const facts = [...left, ...right].map(fact);
  return judge(tie(relation, facts.slice(0, left.length), facts.slice(left.length)));
}

const inWan = (yuan: bigint) => toPlain(convert(yuan, "元", "万元"), 2);

function rows(relation: Tie["relation"], table: readonly Row[]): void {
  describe(relation, () => {
    it.each(table.map((row) => ({ name: row[0], row })))("$name", ({ row }) => {
      const [, left, right, outcome, difference, tolerance, slight] = row;
      const verdict = judged(relation, left, right);
      expect(verdict.outcome).toBe(outcome);
      if (difference !== undefined) expect(inWan(verdict.difference)).toBe(difference);
      if (tolerance !== undefined) expect(inWan(verdict.tolerance)).toBe(tolerance);
      expect(verdict.isSlight).toBe(slight !== undefined);
    });
  });
}

rows("identity", [
  ["equal to the last digit", ["12.34"], ["12.34"], "passed", "0.00"],
  ["trailing zeros are no digits", ["12.30"], ["12.3"], "passed", "0.00"],
  ["off by the last digit", ["12.34"], ["12.35"], "failed", "-0.01", "0.00"],
  ["off by more", ["22.34"], ["12.34"], "failed", "10.00", "0.00"],
  ["of other sign", ["12.34"], ["-12.34"], "failed", "24.68"],
  ["two blanks say nothing", [""], [""], "vacuous"],
  ["nor do a blank and a printed zero", [""], ["0.00"], "vacuous"],
  ["a blank is exactly zero", [""], ["0.01"], "failed", "-0.01", "0.00"],
  ["and so is a printed zero", ["0.01"], ["0.00"], "failed", "0.01", "0.00"],
  ["at different units the intervals meet", ["12.34"], ["12.345"], "rounding", "-0.005", "0.0055"],
  ["or they do not", ["12.34"], ["12.3451"], "failed", "-0.0051", "0.00505"],
  ["from the other side", ["12.34"], ["12.3349"], "failed", "0.0051", "0.00505"],
  ["the finer figure on the left", ["12.3351"], ["12.34"], "rounding", "-0.0049", "0.00505"],
  ["at one finer unit to its last digit", ["12.3412"], ["12.3413"], "failed", "-0.0001", "0.00"],
  ["a row that is not printed is zero", ["12.34"], [], "failed", "12.34"],
  ["and zero is right where there is nothing", [""], [], "vacuous"],
  ["an unreadable amount", ["?"], ["12.34"], "unreadable"],
]);

rows("sum", [
  [
    "a blank is exactly zero, also beside a finer figure",
    ["0.004"],
    [""],
    "failed",
    "0.004",
    "0.00",
    "slight",
  ],
  ["exact", ["5.00"], ["2.00", "3.00"], "passed", "0.00"],
  ["two parts: the largest tolerated", ["5.01"], ["2.00", "3.00"], "rounding", "0.01", "0.015"],
  ["two parts: the smallest refused", ["5.02"], ["2.00", "3.00"], "failed", "0.02", "0.015"],
  ["from below", ["4.99"], ["2.00", "3.00"], "rounding", "-0.01", "0.015"],
  ["from below, refused", ["4.98"], ["2.00", "3.00"], "failed", "-0.02", "0.015"],
  ["three parts: exactly the tolerance", ["6.02"], ["1.00", "2.00", "3.00"], "rounding", "0.02", "0.02"],
  ["three parts: one unit more", ["6.03"], ["1.00", "2.00", "3.00"], "failed", "0.03", "0.02"],
  ["blanks and zeros have no slack", ["5.02"], ["2.00", "", "3.00", "0.00", ""], "failed", "0.02", "0.015"],
  ["the total may stand on the right", ["2.00", "3.00"], ["5.01"], "rounding", "-0.01", "0.015"],
  ["figures on both sides", ["2.00", "3.00"], ["1.02", "4.00"], "rounding", "-0.02", "0.02"],
  ["figures on both sides, refused", ["2.00", "3.00"], ["1.03", "4.00"], "failed", "-0.03", "0.02"],
  ["negative parts", ["1.00"], ["3.00", "-2.00"], "passed", "0.00"],
  ["a blank total is exactly zero", [""], ["2.00", "-1.99"], "rounding", "-0.01", "0.01"],
  ["a blank total, refused", [""], ["2.00", "-1.98"], "failed", "-0.02", "0.01"],
  ["one part is an identity", ["5.00"], ["5.00"], "passed", "0.00", "0.00"],
  ["one part, off by one unit: a doubt", ["5.01"], ["5.00"], "failed", "0.01", "0.00", "slight"],
  [
    "one part among blanks, off by one unit",
    ["5.01"],
    ["", "5.00", "0.00"],
    "failed",
    "0.01",
    "0.00",
    "slight",
  ],
  ["one part, off by two units: an error", ["5.02"], ["", "5.00"], "failed", "0.02", "0.00"],
  ["one part, the total one unit less", ["4.99"], ["", "5.00"], "failed", "-0.01", "0.00", "slight"],
  ["a blank total of one part of one unit", [""], ["0.01"], "failed", "-0.01", "0.00", "slight"],
  ["a blank total of one part of two units", [""], ["0.02"], "failed", "-0.02", "0.00"],
  ["a total of one unit over blanks", ["0.01"], ["", ""], "failed", "0.01", "0.00", "slight"],
  ["a total of two units over blanks", ["0.02"], ["", ""], "failed", "0.02", "0.00"],
  ["a total over no rows at all", ["5.00"], [], "failed", "5.00"],
  [
    "one part at another unit: the intervals meet",
    ["5.00"],
    ["", "5.0049"],
    "rounding",
    "-0.0049",
    "0.00505",
  ],
  [
    "one part at another unit: they do not",
    ["5.00"],
    ["", "5.0051"],
    "failed",
    "-0.0051",
    "0.00505",
    "slight",
  ],
  ["a finer part has less slack", ["5.01"], ["2.0005", "3.00"], "rounding", "0.0095", "0.01005"],
  ["a finer part has less slack, refused", ["5.01"], ["1.9999", "3.00"], "failed", "0.0101", "0.01005"],
  ["blanks only say nothing", [""], ["", "0.00"], "vacuous"],
  ["an unreadable part", ["5.00"], ["2.00", "?"], "unreadable"],
]);

rows("at-least", [
  ["more", ["5.00"], ["4.00"], "passed", "1.00"],
  ["equal", ["5.00"], ["5.00"], "passed", "0.00"],
  ["less by what rounding explains", ["5.00"], ["5.01"], "rounding", "-0.01", "0.01"],
  ["less by one unit more", ["5.00"], ["5.02"], "failed", "-0.02", "0.01"],
  ["a blank is exactly zero", [""], ["0.01"], "failed", "-0.01", "0.005"],
  ["nothing is at most anything", ["5.00"], [""], "passed", "5.00"],
  ["a negative amount is less than nothing", ["-0.01"], [""], "failed", "-0.01", "0.005"],
  ["every figure has its slack", ["5.00"], ["2.00", "3.01"], "rounding", "-0.01", "0.015"],
  ["every figure has its slack, refused", ["5.00"], ["2.00", "3.02"], "failed", "-0.02", "0.015"],
  ["blanks only say nothing", [""], [""], "vacuous"],
  ["an unreadable amount", ["?"], ["5.00"], "unreadable"],
]);
