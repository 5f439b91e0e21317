import * as v from "valibot";

/** What is read of JSON that was kept in a workbook: an earlier version may have written it, or another program. */

/** A whole number from zero. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Of a list that was kept, the entries that can be understood; anything else in its place is nothing. */
export function understood<T>(entry: v.GenericSchema<unknown, T>, kept: unknown): readonly T[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const read = v.safeParse(entry, one);
    return read.success ? [read.output] : [];
  });
}
