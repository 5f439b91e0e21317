import type { Fact, Row } from "../../../budget/document";
import { inputsByKey, type InputDescription } from "../../../budget/narrative/inputs";
import { exact, notInTables, ofTable, supplied, total } from "../../../budget/narrative/quantities";
import {
  besideAmount,
  printedAmount,
  printedLines,
  tablesOf,
  type FoundAmount,
  type WantedAmount,
} from "../../../budget/narrative/printed-amounts";
import type { Comparison, NarrativeContext, Quantity } from "../../../budget/narrative/section";
import { FISCAL, OWN_FUNDS, sources } from "../../../budget/quantity-key";
import { classifications } from "../codes/classifications";
import { inputs, type InputKey } from "./inputs";

/** The figures of the tables and inputs that several sections speak of. */

export const inputOf: (key: InputKey) => InputDescription<InputKey> = inputsByKey(inputs);

/** What a table prints; where it does not, a gap that says why. */
export function amountOf({ document }: NarrativeContext, wanted: WantedAmount, label: string): Quantity {
  return quantityOf(printedAmount(document, wanted), label);
}

/** Of several ways to ask for one amount the first that is answered. */
export function firstAmountOf(
  context: NarrativeContext,
  wanted: readonly WantedAmount[],
  label: string,
): Quantity {
  const found = wanted.map((one) => printedAmount(context.document, one));
  const [first = { is: "no-table" } satisfies FoundAmount] = [
    ...found.filter(({ is }) => is === "found"),
    ...found.filter(({ is }) => is !== "not-printed"),
    ...found,
  ];
  return quantityOf(first, label);
}

function quantityOf(found: FoundAmount, label: string): Quantity {
  switch (found.is) {
    case "found":
      return total(...found.facts.map((fact) => ofTable(fact, label)));
    case "nothing":
      return exact(0n);
    case "no-table":
      return notInTables(label, "工作簿中没有找到这张表");
    case "not-printed":
      return notInTables(label, "表中没有认出这一项");
    case "blank":
      return notInTables(label, "表中是空白");
    case "unreadable":
      return notInTables(label, "表中的数认不出");
    case "contradicting":
      return notInTables(label, "表中几处不一致");
  }
}

/** One of the year's sources of money, in the words of the prose. */
interface NamedSource {
  readonly key: string;
  readonly name: string;
  readonly sources: number;
  readonly time?: "carried-over";
  /** Told only where the table does not tell its parts. */
  readonly parts?: readonly string[];
}

const budgets: readonly NamedSource[] = [
  { key: "general", name: "一般公共预算拨款收入", sources: sources("general") },
  { key: "fund", name: "政府性基金预算拨款收入", sources: sources("fund") },
  { key: "stateCapital", name: "国有资本经营预算拨款收入", sources: sources("stateCapital") },
];

/** All that a department may have, in the order in which it is told. */
export const namedSources: readonly NamedSource[] = [
  { key: "appropriation", name: "财政拨款收入", sources: FISCAL, parts: budgets.map(({ key }) => key) },
  ...budgets,
  { key: "specialAccount", name: "财政专户管理资金收入", sources: sources("specialAccount") },
  {
    key: "ownFunds",
    name: "单位资金收入",
    sources: OWN_FUNDS,
    parts: ["business", "operating", "superior", "affiliated", "otherIncome"],
  },
  { key: "business", name: "事业收入", sources: sources("business") },
  { key: "operating", name: "事业单位经营收入", sources: sources("operating") },
  { key: "superior", name: "上级补助收入", sources: sources("superior") },
  { key: "affiliated", name: "附属单位上缴收入", sources: sources("affiliated") },
  { key: "otherIncome", name: "其他收入", sources: sources("otherIncome") },
  { key: "ownBalance", name: "使用非财政拨款结余", sources: sources("ownBalance") },
];

/** A part of a total, where it has money. */
export interface NamedAmount {
  readonly key: string;
  readonly name: string;
  readonly quantity: Quantity;
}

/** The sources that the tables print, those without money left out; of a whole and its parts the parts. */
export function sourcesOf(
  context: NarrativeContext,
  wanted: Omit<WantedAmount, "sources" | "time">,
  named: readonly NamedSource[] = namedSources,
): readonly NamedAmount[] {
  const found = named.map((one) => ({
    ...one,
    found: printedAmount(context.document, {
      ...wanted,
      sources: one.sources,
      time: one.time ?? "this-year",
    }),
  }));
  const printed = new Set(found.filter((one) => one.found.is === "found").map(({ key }) => key));
  const isToldInParts = (parts: readonly string[] = []) => parts.some((part) => printed.has(part));
  return found.flatMap(({ key, name, parts, found: one }) => {
    if (isToldInParts(parts) || (one.is !== "found" && one.is !== "unreadable" && one.is !== "blank"))
      return [];
    return withMoney({ key, name, quantity: quantityOf(one, name) });
  });
}

