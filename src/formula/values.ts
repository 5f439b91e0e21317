/** The values that formulas compute with, and how Excel turns one kind into another. */
import type { Area } from "../workbook/areas";
import type { CellError } from "../workbook/snapshot";
import type { Arithmetic, Numeric } from "./arithmetic";

/** `null` is a blank. */
export type Value<N extends Numeric> = N | string | boolean | CellError | null;

/** Of a sheet, whatever the host has for one. */
export interface Reference<S> {
  readonly sheet: S;
  readonly area: Area;
}

export type Operand<S, N extends Numeric> = Value<N> | Reference<S>;

/** A formula that is sound but uses what is not known here. */
export class UnsupportedFormula extends Error {}

export function isReference<S, N extends Numeric>(operand: Operand<S, N>): operand is Reference<S> {
  return typeof operand === "object" && operand !== null && "area" in operand;
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isNumeric<N extends Numeric>(value: Value<N>): value is N {
  return typeof value === "number" || typeof value === "bigint";
}

export const failure = (error: string): CellError => ({ error });

export function toNumeric<N extends Numeric>(value: Value<N>, arithmetic: Arithmetic<N>): N | CellError {
  if (isError(value) || isNumeric(value)) return value;
  if (value === null) return arithmetic.zero;
  if (typeof value !== "string") return arithmetic.of(Number(value));
  return arithmetic.read(value) ?? failure("#VALUE!");
}

export function toText<N extends Numeric>(value: Value<N>, arithmetic: Arithmetic<N>): string | CellError {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === null) return "";
  return typeof value === "string" ? value : arithmetic.print(value);
}

export function toTruth<N extends Numeric>(value: Value<N>): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value !== "string") return Boolean(value);
  const word = value.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : failure("#VALUE!");
}

/** Numbers come before texts and these before truth values; letters are compared without case. */
export function compare<N extends Numeric>(left: Value<N>, right: Value<N>, { zero }: Arithmetic<N>): number {
  const one = fillBlank(left, right, zero);
  const other = fillBlank(right, left, zero);
  const order = rank(one) - rank(other);
  if (order !== 0) return order;
  const [first, second] =
    typeof one === "string" && typeof other === "string"
      ? [one.toLowerCase(), other.toLowerCase()]
      : [one as N, other as N];
  return first === second ? 0 : first < second ? -1 : 1;
}

function fillBlank<N extends Numeric>(value: Value<N>, other: Value<N>, zero: N): Value<N> {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : zero;
}

function rank<N extends Numeric>(value: Value<N>): number {
  return isNumeric(value) ? 0 : typeof value === "string" ? 1 : 2;
}
