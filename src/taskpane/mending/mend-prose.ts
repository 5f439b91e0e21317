import type { FindingResult } from "../../report/result";
import type { StepToWrite } from "../../workbook/excel/write/step";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { placeAt, placeName } from "../../workbook/places";

/**
 * What mends a finding in the prose of a cell: its text with the right figure in the place of the wrong one. `undefined`
 * where another text stands there by now.
 */
export function mendingOf(
  { span, quote, expected }: FindingResult,
  workbook: WorkbookSnapshot,
): StepToWrite | undefined {
  if (span?.cell === undefined || quote === undefined || expected === undefined) return undefined;
  const place = placeAt(span.cell);
  const cell = workbook.sheets.find(({ name }) => name === place.sheet)?.rows[place.row]?.[place.column];
  if (typeof cell?.value !== "string" || cell.formula !== undefined) return undefined;
  const text = cell.value;
  if (text.slice(span.start, span.start + quote.length) !== quote) return undefined;
  const mended = `${text.slice(0, span.start)}${expected}${text.slice(span.start + quote.length)}`;
  return {
    label: `改正情况说明 ${placeName(span.cell)}`,
    edits: [{ place, before: { value: text }, after: { value: mended } }],
  };
}
