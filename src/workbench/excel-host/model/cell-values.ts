import type { CellModel } from "./workbook-model";

/** A cell's value as the API gives it: a blank is an empty text, an error its code. */
export function plainValue(cell: CellModel | undefined): string | number | boolean {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

export function plainFormula(cell: CellModel | undefined): string | number | boolean {
  return cell?.formula ?? plainValue(cell);
}

export function valueType(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  switch (typeof value) {
    case "number":
      return "Double";
    case "string":
      return "String";
    case "boolean":
      return "Boolean";
    default:
      return value === null ? "Empty" : "Error";
  }
}
