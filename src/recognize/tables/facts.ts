import { absolute, fromNumber, multiply, powerOfTen, toPlain, type Decimal } from "../../amount/decimal";
import { convert, parseAmount, yuanPer, type AmountUnit } from "../../amount/parse-amount";
import type { Fact, OutdatedAmount } from "../../budget/document";
import {
  NO_RESULT,
  OLD_RESULT,
  type Cell,
  type CellPlace,
  type OutdatedResult,
} from "../../workbook/snapshot";
import { numberFormat } from "../../workbook/number-format";
import { printed } from "../cells";
import { COARSEST, granularity } from "./rounding";

/** What a cell of amounts holds, before it is known what it is an amount of. */
export interface ReadAmount extends FactReading {
  readonly place: CellPlace;
  readonly raw: string | number;
  readonly hasFormula: boolean;
  readonly outdated: OutdatedAmount | undefined;
}

/** An amount as read, before the document's rounding unit is known. */
export interface ReadFact extends FactMeaning, ReadAmount {}

export type FactMeaning = Pick<Fact, "table" | "section" | "row" | "column">;

interface FactReading extends Pick<Fact, "form" | "value" | "holdsMoreDigits"> {
  readonly problem: string | undefined;
  readonly shift: number | undefined;
}

const BLANK: FactReading = {
  form: "blank",
  value: 0n,
  problem: undefined,
  holdsMoreDigits: false,
  shift: undefined,
};

// Objects of facts are written out field by field, here and below, all fields in each of them: there are thousands, and
// whatever reads them is quick only where they are all alike.
export function readFact(
  cell: Cell | undefined,
  place: CellPlace,
  meaning: FactMeaning,
  unit: AmountUnit,
): ReadFact {
  const { table, section, row, column } = meaning;
  const { form, value, problem, raw, hasFormula, holdsMoreDigits, outdated, shift } = readAmount(
    cell,
    place,
    unit,
  );
  return {
    table,
    section,
    row,
    column,
    place,
    form,
    value,
    problem,
    raw,
    hasFormula,
    holdsMoreDigits,
    outdated,
    shift,
  };
}

export function readAmount(cell: Cell | undefined, place: CellPlace, unit: AmountUnit): ReadAmount {
  const { form, value, problem, holdsMoreDigits, shift } = cell === undefined ? BLANK : readCell(cell, unit);
  const hasFormula = cell?.formula !== undefined;
  return {
    place,
    form,
    value,
    problem,
    raw: rawOf(cell, shift),
    hasFormula,
    holdsMoreDigits,
    outdated: cell?.outdated && outdatedAmount(cell.outdated, cell),
    shift,
  };
}

function readCell(cell: Cell, unit: AmountUnit): FactReading {
  const unreadable = (problem: string): FactReading => ({
    form: "unreadable",
    value: 0n,
    problem,
    holdsMoreDigits: false,
    shift: undefined,
  });
  if (typeof cell.value === "object") {
    return unreadable(UNFINISHED[cell.value.error] ?? `单元格是错误值 ${cell.value.error}`);
  }
  if (typeof cell.value === "boolean") return unreadable(`“${printed(cell)}”不是金额`);
  const hidden = typeof cell.value === "number" ? whyNotShown(cell.value, cell) : undefined;
  if (hidden !== undefined) return unreadable(hidden);
  const reading = parseAmount(cell.value);
  if (reading.form === "unreadable") return unreadable(reading.reason);
  const ownUnit = "unit" in reading && reading.unit ? reading.unit : unit;
  const held = convert(reading.value, ownUnit, "元");
  if (typeof cell.value !== "number" || cell.text === undefined)
    return { form: reading.form, value: held, problem: undefined, holdsMoreDigits: false, shift: undefined };
  const { value, shift } = displayedAmount({ ...cell, text: cell.text }, held, unit);
  return {
    form: reading.form,
    value,
    problem: undefined,
    holdsMoreDigits: value * powerOf(shift) !== held,
    shift: shift === 0 ? undefined : shift,
  };
}

const UNFINISHED: Readonly<Record<string, string>> = {
  [NO_RESULT]: "公式没有计算结果",
  [OLD_RESULT]: "公式的结果可能不是最新的",
};

/** Why nobody who reads the table sees the number that a cell holds as an amount. */
function whyNotShown(value: number, { text, format }: Cell): string | undefined {
  if (text === undefined || format === undefined || value === 0) return undefined;
  if (text.trim() === "") return `单元格的数字 ${value} 被数字格式“${format}”隐藏，公开时看不到`;
  return numberFormat(format).isDate ? `单元格是日期（${text.trim()}），不是金额` : undefined;
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
    problem: fact.problem,
    raw: fact.raw,
    hasFormula: fact.hasFormula,
    holdsMoreDigits: fact.holdsMoreDigits,
    outdated: fact.outdated,
    shift: fact.shift,
  };
}

/**
 * What a number cell shows in yuan, and by how many powers of ten that is less than it holds. What is published is what
 * is shown: rounded to 0.01万元 or finer, scaled, without its sign. A coarser display (whole 万元) would hide differences,
 * so there the held value counts.
 */
function displayedAmount(
  cell: Cell & { readonly text: string },
  held: Decimal,
  unit: AmountUnit,
): { readonly value: Decimal; readonly shift: number } {
  const asHeld = { value: held, shift: 0 };
  const shown = parseAmount(cell.text);
  if (shown.form !== "text") return asHeld;
  const own = shown.unit ?? unit;
  const digits = /\.(\d+)/.exec(cell.text.normalize("NFKC"))?.[1]?.length ?? 0;
  const lastDigit = convert(powerOfTen(-digits), own, "元");
  const value = convert(shown.value, own, "元");
  const isRounding = (of: Decimal) => absolute(value - of) * 2n <= lastDigit;
  const isFine = lastDigit <= COARSEST;
  if (isRounding(held)) return isFine ? { value, shift: 0 } : asHeld;
  const shift = numberFormat(cell.format).scales.find((scale) => isRounding(held / powerOf(scale)));
  if (shift !== undefined) return { value: isFine ? value : held / powerOf(shift), shift };
  return isFine && isRounding(-held) ? { value, shift: 0 } : asHeld;
}

function powerOf(shift: number): bigint {
  return 10n ** BigInt(shift);
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

/** What the cell holds, as a number or a text; a number in the scale in which it is shown. */
function rawOf(cell: Cell | undefined, shift = 0): string | number {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return shift === 0 ? cell.value : cell.value / 10 ** shift;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}
