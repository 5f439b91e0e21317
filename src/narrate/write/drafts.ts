import { absolute } from "../../amount/decimal";
import { shortest } from "../../amount/format";
import type { YearLine, YearOnYear } from "./year-on-year";

/** More than this nobody reads; the year-on-year view has the rest. */
const MOST = 6;

/**
 * Drafts of the reasons (`reasons.revenue` …) out of the largest differences, largest first. They are for the user to
 * confirm: that a project is new explains a figure only as far as a person says so.
 */
export function draftReasons(years: YearOnYear): ReadonlyMap<string, string> {
  const drafts = new Map<string, string>();
  const put = (key: string, phrases: readonly string[]) => {
    if (phrases.length > 0) drafts.set(`reasons.${key}`, phrases.slice(0, MOST).join("；"));
  };
  const of = (...kinds: readonly YearLine["of"][]) => years.lines.filter((line) => kinds.includes(line.of));
  put(
    "revenue",
    of("source", "project").map((line) => phraseOf(line, "收入")),
  );
  put(
    "expenditure",
    of("class", "project").map((line) => phraseOf(line, "支出")),
  );
  put(
    "operatingFunds",
    of("item").map((line) => phraseOf(line, "")),
  );
  put(
    "threePublic",
    of("three-public").map((line) => phraseOf(line, "")),
  );
  return drafts;
}

function phraseOf(line: YearLine, side: string): string {
  const amount = `${shortest(absolute(line.difference))}万元`;
  const name = line.name.replace(/\(/g, "（").replace(/\)/g, "）");
  if (line.of === "project") {
    const project = /(项目|专项|工程|经费|费用?|资金|补助|补贴)$/.test(name) ? name : `${name}项目`;
    if (line.change === "new") return `本年新增${project}${amount}`;
    if (line.change === "dropped") return `本年未安排${project}${amount}`;
    return `${project}比上年${changeOf(line)}${amount}`;
  }
  const called = name.endsWith(side) ? name : `${name}${side}`;
  return `${called}比上年${changeOf(line)}${amount}`;
}

function changeOf(line: YearLine): string {
  return line.difference < 0n ? "减少" : "增加";
}
