import type { Observation, Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import type { Cover, Said } from "../../budget/front-matter";
import { accountWord } from "../../budget/budget-name";
import type { AccountOf } from "../../budget/kind";
import { normalize } from "../../text/normalize";

export const coverWords: TableCheck = {
  id: "cover-words",
  about: "tables",
  title: "封面的年度、名称与各表一致",
  severity: "warning",
  requires: [],
  why: "封面多是从上年或别的单位的文件复制来的，年度、部门名称、预算还是决算没有跟着改，公开后第一眼就能看出。年度不一致算错误。",
  mend: "把封面上的年度、部门（单位）名称、预算或决算改成与各表相同；各表写错的，改各表。",
  concerns: ({ front }) => front?.cover !== undefined,
  *examine(document): Iterable<Statement> {
    const { cover, of } = document.front ?? {};
    if (cover === undefined || of === undefined) return;
    yield* otherYear(document, cover);
    yield* otherName(document, cover);
    yield* otherAccount(of, cover);
    yield* otherKind(document, of, cover);
  },
};

function* otherYear(document: BudgetDocument, { year: own }: Cover): Iterable<Observation> {
  const { year, isYearInferred, tables } = document;
  if (own === undefined || year === undefined || isYearInferred || own.value === year) return;
  // Where the tables themselves are of several years, it is said of them.
  if ([...tables.values()].some((table) => table.year === own.value)) return;
  yield {
    ...said(own, `封面写的是 ${own.value} 年，各表是 ${year} 年，请更正年份。`, String(year)),
    severity: "error",
  };
}

function* otherName(document: BudgetDocument, { names }: Cover): Iterable<Observation> {
  const [first] = names;
  const own = namesOf(document);
  const expected = document.department ?? own[0];
  if (first === undefined || expected === undefined) return;
  const titles = [...document.tables.values()].map(({ title }) => bare(title));
  const isOwn = ({ value }: Said<string>) =>
    own.some((name) => isAlike(bare(name), bare(value))) ||
    titles.some((title) => title.includes(bare(value)));
  if (names.some(isOwn)) return;
  yield said(first, `封面写的是“${first.value}”，各表是“${expected}”，请核对。`, expected);
}

/** All that are named in the tables as a department or a unit. */
function namesOf({ department, tables, performanceForms }: BudgetDocument): readonly string[] {
  const all = [...tables.values()];
  return [
    department,
    ...all.map(({ form }) => form.department?.text),
    ...all.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "unit").map(({ name }) => name)),
    ...performanceForms.flatMap(({ unit, department: above }) => [unit, above?.text]),
  ].filter((name) => name !== undefined);
}

/** Without its code, what brackets say, and what makes a department of its own office. */
function bare(name: string): string {
  return normalize(name)
    .replace(/\([^()]*\)/g, "")
    .replace(/^\d+[-_]?/, "")
    .replace(/(本级|机关|本部)$/, "");
}

/** 市科技局 is 晋城市科学技术局: the characters of the shorter all stand in the longer, in order. */
function isAlike(one: string, other: string): boolean {
  const [short = "", long = ""] = one.length < other.length ? [one, other] : [other, one];
  if (short === "") return true;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

function* otherAccount(own: AccountOf, { account }: Cover): Iterable<Observation> {
  if (account === undefined || account.value === own) return;
  const expected = accountWord(own);
  const actual = accountWord(account.value);
  yield said(
    { value: actual, place: account.place },
    `封面写的是${actual}，各表是${expected}表，请核对。`,
    expected,
  );
}

/** Titles of many provinces say 部门 whoever publishes: only what all tables of one sort say is held against the cover. */
function* otherKind(document: BudgetDocument, of: AccountOf, { kind }: Cover): Iterable<Observation> {
  const own = kindOf(document);
  if (kind === undefined || own === undefined || kind.value === own) return;
  yield said(kind, `封面写的是${kind.value}${accountWord(of)}，各表是${own}的，请核对。`, own);
}

function kindOf({ tables }: BudgetDocument): "部门" | "单位" | undefined {
  const found = [...tables.values()].filter(({ state }) => state !== "missing");
  const labels = new Set(found.map(({ form }) => form.department?.kind));
  const [label] = labels;
  if (found.every(({ asRead }) => asRead === undefined)) return labels.size === 1 ? label : undefined;
  const titles = found.filter(({ title }) => title.includes("单位"));
  const isUnits = titles.length > 1 && found.every(({ title }) => !title.includes("部门"));
  if (isUnits && labels.size === 1 && label !== "部门") return "单位";
  const hasUnits = found.some(({ rows }) => new Set(unitsIn(rows)).size > 1);
  return hasUnits && found.every(({ title }) => !title.includes("单位")) ? "部门" : undefined;
}

function unitsIn(
  rows: readonly { readonly kind: string; readonly name: string; readonly parent?: string | undefined }[],
) {
  return rows.filter(({ kind, parent }) => kind === "unit" && parent !== undefined).map(({ name }) => name);
}

function said({ value, place }: Said<string | number>, message: string, expected: string): Observation {
  return { is: "observation", message, places: [place], actual: String(value), expected };
}
