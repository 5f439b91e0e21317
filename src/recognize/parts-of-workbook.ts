import type { SheetArea } from "../workbook/areas";
import type { Cell, Sheet, WorkbookSnapshot } from "../workbook/snapshot";

/** One of several documents in a workbook: where its tables are, and whose it is. */
export interface DocumentPlaces {
  readonly areas: readonly SheetArea[];
  readonly department: string | undefined;
  readonly year: number | undefined;
}

/**
 * A workbook with several documents, taken apart: each part has all sheets, and of each sheet only the cells of one
 * document. Lines above a table belong to it; a sheet without tables (the 情况说明) goes with the document that it
 * names, or else with the tables before it.
 */
export function partsOfWorkbook(
  workbook: WorkbookSnapshot,
  documents: readonly DocumentPlaces[],
): readonly WorkbookSnapshot[] {
  const owners = ownersOf(workbook, documents);
  return documents.map((_, document) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => {
      const owner = owners[index];
      if (owner === undefined) return sheet;
      const rows = sheet.rows.map((cells, row) =>
        cells?.map((cell, column): Cell | undefined => (owner(row, column) === document ? cell : undefined)),
      );
      return { ...sheet, rows };
    }),
  }));
}

/** Of each sheet, which document has the cell at a row and column. */
type Owner = (row: number, column: number) => number;

function ownersOf(workbook: WorkbookSnapshot, documents: readonly DocumentPlaces[]): readonly Owner[] {
  const areas = documents.flatMap((one, document) => one.areas.map((area) => ({ ...area, document })));
  let before = 0;
  return workbook.sheets.map((sheet) => {
    const own = areas
      .filter((area) => area.sheet === sheet.name)
      .sort((a, b) => a.top - b.top || a.left - b.left);
    const last = own.at(-1);
    if (last === undefined) {
      const here = namedIn(sheet, documents) ?? before;
      return () => here;
    }
    before = last.document;
    return ownerIn(sheet, own);
  });
}

/** The document whose department a sheet names first; of several with one name, that whose year it names first. */
function namedIn(sheet: Sheet, documents: readonly DocumentPlaces[]): number | undefined {
  const texts = sheet.rows.flatMap((cells) => cells?.map((cell) => cell?.value) ?? []);
  const text = texts.filter((value) => typeof value === "string").join("\n");
  const firstOf = (words: string) => {
    const at = text.indexOf(words);
    return at < 0 ? Infinity : at;
  };
  const named = documents.flatMap(({ department, year }, document) => {
    if (department === undefined || !text.includes(department)) return [];
    return [{ document, department, at: firstOf(department), yearAt: firstOf(`${year ?? ""}年`) }];
  });
  // A unit's name may begin with its department's.
  const compare = (a: (typeof named)[number], b: (typeof named)[number]) =>
    a.at - b.at || b.department.length - a.department.length || (a.yearAt < b.yearAt ? -1 : 1);
  return named.toSorted(compare)[0]?.document;
}

function ownerIn(sheet: Sheet, areas: readonly (SheetArea & { readonly document: number })[]): Owner {
  const usual = areas[0]?.document ?? 0;
  // A line belongs to the first table that ends below it; of tables side by side the nearest one counts.
  const byRow = sheet.rows.map((_, row) => {
    const next = areas.find(({ bottom }) => bottom >= row) ?? areas.at(-1);
    return areas.filter((area) => next !== undefined && area.top <= next.bottom && area.bottom >= next.top);
  });
  return (row, column) => {
    const beside = byRow[row] ?? [];
    const [first] = beside;
    if (first === undefined) return usual;
    return (beside.findLast(({ left }) => left <= column) ?? first).document;
  };
}
