/** What a formula adds up, and which cell it merely follows. */
import { placeKey } from "../workbook/places";
import type { CellPlace, Sheet, WorkbookSnapshot } from "../workbook/snapshot";
import { parseFormula, type Formula } from "./parse";
import { FormulaSyntaxError } from "./tokens";

interface Addend {
  readonly place: CellPlace;
  readonly sign: 1 | -1;
}

export interface Addends {
  readonly cells: readonly Addend[];
  /** Rows that are hidden or filtered out do not count (SUBTOTAL). */
  readonly isVisibleOnly: boolean;
}

/** `undefined` where the cell holds no formula, or one that does anything else than adding up cells. */
export function addendsOf(workbook: WorkbookSnapshot, place: CellPlace): Addends | undefined {
  const formula = sheetNamed(workbook, place.sheet)?.rows[place.row]?.[place.column]?.formula;
  return formula === undefined ? undefined : addendsIn(workbook, place.sheet, formula);
}

/** Of a formula that stands, or might stand, on this sheet. */
export function addendsIn(workbook: WorkbookSnapshot, own: string, text: string): Addends | undefined {
  const sheet = sheetNamed(workbook, own);
  const formula = parsed(text);
  if (sheet === undefined || formula === undefined) return undefined;
  const found: Addend[] = [];
  const reader = { workbook, sheet, found, isVisibleOnly: false };
  return adds(formula, 1, reader) ? { cells: found, isVisibleOnly: reader.isVisibleOnly } : undefined;
}

/** The one cell that a formula shows once more: =D16, =表五!D15, =+D16, =ROUND(D16,2), =SUM(D16). */
export function followedCell(workbook: WorkbookSnapshot, place: CellPlace): CellPlace | undefined {
  const [only, second] = addendsOf(workbook, place)?.cells ?? [];
  return only?.sign === 1 && second === undefined && placeKey(only.place) !== placeKey(place)
    ? only.place
    : undefined;
}

interface Reader {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: Sheet;
  readonly found: Addend[];
  isVisibleOnly: boolean;
}

/** Whether it is nothing but a sum; its cells are then among those found. */
function adds(formula: Formula, sign: 1 | -1, reader: Reader): boolean {
  switch (formula.kind) {
    case "reference":
      return addsArea(formula, sign, reader);
    case "unary":
      if (formula.operator === "%") return false;
      return adds(formula.operand, formula.operator === "-" ? opposite(sign) : sign, reader);
    case "binary":
      return addsChain(formula, sign, reader);
    case "literal":
      // +0 is written to make a formula of a figure.
      return formula.value === 0;
    case "missing":
      return true;
    case "call":
      return addsCall(formula, sign, reader);
    case "error":
    case "name":
      return false;
  }
}

/** A sum of a thousand cells is a tree a thousand deep, all of it to the left. */
function addsChain(formula: Formula & { readonly kind: "binary" }, sign: 1 | -1, reader: Reader): boolean {
  const steps = [formula];
  let first = formula.left;
  for (; first.kind === "binary"; first = first.left) steps.push(first);
  return (
    steps.every(({ operator }) => operator === "+" || operator === "-") &&
    adds(first, sign, reader) &&
    steps
      .reverse()
      .every(({ operator, right }) => adds(right, operator === "-" ? opposite(sign) : sign, reader))
  );
}

function addsCall(
  { name, args }: Formula & { readonly kind: "call" },
  sign: 1 | -1,
  reader: Reader,
): boolean {
  const [first, ...rest] = args;
  if (first === undefined) return false;
  if (name === "SUM") return args.every((arg) => adds(arg, sign, reader));
  if (name === "ROUND") return adds(first, sign, reader);
  const isSubtotal =
    name === "SUBTOTAL" && first.kind === "literal" && (first.value === 9 || first.value === 109);
  if (!isSubtotal) return false;
  reader.isVisibleOnly = true;
  return rest.every((arg) => adds(arg, sign, reader));
}

/** A table has no more. */
const MOST_CELLS = 10_000;

function addsArea(
  { sheet: name, from, to }: Formula & { readonly kind: "reference" },
  sign: 1 | -1,
  { workbook, sheet: own, found }: Reader,
): boolean {
  const sheet = name === undefined ? own : sheetNamed(workbook, name);
  if (sheet === undefined) return false;
  // Of whole columns and rows only what is filled is gone through.
  const isWhole = (to.row - from.row + 1) * (to.column - from.column + 1) > MOST_CELLS;
  for (let row = from.row; row <= to.row && !(isWhole && row >= sheet.rows.length); row += 1) {
    const width = isWhole ? (sheet.rows[row]?.length ?? 0) : Infinity;
    for (let column = from.column; column <= to.column && column < width; column += 1)
      found.push({ place: { sheet: sheet.name, row, column }, sign });
  }
  return true;
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function sheetNamed({ sheets }: WorkbookSnapshot, name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function parsed(formula: string): Formula | undefined {
  try {
    return parseFormula(formula);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return undefined;
    throw problem;
  }
}
