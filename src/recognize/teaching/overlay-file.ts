import * as v from "valibot";
import type { KindBases } from "../../budget/kind";
import type { TaughtHeader } from "../../budget/taught";
import { failure, success, type Result } from "../../common/result";
import { isKind, isLabel, isQuantity, readJsonFile, wrongKind, wrongQuantity } from "./json-file";

const label = v.pipe(v.string(), v.maxLength(60));
const header = v.strictObject({
  kind: v.string(),
  titles: v.optional(v.array(label), []),
  columns: v.optional(
    v.array(v.strictObject({ path: v.tupleWithRest([label], label), quantity: v.string() })),
    [],
  ),
  totals: v.optional(v.array(label), []),
});
const file = v.strictObject({ version: v.literal(1), headers: v.array(header) });

/**
 * Headers that were taught, as `--overlay` has them and the pane exports them. Without the bases it is not asked whether
 * there are such kinds and quantities: what is none makes no difference.
 */
export function readOverlayFile(text: string, bases?: KindBases): Result<readonly TaughtHeader[], string> {
  const read = readJsonFile(text, "“教过的表头”", file);
  if (!read.ok) return read;
  for (const [index, own] of read.value.headers.entries()) {
    const mistake = mistakeIn(own, bases);
    if (mistake !== undefined) return failure(`第 ${index + 1} 个表头${mistake}`);
  }
  return success(read.value.headers);
}

function mistakeIn(
  { kind, titles, columns, totals }: TaughtHeader,
  bases: KindBases | undefined,
): string | undefined {
  if (bases && !isKind(kind, bases)) return wrongKind(kind, bases);
  const unknown = bases && columns.find(({ quantity }) => !isQuantity(quantity, kind, bases));
  if (bases && unknown !== undefined)
    return `的列“${unknown.path.join("→")}”${wrongQuantity(unknown.quantity, bases)}`;
  const figure = [...titles, ...totals, ...columns.flatMap(({ path }) => path)].find(
    (text) => !isLabel(text),
  );
  return figure === undefined ? undefined : `里的“${figure}”是空白或数字，不是列名`;
}

export function overlayFile(headers: readonly TaughtHeader[]): string {
  return `${JSON.stringify({ version: 1, headers }, undefined, 2)}\n`;
}

/** With others: what is taught of the same labels of the same kind takes the place of what was. */
export function mergedHeaders(
  headers: readonly TaughtHeader[],
  more: readonly TaughtHeader[],
): readonly TaughtHeader[] {
  const keyOf = ({ kind, columns }: TaughtHeader) =>
    JSON.stringify([kind, columns.map(({ path }) => path).toSorted()]);
  const fresh = more.filter(
    ({ titles, columns, totals }) => titles.length + columns.length + totals.length > 0,
  );
  const keys = new Set(fresh.map(keyOf));
  return [...headers.filter((one) => !keys.has(keyOf(one))), ...fresh];
}
