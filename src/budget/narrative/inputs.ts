import type { Decimal } from "../../amount/decimal";
import type { BudgetDocument } from "../document";
import type { AmountAddress } from "../lookup";
import type { WantedAmount } from "./printed-amounts";

/**
 * How a standard describes what its narrative needs and the tables do not show. The reader of the JSON of `--inputs`, the
 * form of the pane and what is read of last year's workbook follow from it: an input is one entry.
 */
export interface InputGroup<Key extends string = string> {
  /** The first part of the keys of its inputs: `lastYear`. */
  readonly id: string;
  readonly title: Bilingual;
  /** In the order of the form. */
  readonly inputs: readonly InputDescription<Key>[];
  /** What is asked of each item that the tables print, all amounts: their keys are its id and the item's code. */
  readonly byItem?: (document: BudgetDocument) => readonly InputDescription[];
  /** What its inputs cannot be together. */
  readonly rules?: readonly InputRule<Key>[];
}

/**
 * - sum: the parts come to the total, where all are given, and never to more
 * - at-most: one is not greater than the other
 * - none: where there are none, there is no amount either
 */
export type InputRule<Key extends string = string> =
  | { readonly is: "sum"; readonly total: Key; readonly parts: readonly Key[] }
  | { readonly is: "at-most"; readonly less: Key; readonly more: Key }
  | { readonly is: "none"; readonly count: Key; readonly amount: Key };

export interface InputDescription<Key extends string = string> {
  /** Its way through the JSON, parted by dots: `lastYear.threePublic.abroad`. */
  readonly key: Key;
  /**
   * - amount: in 万元, rounded as the tables' amounts are
   * - measure, count: exact, in the unit that the label names
   * - year: the year that last year's figures are of; the form has no place for it
   * - choice: one of the words of `options`
   */
  readonly type: "amount" | "measure" | "count" | "text" | "date" | "year" | "choice";
  readonly options?: readonly string[];
  /** What it is called in a gap of the text and in the form, in the language of the tables: 上年收入总计. */
  readonly label: string;
  /** Much the same every year: what last year's prose says of it is a draft of it. */
  readonly isStanding?: true;
  /**
   * What last year's figure it is: the amount of last year's workbook that stands there, or, where tables are read by their
   * labels, the first of these that it prints.
   */
  readonly lastYearOf?: AmountAddress | readonly WantedAmount[];
}

/** Words of a standard that the pane shows in its own language. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** By key. All of it is optional: what is missing stays a marked gap in the text. */
export type NarrativeInputs = ReadonlyMap<string, InputValue>;

/** Figures as decimals; words and ISO dates as they were written. */
export type InputValue = Decimal | string;

export const noInputs: NarrativeInputs = new Map();

/** The way from a key to what it stands for. */
export function inputsByKey<Key extends string>(
  groups: readonly InputGroup<Key>[],
): (key: Key) => InputDescription<Key> {
  const byKey = new Map(groups.flatMap(({ inputs }) => inputs).map((input) => [input.key, input]));
  return (key) => {
    const input = byKey.get(key);
    if (input === undefined) throw new Error(`no input ${key}`);
    return input;
  };
}
