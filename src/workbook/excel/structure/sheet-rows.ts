import type { NewSheet } from "./new-parts";

/** The longest text of a cell. */
const LONGEST_TEXT = 32_767;

export function sizeOf({ rows }: NewSheet): { readonly rows: number; readonly columns: number } {
  return { rows: rows.length, columns: rows.reduce((width, row) => Math.max(width, row.length), 0) };
}

/** All rows equally wide, with texts that fit into a cell. */
export function rowsOfWidth(sheet: NewSheet): readonly (readonly (string | number)[])[] {
  const { columns } = sizeOf(sheet);
  return sheet.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column] ?? "";
      return typeof cell === "string" ? cell.slice(0, LONGEST_TEXT) : cell;
    }),
  );
}
