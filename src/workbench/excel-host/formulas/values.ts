/** The values that formulas compute with, and how Excel turns one kind into another. */
import type { CellError } from "../../../workbook/snapshot";
import type { Area } from "../../../workbook/areas";
import type { CellContent, SheetModel } from "../model/workbook-model";

export interface Reference {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export type Operand = CellContent | Reference;

export function isReference(operand: Operand): operand is Reference {
  return typeof operand === "object" && operand !== null && "area" in operand;
}

export function isError(value: Operand): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export const failure = (error: string): CellError => ({ error });

export function toNumber(value: CellContent): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value !== "string") return Number(value);
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isNaN(number) ? failure("#VALUE!") : number;
}

export function toText(value: CellContent): string | CellError {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

export function toTruth(value: CellContent): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value !== "string") return Boolean(value);
  const word = value.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : failure("#VALUE!");
}

/** Numbers come before texts and these before truth values; letters are compared without case. */
export function compare(left: CellContent, right: CellContent): number {
  const one = fillBlank(left, right);
  const other = fillBlank(right, left);
  const order = rank(one) - rank(other);
  if (order !== 0) return order;
  if (typeof one === "string" && typeof other === "string") {
    return one.toLowerCase() === other.toLowerCase() ? 0 : one.toLowerCase() < other.toLowerCase() ? -1 : 1;
  }
  return Number(one) - Number(other);
}

function fillBlank(value: CellContent, other: CellContent): CellContent {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: CellContent): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
