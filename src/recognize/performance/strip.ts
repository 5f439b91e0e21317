import { mostFrequent } from "../../common/most-frequent";
import { normalize } from "../../text/normalize";
import type { Cell, Sheet } from "../../workbook/snapshot";
import { cellAt, isFigure, printed } from "../cells";

/** Columns of a form that hold labels and, to the right of them, amounts. Zero-based and inclusive. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}

export interface StripLine {
  readonly row: number;
  /** Normalised, without 其中: and the colon. */
  readonly label: string;
  readonly labelColumn: number;
  readonly amountColumn: number;
}

/** Labels longer than this are text of the form. */
const LONGEST_LABEL = 24;

/** The label of a strip's line, if it has one. */
export function stripLabel(
  sheet: Sheet,
  row: number,
  strip: Strip,
): { text: string; column: number; isFirstPart: boolean } | undefined {
  for (let column = strip.left; column <= strip.right; column += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell === undefined) continue;
    if (typeof cell.value !== "string" || isFigure(cell)) return undefined;
    const text = normalize(printed(cell));
    if (text.length > LONGEST_LABEL) return undefined;
    const isFirstPart = text.startsWith("其中:");
    return { text: text.replace(/^其中:/, "").replace(/:$/, ""), column, isFirstPart };
  }
  return undefined;
}

/**
 * Labels with their amounts, one below the other. The amounts stand in one column, whatever cells the labels take:
 * the one in which most of them are. Where a second 其中 opens, the parts are not parts of one total: they are left out.
 */
export function readStrip(
  sheet: Sheet,
  rows: readonly number[],
  strip: Strip,
  isTotal: (label: string) => boolean,
): StripLine[] {
  const labels = rows.flatMap((row) => {
    const label = stripLabel(sheet, row, strip);
    // What stands in one cell with its amount could not be written anew: it is not read.
    return label === undefined || label.text.includes(":")
      ? []
      : [{ row, ...label, figure: figureColumn(sheet, row, strip, label.column) }];
  });
  const figureColumns = labels.map(({ figure }) => figure).filter((column) => column !== undefined);
  // Of two equally frequent ones the left.
  const usual = mostFrequent(figureColumns.toSorted((a, b) => a - b));
  const isNested = labels.filter(({ isFirstPart }) => isFirstPart).length > 1;
  return labels
    .filter(({ text }) => !isNested || isTotal(text))
    .map(({ row, text, column, figure }) => ({
      row,
      label: text,
      labelColumn: column,
      amountColumn: figure ?? Math.max(usual ?? 0, column + 1),
    }));
}

/** The first cell after a label that is not the label again: merged cells may have been filled with it. */
function figureColumn(sheet: Sheet, row: number, strip: Strip, labelColumn: number): number | undefined {
  const label = textOf(cellAt(sheet, row, labelColumn));
  for (let column = labelColumn + 1; column <= strip.right; column += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined && textOf(cell) !== label) return column;
  }
  return undefined;
}

function textOf(cell: Cell | undefined): string {
  return normalize(printed(cell));
}
