import { read, utils } from "@e965/xlsx";

/** What a sheet looks like beyond its cells; the engine does without. */
export interface Appearance {
  readonly merges: readonly string[];
  /** In points, from column A on. */
  readonly columnWidths: readonly (number | undefined)[];
}

/** At 96 dots per inch. */
const POINTS_PER_PIXEL = 0.75;

/** Appearance by sheet, for showing it. Nothing where it cannot be read. */
export function readAppearance(bytes: Uint8Array): ReadonlyMap<string, Appearance> {
  try {
    const book = read(bytes, { type: "array", dense: true, cellFormula: false, cellStyles: true });
    return new Map(
      book.SheetNames.map((name) => {
        const sheet = book.Sheets[name];
        const merges = (sheet?.["!merges"] ?? []).map((merge) => utils.encode_range(merge));
        const columnWidths = [...(sheet?.["!cols"] ?? [])].map((column) =>
          column?.wpx === undefined ? undefined : column.wpx * POINTS_PER_PIXEL,
        );
        return [name, { merges, columnWidths }] as const;
      }),
    );
  } catch {
    return new Map();
  }
}
