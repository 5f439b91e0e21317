import { convert, parseAmount, yuanPer, type AmountUnit } from "../amount/parse-amount";
import { absolute, multiply, powerOfTen, type Decimal } from "../amount/decimal";
import type { Fact } from "../standards/document";
import type { Cell, CellPlace } from "../workbook/snapshot";
import { printed } from "./labels";
import { COARSEST, granularity } from "./rounding";

/** An amount as read, before the document's rounding unit is known. */
export type ReadFact = Omit<Fact, "index" | "rounding" | "usualRounding">;

export function readFact(
  cell: Cell | undefined,
  place: CellPlace,
  meaning: Pick<Fact, "table" | "section" | "row" | "column">,
  unit: AmountUnit,
): ReadFact {
  const base = {
    ...meaning,
    place,
    raw: rawOf(cell),
    hasFormula: cell?.formula !== undefined,
    holdsMore: false,
  };
  if (cell === undefined) return { ...base, form: "blank", value: 0n };
  if (typeof cell.value === "object") {
    const problem =
      cell.value.error === "no-result" ? "公式没有计算结果" : `单元格是错误值 ${cell.value.error}`;
    return { ...base, form: "unreadable", value: 0n, problem };
  }
  if (typeof cell.value === "boolean") {
    return { ...base, form: "unreadable", value: 0n, problem: `“${printed(cell)}”不是金额` };
  }
  const reading = parseAmount(cell.value);
  if (reading.form === "unreadable") {
    return { ...base, form: "unreadable", value: 0n, problem: reading.reason };
  }
  const ownUnit = "unit" in reading && reading.unit ? reading.unit : unit;
  const value = convert(reading.value, ownUnit, "元");
  const displayed = displayedAmount(cell, unit);
  return displayed !== undefined && displayed !== value
    ? { ...base, form: reading.form, value: displayed, holdsMore: true }
    : { ...base, form: reading.form, value };
}

/**
 * What a number cell shows, where that is a rounding of what it holds to 0.01万元 or finer, in yuan. What is
 * published is what is shown; a coarser display (whole 万元) would hide differences, so there the held value counts.
 */
function displayedAmount(cell: Cell, unit: AmountUnit): Decimal | undefined {
  if (typeof cell.value !== "number" || cell.text === undefined) return undefined;
  const shown = parseAmount(cell.text);
  const held = parseAmount(cell.value);
  if (shown.form !== "text" || held.form !== "number") return undefined;
  const digits = /\.(\d+)/.exec(cell.text.normalize("NFKC"))?.[1]?.length ?? 0;
  const lastDigit = convert(powerOfTen(-digits), unit, "元");
  const value = convert(shown.value, unit, "元");
  const isRounding = absolute(value - convert(held.value, unit, "元")) * 2n <= lastDigit;
  return lastDigit <= COARSEST && isRounding ? value : undefined;
}

export function withRounding(fact: ReadFact, index: number, usual: Decimal): Fact {
  const own = granularity(fact.value);
  const rounding = fact.value === 0n ? 0n : own < usual ? own : usual;
  return { ...fact, index, rounding, usualRounding: usual };
}

/** An amount of yuan in the unit that a table prints. */
export function inUnit(yuan: Decimal, unit: AmountUnit): Decimal {
  return convert(yuan, "元", unit);
}

/** An amount of a table's unit in yuan. */
export function inYuan(amount: Decimal, unit: AmountUnit): Decimal {
  return multiply(amount, yuanPer[unit]);
}

/** Numbers as the fifteen digits that Excel keeps; text as typed. */
function rawOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return String(Number(cell.value.toPrecision(15)));
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}
