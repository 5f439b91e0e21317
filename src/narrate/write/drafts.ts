import { absolute } from "../../amount/decimal";
import { shortest } from "../../amount/format";
import type { ReasonDraft } from "../../budget/narrative/year-comparison";
import type { YearLine, YearOnYear } from "./year-on-year";

/** More than this nobody reads; the year-on-year view has the rest. */
const MOST = 6;

/**
 * Drafts of the reasons, by the keys of their inputs, out of the largest differences, largest first. They are for the user
 * to confirm: that a project is new explains a figure only as far as a person says so.
 */
export function draftReasons(
  years: YearOnYear,
  descriptions: readonly ReasonDraft[],
): ReadonlyMap<string, string> {
  const drafts = new Map<string, string>();
  for (const { input, of, ending = "" } of descriptions) {
    const lines = years.lines.filter(({ comparison }) => of.includes(comparison.id)).slice(0, MOST);
    if (lines.length > 0) drafts.set(input, lines.map((line) => phraseOf(line, ending)).join("；"));
  }
  return drafts;
}

function phraseOf(line: YearLine, ending: string): string {
  const amount = `${shortest(absolute(line.difference))}万元`;
  const name = line.name.replace(/\(/g, "（").replace(/\)/g, "）");
  const { rows } = line.comparison;
  if (rows.by === "name" && rows.kind === "project") {
    const project = /(项目|专项|工程|经费|费用?|资金|补助|补贴)$/.test(name) ? name : `${name}项目`;
    if (line.change === "new") return `本年新增${project}${amount}`;
    if (line.change === "dropped") return `本年未安排${project}${amount}`;
    return `${project}比上年${changeOf(line)}${amount}`;
  }
  const called = name.endsWith(ending) ? name : `${name}${ending}`;
  return `${called}比上年${changeOf(line)}${amount}`;
}

function changeOf(line: YearLine): string {
  return line.difference < 0n ? "减少" : "增加";
}
