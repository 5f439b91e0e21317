/** The worksheet functions that budget workbooks use. What is not here is not computed (see `evaluate`). */
import { cellArea } from "../workbook/areas";
import type { Arithmetic, Numeric } from "./arithmetic";
import {
  compare,
  failure,
  isError,
  isNumeric,
  isReference,
  toNumeric,
  toText,
  toTruth,
  UnsupportedFormula,
  type Operand,
  type Reference,
  type Value,
} from "./values";

/** Gives access to arguments one by one, so that IF and IFERROR compute no more than they need. */
interface Call<S, N extends Numeric> {
  readonly arithmetic: Arithmetic<N>;
  readonly count: number;
  /** As it stands: a reference stays a reference. */
  operand(index: number): Operand<S, N>;
  /** A single value; a missing argument is `undefined`. */
  value(index: number): Value<N> | undefined;
  /** The cells that hold something. */
  cells(reference: Reference<S>): Iterable<FilledCell<N>>;
}

export interface FilledCell<N extends Numeric> {
  readonly row: number;
  readonly column: number;
  readonly value: Value<N>;
  /** It stands in a row that is not shown. */
  readonly isHidden: boolean;
  /** It holds a subtotal, which other subtotals pass over. */
  readonly isSubtotal: boolean;
}

export type WorksheetFunction = <S, N extends Numeric>(call: Call<S, N>) => Value<N>;

export const worksheetFunctions = new Map<string, WorksheetFunction>([
  ["SUM", (call) => ofNumbers(call, (numbers) => total(call, numbers))],
  ["AVERAGE", average],
  ["MAX", (call) => ofNumbers(call, (numbers) => extreme(call, numbers, 1))],
  ["MIN", (call) => ofNumbers(call, (numbers) => extreme(call, numbers, -1))],
  ["PRODUCT", (call) => ofNumbers(call, (numbers) => product(call, numbers))],
  ["SUBTOTAL", subtotal],
  ["COUNT", (call) => call.arithmetic.of(all(call).filter(isNumeric).length)],
  ["COUNTA", (call) => call.arithmetic.of(all(call).filter((value) => value !== null).length)],
  ["SUMIF", sumIf],
  ["ROUND", (call) => rounded(call, "half")],
  ["ROUNDUP", (call) => rounded(call, "up")],
  ["ROUNDDOWN", (call) => rounded(call, "down")],
  ["INT", (call) => ofNumber(call, call.arithmetic.floor)],
  ["ABS", absoluteOf],
  ["IF", ifThenElse],
  ["IFERROR", (call) => otherwise(call, isError)],
  ["IFNA", (call) => otherwise(call, (value) => isError(value) && value.error === "#N/A")],
  ["AND", (call) => ofTruths(call, (truths) => truths.every(Boolean))],
  ["OR", (call) => ofTruths(call, (truths) => truths.some(Boolean))],
  ["NOT", (call) => ofTruths(call, ([truth]) => truth !== true)],
  ["ISBLANK", (call) => call.value(0) === null],
  ["ISERROR", (call) => isError(call.value(0))],
  ["ISNUMBER", (call) => isNumeric(call.value(0) ?? null)],
  ["ISTEXT", (call) => typeof call.value(0) === "string"],
  ["LEN", length],
  ["TRIM", (call) => ofText(call, (text) => text.trim().replace(/ {2,}/g, " "))],
  ["LEFT", (call) => ofText(call, (text) => text.slice(0, size(call, 1)))],
  ["RIGHT", (call) => ofText(call, (text) => text.slice(Math.max(0, text.length - size(call, 1))))],
  ["MID", (call) => ofText(call, (text) => text.slice(size(call, 1) - 1, size(call, 1) - 1 + size(call, 2)))],
]);

/** Every value of every argument; those of references as the cells hold them. */
function all<S, N extends Numeric>(call: Call<S, N>): Value<N>[] {
  return Array.from({ length: call.count }, (_, index) => {
    const operand = call.operand(index);
    return isReference(operand) ? Array.from(call.cells(operand), ({ value }) => value) : [operand];
  }).flat();
}

/** Numbers only: texts and truth values within references do not count, those written as arguments do. */
function ofNumbers<S, N extends Numeric>(
  call: Call<S, N>,
  compute: (numbers: readonly N[]) => Value<N>,
): Value<N> {
  const numbers: N[] = [];
  for (let index = 0; index < call.count; index++) {
    const operand = call.operand(index);
    const values = isReference(operand)
      ? Array.from(call.cells(operand), ({ value }) => value)
      : [toNumeric(operand, call.arithmetic)];
    for (const value of values) {
      if (isError(value)) return value;
      if (isNumeric(value)) numbers.push(value);
    }
  }
  return compute(numbers);
}

function total<S, N extends Numeric>({ arithmetic }: Call<S, N>, numbers: readonly N[]): N {
  return numbers.reduce(arithmetic.add, arithmetic.zero);
}

function product<S, N extends Numeric>({ arithmetic }: Call<S, N>, numbers: readonly N[]): N {
  if (numbers.length > MOST_FACTORS) throw new UnsupportedFormula("This product is not computed.");
  const [first = arithmetic.zero, ...rest] = numbers;
  return rest.reduce(arithmetic.multiply, first);
}

/** More than this have nothing to do with money. */
const MOST_FACTORS = 20;

export function isSubtotalFormula(formula: string | undefined): boolean {
  return formula !== undefined && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);
}

