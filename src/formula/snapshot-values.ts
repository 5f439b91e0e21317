/** Formulas of a snapshot, computed anew and exactly. */
import { absolute, powerOfTen, toPlain, type Decimal } from "../amount/decimal";
import type { Area } from "../workbook/areas";
import { placeKey } from "../workbook/places";
import {
  OLD_RESULT,
  type Cell,
  type CellPlace,
  type OutdatedResult,
  type Sheet,
  type WorkbookSnapshot,
} from "../workbook/snapshot";
import { addendsOf } from "./addends";
import { inDecimals, isBeyondBudgets } from "./arithmetic";
import { evaluate } from "./evaluate";
import { isSubtotalFormula, type FilledCell } from "./functions";
import { FormulaSyntaxError } from "./tokens";
import { isError, isNumeric, UnsupportedFormula, type Value } from "./values";

export interface StaleResult {
  readonly place: CellPlace;
  readonly formula: string;
  /** Absent where the file holds no result. */
  readonly stored?: Decimal;
  readonly value: Decimal;
  /** How many cells it adds up; one where it does something else. */
  readonly parts: number;
}

/** Digits beyond are the noise of doubles. */
const NOISE = powerOfTen(-6);

/**
 * Formulas whose stored result is not what they give: of a workbook that was never computed anew, or that a program wrote.
 * Only where every formula that it is computed from is understood.
 */
export function staleResults(workbook: WorkbookSnapshot): readonly StaleResult[] {
  const cells = formulaCells(workbook);
  if (cells.length === 0) return [];
  const valueAt = exactValues(workbook);
  return cells.flatMap(({ place, cell }) => {
    const stale = staleResult(place, cell, valueAt(place));
    return stale === undefined ? [] : [{ ...stale, parts: addendsOf(workbook, place)?.cells.length ?? 1 }];
  });
}

/** By their keys: formulas with a number for a result of which nobody here can tell whether it is what they give. */
export function unknownResults(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const valueAt = exactValues(workbook);
  return new Set(
    formulaCells(workbook).flatMap(({ place, cell }) =>
      typeof cell.value === "number" && valueAt(place) === undefined ? [placeKey(place)] : [],
    ),
  );
}

/** The workbook without the results in these places. */
export function withoutResults(workbook: WorkbookSnapshot, places: readonly CellPlace[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const own = places.filter((place) => place.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = Array.from(sheet.rows, (row) => [...(row ?? [])]);
    for (const { row, column } of own) {
      const cell = rows[row]?.[column];
      if (rows[row] === undefined || typeof cell?.value !== "number") continue;
      const { value: stored, formula = "" } = cell;
      rows[row][column] = { value: { error: OLD_RESULT, stored }, formula };
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

export interface FormulaCell {
  readonly place: CellPlace;
  readonly cell: Cell;
}

export function formulaCells(workbook: WorkbookSnapshot): readonly FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const { name: sheet, rows } of workbook.sheets)
    rows.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (cell?.formula !== undefined) cells.push({ place: { sheet, row, column }, cell });
      }),
    );
  return cells;
}

