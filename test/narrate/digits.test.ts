import { recognizeWorkbook } from "../../src/engine";
import { checkProse } from "../../src/narrate/check-prose";
import { sectionsIn } from "../../src/narrate/read/find-prose";
import { narrativeContext } from "../../src/narrate/write/narrate";
import type { NarrativeInputs } from "../../src/budget/narrative/inputs";
import { shanxi } from "../../src/standards/shanxi/standard";
import { measured } from "../evidence/measured";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { sampled } from "../sample";
import {
  narrated,
  paragraphsOf,
  publishedInputs,
  publishedProse,
  type NarratedBudget,
} from "../fixtures/narratives/narratives";

/** A figure of the published prose with one of its digits changed. */
interface Mistyping {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly wrong: string;
}

/** Reasons are the department's own words: what comes after 主要原因是 up to the next sentence of the description. */
const REASON = /(?:主要)?原因是.*?(?=；本年部门|$)/g;

function mistypingsOf(lines: readonly string[]): Mistyping[] {
  return lines.flatMap((text, line) => {
    const reasons = [...text.matchAll(REASON)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    // Of 八 the published text breaks off in the middle of its reason.
    if (/^年度机关运行经费/.test(text)) return [];
    return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].flatMap((match) => {
      const start = match.index;
      const [right] = match;
      // 所属1家行政机关 is no figure of the description.
      if (text[start + right.length] === "家") return [];
      if (reasons.some(([from, to]) => start >= from && start < to)) return [];
      return [...right].flatMap((digit, index): Mistyping[] => {
        if (!/\d/.test(digit)) return [];
        const wrong =
          right.slice(0, index) +
          String((Number(digit) + 1 + ((start + index) % 8)) % 10) +
          right.slice(index + 1);
        return [{ line, start, end: start + right.length, right, wrong }];
      });
    });
  });
}

describe.each(narrated)("%s", (name: NarratedBudget) => {
  const lines = publishedProse(name);
  const inputs = publishedInputs(name);
  const recognized = recognizeWorkbook(layOut(budgets[name]));
  if (recognized === undefined) throw new Error("No budget tables");
  const context = (given: NarrativeInputs) => narrativeContext(recognized.recognition.document, given);
  const about = (prose: ReturnType<typeof paragraphsOf>, given = inputs) => {
    const found = sectionsIn(prose, shanxi);
    return found ? checkProse(found, context(given), shanxi).findings : [];
  };
  /** Sections are read one by one: the one with the mistyping is enough, and the title with the first. */
  const headings = lines.flatMap((text, index) => (/^[一二三四五六七八九]、/.test(text) ? [index] : []));
  const sectionAround = (line: number) => {
    const start = headings.findLast((index) => index <= line) ?? 0;
    const end = headings.find((index) => index > Math.max(line, 1)) ?? lines.length;
    return [start, end] as const;
  };

  it("as published has no wrong figure", () => {
    const found = about(paragraphsOf(lines)).filter(({ severity }) => severity !== "info");
    expect(found).toEqual([]);
  });

  it("every figure with one digit changed is found, with the right figure", () => {
    const all = mistypingsOf(lines);
    expect(all.length).toBeGreaterThan(200);
    const mistypings = sampled(all, 6);
    const missed = mistypings.filter(({ line, start, end, right, wrong }) => {
      const text = lines[line] ?? "";
      const changed = lines.map((one, index) =>
        index === line ? text.slice(0, start) + wrong + text.slice(end) : one,
      );
      const [from, to] = sectionAround(line);
      return !about(paragraphsOf(changed).slice(from, to)).some(
        ({ span, expected, quote }) =>
          span?.paragraph === line &&
          span.start === start &&
          span.end === end &&
          quote === wrong &&
          expected === right,
      );
    });
    measured("digits of the prose", mistypings.length - missed.length, mistypings.length);
    expect(missed).toEqual([]);
  });
});
