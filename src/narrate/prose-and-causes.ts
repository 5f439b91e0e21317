import { parseDecimal, powerOfTen, type Decimal } from "../amount/decimal";
import type { BudgetDocument, Fact, Table } from "../budget/document";
import type { Cause, WordedFinding, WordedFindings } from "../check/diagnosis";
import { placeKey, placeName } from "../workbook/places";

/**
 * Prose that was written from the right figures is right where a table is not: what it says wrong by the tables as they
 * are, and right by what they should be, is no error of it, and belongs to the cause. What agrees with a wrong cell alone
 * was written from it, and is wrong too. `check` judges the prose against a document.
 */
export function judgeProse(
  document: BudgetDocument,
  causes: readonly Cause[],
  check: (document: BudgetDocument) => WordedFindings,
): WordedFindings {
  const printed = check(document);
  const causeOf = new Map<number, Cause>();
  const amounts = new Map<number, Decimal>();
  for (const cause of causes) {
    if (!cause.certain) continue;
    for (const { fact, value } of cause.edits) {
      if (fact === undefined || value === undefined || amounts.has(fact.index)) continue;
      amounts.set(fact.index, value);
      causeOf.set(fact.index, cause);
    }
  }
  if (amounts.size === 0) return printed;
  const right = check(withAmounts(document, amounts));
  const causeAt = new Map<string, Cause>();
  for (const cause of new Set(causeOf.values()))
    for (const { place } of cause.edits) causeAt.set(placeKey(place), cause);
  const [first] = causeOf.values();
  const causeBehind = ({ cells }: WordedFinding) =>
    cells.map(({ place }) => causeAt.get(placeKey(place))).find((cause) => cause !== undefined);
  /** What a total should be is known from its items but for their rounding. */
  const isWithinRounding = (finding: WordedFinding) =>
    finding.difference !== undefined &&
    (parseDecimal(finding.difference) ?? SLACK) < SLACK &&
    causeBehind(finding) !== undefined;
  const isWrongThen = (finding: WordedFinding) => isFailed(finding) && !isWithinRounding(finding);
  const failsNow = new Map(printed.findings.filter(isFailed).map((one) => [keyOf(one), one]));
  const failsThen = new Map(right.findings.filter(isWrongThen).map((one) => [keyOf(one), one]));

  const explained = (finding: WordedFinding): WordedFinding => {
    const cause = causeBehind(finding) ?? first;
    const figure = finding.quote === undefined ? "" : `“${finding.quote}”`;
    return {
      ...withoutRight(finding),
      severity: "info",
      message: `情况说明的${figure}与${placeOf(cause)}改正后的数一致，情况说明不用改。`,
      ...(cause === undefined ? {} : { cause: cause.id }),
    };
  };
  /** Of what is wrong by the right figures alone it is said by which. */
  const named = (finding: WordedFinding): WordedFinding => {
    const before = failsNow.get(keyOf(finding));
    if (before?.message === finding.message) return finding;
    const cause = causeBehind(finding) ?? first;
    return { ...finding, message: `${finding.message}（按${placeOf(cause)}改正后的数）` };
  };
  const kept = printed.findings.flatMap((finding) => {
    if (!isFailed(finding)) return failsThen.has(keyOf(finding)) ? [] : [finding];
    const then = failsThen.get(keyOf(finding));
    return [then === undefined ? explained(finding) : named(then)];
  });
  const added = [...failsThen.values()].filter((finding) => !failsNow.has(keyOf(finding))).map(named);
  const settled = kept.filter(({ cause }) => cause !== undefined).length;
  return {
    ...printed,
    passed: Math.max(0, right.passed - settled),
    findings: [...kept, ...added],
  };
}

/** In 万元, as findings print it: half a last digit for each of ten items and more. */
const SLACK = 6n * powerOfTen(-2);

function placeOf(cause: Cause | undefined): string {
  const [place] = cause?.cells ?? [];
  return place === undefined ? "表中" : ` ${placeName(place)} ${cause?.cells.length === 1 ? "" : "等处"}`;
}

/** Nothing is to stand in its place. */
function withoutRight({
  check,
  outcome,
  severity,
  message,
  cells,
  span,
  quote,
  sentence,
  quoteStart,
}: WordedFinding): WordedFinding {
  return {
    check,
    outcome,
    severity,
    message,
    cells,
    ...(span === undefined ? {} : { span }),
    ...(quote === undefined ? {} : { actual: quote, quote }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(quoteStart === undefined ? {} : { quoteStart }),
  };
}

function isFailed({ outcome }: WordedFinding): boolean {
  return outcome === "failed";
}

/** The same check at the same words. */
function keyOf({ check, span, message }: WordedFinding): string {
  if (span === undefined) return `${check} ${message}`;
  const { cell, paragraph, start, end } = span;
  return [check, cell === undefined ? `#${paragraph ?? ""}` : placeKey(cell), start, end].join(" ");
}

/** The tables as they should be. */
function withAmounts(document: BudgetDocument, amounts: ReadonlyMap<number, Decimal>): BudgetDocument {
  return withFacts(document, (fact) => {
    const value = amounts.get(fact.index);
    if (value === undefined) return fact;
    return {
      ...fact,
      value,
      rounding: value === 0n ? 0n : fact.usualRounding,
      form: value === 0n ? "blank" : "number",
    };
  });
}

/** The same tables in another reading, with the amounts that `document` has in their cells. */
export function withAmountsOf(document: BudgetDocument, other: BudgetDocument): BudgetDocument {
  const cells = new Map<string, Fact>();
  for (const { rows } of document.tables.values())
    for (const { facts } of rows) for (const fact of facts.values()) cells.set(placeKey(fact.place), fact);
  return withFacts(other, (fact) => {
    const { value, rounding, form } = cells.get(placeKey(fact.place)) ?? fact;
    return { ...fact, value, rounding, form };
  });
}

function withFacts(document: BudgetDocument, right: (fact: Fact) => Fact): BudgetDocument {
  const tables = new Map([...document.tables].map(([id, table]) => [id, tableWith(table, right)]));
  return { ...document, tables };
}

function tableWith(table: Table, right: (fact: Fact) => Fact): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    facts: new Map([...row.facts].map(([column, fact]) => [column, right(fact)])),
  }));
  const { asRead } = table;
  if (asRead === undefined) return { ...table, rows };
  const quantities = asRead.quantities.map((one) => ({ ...one, facts: one.facts.map(right) }));
  return { ...table, rows, asRead: { ...asRead, quantities } };
}
