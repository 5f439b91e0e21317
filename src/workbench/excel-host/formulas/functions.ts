/** The worksheet functions that budget workbooks use. What is not here is not computed (see `recalculate`). */
import { cellArea } from "../../../workbook/areas";
import { cellsIn } from "../model/cells";
import type { CellContent } from "../model/workbook-model";
import {
  compare,
  failure,
  isError,
  isReference,
  toNumber,
  toText,
  toTruth,
  type Operand,
  type Reference,
} from "./values";

/** Gives access to arguments one by one, so that IF and IFERROR compute no more than they need. */
interface Call {
  readonly count: number;
  /** As it stands: a reference stays a reference. */
  operand(index: number): Operand;
  /** A single value; a missing argument is `undefined`. */
  value(index: number): CellContent | undefined;
  read(reference: Reference): Iterable<CellContent>;
}

export type WorksheetFunction = (call: Call) => CellContent;

export const worksheetFunctions = new Map<string, WorksheetFunction>([
  ["SUM", (call) => ofNumbers(call, (numbers) => numbers.reduce((sum, number) => sum + number, 0))],
  ["AVERAGE", (call) => ofNumbers(call, average)],
  ["MAX", (call) => ofNumbers(call, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  ["MIN", (call) => ofNumbers(call, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  ["COUNT", (call) => all(call).filter((value) => typeof value === "number").length],
  ["COUNTA", (call) => all(call).filter((value) => value !== null).length],
  ["SUMIF", sumIf],
  ["ROUND", (call) => rounded(call, roundHalfUp)],
  ["ROUNDUP", (call) => rounded(call, Math.ceil)],
  ["ROUNDDOWN", (call) => rounded(call, Math.floor)],
  ["INT", (call) => ofNumber(call, Math.floor)],
  ["ABS", (call) => ofNumber(call, Math.abs)],
  ["IF", ifThenElse],
  ["IFERROR", (call) => otherwise(call, isError)],
  ["IFNA", (call) => otherwise(call, (value) => isError(value) && value.error === "#N/A")],
  ["AND", (call) => ofTruths(call, (truths) => truths.every(Boolean))],
  ["OR", (call) => ofTruths(call, (truths) => truths.some(Boolean))],
  ["NOT", (call) => ofTruths(call, ([truth]) => truth !== true)],
  ["ISBLANK", (call) => call.value(0) === null],
  ["ISERROR", (call) => isError(call.value(0) ?? null)],
  ["ISNUMBER", (call) => typeof call.value(0) === "number"],
  ["ISTEXT", (call) => typeof call.value(0) === "string"],
  ["LEN", (call) => ofText(call, (text) => text.length)],
  ["TRIM", (call) => ofText(call, (text) => text.trim().replace(/ {2,}/g, " "))],
  ["LEFT", (call) => ofText(call, (text) => text.slice(0, size(call, 1)))],
  ["RIGHT", (call) => ofText(call, (text) => text.slice(Math.max(0, text.length - size(call, 1))))],
  ["MID", (call) => ofText(call, (text) => text.slice(size(call, 1) - 1, size(call, 1) - 1 + size(call, 2)))],
]);

/** Every value of every argument; those of references as the cells hold them. */
function all(call: Call): CellContent[] {
  return Array.from({ length: call.count }, (_, index) => {
    const operand = call.operand(index);
    return isReference(operand) ? [...call.read(operand)] : [operand];
  }).flat();
}

/** Numbers only: texts and truth values within references do not count, those written as arguments do. */
function ofNumbers(call: Call, compute: (numbers: number[]) => CellContent): CellContent {
  const numbers: number[] = [];
  for (let index = 0; index < call.count; index++) {
    const operand = call.operand(index);
    const values = isReference(operand) ? call.read(operand) : [toNumber(operand)];
    for (const value of values) {
      if (isError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return compute(numbers);
}

function average(numbers: number[]): CellContent {
  if (numbers.length === 0) return failure("#DIV/0!");
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function sumIf(call: Call): CellContent {
  const tested = call.operand(0);
  const summed = call.count > 2 ? call.operand(2) : tested;
  const criterion = call.value(1) ?? null;
  if (!isReference(tested) || !isReference(summed)) return failure("#VALUE!");
  let sum = 0;
  for (const { row, column, cell } of cellsIn(tested.sheet, tested.area)) {
    if (!meets(cell.value, criterion)) continue;
    const area = cellArea(
      summed.area.top + row - tested.area.top,
      summed.area.left + column - tested.area.left,
    );
    for (const value of call.read({ sheet: summed.sheet, area })) {
      if (isError(value)) return value;
      if (typeof value === "number") sum += value;
    }
  }
  return sum;
}

function meets(value: CellContent, criterion: CellContent): boolean {
  if (typeof criterion !== "string") return value !== null && compare(value, criterion) === 0;
  const [, operator = "", text = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const bound = text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
  if (value === null || typeof value !== typeof bound) return operator === "<>";
  const order = compare(value, bound);
  if (operator === "<>") return order !== 0;
  if (operator.includes("=") || operator === "") if (order === 0) return true;
  return (operator.includes("<") && order < 0) || (operator.includes(">") && order > 0);
}

function roundHalfUp(size: number): number {
  return Math.floor(size + 0.5);
}

function rounded(call: Call, round: (size: number) => number): CellContent {
  return ofNumber(call, (number) => {
    const scale = 10 ** size(call, 1, 0);
    // Fifteen digits, as Excel has them: 1.005 * 100 is 100.5 to it.
    const scaled = Number((Math.abs(number) * scale).toPrecision(15));
    return (Math.sign(number) * round(scaled)) / scale;
  });
}

function ofNumber(call: Call, compute: (number: number) => number): CellContent {
  const number = toNumber(call.value(0) ?? null);
  return isError(number) ? number : compute(number);
}

function ofText(call: Call, compute: (text: string) => CellContent): CellContent {
  const text = toText(call.value(0) ?? null);
  return isError(text) ? text : compute(text);
}

function size(call: Call, index: number, ifMissing = 1): number {
  const number = toNumber(call.value(index) ?? ifMissing);
  return isError(number) ? ifMissing : Math.trunc(number);
}

function ifThenElse(call: Call): CellContent {
  const truth = toTruth(call.value(0) ?? null);
  if (isError(truth)) return truth;
  if (!truth && call.count < 3) return false;
  return call.value(truth ? 1 : 2) ?? 0;
}

function otherwise(call: Call, fails: (value: CellContent) => boolean): CellContent {
  const value = call.value(0) ?? null;
  return fails(value) ? (call.value(1) ?? 0) : value;
}

function ofTruths(call: Call, compute: (truths: boolean[]) => boolean): CellContent {
  const truths: boolean[] = [];
  for (const value of all(call)) {
    if (value === null) continue;
    const truth = toTruth(value);
    if (isError(truth)) return truth;
    truths.push(truth);
  }
  return compute(truths);
}