export function withMoney(one: NamedAmount): readonly NamedAmount[] {
  return one.quantity.value === 0n ? [] : [one];
}

/** Whether the parts that are told are all that the total has, as far as roundings go. */
export function isComplete(whole: Quantity, parts: readonly NamedAmount[]): boolean {
  const sum = total(...parts.map(({ quantity }) => quantity));
  if (whole.value === undefined || sum.value === undefined) return true;
  const { low, high } = sum.range;
  const { low: least, high: most } = whole.range;
  return (low ?? sum.value) <= (most ?? whole.value) && (high ?? sum.value) >= (least ?? whole.value);
}

/** A line of the functional or the economic classification with money in it. */
export interface CodedAmount extends NamedAmount {
  readonly code: string;
  readonly wanted: WantedAmount;
}

export function codedAmounts(
  { document }: Pick<NarrativeContext, "document">,
  wanted: WantedAmount,
  of: "functional" | "economic",
  digits: number,
): readonly CodedAmount[] {
  return printedLines(document, wanted, { of, digits }).map(({ code, name, amount }) => {
    const called = printedName(name ?? classifications[of].get(code) ?? code);
    return {
      key: code,
      code,
      name: called,
      wanted: { ...wanted, [of]: code },
      quantity: quantityOf(amount, called),
    };
  });
}

/** What a section of the classification is called: as the table prints it, else as the classification has it. */
export function nameOfCode(
  { document }: NarrativeContext,
  kinds: readonly string[],
  code: string,
): string | undefined {
  for (const table of kinds.flatMap((kind) => tablesOf(document, kind))) {
    const row: Row | undefined = table.rows.find((one) => one.code === code && one.name !== "");
    if (row !== undefined) return printedName(row.name);
  }
  return classifications.functional.get(code);
}

/** Names are compared without regard to width; in prose their brackets are Chinese ones. */
function printedName(name: string): string {
  return name.replace(/\(/g, "（").replace(/\)/g, "）");
}

/** What was planned at first of what final accounts print, where they print it too. */
export function plannedOf(
  { document }: Pick<NarrativeContext, "document">,
  wanted: WantedAmount,
  label: string,
): Quantity | undefined {
  const found = printedAmount(document, { ...wanted, stage: "planned" });
  return found.is === "found" ? quantityOf(found, label) : undefined;
}

/** Last year's figure as supplied; else as the table prints it beside this year's. */
export function lastYearOf(
  context: NarrativeContext,
  key: InputKey,
  wanted: readonly WantedAmount[] = [],
): Quantity {
  const input = inputOf(key);
  const printed = context.inputs.has(key)
    ? undefined
    : wanted.map((one) => besideOf(context, one, input.label)).find((one) => one !== undefined);
  return printed ?? supplied(context.inputs, input);
}

function besideOf({ document }: NarrativeContext, wanted: WantedAmount, label: string): Quantity | undefined {
  const found = printedAmount(document, wanted);
  const beside: Fact | undefined = found.is === "found" ? besideAmount(found) : undefined;
  return beside && ofTable(beside, label);
}

/** Of a line that comes and goes: as the table prints it beside this year's, or as last year's tables do. */
export function formerAmount(
  context: NarrativeContext,
  wanted: WantedAmount,
  label: string,
): Quantity | undefined {
  const beside = besideOf(context, wanted, label);
  if (beside !== undefined || context.lastYear === undefined) return beside;
  const found = printedAmount(context.lastYear, wanted);
  if (found.is === "found") return quantityOf(found, label);
  const isRead = wanted.kinds
    .flatMap((kind) => tablesOf(context.lastYear ?? context.document, kind))
    .some((table) => table.state === "filled" && table.asRead?.unread.length === 0);
  // A table that was read whole has no such line: there was nothing.
  return found.is === "not-printed" && isRead ? exact(0n) : undefined;
}

export function comparison(key: string, name: string, thisYear: Quantity, lastYear: Quantity): Comparison {
  return { key, name, thisYear, lastYear };
}
