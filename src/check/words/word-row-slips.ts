import type { RowSlip } from "../causes/rows/row-slip";
import type { Row } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { amountsOf } from "../causes/rows/row-sums";
import type { Alternative, Cause, CauseRow } from "../diagnosis";
import { plainAmount } from "./word-findings";
import { columnLetters } from "../../workbook/places";

type WordedSlip = Pick<
  RowSlip,
  "kind" | "table" | "row" | "further" | "change" | "labels" | "amounts" | "group" | "isOfGroup"
>;

/** A slip of a row in words: which row, where, and what it should hold. */
export function wordRowSlip(slip: WordedSlip): Alternative & Pick<Cause, "rows"> {
  const { kind, row, further = [], labels, amounts } = slip;
  const { place } = row;
  return {
    kind,
    message: messageOf(slip),
    cells: [kind === "wrong-code" ? (row.codePlace ?? place) : place, ...further.map((one) => one.place)],
    edits:
      kind === "wrong-code" && row.codePlace !== undefined
        ? [{ place: row.codePlace, from: row.code ?? "", to: labels[0] ?? "" }]
        : [],
    rows: [
      rowOf(slip, row, labels, amounts),
      ...further.map((one) =>
        rowOf(slip, one, one.code === undefined ? [one.name] : [one.code, one.name], amountsOf(one)),
      ),
    ],
  };
}

function rowOf(
  { table, change }: WordedSlip,
  { place }: Row,
  labels: readonly string[],
  amounts: RowSlip["amounts"],
): CauseRow {
  return {
    sheet: place.sheet,
    row: place.row,
    change,
    labels,
    amounts: Object.fromEntries(
      [...amounts].map(([column, value]) => [columnLetters(column), plainAmount(value, table.unit)]),
    ),
  };
}

function messageOf({ kind, table, row, further, labels, amounts, group, isOfGroup }: WordedSlip): string {
  const where = `${row.place.sheet} 第 ${row.place.row + 1} 行`;
  const name = labels.filter((label) => label !== "").join(" ");
  const first = [...amounts.values()].reduce((most, value) => (value > most ? value : most), 0n);
  const amount = `${plainAmount(first, table.unit)} ${table.unit}`;
  const under = group === undefined ? "" : `“${group}”下`;
  switch (kind) {
    case "missing-row":
      if (name !== "") return `${tableName(table)}少了“${name}”一行，应在 ${where}处，为 ${amount}`;
      return isOfGroup === true
        ? `${tableName(table)}${where}之前少了一行（${under}的一个分组），应为 ${amount}`
        : `${tableName(table)}${under}少了一行，应为 ${amount}`;
    case "extra-row":
      return `${tableName(table)}${where}“${name}”是多出来的一行（${amount}）`;
    case "repeated-row":
      if (further !== undefined)
        return `${tableName(table)}${where}“${name}”和它下面的 ${further.length} 行重复了（${amount}），应删去这 ${further.length + 1} 行`;
      return `${tableName(table)}${where}“${name}”重复了（${amount}），应删去一行`;
    case "wrong-group":
      return `${tableName(table)}${where}“${name}”（${amount}）应放在${under}`;
    case "wrong-code":
      return `${tableName(table)}${where}“${row.name}”的编码应为 ${labels[0] ?? ""}（现为 ${row.code ?? ""}）`;
  }
}
