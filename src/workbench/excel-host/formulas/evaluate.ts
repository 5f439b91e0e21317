/** The value of a formula, in doubles as Excel has it. */
import { columnCount, rowCount, areaBetween, isWithinSheet } from "../../../workbook/areas";
import {
  findSheet,
  sameName,
  type CellContent,
  type SheetModel,
  type WorkbookModel,
} from "../model/workbook-model";
import { worksheetFunctions } from "./functions";
import { parseFormula, type Corner, type Formula } from "./parse";
import {
  compare,
  failure,
  isError,
  isReference,
  toNumber,
  toText,
  type Operand,
  type Reference,
} from "./values";

/** A formula that is sound but uses what is not emulated. */
export class UnsupportedFormula extends Error {}

export interface Surroundings {
  readonly model: WorkbookModel;
  /** Where references without a sheet's name point to. */
  readonly sheet: SheetModel;
  /** How far relative references are moved: for rules of conditional formats. */
  readonly down?: number;
  readonly right?: number;
  readonly cellValue: (sheet: SheetModel, row: number, column: number) => CellContent;
  readonly areaValues: (reference: Reference) => Iterable<CellContent>;
}

/** Throws `FormulaSyntaxError` and `UnsupportedFormula`. */
export function evaluate(formula: string, around: Surroundings): CellContent {
  const value = single(operandOf(parseFormula(formula), around), around);
  if (typeof value === "number" && !Number.isFinite(value)) return failure("#NUM!");
  // The formula of an empty cell shows 0.
  return value ?? 0;
}

function operandOf(formula: Formula, around: Surroundings): Operand {
  switch (formula.kind) {
    case "literal":
      return formula.value;
    case "error":
      return failure(formula.error);
    case "missing":
      return null;
    case "reference":
      return refer(formula.sheet, formula.from, formula.to, around);
    case "name":
      return named(formula.name, around);
    case "unary":
      return unary(formula.operator, single(operandOf(formula.operand, around), around));
    case "binary": {
      const left = single(operandOf(formula.left, around), around);
      const right = single(operandOf(formula.right, around), around);
      return binary(formula.operator, left, right);
    }
    case "call":
      return call(formula.name, formula.args, around);
  }
}

function single(operand: Operand, around: Surroundings): CellContent {
  if (!isReference(operand)) return operand;
  const { sheet, area } = operand;
  if (rowCount(area) * columnCount(area) > 1) return failure("#VALUE!");
  return around.cellValue(sheet, area.top, area.left);
}

function refer(name: string | undefined, from: Corner, to: Corner, around: Surroundings): Operand {
  const sheet = name === undefined ? around.sheet : findSheet(around.model, name);
  const { down = 0, right = 0 } = around;
  const area = areaBetween(
    from.row + (from.rowFixed ? 0 : down),
    from.column + (from.columnFixed ? 0 : right),
    to.row + (to.rowFixed ? 0 : down),
    to.column + (to.columnFixed ? 0 : right),
  );
  return sheet === undefined || !isWithinSheet(area) ? failure("#REF!") : { sheet, area };
}

function named(name: string, around: Surroundings): Operand {
  const found = [...around.sheet.names, ...around.model.names].find((item) => sameName(item.name, name));
  return found === undefined ? failure("#NAME?") : operandOf(parseFormula(found.formula), around);
}

function unary(operator: string, value: CellContent): CellContent {
  if (operator === "+") return value;
  const number = toNumber(value);
  if (isError(number)) return number;
  return operator === "-" ? -number : number / 100;
}

function binary(operator: string, left: CellContent, right: CellContent): CellContent {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return `${String(toText(left))}${String(toText(right))}`;
  const order = comparison(operator);
  if (order !== undefined) return order(compare(left, right));
  const one = toNumber(left);
  const other = toNumber(right);
  if (isError(one)) return one;
  if (isError(other)) return other;
  return arithmetic(operator, one, other);
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

function arithmetic(operator: string, one: number, other: number): CellContent {
  switch (operator) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return other === 0 ? failure("#DIV/0!") : one / other;
    default:
      return one ** other;
  }
}

function call(name: string, args: readonly Formula[], around: Surroundings): Operand {
  const compute = worksheetFunctions.get(name);
  if (compute === undefined) throw new UnsupportedFormula(`The function ${name} is not emulated.`);
  const operand = (index: number): Operand => {
    const arg = args[index];
    return arg === undefined ? null : operandOf(arg, around);
  };
  return compute({
    count: args.length,
    operand,
    value: (index) => (args[index] === undefined ? undefined : single(operand(index), around)),
    read: (reference) => around.areaValues(reference),
  });
}