/** From 101 on, rows that are hidden by hand are left out like those that are filtered out. */
const VISIBLE_ONLY = 100;

function subtotal<S, N extends Numeric>(call: Call<S, N>): Value<N> {
  const code = size(call, 0);
  const counted: N[] = [];
  for (let index = 1; index < call.count; index += 1) {
    const operand = call.operand(index);
    if (!isReference(operand)) return failure("#VALUE!");
    for (const { value, isHidden, isSubtotal } of call.cells(operand)) {
      if (isSubtotal || (isHidden && code > VISIBLE_ONLY)) continue;
      // By hand or by a filter: that is not known.
      if (isHidden) throw new UnsupportedFormula("Rows are hidden.");
      if (isError(value)) return value;
      if (isNumeric(value)) counted.push(value);
    }
  }
  if (code % VISIBLE_ONLY !== 9) throw new UnsupportedFormula("This subtotal is not computed.");
  return total(call, counted);
}

function average<S, N extends Numeric>(call: Call<S, N>): Value<N> {
  const { arithmetic } = call;
  return ofNumbers(call, (numbers) =>
    numbers.length === 0
      ? failure("#DIV/0!")
      : arithmetic.divide(total(call, numbers), arithmetic.of(numbers.length)),
  );
}

function extreme<S, N extends Numeric>(call: Call<S, N>, numbers: readonly N[], sign: 1 | -1): N {
  const [first = call.arithmetic.zero, ...rest] = numbers;
  return rest.reduce((one, other) => ((sign === 1 ? other > one : other < one) ? other : one), first);
}

function sumIf<S, N extends Numeric>(call: Call<S, N>): Value<N> {
  const tested = call.operand(0);
  const summed = call.count > 2 ? call.operand(2) : tested;
  const criterion = call.value(1) ?? null;
  if (!isReference(tested) || !isReference(summed)) return failure("#VALUE!");
  let sum = call.arithmetic.zero;
  for (const { row, column, value: own } of call.cells(tested)) {
    if (!meets(call, own, criterion)) continue;
    const area = cellArea(
      summed.area.top + row - tested.area.top,
      summed.area.left + column - tested.area.left,
    );
    for (const { value } of call.cells({ sheet: summed.sheet, area })) {
      if (isError(value)) return value;
      if (isNumeric(value)) sum = call.arithmetic.add(sum, value);
    }
  }
  return sum;
}

function meets<S, N extends Numeric>(
  { arithmetic }: Call<S, N>,
  value: Value<N>,
  criterion: Value<N>,
): boolean {
  if (typeof criterion !== "string") return value !== null && compare(value, criterion, arithmetic) === 0;
  const [, operator = "", text = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const bound: Value<N> = (text === "" ? undefined : arithmetic.read(text)) ?? text;
  if (value === null || typeof value !== typeof bound) return operator === "<>";
  const order = compare(value, bound, arithmetic);
  if (operator === "<>") return order !== 0;
  if (operator.includes("=") || operator === "") if (order === 0) return true;
  return (operator.includes("<") && order < 0) || (operator.includes(">") && order > 0);
}

function rounded<S, N extends Numeric>(call: Call<S, N>, way: "half" | "up" | "down"): Value<N> {
  return ofNumber(call, (number) => call.arithmetic.round(number, size(call, 1, 0), way));
}

function absoluteOf<S, N extends Numeric>(call: Call<S, N>): Value<N> {
  const { zero, subtract } = call.arithmetic;
  return ofNumber(call, (number) => (number < zero ? subtract(zero, number) : number));
}

function ofNumber<S, N extends Numeric>(call: Call<S, N>, compute: (number: N) => N): Value<N> {
  const number = toNumeric(call.value(0) ?? null, call.arithmetic);
  return isError(number) ? number : compute(number);
}

function length<S, N extends Numeric>(call: Call<S, N>): Value<N> {
  const text = toText(call.value(0) ?? null, call.arithmetic);
  return isError(text) ? text : call.arithmetic.of(text.length);
}

function ofText<S, N extends Numeric>(call: Call<S, N>, compute: (text: string) => string): Value<N> {
  const text = toText(call.value(0) ?? null, call.arithmetic);
  return isError(text) ? text : compute(text);
}

function size<S, N extends Numeric>(call: Call<S, N>, index: number, ifMissing = 1): number {
  const { arithmetic } = call;
  const number = toNumeric(call.value(index) ?? arithmetic.of(ifMissing), arithmetic);
  return isError(number) ? ifMissing : Math.trunc(arithmetic.toNumber(number));
}

function ifThenElse<S, N extends Numeric>(call: Call<S, N>): Value<N> {
  const truth = toTruth(call.value(0) ?? null);
  if (isError(truth)) return truth;
  if (!truth && call.count < 3) return false;
  return call.value(truth ? 1 : 2) ?? call.arithmetic.zero;
}

function otherwise<S, N extends Numeric>(call: Call<S, N>, fails: (value: Value<N>) => boolean): Value<N> {
  const value = call.value(0) ?? null;
  return fails(value) ? (call.value(1) ?? call.arithmetic.zero) : value;
}

function ofTruths<S, N extends Numeric>(
  call: Call<S, N>,
  compute: (truths: readonly boolean[]) => boolean,
): Value<N> {
  const truths: boolean[] = [];
  for (const value of all(call)) {
    if (value === null) continue;
    const truth = toTruth(value);
    if (isError(truth)) return truth;
    truths.push(truth);
  }
  return compute(truths);
}
