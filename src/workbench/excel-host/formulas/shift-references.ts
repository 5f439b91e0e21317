import { mapReferences } from "../../../workbook/formula-references";
import type { Area } from "../../../workbook/areas";
import { sameName, type SheetModel } from "../model/workbook-model";
import { areaAddress, parseArea, quoteSheetName, splitAddress } from "../../../workbook/places";

/** Gives where an area is after cells were moved; undefined where it is gone. */
export type MoveArea = (area: Area) => Area | undefined;

/** The formula, which stands on the sheet `own`, after cells of `moved` were moved. */
export function shiftReferences(formula: string, own: SheetModel, moved: SheetModel, move: MoveArea): string {
  const shift = (whole: string, prefix: string | undefined, local: string): string => {
    const { sheet = own.name } = splitAddress(`${prefix ?? ""}A1`);
    const area = parseArea(local);
    if (area === undefined || !sameName(sheet, moved.name)) return whole;
    const after = move(area);
    const name = prefix === undefined ? "" : `${quoteSheetName(moved.name)}!`;
    return after === undefined ? `${name}#REF!` : name + likeBefore(local, areaAddress(after));
  };
  return mapReferences(formula, shift);
}

/** Puts the `$` back where they were. */
function likeBefore(before: string, after: string): string {
  const [first = "", second = first] = before.split(":");
  const marks = [first, second].map((corner) => ({
    column: /\$[A-Z]/i.test(corner),
    row: /\$\d/.test(corner),
  }));
  return after
    .split(":")
    .map((corner, index) =>
      corner
        .replace(/^[A-Z]+/, (letters) => (marks[index]?.column === true ? `$${letters}` : letters))
        .replace(/\d+$/, (digits) => (marks[index]?.row === true ? `$${digits}` : digits)),
    )
    .join(":");
}
