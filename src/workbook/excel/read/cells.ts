import { withoutInvisible } from "../../../common/invisible";
import type { Cell } from "../../snapshot";

/** What Excel says of the cells of an area, each by row and column. */
export interface CellMatrices {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

export type Rows = (Cell | undefined)[][];

/** Puts the cells of an area whose first cell is at `top`, `left` into the rows of their sheet. */
export function putCells(rows: Rows, top: number, left: number, area: CellMatrices): void {
  area.values.forEach((line, row) => {
    line.forEach((value, column) => {
      const cell = cellOf(
        value,
        area.formulas[row]?.[column],
        area.text[row]?.[column],
        area.numberFormat[row]?.[column],
      );
      if (cell) (rows[top + row] ??= [])[left + column] = cell;
    });
  });
}

const ERROR =
  /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** The cell as the reader of files would give it. */
function cellOf(value: unknown, formula: unknown, text: unknown, format: unknown): Cell | undefined {
  // Of a text that begins with = (typed with an apostrophe) Excel gives the text as the formula, too.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const withFormula = isFormula ? { formula } : {};
  const withFormat = typeof format === "string" && format !== "General" && format !== "" ? { format } : {};
  switch (typeof value) {
    case "number": {
      const shown = shownText(value, text, format);
      return { value, ...withFormula, ...(shown === undefined ? {} : { text: shown }), ...withFormat };
    }
    case "boolean":
      return { value, ...withFormula };
    case "string":
      // A formula that yields an empty text is as blank to the reader as an empty cell.
      if (withoutInvisible(value).trim() === "") return undefined;
      if (ERROR.test(value)) return { value: { error: value }, ...withFormula };
      return { value, ...withFormula, ...withFormat };
    default:
      return undefined;
  }
}

function shownText(value: number, text: unknown, format: unknown): string | undefined {
  const plain = String(value);
  const shown = format === "General" ? (generalText(value, plain) ?? text) : text;
  // A column too narrow for a number shows nothing but hashes; that says nothing of the number.
  if (typeof shown !== "string" || shown === plain || /^#+$/.test(shown)) return undefined;
  return shown;
}

/**
 * What General shows in a column of any width: up to eleven characters. Excel's own text has fewer digits where the
 * column is narrower, and a check must not depend on that. Left to Excel: what is shown with an exponent.
 */
function generalText(value: number, plain: string): string | undefined {
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-4 && value !== 0)) return undefined;
  if (plain.length <= 11) return plain;
  const decimals = Math.max(0, 10 - String(Math.trunc(size)).length);
  return String(Number(value.toFixed(decimals)));
}