/** The workbook with those results marked, and read by what is stored or by what formulas give. */
export function withStaleMarked(
  workbook: WorkbookSnapshot,
  stale: readonly StaleResult[],
  readBy: "stored" | "computed",
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const own = stale.filter(({ place }) => place.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = Array.from(sheet.rows, (row) => [...(row ?? [])]);
    for (const { place, value, parts } of own) {
      const row = rows[place.row];
      const cell = row?.[place.column];
      if (row && cell) row[place.column] = marked(cell, { computed: Number(toPlain(value)), parts }, readBy);
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

function marked(
  { text, ...cell }: Cell,
  anew: Pick<OutdatedResult, "computed" | "parts">,
  readBy: "stored" | "computed",
): Cell {
  const outdated = { stored: cell.value, ...anew };
  // Where nothing is stored there is nothing to read it by, and what was displayed is not what it gives.
  if (readBy === "computed" || isError(cell.value)) return { ...cell, value: anew.computed, outdated };
  return text === undefined ? { ...cell, outdated } : { ...cell, text, outdated };
}

function staleResult(
  place: CellPlace,
  { formula = "", value: held }: Cell,
  value: Value<Decimal> | undefined,
): Omit<StaleResult, "parts"> | undefined {
  if (value === undefined || !isNumeric(value)) return undefined;
  if (isError(held)) return held.error === "no-result" ? { place, formula, value } : undefined;
  const stored = valueOf(held);
  if (!isNumeric(stored) || absolute(stored - value) <= NOISE) return undefined;
  return { place, formula, stored, value };
}

/** Formulas that lead to one another are followed so far at once; beyond, the last one is computed first. */
const DEEPEST = 50;

/** Another formula is to be computed before the one that was asked for. */
class TooDeep extends Error {
  constructor(readonly place: CellPlace) {
    super();
  }
}

/** What the cell at a place holds or its formula gives; `undefined` where that is not known. */
export function exactValues({ sheets }: WorkbookSnapshot): (place: CellPlace) => Value<Decimal> | undefined {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const hidden = new Map(sheets.map((sheet) => [sheet, new Set(sheet.hiddenRows)]));
  const known = new Map<string, Value<Decimal> | undefined>();
  const computing = new Set<string>();

  const valueAt = (sheet: Sheet, row: number, column: number): Value<Decimal> | undefined => {
    const cell = sheet.rows[row]?.[column];
    if (cell?.formula === undefined) return valueOf(cell?.value ?? null);
    const key = placeKey({ sheet: sheet.name, row, column });
    if (known.has(key)) return known.get(key);
    // What refers to itself has no value that anybody could tell.
    if (computing.has(key)) return undefined;
    if (computing.size >= DEEPEST) throw new TooDeep({ sheet: sheet.name, row, column });
    computing.add(key);
    try {
      const value = computed(cell.formula, sheet);
      known.set(key, value);
      return value;
    } finally {
      computing.delete(key);
    }
  };
  const sure = (sheet: Sheet, row: number, column: number): Value<Decimal> => {
    const value = valueAt(sheet, row, column);
    if (value === undefined) throw new UnsupportedFormula("It depends on what is not known.");
    return value;
  };
  const computed = (formula: string, sheet: Sheet): Value<Decimal> | undefined => {
    try {
      const value = evaluate(formula, {
        arithmetic: inDecimals,
        sheet,
        findSheet: (name) => byName.get(name.toLowerCase()),
        named: () => {
          throw new UnsupportedFormula("Names are not read from files.");
        },
        cellValue: sure,
        cells: ({ sheet: other, area }) => filledCells(other, area, sure, hidden.get(other)),
      });
      return typeof value === "bigint" && isBeyondBudgets(value) ? undefined : value;
    } catch (problem) {
      if (problem instanceof UnsupportedFormula || problem instanceof FormulaSyntaxError) return undefined;
      throw problem;
    }
  };
  return (place) => {
    const open = [place];
    const isOpen = new Set([placeKey(place)]);
    for (;;) {
      const next = open.at(-1) ?? place;
      const own = byName.get(next.sheet.toLowerCase());
      try {
        const value = own && valueAt(own, next.row, next.column);
        if (open.length <= 1) return value;
        open.pop();
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        const key = placeKey(problem.place);
        // It has come round to what waits for it.
        if (isOpen.has(key)) known.set(key, undefined);
        else open.push(problem.place);
        isOpen.add(key);
      }
    }
  };
}

function* filledCells(
  sheet: Sheet,
  { top, left, bottom, right }: Area,
  valueAt: (sheet: Sheet, row: number, column: number) => Value<Decimal>,
  hidden: ReadonlySet<number> | undefined,
): Generator<FilledCell<Decimal>> {
  for (let row = top; row <= bottom && row < sheet.rows.length; row += 1) {
    const width = sheet.rows[row]?.length ?? 0;
    for (let column = left; column <= right && column < width; column += 1) {
      const value = valueAt(sheet, row, column);
      if (value === null) continue;
      const isSubtotal = isSubtotalFormula(sheet.rows[row]?.[column]?.formula);
      yield { row, column, value, isSubtotal, isHidden: hidden?.has(row) === true };
    }
  }
}

function valueOf(value: Cell["value"] | null): Value<Decimal> {
  return typeof value === "number" ? inDecimals.of(value) : value;
}
