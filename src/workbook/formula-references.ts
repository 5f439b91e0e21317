/** The references in a formula's text, without understanding the rest of it. */
import { cellArea, isWithinSheet, type Area } from "./areas";
import { columnLetters, parseArea, splitAddress } from "./places";

/** Texts and the brackets of structured and external references are passed over whole; they hold no reference. */
const PASSED_OVER = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]/;
const REFERENCE =
  /(?<![\p{L}\p{N}_.'!$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/u;
const EITHER = new RegExp(`${PASSED_OVER.source}|${REFERENCE.source}`, "giu");

/**
 * Puts another text in the place of every reference. `prefix` is the sheet's name as written with its `!`, `local`
 * what follows it: `$A$1`, `B2:C9`, `A:C`, `3:7`.
 */
export function mapReferences(
  formula: string,
  map: (whole: string, prefix: string | undefined, local: string) => string,
): string {
  return formula.replace(EITHER, (whole: string, prefix?: string, local?: string) =>
    local === undefined ? whole : map(whole, prefix, local),
  );
}

/** The formula as it reads when it is copied so many rows down and columns to the right. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (whole, prefix = "", local) => {
    // Beyond the edge of a sheet it is a name, such as XFE1.
    if (parseArea(local) === undefined) return whole;
    const corners = local.split(":").map((corner) => offsetCorner(corner, rows, columns));
    return corners.includes(undefined) ? `${prefix}#REF!` : prefix + corners.join(":");
  });
}

/** One corner: `$B7`, `C`, `$3`. Undefined beyond the edge of the sheet. */
function offsetCorner(corner: string, rows: number, columns: number): string | undefined {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner) ?? [];
  // Of `$3` the sign stands where a column's would.
  const rowFixed = fixedRow !== "" || (letters === "" && fixedColumn !== "");
  const cell = parseArea(`${letters === "" ? "A" : letters}${digits === "" ? "1" : digits}`);
  if (cell === undefined) return undefined;
  const row = cell.top + (rowFixed || digits === "" ? 0 : rows);
  const column = cell.left + (fixedColumn !== "" || letters === "" ? 0 : columns);
  if (!isWithinSheet(cellArea(row, column))) return undefined;
  const movedLetters = letters === "" ? "" : columnLetters(column);
  return fixedColumn + movedLetters + fixedRow + (digits === "" ? "" : String(row + 1));
}

export interface FormulaInputs {
  /** `sheet` is absent for the formula's own. */
  readonly areas: readonly { readonly sheet?: string; readonly area: Area }[];
  /** It may also depend on cells that its text does not name: names, structured references, INDIRECT and the like. */
  readonly others: boolean;
}

/** What a formula is computed from. */
export function inputsOf(formula: string): FormulaInputs {
  const areas: { sheet?: string; area: Area }[] = [];
  const rest = mapReferences(formula.replace(/^=/, ""), (whole, prefix, local) => {
    const area = parseArea(local);
    const { sheet } = splitAddress(`${prefix ?? ""}A1`);
    if (area === undefined) return whole;
    areas.push(sheet === undefined ? { area } : { sheet, area });
    return "0";
  }).replace(/"(?:[^"]|"")*"/g, "0");
  const words = rest.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*\(?|\[|[':!]/gu) ?? [];
  return { areas, others: words.some((word) => !isPlain(word)) };
}

/** A call of a function that looks at nothing but its arguments, or a truth value. */
function isPlain(word: string): boolean {
  return word.endsWith("(") ? !/^(INDIRECT|OFFSET|GETPIVOTDATA)\(/i.test(word) : /^(TRUE|FALSE)$/i.test(word);
}
