/** The value of a formula, over whatever holds the cells and in whatever arithmetic. */
import { areaBetween, cellCount, isWithinSheet } from "../workbook/areas";
import type { Arithmetic, Numeric } from "./arithmetic";
import { worksheetFunctions, type FilledCell } from "./functions";
import { parseFormula, type Corner, type Formula } from "./parse";
import {
  compare,
  failure,
  isError,
  isReference,
  toNumeric,
  toText,
  UnsupportedFormula,
  type Operand,
  type Reference,
  type Value,
} from "./values";

export interface Surroundings<S, N extends Numeric> {
  readonly arithmetic: Arithmetic<N>;
  /** Where references without a sheet's name point to. */
  readonly sheet: S;
  /** How far relative references are moved: for rules of conditional formats. */
  readonly down?: number;
  readonly right?: number;
  readonly findSheet: (name: string) => S | undefined;
  /** The formula that a name stands for. */
  readonly named: (name: string) => string | undefined;
  readonly cellValue: (sheet: S, row: number, column: number) => Value<N>;
  /** The cells that hold something. */
  readonly cells: (reference: Reference<S>) => Iterable<FilledCell<N>>;
}

/** Throws `FormulaSyntaxError` and `UnsupportedFormula`. */
export function evaluate<S, N extends Numeric>(formula: string, around: Surroundings<S, N>): Value<N> {
  const value = single(operandOf(parseFormula(formula), around), around);
  if (typeof value === "number" && !Number.isFinite(value)) return failure("#NUM!");
  // The formula of an empty cell shows 0.
  return value ?? around.arithmetic.zero;
}

function operandOf<S, N extends Numeric>(formula: Formula, around: Surroundings<S, N>): Operand<S, N> {
  switch (formula.kind) {
    case "literal":
      return typeof formula.value === "number" ? around.arithmetic.of(formula.value) : formula.value;
    case "error":
      return failure(formula.error);
    case "missing":
      return null;
    case "reference":
      return refer(formula.sheet, formula.from, formula.to, around);
    case "name":
      return named(formula.name, around);
    case "unary":
      return unary(formula.operator, single(operandOf(formula.operand, around), around), around);
    case "binary":
      return chained(formula, around);
    case "call":
      return call(formula.name, formula.args, around);
  }
}

/** A sum of a thousand cells is a tree a thousand deep, all of it to the left. */
function chained<S, N extends Numeric>(
  formula: Formula & { readonly kind: "binary" },
  around: Surroundings<S, N>,
): Value<N> {
  const steps = [formula];
  let first = formula.left;
  for (; first.kind === "binary"; first = first.left) steps.push(first);
  let value = single(operandOf(first, around), around);
  for (const { operator, right } of steps.reverse())
    value = binary(operator, value, single(operandOf(right, around), around), around.arithmetic);
  return value;
}

function single<S, N extends Numeric>(operand: Operand<S, N>, around: Surroundings<S, N>): Value<N> {
  if (!isReference(operand)) return operand;
  const { sheet, area } = operand;
  if (cellCount(area) > 1) return failure("#VALUE!");
  return around.cellValue(sheet, area.top, area.left);
}

function refer<S, N extends Numeric>(
  name: string | undefined,
  from: Corner,
  to: Corner,
  around: Surroundings<S, N>,
): Operand<S, N> {
  const sheet = name === undefined ? around.sheet : around.findSheet(name);
  const { down = 0, right = 0 } = around;
  const area = areaBetween(
    from.row + (from.rowFixed ? 0 : down),
    from.column + (from.columnFixed ? 0 : right),
    to.row + (to.rowFixed ? 0 : down),
    to.column + (to.columnFixed ? 0 : right),
  );
  return sheet === undefined || !isWithinSheet(area) ? failure("#REF!") : { sheet, area };
}

function named<S, N extends Numeric>(name: string, around: Surroundings<S, N>): Operand<S, N> {
  const found = around.named(name);
  return found === undefined ? failure("#NAME?") : operandOf(parseFormula(found), around);
}

function unary<S, N extends Numeric>(
  operator: string,
  value: Value<N>,
  { arithmetic }: Surroundings<S, N>,
): Value<N> {
  if (operator === "+") return value;
  const number = toNumeric(value, arithmetic);
  if (isError(number)) return number;
  return operator === "-"
    ? arithmetic.subtract(arithmetic.zero, number)
    : arithmetic.divide(number, arithmetic.of(100));
}

function binary<N extends Numeric>(
  operator: string,
  left: Value<N>,
  right: Value<N>,
  arithmetic: Arithmetic<N>,
): Value<N> {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return `${String(toText(left, arithmetic))}${String(toText(right, arithmetic))}`;
  const order = comparison(operator);
  if (order !== undefined) return order(compare(left, right, arithmetic));
  const one = toNumeric(left, arithmetic);
  const other = toNumeric(right, arithmetic);
  if (isError(one)) return one;
  if (isError(other)) return other;
  return computed(operator, one, other, arithmetic);
}

function comparison(operator: string): ((order: number) => boolean) | undefined {
  switch (operator) {
    case "=":
      return (order) => order === 0;
    case "<>":
      return (order) => order !== 0;
    case "<":
      return (order) => order < 0;
    case ">":
      return (order) => order > 0;
    case "<=":
      return (order) => order <= 0;
    case ">=":
      return (order) => order >= 0;
    default:
      return undefined;
  }
}

function computed<N extends Numeric>(
  operator: string,
  one: N,
  other: N,
  arithmetic: Arithmetic<N>,
): Value<N> {
  switch (operator) {
    case "+":
      return arithmetic.add(one, other);
    case "-":
      return arithmetic.subtract(one, other);
    case "*":
      return arithmetic.multiply(one, other);
    case "/":
      return other === arithmetic.zero || Number(other) === 0
        ? failure("#DIV/0!")
        : arithmetic.divide(one, other);
    default: {
      const power = arithmetic.power(one, other);
      if (power === undefined) throw new UnsupportedFormula("This power is not computed.");
      return power;
    }
  }
}

function call<S, N extends Numeric>(
  name: string,
  args: readonly Formula[],
  around: Surroundings<S, N>,
): Operand<S, N> {
  const compute = worksheetFunctions.get(name);
  if (compute === undefined) throw new UnsupportedFormula(`The function ${name} is not known.`);
  const operand = (index: number): Operand<S, N> => {
    const arg = args[index];
    return arg === undefined ? null : operandOf(arg, around);
  };
  return compute({
    arithmetic: around.arithmetic,
    count: args.length,
    operand,
    value: (index) => (args[index] === undefined ? undefined : single(operand(index), around)),
    cells: (reference) => around.cells(reference),
  });
}
