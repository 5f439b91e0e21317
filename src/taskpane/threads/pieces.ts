import type { FindingResult } from "../../report/result";
import type { Cell, Sheet, WorkbookSnapshot } from "../../workbook/snapshot";

/** Some rows of one sheet. The pieces of a workbook come in the order of its sheets and rows. */
export interface SheetPiece {
  readonly name: string;
  /** Zero-based number of the sheet, and of the first of the rows. */
  readonly sheet: number;
  readonly top: number;
  readonly rows: Sheet["rows"];
}

/** So many cells are copied to another thread in about 5 ms. */
const PIECE_CELLS = 10_000;

/** Every sheet has a piece, also a blank one. Blank rows between others are left out. */
export function* piecesOf({ sheets }: WorkbookSnapshot, most = PIECE_CELLS): Generator<SheetPiece> {
  for (const [index, { name, rows }] of sheets.entries()) {
    let piece: Sheet["rows"][number][] = [];
    let top = 0;
    let cells = 0;
    // By the keys: a single cell far down makes the rows a million long, and all but a few of them are not there.
    for (const key of Object.keys(rows)) {
      const row = Number(key);
      const isApart = row > top + piece.length;
      if (piece.length > 0 && (isApart || cells >= most)) {
        yield { name, sheet: index, top, rows: piece };
        piece = [];
        cells = 0;
      }
      if (piece.length === 0) top = row;
      piece.push(rows[row]);
      cells += rows[row]?.length ?? 0;
    }
    yield { name, sheet: index, top, rows: piece };
  }
}

/** The workbook that the pieces are of. */
export function joinPieces(pieces: readonly SheetPiece[]): WorkbookSnapshot {
  const sheets: { readonly name: string; readonly rows: (readonly (Cell | undefined)[] | undefined)[] }[] =
    [];
  for (const { name, sheet, top, rows } of pieces) {
    const own = (sheets[sheet] ??= { name, rows: [] });
    rows.forEach((row, index) => (own.rows[top + index] = row));
  }
  return { sheets };
}

/** Findings in parts of about so many cells; one finding stays whole. */
export function* findingPieces(
  findings: readonly FindingResult[],
  most = PIECE_CELLS,
): Generator<readonly FindingResult[]> {
  // A finding has about as much beside its cells as two cells have.
  yield* listPieces(findings, ({ cells }) => cells.length + 2, most);
}

/** A list in parts of about so many cells, where an entry is worth so many; one entry stays whole. */
export function* listPieces<T>(
  entries: readonly T[],
  worth: (entry: T) => number,
  most = PIECE_CELLS,
): Generator<readonly T[]> {
  let piece: T[] = [];
  let cells = 0;
  for (const entry of entries) {
    piece.push(entry);
    cells += worth(entry);
    if (cells >= most) {
      yield piece;
      piece = [];
      cells = 0;
    }
  }
  if (piece.length > 0) yield piece;
}
