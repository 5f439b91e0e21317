import { read, utils } from "@e965/xlsx";

/** Merged areas by sheet, for showing them; the engine does without. Nothing where they cannot be read. */
export function readMerges(bytes: Uint8Array): ReadonlyMap<string, string[]> {
  try {
    const book = read(bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false });
    return new Map(
      book.SheetNames.map((name) => [name, (book.Sheets[name]?.["!merges"] ?? []).map(utils.encode_range)]),
    );
  } catch {
    return new Map();
  }
}
