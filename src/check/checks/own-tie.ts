import { byKey } from "../../common/by-key";
import { absolute, multiply, parseDecimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Observation, Passed, Skipped, Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument, Fact, FoundOwnTie } from "../../budget/document";
import { rowOf } from "../../budget/lookup";
import { printedTable } from "../../budget/printed-table";
import { atLeast, identity, named, notApplicable, notChecked, sum } from "../../budget/ties";
import { factName } from "../../budget/wording";

/** More sentences than these are counted. */
const MOST_SAID = 3;

type Found = Extract<FoundOwnTie, { readonly is: "found" }>;

/** What an office wants to be equal beyond what the tables themselves say. */
export const ownTie: TableCheck = {
  id: "own-tie",
  about: "tables",
  title: "自定的勾稽",
  severity: "error",
  requires: [],
  why: "有些关系只有本单位或本地财政部门知道（某项支出等于某几项之和、不超过某个限额、按比例计提等），由用户自己定下，和其他勾稽一起核对。",
  mend: "先看提示里的各个金额与其他表是否一致，改错的一处；如果这条关系已经不适用，请在窗格“更多”里删去，或从勾稽文件里删去。",
  concerns: ({ ownTies = [] }) => ownTies.length > 0,
  *examine(document): Iterable<Statement | Passed> {
    const { ownTies = [] } = document;
    const lost: { readonly sentence: string; readonly reason: string }[] = [];
    for (const one of ownTies) {
      const { sentence } = one.tie;
      if (one.is === "not-found") lost.push({ sentence, reason: one.reason });
      else if (one.is === "found") {
        if (isThere(document, one)) yield* judged(document, one);
        else lost.push({ sentence, reason: "其中的表或行不在了" });
      }
    }
    yield* reasonsOf(lost);
    const others = ownTies.filter(({ is }) => is === "of-other-account").length;
    if (others > 0) yield notApplicable(`有 ${others} 条自定的勾稽是另一种报表（预算或决算）的`);
  },
};

/** One for each reason: of two hundred ties that a bureau hands out many speak of the same table. */
function* reasonsOf(
  lost: readonly { readonly sentence: string; readonly reason: string }[],
): Iterable<Skipped> {
  for (const [reason, own] of byKey(lost, (one) => one.reason)) {
    const said = own.slice(0, MOST_SAID).map(({ sentence }) => `“${sentence}”`);
    const all = own.length > MOST_SAID ? `等 ${own.length} 条` : "";
    yield notChecked(`${said.join("、")}${all}没有核对：${reason}`);
  }
}

/** A table may be left out to see what the others say without it. */
function isThere(document: BudgetDocument, { parts, total }: Found): boolean {
  return [total, ...parts].every(({ column, row, section, table }) => {
    const own = printedTable(document, table);
    const isBeside = own?.beside?.some((one) => one.id === column && one.section === section) === true;
    return isBeside || rowOf(own, row, section)?.facts.has(column) === true;
  });
}

function* judged(document: BudgetDocument, found: Found): Iterable<Statement | Passed> {
  const { parts, tie, total } = found;
  if (tie.percent !== undefined) return yield* ofPercent(document, found, tie.percent);
  const say = (name: string) => () => `按“${tie.sentence}”，${name}`;
  const [part] = parts;
  switch (tie.relation) {
    case "at-most":
      return yield* named(atLeast(document, parts, [total]), say(nameOf(document, parts)), () =>
        factName(document, total),
      );
    case "equal":
      return yield* named(
        parts.length === 1 ? identity(document, total, part) : sum(document, [total], parts),
        say(factName(document, total)),
        () => nameOf(document, parts),
      );
    default:
      return yield* named(sum(document, [total], parts), say(factName(document, total)), () =>
        nameOf(document, parts),
      );
  }
}

function nameOf(document: BudgetDocument, facts: readonly Fact[]): string {
  const names = facts.slice(0, MOST_SAID).map((fact) => factName(document, fact));
  if (facts.length > MOST_SAID) return `${names.join("、")}等 ${facts.length} 项之和`;
  return facts.length > 1 ? `${names.join("与")}之和` : (names[0] ?? "");
}

/** By the same intervals as a sum: each figure stands for what lies within half its rounding unit. */
function* ofPercent(
  document: BudgetDocument,
  { parts, tie, total }: Found,
  percent: string,
): Iterable<Observation | Passed | Skipped> {
  const rate = (parseDecimal(percent) ?? 0n) / 100n;
  const all = [total, ...parts];
  if (all.some(({ form }) => form === "unreadable"))
    return yield notChecked(`“${tie.sentence}”没有核对：有读不出金额的单元格`);
  if (all.every(({ value }) => value === 0n)) return;
  const base = parts.reduce((added, { value }) => added + value, 0n);
  const roundings = parts.reduce((added, { rounding }) => added + rounding, 0n);
  const wanted = multiply(base, rate);
  const difference = total.value - wanted;
  const tolerance = (total.rounding + absolute(multiply(roundings, rate))) / 2n;
  const isBound = tie.relation === "at-most";
  if (isBound ? difference <= tolerance : absolute(difference) <= tolerance)
    return yield { is: "passed", count: 1 };
  const unit = printedTable(document, total.table)?.unit ?? "万元";
  const amount = (value: bigint) => forReading(convert(value, "元", unit));
  const said = `${factName(document, total)}为 ${amount(total.value)}`;
  const right = `${nameOf(document, parts)} ${amount(base)} 的 ${percent}% `;
  yield {
    is: "observation",
    ...(document.tables.has(total.table) ? { table: total.table } : {}),
    message: `按“${tie.sentence}”，${said}，${isBound ? "超过" : "应为"}${right}即 ${amount(wanted)}，${isBound ? "多" : "相差"} ${amount(absolute(difference))} ${unit}。`,
    places: all.map(({ place }) => place),
    actual: amount(total.value),
    expected: amount(wanted),
  };
}
