import type { FindingResult } from "./result";
import { placeName } from "../workbook/places";

/** Where a finding is to be looked for first; of a text of its own that is there, not the cell that it should agree with. */
export function findingPlace({ cells: [first], span }: FindingResult): string {
  if (span?.paragraph !== undefined) return `情况说明第 ${span.paragraph + 1} 段`;
  return first === undefined ? "" : placeName(first);
}
