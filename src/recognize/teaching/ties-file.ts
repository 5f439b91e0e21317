import * as v from "valibot";
import { parseDecimal } from "../../amount/decimal";
import type { OwnTie } from "../../budget/own-tie";
import { failure, success, type Result } from "../../common/result";
import { cellCount } from "../../workbook/areas";
import { parseArea } from "../../workbook/places";
import { readJsonFile } from "./json-file";

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const place = v.strictObject({
  table: v.exactOptional(v.strictObject({ kind: v.exactOptional(words), title: v.exactOptional(words) })),
  row: v.strictObject({
    code: v.exactOptional(words),
    name: v.exactOptional(words),
    under: v.exactOptional(words),
    government: v.exactOptional(words),
    total: v.exactOptional(v.literal(true)),
  }),
  column: v.exactOptional(v.array(words)),
  cell: v.exactOptional(v.strictObject({ sheet: words, address: words })),
});
const tie = v.strictObject({
  sentence: words,
  of: v.optional(v.picklist(["budget", "final"]), "budget"),
  relation: v.picklist(["equal", "sum", "at-most", "rate"]),
  total: place,
  parts: v.tupleWithRest([place], place),
  percent: v.exactOptional(v.string()),
});
const file = v.strictObject({ version: v.literal(1), ties: v.array(tie) });

/** Ties of one's own, as `--ties` has them and the pane exports them. */
export function readTiesFile(text: string): Result<readonly OwnTie[], string> {
  const read = readJsonFile(text, "“自定的勾稽”", file);
  if (!read.ok) return read;
  for (const [index, one] of read.value.ties.entries()) {
    const mistake = mistakeIn(one);
    if (mistake !== undefined) return failure(`第 ${index + 1} 条勾稽“${one.sentence}”${mistake}`);
  }
  return success(read.value.ties);
}

/** What was kept of one that no file was made of; `undefined` where it is none. */
export function readTie(kept: unknown): OwnTie | undefined {
  const read = v.safeParse(tie, kept);
  return read.success && mistakeIn(read.output) === undefined ? read.output : undefined;
}

export function tiesFile(ties: readonly OwnTie[]): string {
  return `${JSON.stringify({ version: 1, ties }, undefined, 2)}\n`;
}

/** With others: one of the same sentence takes the place of what was. */
export function mergedTies(ties: readonly OwnTie[], more: readonly OwnTie[]): readonly OwnTie[] {
  const fresh = new Set(more.map(keyOf));
  return [...ties.filter((one) => !fresh.has(keyOf(one))), ...more];
}

function keyOf({ of, sentence }: OwnTie): string {
  return `${of} ${sentence}`;
}

function mistakeIn({ parts, percent, relation, total }: OwnTie): string | undefined {
  const wrong = [total, ...parts].map(mistakeInPlace).find((one) => one !== undefined);
  if (wrong !== undefined) return wrong;
  if (percent === undefined)
    return relation === "rate" ? '没有写比例，应当有 percent，例如 "percent": "12.5"' : undefined;
  if (relation !== "rate" && relation !== "at-most") return "不按比例，不应当有 percent";
  const rate = parseDecimal(percent);
  return rate === undefined || rate <= 0n ? `的比例“${percent}”不对，应当像 12.5` : undefined;
}

function mistakeInPlace({ cell, row, table }: OwnTie["total"]): string | undefined {
  const said = row.name ?? row.code ?? (row.total ? "合计" : undefined);
  if (said === undefined) return "有一处没有写是哪一行，应当有 code、name 或 total";
  if (table === undefined ? cell === undefined : (table.kind ?? table.title) === undefined)
    return `的“${said}”没有写在哪张表，应当有 table 的 kind 或 title，预算表以外的应当有 cell`;
  const area = cell && parseArea(cell.address);
  return cell === undefined || (area !== undefined && cellCount(area) === 1)
    ? undefined
    : `的单元格“${cell.address}”不对，应当像 C18`;
}
