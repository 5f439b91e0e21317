import * as v from "valibot";
import type { KindBases } from "../../budget/kind";
import { failure, success, type Result } from "../../common/result";
import { areaAddress, columnLetters, columnNumber, parseArea } from "../../workbook/places";
import type { AssignedTable } from "../places/assigned";
import { isKind, isQuantity, readJsonFile, wrongKind, wrongQuantity } from "./json-file";

const row = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_048_576));
const place = v.strictObject({
  kind: v.string(),
  sheet: v.string(),
  range: v.string(),
  budget: v.exactOptional(v.string()),
  title: v.exactOptional(row),
  header: v.exactOptional(v.string()),
  total: v.exactOptional(row),
  columns: v.exactOptional(v.record(v.string(), v.string())),
});
const file = v.strictObject({ version: v.literal(1), places: v.array(place) });
type Place = v.InferOutput<typeof place>;

/** Places that a person has named, as `--assigned` has them: ranges, rows and columns as Excel writes them. */
export function readAssignedFile(text: string, bases: KindBases): Result<readonly AssignedTable[], string> {
  const read = readJsonFile(text, "“指定的表”", file);
  if (!read.ok) return read;
  const assigned: AssignedTable[] = [];
  for (const [index, own] of read.value.places.entries()) {
    const one = assignedIn(own, bases);
    if (!one.ok) return failure(`第 ${index + 1} 张表${one.error}`);
    assigned.push(one.value);
  }
  return success(assigned);
}

function assignedIn(
  { kind, sheet, range, budget, title, header, total, columns = {} }: Place,
  bases: KindBases,
): Result<AssignedTable, string> {
  if (!isKind(kind, bases)) return failure(wrongKind(kind, bases));
  const area = parseArea(range);
  if (area === undefined) return failure(`的区域“${range}”不对，应当像 A1:H30`);
  const lines = header === undefined ? undefined : parseArea(header);
  if (header !== undefined && (lines === undefined || !/^\d+:\d+$/.test(header)))
    return failure(`的表头行“${header}”不对，应当像 3:4`);
  for (const [letters, quantity] of Object.entries(columns)) {
    if (!/^[A-Za-z]{1,3}$/.test(letters)) return failure(`的列“${letters}”不对，应当像 C`);
    if (!isQuantity(quantity, kind, bases))
      return failure(`的 ${letters} 列${wrongQuantity(quantity, bases)}`);
  }
  return success({
    table: kind,
    sheet,
    ...area,
    ...(budget !== undefined && { budget }),
    ...(title !== undefined && { title: title - 1 }),
    ...(lines !== undefined && { header: { top: lines.top, bottom: lines.bottom } }),
    ...(total !== undefined && { total: total - 1 }),
    columns: Object.entries(columns).map(([letters, quantity]) => ({
      column: columnNumber(letters),
      quantity,
    })),
  });
}

/** The same the other way round. */
export function assignedFile(assigned: readonly AssignedTable[]): string {
  const places = assigned.map(
    ({ table, sheet, budget, title, header, total, columns = [], ...area }): Place => ({
      kind: table,
      sheet,
      range: areaAddress(area),
      ...(budget !== undefined && { budget }),
      ...(title !== undefined && { title: title + 1 }),
      ...(header !== undefined && { header: `${header.top + 1}:${header.bottom + 1}` }),
      ...(total !== undefined && { total: total + 1 }),
      ...(columns.length > 0 && {
        columns: Object.fromEntries(columns.map(({ column, quantity }) => [columnLetters(column), quantity])),
      }),
    }),
  );
  return `${JSON.stringify({ version: 1, places }, undefined, 2)}\n`;
}
