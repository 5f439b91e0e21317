import { shortest } from "../amount/format";
import type { Decimal } from "../amount/decimal";
import type { InputGroup, InputRule, NarrativeInputs } from "../budget/narrative/inputs";

/** Inputs that cannot all be right, in one Chinese sentence. */
export interface Contradiction {
  readonly keys: readonly string[];
  readonly message: string;
}

/** What of the inputs contradicts itself, in the order of the form. `called` is what the message names an input. */
export function contradictionsIn(
  inputs: NarrativeInputs,
  groups: readonly InputGroup[],
  called: (key: string) => string = labelsOf(groups),
): readonly Contradiction[] {
  return groups.flatMap(({ rules = [] }) =>
    rules.flatMap((rule) => contradictionOf(rule, (key) => numberOf(inputs, key), called) ?? []),
  );
}

function labelsOf(groups: readonly InputGroup[]): (key: string) => string {
  const labels = new Map(groups.flatMap(({ inputs }) => inputs).map(({ key, label }) => [key, label]));
  return (key) => labels.get(key) ?? key;
}

function numberOf(inputs: NarrativeInputs, key: string): Decimal | undefined {
  const value = inputs.get(key);
  return typeof value === "bigint" ? value : undefined;
}

function contradictionOf(
  rule: InputRule,
  number: (key: string) => Decimal | undefined,
  called: (key: string) => string,
): Contradiction | undefined {
  const told = (key: string, value: Decimal) => `“${called(key)}”是 ${shortest(value)}`;
  switch (rule.is) {
    case "sum": {
      const total = number(rule.total);
      const parts = rule.parts.flatMap((key) => number(key) ?? []);
      if (total === undefined || parts.length === 0) return undefined;
      const sum = parts.reduce((before, part) => before + part, 0n);
      const isWhole = parts.length === rule.parts.length;
      if (sum === total || (!isWhole && sum < total)) return undefined;
      return {
        keys: [rule.total, ...rule.parts.filter((key) => (number(key) ?? 0n) !== 0n)],
        message: `${told(rule.total, total)}，各项${isWhole ? "" : "已填的"}合计是 ${shortest(sum)}，请核对`,
      };
    }
    case "at-most": {
      const [less, more] = [number(rule.less), number(rule.more)];
      if (less === undefined || more === undefined || less <= more) return undefined;
      return {
        keys: [rule.less, rule.more],
        message: `${told(rule.less, less)}，多于${told(rule.more, more)}，请核对`,
      };
    }
    case "none": {
      const [count, amount] = [number(rule.count), number(rule.amount)];
      if (count !== 0n || amount === undefined || amount === 0n) return undefined;
      return {
        keys: [rule.count, rule.amount],
        message: `${told(rule.count, count)}，而${told(rule.amount, amount)}，请核对`,
      };
    }
  }
}
