/** What a request and its answer take for one cell beside its texts, in bytes. */
export const CELL_BYTES = 1500;

/** Excel on the web takes and gives 5 MB at once; some of it goes to the journal. */
const BATCH_BYTES = 500_000;

/** Parts a list into batches that fit into one request each, in their order. At least one item in each. */
export function batchesOf<T>(items: readonly T[], bytesOf: (item: T) => number): T[][] {
  const batches: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    bytes += bytesOf(item);
    if (bytes > BATCH_BYTES) {
      batches.push([]);
      bytes = bytesOf(item);
    }
    batches.at(-1)?.push(item);
  }
  return batches;
}
