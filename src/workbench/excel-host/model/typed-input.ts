/** What Excel makes of an input: `1,234.50` becomes a number, `3-1` a date, `'007` a text. */
import { parseFormula } from "../../../formula/parse";
import type { CellContent, CellModel } from "./workbook-model";

export const LONGEST_TEXT = 32_767;
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** Changes the cell's content, and its format where Excel does so by itself. */
export function enter(cell: CellModel, input: string | number | boolean): void {
  const formula = cell.format === "@" ? undefined : formulaIn(input);
  if (formula !== undefined) {
    cell.formula = asExcelWrites(formula);
    cell.value = null;
    return;
  }
  cell.formula = undefined;
  const { value, format } = interpret(input, cell.format);
  cell.value = value;
  if (format !== undefined && cell.format === "General") cell.format = format;
}

/** Excel takes for a formula also what begins with a sign or with @, unless it is a number or makes no sense. */
function formulaIn(input: string | number | boolean): string | undefined {
  if (typeof input !== "string" || input.length < 2) return undefined;
  if (input.startsWith("=")) return input;
  if (!/^[-+@]/.test(input) || asNumber(input.trim())) return undefined;
  const formula = input.startsWith("@") ? `=${input.slice(1)}` : `=${input}`;
  try {
    parseFormula(formula);
    return formula;
  } catch {
    return undefined;
  }
}

/** Functions and references in capitals, whatever stands in quotes as it is. */
function asExcelWrites(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\b[a-z][a-z0-9.]*(?=\()|\$?\b[a-z]{1,3}\$?\d+(?![\w!(])/gi,
    (part) => (/^["']/.test(part) ? part : part.toUpperCase()),
  );
}

function interpret(
  input: string | number | boolean,
  format: string,
): { value: CellContent; format?: string | undefined } {
  // A cell of text takes nothing but text.
  if (typeof input !== "string") return { value: format === "@" ? String(input).toUpperCase() : input };
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (format === "@") return { value: input };
  const word = input.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE" };
  if (ERRORS.includes(word)) return { value: { error: word } };
  return asNumber(input.trim()) ?? asDate(input.trim()) ?? { value: input };
}

const NUMBER = /^([+-]?)(\(?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%?)(\)?)$/i;

function asNumber(text: string): { value: number; format?: string | undefined } | undefined {
  const [, sign = "", open = "", digits, exponent = "", percent = "", close = ""] = NUMBER.exec(text) ?? [];
  if (digits === undefined || (open === "") !== (close === "")) return undefined;
  const size = Number(digits.replaceAll(",", "") + exponent);
  // Excel keeps fifteen digits.
  const exact = Number((percent === "" ? size : size / 100).toPrecision(15));
  const value = (sign === "-") !== (open !== "") ? -exact : exact;
  return { value, format: formatOf(digits, exponent, percent) };
}

function formatOf(digits: string, exponent: string, percent: string): string | undefined {
  const decimals = digits.includes(".");
  if (percent !== "") return decimals ? "0.00%" : "0%";
  if (exponent !== "") return "0.00E+00";
  if (!digits.includes(",")) return undefined;
  return decimals ? "#,##0.00" : "#,##0";
}

const FULL_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})$/;

function asDate(text: string): { value: number; format: string } | undefined {
  const full = FULL_DATE.exec(text);
  const short = SHORT_DATE.exec(text);
  const [year, month, day] = full
    ? [Number(full[1]), Number(full[2]), Number(full[3])]
    : [new Date().getFullYear(), Number(short?.[1]), Number(short?.[2])];
  const days = serialDate(year, month, day);
  return days === undefined ? undefined : { value: days, format: full ? "yyyy/m/d" : 'm"月"d"日"' };
}

/** Days since the end of 1899, counted as Excel counts them; undefined where there is no such day. */
function serialDate(year: number, month: number, day: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && year >= 1900;
  return exists ? Math.round(time.getTime() / 86_400_000) + 25_569 : undefined;
}
