import { contentOf, type CellContent } from "../../edit";
import type { Cell } from "../../snapshot";
import { putCells, type Rows } from "../read/cells";

/**
 * All of a cell that a step changes, exact enough to be put back: its text may be blanks, or empty and yet a text.
 */
export interface CellState extends CellContent {
  /** Excel's number format code, `General` included. */
  readonly format: string;
}

/** What is to be loaded of the range of one cell. */
export const STATE = "values,formulas,numberFormat,valueTypes";

type LoadedCell = Pick<Excel.Range, "values" | "formulas" | "numberFormat" | "valueTypes">;

export function stateOf(range: LoadedCell): CellState {
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  const content = valueOf(value, String(range.valueTypes[0]?.[0]));
  const format = String(range.numberFormat[0]?.[0]);
  // Of a text that begins with = Excel gives the text as the formula, too.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? { value: content, formula, format } : { value: content, format };
}

function valueOf(value: unknown, type: string): CellContent["value"] {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The content as the reader of workbooks gives it, but with the formula also where that yields nothing. */
export function asRead({ value, formula }: CellContent): CellContent {
  const plain = typeof value === "object" ? (value?.error ?? "") : value;
  const rows: Rows = [];
  const format = [["General"]];
  putCells(rows, 0, 0, {
    values: [[plain]],
    formulas: [[formula ?? plain]],
    text: [[String(plain)]],
    numberFormat: format,
  });
  const cell: Cell | undefined = rows[0]?.[0];
  const read = contentOf(cell);
  return formula === undefined ? { value: read.value } : { value: read.value, formula };
}

/**
 * Whether a cell still holds what an edit saw in it: the same formula with the same result, or the same value, where
 * blanks are as good as nothing. A formula that yields nothing is no blank here, though the reader of workbooks takes
 * it for one: it would be lost, and nobody was shown it.
 */
export function stillHolds(state: CellState, seen: CellContent): boolean {
  return (
    state.formula === seen.formula &&
    sameValue(asRead({ value: state.value }).value, asRead({ value: seen.value }).value)
  );
}

/** Whether two states have the same content: the same formula, whatever it yields, or exactly the same value. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  if (one.formula !== undefined || other.formula !== undefined) return one.formula === other.formula;
  return sameValue(one.value, other.value);
}

function sameValue(one: CellContent["value"], other: CellContent["value"]): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  return one.error === other.error;
}
