import type { BudgetDocument } from "../budget/document";
import { contains } from "../workbook/areas";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { ComparedParagraph } from "./changes/prose-changes";

/** Shorter texts are labels. */
const SHORTEST = 20;

/** What goes on like prose on the sheets of a document, beside its tables and forms. */
export function proseOf(
  { performanceForms, tables }: BudgetDocument,
  { sheets }: WorkbookSnapshot,
): readonly ComparedParagraph[] {
  const all = [...tables.values(), ...performanceForms.map(({ figures }) => figures)];
  const areas = all.flatMap((table) => table.areas);
  // Remarks of a table are told with it.
  const notes = new Set(all.flatMap(({ form }) => (form.notes ?? []).map(({ text }) => text)));
  return sheets.flatMap((sheet) => {
    const own = areas.filter((area) => area.sheet === sheet.name);
    return sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column): ComparedParagraph[] => {
        const text = cell?.value;
        if (typeof text !== "string" || text.length < SHORTEST || notes.has(text)) return [];
        if (own.some((area) => contains(area, row, column))) return [];
        const place = { sheet: sheet.name, row, column };
        return text
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => ({ text: line, place }));
      }),
    );
  });
}
