import type { FindingResult } from "../../report/result";
import { CHUNK_CELLS } from "./workbook-chunks";

/** Findings in parts of about so many cells; one finding stays whole. */
export function* findingChunks(
  findings: readonly FindingResult[],
  most = CHUNK_CELLS,
): Generator<readonly FindingResult[]> {
  // A finding has about as much beside its cells as two cells have.
  yield* listChunks(findings, ({ cells }) => cells.length + 2, most);
}

/** A list in parts of about so many cells, where an entry is worth so many; one entry stays whole. */
export function* listChunks<T>(
  entries: readonly T[],
  worth: (entry: T) => number,
  most = CHUNK_CELLS,
): Generator<readonly T[]> {
  let chunk: T[] = [];
  let cells = 0;
  for (const entry of entries) {
    chunk.push(entry);
    cells += worth(entry);
    if (cells >= most) {
      yield chunk;
      chunk = [];
      cells = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}
