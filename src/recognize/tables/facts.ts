import { absolute, fromNumber, multiply, powerOfTen, toPlain, type Decimal } from "../../amount/decimal";
import { convert, parseAmount, yuanPer, type AmountUnit } from "../../amount/parse-amount";
import type { Fact, OutdatedAmount } from "../../budget/document";
import type { Cell, CellPlace, OutdatedResult } from "../../workbook/snapshot";
import { printed } from "../cells";
import { COARSEST, granularity } from "./rounding";

/** What a cell of amounts holds, before it is known what it is an amount of. */
export interface ReadAmount extends FactReading {
  readonly place: CellPlace;
  readonly raw: string | number;
  readonly hasFormula: boolean;
  readonly outdated?: OutdatedAmount;
}

/** An amount as read, before the document's rounding unit is known. */
export interface ReadFact extends FactMeaning, ReadAmount {}

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
  const { table, section, row, column } = meaning;
  const { form, value, problem, raw, hasFormula, holdsMoreDigits, outdated } = readAmount(cell, place, unit);
  const told = problem === undefined ? undefined : { problem };
  const old = outdated === undefined ? undefined : { outdated };
  return {
    table,
    section,
    row,
    column,
    place,
    form,
    value,
    ...told,
    raw,
    hasFormula,
    holdsMoreDigits,
    ...old,
  };
}

export function readAmount(cell: Cell | undefined, place: CellPlace, unit: AmountUnit): ReadAmount {
  const { form, value, problem, holdsMoreDigits } = cell === undefined ? BLANK : readCell(cell, unit);
  const hasFormula = cell?.formula !== undefined;
  const told = problem === undefined ? undefined : { problem };
  const old = cell?.outdated === undefined ? undefined : { outdated: outdatedAmount(cell.outdated, cell) };
  return { place, form, value, ...told, raw: rawOf(cell), hasFormula, holdsMoreDigits, ...old };
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
  return factOf(fact, fact, index, usual);
}

/** The amount with what it is of, its place in the document's reading order and the rounding unit around it. */
export function factOf(fact: ReadAmount, of: FactMeaning, index: number, usual: Decimal): Fact {
  const own = fact.value === 0n ? 0n : granularity(fact.value);
  const rounding = own < usual ? own : usual;
  // What a formula adds up from rounded figures, and nobody has printed, is as coarse as all of them together.
  const times = fact.outdated?.isReadAnew === true ? BigInt(fact.outdated.parts) : 1n;
  return {
    index,
    table: of.table,
    section: of.section,
    row: of.row,
    column: of.column,
    place: fact.place,
    form: fact.form,
    value: fact.value,
    rounding: rounding * times,
    usualRounding: usual,
    ...(fact.problem === undefined ? undefined : { problem: fact.problem }),
    raw: fact.raw,
    hasFormula: fact.hasFormula,
    holdsMoreDigits: fact.holdsMoreDigits,
    ...(fact.outdated === undefined ? undefined : { outdated: fact.outdated }),
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

function outdatedAmount({ stored, computed, parts }: OutdatedResult, { value }: Cell): OutdatedAmount {
  const print = (value: OutdatedResult["stored"]) =>
    typeof value === "number"
      ? toPlain(fromNumber(value) ?? 0n, 2)
      : typeof value === "object"
        ? ""
        : String(value);
  return { stored: print(stored), computed: print(computed), isReadAnew: value === computed, parts };
}

/** What the cell holds, as a number or a text. */
function rawOf(cell: Cell | undefined): string | number {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return cell.value;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}
