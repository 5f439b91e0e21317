import { similarity } from "../../text/similarity";
import { fold } from "../read/fold";
import type { Listing } from "../../budget/narrative/section";
import type { SectionReading } from "../read/reading";
import { textAt } from "../read/section-text";
import { slipFindings } from "../judge/free-slips";
import { passed, type ProseFinding } from "../judge/prose-statement";
import type { ProseCheck } from "./prose-check";

export const narrativeTerm: ProseCheck = {
  id: "narrative-term",
  about: "prose",
  title: "情况说明的用语和科目名称规范",
  severity: "warning",
  requires: [],
  why: "预算和科目有规定的名称，例如“国有资本经营预算”写成“国有资产经营预算”、“一般公共服务支出”写成“一般公共预算服务支出”，都是通报过的差错。",
  mend: "改为规定的名称，与各表的写法相同。",
  *examine({ sections }, { wrongTerms }) {
    for (const section of sections) {
      const number = section.found.section.number;
      const misnamed = slipFindings(section, "misnamed");
      const found: ProseFinding[] = [];
      const isReported = (start: number, end: number) =>
        [...found, ...misnamed].some(({ at }) => at !== undefined && at.start < end && at.end > start);
      let right = 0;
      for (const { wrong, right: proper } of wrongTerms) {
        for (const start of occurrences(section.folded, fold(wrong))) {
          found.push({
            is: "finding",
            at: { section, start, end: start + wrong.length },
            message: `情况说明（${number}）的“${wrong}”不是规范的名称，应为“${proper}”。`,
            expected: proper,
          });
        }
      }
      for (const { part, start, end } of section.words) {
        if (part.role !== "term") continue;
        const whole = wholeTerm(section.folded, start, end);
        const written = section.folded.slice(start, whole).replace(/\s/g, "");
        if (!isMisspelt(written, fold(part.text))) right += 1;
        else if (!isReported(start, whole)) {
          found.push({
            is: "finding",
            at: { section, start, end: whole },
            message: `情况说明（${number}）的“${textAt(section.text, { start, end: whole })}”与规范的名称不同，应为“${part.text}”，请核对。`,
            expected: part.text,
          });
        }
      }
      yield* found;
      yield* extraNames(section);
      yield* misnamed;
      yield* passed(right);
    }
  },
};

/** An item that is enumerated without having a figure. Names with amounts are looked up by amount. */
function* extraNames(section: SectionReading): Iterable<ProseFinding> {
  for (const { part, missing, extra } of section.lists) {
    // What has more strange names than known ones is another stretch of the text.
    if (extra.length > part.entries.length - missing.length) continue;
    if (part.entries.length === 0 || part.entries.some(({ parts }) => parts.length > 1)) continue;
    const names = new Set(part.entries.map((one) => fold(one.name)));
    // Of a few names that are meant as examples one more says little.
    const isSelection = missing.length * 2 >= part.entries.length;
    for (const { name, start, end } of extra) {
      if (names.has(name)) continue;
      // 人员经费 of one office is 公用经费 of another: what a list beside it has is in the tables.
      if (isListedElsewhere(section, part, name)) continue;
      if (name.length > 20 || /[\d%:。]/.test(name)) continue;
      yield {
        is: "finding",
        ...(isSelection ? { severity: "info" as const } : {}),
        at: { section, start, end },
        message: `情况说明（${section.found.section.number}）列举的“${name}”在表中没有数，或不是表中的名称，请核对。`,
      };
    }
  }
}

/** Where a term ends that goes on behind what is like the standard's: at a mark, a figure, or another term. */
function wholeTerm(folded: string, start: number, end: number): number {
  const behind = /^[^\d,;。:、!?%()"\n]*/.exec(folded.slice(end))?.[0] ?? "";
  const rest = /^(.*?)(?:和|与|及|共计|合计|约|近|为|是|无|均|$)/.exec(behind)?.[1] ?? "";
  const cut = /(?:和|与|及|约|近|为|是|共)+$/.exec(folded.slice(start, end + rest.length))?.[0].length ?? 0;
  return end + rest.trimEnd().length - cut;
}

function isListedElsewhere({ lists }: SectionReading, own: Listing, name: string): boolean {
  return lists.some(({ part }) => part !== own && part.entries.some((entry) => fold(entry.name) === name));
}

/** So similar that a name was misspelt, and not another one meant. */
const LEAST_SIMILARITY = 0.7;

/**
 * Left out is not misspelt: 一般公共预算收入 for 一般公共预算拨款收入 says nothing wrong, nor does what was put between
 * (一般公共预算当年拨款). What runs over a mark or a figure is no name.
 */
function isMisspelt(written: string, proper: string): boolean {
  if (written === proper || /[\d,;。:、%]/.test(written)) return false;
  if (similarity(written, proper) < LEAST_SIMILARITY) return false;
  // 门收入总计 is no 预算收入总计 misspelt: a term begins or ends as it should.
  if (written.at(0) !== proper.at(0) && written.length !== proper.length) return false;
  return !isWithin(written, proper) && !isWithin(proper, written);
}

/** Whether the characters of one stand in the other, in their order. */
function isWithin(one: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (character === one[at]) at += 1;
  return at === one.length;
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
