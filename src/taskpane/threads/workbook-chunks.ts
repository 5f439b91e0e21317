import type { Cell, Sheet, WorkbookSnapshot } from "../../workbook/snapshot";

/** The chunks of a workbook come in the order of its sheets and rows; the last one has all that is beside its sheets. */
export type WorkbookChunk =
  SheetChunk | { readonly of: "workbook"; readonly rest: Omit<WorkbookSnapshot, "sheets"> };

/** Some rows of one sheet, and all that is said of the sheet beside its rows. */
interface SheetChunk {
  readonly of: "sheet";
  readonly sheet: Omit<Sheet, "rows">;
  /** Zero-based number of the sheet, and of the first of the rows. */
  readonly index: number;
  readonly top: number;
  readonly rows: Sheet["rows"];
}

/** So many cells are copied to another thread in about 5 ms. */
export const CHUNK_CELLS = 10_000;

/** Every sheet has a chunk, also a blank one. Blank rows between others are left out. */
export function* workbookChunks(
  { sheets, ...rest }: WorkbookSnapshot,
  most = CHUNK_CELLS,
): Generator<WorkbookChunk> {
  for (const [index, { rows, ...sheet }] of sheets.entries()) {
    let chunk: Sheet["rows"][number][] = [];
    let top = 0;
    let cells = 0;
    // By the keys: a single cell far down makes the rows a million long, and all but a few of them are not there.
    for (const key of Object.keys(rows)) {
      const row = Number(key);
      const isApart = row > top + chunk.length;
      if (chunk.length > 0 && (isApart || cells >= most)) {
        yield { of: "sheet", sheet, index, top, rows: chunk };
        chunk = [];
        cells = 0;
      }
      if (chunk.length === 0) top = row;
      chunk.push(rows[row]);
      cells += rows[row]?.length ?? 0;
    }
    yield { of: "sheet", sheet, index, top, rows: chunk };
  }
  yield { of: "workbook", rest };
}

/** The workbook that the chunks are of. */
export function joinWorkbook(chunks: readonly WorkbookChunk[]): WorkbookSnapshot {
  const sheets: (Omit<Sheet, "rows"> & { readonly rows: (readonly (Cell | undefined)[] | undefined)[] })[] =
    [];
  let workbook: Omit<WorkbookSnapshot, "sheets"> = {};
  for (const chunk of chunks) {
    if (chunk.of === "workbook") {
      workbook = chunk.rest;
      continue;
    }
    const own = (sheets[chunk.index] ??= { ...chunk.sheet, rows: [] });
    chunk.rows.forEach((row, below) => (own.rows[chunk.top + below] = row));
  }
  return { ...workbook, sheets };
}
