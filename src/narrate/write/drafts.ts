import { absolute, powerOfTen, type Decimal } from "../../amount/decimal";
import { shortest } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument } from "../../budget/document";
import { amountAt } from "../../budget/lookup";
import { amountInWan } from "../../budget/narrative/printed-amounts";
import type { ReasonDraft, ReasonPart } from "../../budget/narrative/year-comparison";
import type { YearLine, YearOnYear } from "./year-on-year";

/** More reasons than this nobody reads; the year-on-year view has the rest. */
const MOST = 3;
/** In 万元: so much is lost where amounts of two years were rounded. */
const ROUNDED = 2n * powerOfTen(-2);

/** Two years of one budget, and what changed between them. */
export interface TwoYears {
  readonly document: BudgetDocument;
  readonly last: BudgetDocument;
  readonly years: YearOnYear;
}

/**
 * Drafts of the reasons, by the keys of their inputs: what the change is made of, in the order in which clerks write it, and
 * what is left as 其他, so that the amounts add up to the change and none is counted twice. They are for the user to confirm:
 * that a project is new explains a figure only as far as a person says so.
 */
export function draftReasons(
  years: TwoYears,
  descriptions: readonly ReasonDraft[],
): ReadonlyMap<string, string> {
  const drafts = new Map<string, string>();
  for (const description of descriptions) {
    const text = draftOf(years, description);
    if (text !== undefined) drafts.set(description.input, text);
  }
  return drafts;
}

function draftOf(years: TwoYears, description: ReasonDraft): string | undefined {
  const { whole, of, ending = "", rest = "" } = description;
  const change = whole && changeAt(years, whole);
  const own = partPhrases(years, description);
  if (change !== undefined && isExplained(own, change)) return joined(own, change, rest);
  // Of one comparison only: a class and its projects are the same money.
  const [first = []] = of.map((one) => linesOf(years, one)).filter((lines) => lines.length > 0);
  const lines = first
    .slice(0, MOST)
    .map((line) => ({ phrase: linePhrase(line, ending), by: line.difference }));
  return joined(lines, rest === "" ? undefined : change, rest);
}

interface Reason {
  readonly phrase: string;
  readonly by: Decimal;
}

/** None where one of the parts is not known. */
function partPhrases(years: TwoYears, { parts = [] }: ReasonDraft): readonly Reason[] {
  const changes = parts.map((part) => ({ part, by: changeAt(years, part.at) }));
  if (changes.some(({ by }) => by === undefined)) return [];
  return changes.flatMap(({ part, by = 0n }) =>
    isSomething(by) ? [{ phrase: partPhrase(years, part, by), by }] : [],
  );
}

/** What is left as 其他 must be less than what is named. */
function isExplained(own: readonly Reason[], change: Decimal): boolean {
  const named = own.reduce((sum, { by }) => sum + absolute(by), 0n);
  return own.length > 0 && absolute(leftOf(own, change)) < named;
}

function leftOf(own: readonly Reason[], change: Decimal): Decimal {
  return change - own.reduce((sum, { by }) => sum + by, 0n);
}

/** The phrases, and what they leave of the whole change. */
function joined(own: readonly Reason[], change: Decimal | undefined, rest: string): string | undefined {
  if (own.length === 0) return undefined;
  const left = change === undefined ? 0n : leftOf(own, change);
  const phrases = own.map(({ phrase }) => phrase);
  return (isSomething(left) ? [...phrases, changed(rest, left)] : phrases).join("；");
}

/** 项目支出减少100万元，其中：本年未安排甲项目80万元，其他项目减少20万元 */
function partPhrase(years: TwoYears, { name, within }: ReasonPart, by: Decimal): string {
  const lines = within === undefined ? [] : linesOf(years, within.of).slice(0, MOST);
  if (within === undefined || lines.length === 0) return changed(name, by);
  const left = by - lines.reduce((sum, { difference }) => sum + difference, 0n);
  const inner = lines.map((line) => linePhrase(line, ""));
  const all = isSomething(left) ? [...inner, changed(within.rest, left)] : inner;
  return `${changed(name, by)}，其中：${all.join("，")}`;
}

function linesOf({ years }: TwoYears, of: string): readonly YearLine[] {
  return years.lines.filter(({ comparison }) => comparison.id === of);
}

function linePhrase(line: YearLine, ending: string): string {
  const name = line.name.replace(/\(/g, "（").replace(/\)/g, "）");
  const isProject = "rows" in line.comparison && line.comparison.rows.by === "name";
  if (isProject && "kind" in line.comparison.rows && line.comparison.rows.kind === "project") {
    const project = /(项目|专项|工程|经费|费用?|资金|补助|补贴)$/.test(name) ? name : `${name}项目`;
    if (line.change === "new") return `本年新增${project}${inWan(line.difference)}`;
    if (line.change === "dropped") return `本年未安排${project}${inWan(line.difference)}`;
    return changed(`${project}比上年`, line.difference);
  }
  return changed(`${name.endsWith(ending) ? name : `${name}${ending}`}比上年`, line.difference);
}

function changed(what: string, by: Decimal): string {
  return `${what}${by < 0n ? "减少" : "增加"}${inWan(by)}`;
}

function inWan(by: Decimal): string {
  return `${shortest(absolute(by))}万元`;
}

function isSomething(by: Decimal): boolean {
  return absolute(by) > ROUNDED;
}

/** This year less last year, in 万元; nothing where one of them is not known. */
function changeAt(
  { document, last }: TwoYears,
  address: NonNullable<ReasonDraft["whole"]>,
): Decimal | undefined {
  const [now, before] = [document, last].map((one) => {
    if (!("table" in address)) return amountInWan(one, address);
    const amount = amountAt(one, address);
    if (amount === undefined) return 0n;
    // A total that is blank may have been forgotten.
    return "is" in amount || amount.form === "unreadable" || amount.form === "blank"
      ? undefined
      : convert(amount.value, "元", "万元");
  });
  return now === undefined || before === undefined ? undefined : now - before;
}
