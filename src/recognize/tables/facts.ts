import { absolute, multiply, powerOfTen, type Decimal } from "../../amount/decimal";
import { convert, parseAmount, yuanPer, type AmountUnit } from "../../amount/parse-amount";
import type { Fact } from "../../budget/document";
import type { Cell, CellPlace } from "../../workbook/snapshot";
import { printed } from "../cells";
import { COARSEST, granularity } from "./rounding";

/** An amount as read, before the document's rounding unit is known. */
export interface ReadFact extends FactMeaning, FactReading {
  readonly place: CellPlace;
  readonly raw: string | number;
  readonly hasFormula: boolean;
}

export type FactMeaning = Pick<Fact, "table" | "section" | "row" | "column">;

type FactReading = Pick<Fact, "form" | "value" | "problem" | "holdsMoreDigits">;

const BLANK: FactReading = { form: "blank", value: 0n, holdsMoreDigits: false };

// Objects of facts are written out field by field, here and below: there are thousands, and spreading is slow.
export function readFact(
  cell: Cell | undefined,
  place: CellPlace,
  meaning: FactMeaning,
  unit: AmountUnit,
): ReadFact {
  const reading = cell === undefined ? BLANK : readCell(cell, unit);
  return {
    table: meaning.table,
    section: meaning.section,
    row: meaning.row,
    column: meaning.column,
    place,
    form: reading.form,
    value: reading.value,
    ...(reading.problem === undefined ? undefined : { problem: reading.problem }),
    raw: rawOf(cell),
    hasFormula: cell?.formula !== undefined,
    holdsMoreDigits: reading.holdsMoreDigits,
  };
}

function readCell(cell: Cell, unit: AmountUnit): FactReading {
  const unreadable = (problem: string): FactReading => ({
    form: "unreadable",
    value: 0n,
    problem,
    holdsMoreDigits: false,
  });
  if (typeof cell.value === "object") {
    return unreadable(
      cell.value.error === "no-result" ? "公式没有计算结果" : `单元格是错误值 ${cell.value.error}`,
    );
  }
  if (typeof cell.value === "boolean") return unreadable(`“${printed(cell)}”不是金额`);
  const reading = parseAmount(cell.value);
  if (reading.form === "unreadable") return unreadable(reading.reason);
  const ownUnit = "unit" in reading && reading.unit ? reading.unit : unit;
  const value = convert(reading.value, ownUnit, "元");
  const displayed = displayedAmount(cell, value, unit);
  return displayed !== undefined && displayed !== value
    ? { form: reading.form, value: displayed, holdsMoreDigits: true }
    : { form: reading.form, value, holdsMoreDigits: false };
}

export function withRounding(fact: ReadFact, index: number, usual: Decimal): Fact {
  const own = fact.value === 0n ? 0n : granularity(fact.value);
  return {
    index,
    table: fact.table,
    section: fact.section,
    row: fact.row,
    column: fact.column,
    place: fact.place,
    form: fact.form,
    value: fact.value,
    rounding: own < usual ? own : usual,
    usualRounding: usual,
    ...(fact.problem === undefined ? undefined : { problem: fact.problem }),
    raw: fact.raw,
    hasFormula: fact.hasFormula,
    holdsMoreDigits: fact.holdsMoreDigits,
  };
}

/**
 * What a number cell shows, where that is a rounding of what it holds to 0.01万元 or finer, in yuan. What is
 * published is what is shown; a coarser display (whole 万元) would hide differences, so there the held value counts.
 */
function displayedAmount(cell: Cell, held: Decimal, unit: AmountUnit): Decimal | undefined {
  if (typeof cell.value !== "number" || cell.text === undefined) return undefined;
  const shown = parseAmount(cell.text);
  if (shown.form !== "text") return undefined;
  const digits = /\.(\d+)/.exec(cell.text.normalize("NFKC"))?.[1]?.length ?? 0;
  const lastDigit = convert(powerOfTen(-digits), unit, "元");
  const value = convert(shown.value, unit, "元");
  const isRounding = absolute(value - held) * 2n <= lastDigit;
  return lastDigit <= COARSEST && isRounding ? value : undefined;
}

/** An amount of a table's unit in yuan. */
export function inYuan(amount: Decimal, unit: AmountUnit): Decimal {
  return multiply(amount, yuanPer[unit]);
}

/** What the cell holds, as a number or a text. */
function rawOf(cell: Cell | undefined): string | number {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return cell.value;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}
