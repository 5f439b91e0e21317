import { absolute, toPlain, type Decimal } from "../../amount/decimal";
import { groupDigits } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { MissingRow, Observation, Statement, TableCheck } from "../../budget/check";
import type { Row, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { amountsTogether } from "../causes/rows/row-sums";

/**
 * Rows that a table of functional codes must have because of what else it prints: its 合计 over classes, the 款 over its 项,
 * the 类 over its 款, and the 项 of a 款 where all others have theirs. An error where another table prints the row with an
 * amount that it would have here; else a doubt.
 */
export const missingRow: TableCheck = {
  id: "missing-row",
  about: "tables",
  title: "类、款、项和合计行齐全",
  severity: "error",
  requires: [],
  why: "按科目列示的表，合计、类、款、项各级都要列出；漏了一行，上下级和表间就对不上。",
  mend: "补上缺少的一行；金额按下级之和或其他表中同一科目的金额填列。",
  *examine(document): Iterable<Statement> {
    const coded = [...document.tables.values()].flatMap(blocksOf);
    for (const block of coded) {
      for (const missing of [
        ...missingParents(block),
        ...missingItems(block, coded),
        ...missingTotal(block, coded),
      ])
        yield observationOf(block, missing, coded);
    }
  },
};

/** The coded rows of one block of a table. */
interface Block {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly byCode: ReadonlyMap<string, Row>;
}

type CodedRow = Row & { readonly code: string };

const LEVELS = [3, 5, 7];

function blocksOf(table: Table): Block[] {
  const sections = new Set(table.rows.map(({ section }) => section));
  return [...sections].flatMap((section): Block[] => {
    const rows = table.rows.filter((row) => row.section === section);
    const coded = rows.filter(isCoded);
    const byCode = new Map(coded.map((row) => [row.code, row]));
    // A code that stands in several rows is divided by something else too.
    return coded.length < 3 || byCode.size < coded.length ? [] : [{ table, rows, byCode }];
  });
}

/** Of the functional classification: 201 to 234, nothing else has three, five and seven digits from 2. */
function isCoded(row: Row): row is CodedRow {
  return row.code !== undefined && row.code.startsWith("2") && LEVELS.includes(row.code.length);
}

function* missingParents({ rows, byCode }: Block): Iterable<MissingRow> {
  const coded = rows.filter(isCoded);
  for (const length of [5, 3]) {
    const wanted = new Map<string, CodedRow[]>();
    for (const row of coded) {
      if (row.code.length !== (length === 5 ? 7 : 5)) continue;
      const parent = row.code.slice(0, length);
      wanted.set(parent, [...(wanted.get(parent) ?? []), row]);
    }
    const missing = [...wanted].filter(([code]) => !byCode.has(code));
    const [first, second] = missing;
    // A table that leaves out several leaves out the level.
    if (first === undefined || second !== undefined || wanted.size < 3) continue;
    const [code, items] = first;
    const [before] = items;
    if (before) yield { before, labels: [code], amounts: amountsTogether(items) };
  }
}

/** The 项 of a 款 that has none, where all other 款 have theirs and another table prints some. */
function* missingItems({ table, rows, byCode }: Block, all: readonly Block[]): Iterable<MissingRow> {
  const coded = rows.filter(isCoded);
  const sections = coded.filter(({ code }) => code.length === 5);
  const bare = sections.filter(
    ({ code }) => !coded.some((row) => row.code.length === 7 && row.code.startsWith(code)),
  );
  const [only, second] = bare;
  if (only === undefined || second !== undefined || sections.length < 3) return;
  const elsewhere = all
    .filter((block) => block.table !== table)
    .flatMap((block) => block.rows.filter(isCoded))
    .filter(({ code }) => code.length === 7 && code.startsWith(only.code) && !byCode.has(code));
  const codes = new Set(elsewhere.map(({ code }) => code));
  const [item] = elsewhere;
  if (item === undefined || codes.size !== 1) return;
  const next = rows[rows.indexOf(only) + 1] ?? only;
  yield { before: next, labels: [item.code, item.name], amounts: amountsTogether([only]) };
}

function* missingTotal({ table, rows }: Block, all: readonly Block[]): Iterable<MissingRow> {
  const classes = rows.filter((row) => isCoded(row) && row.code.length === 3);
  const [first, second] = classes;
  if (first === undefined || second === undefined) return;
  const amounts = amountsTogether(classes);
  const most = [...amounts.values()].reduce((one, other) => (one > other ? one : other), 0n);
  if (most === 0n || table.rows.some((row) => row.kind === "total" || (!isCoded(row) && prints(row, most))))
    return;
  const isUsual = all.some(
    (block) => block.table !== table && block.rows.some(({ kind }) => kind === "total"),
  );
  if (isUsual) yield { before: first, labels: ["合计"], amounts };
}

function observationOf({ table }: Block, missing: MissingRow, all: readonly Block[]): Observation {
  const [label = "", ...names] = missing.labels;
  const amounts = [...missing.amounts.values()];
  const others = all
    .filter((block) => block.table !== table)
    .map(({ byCode, rows }) => byCode.get(label) ?? totalIn(label, rows));
  const elsewhere = others.find((row) => row !== undefined && amounts.some((amount) => prints(row, amount)));
  const name = names[0] ?? others.find((row) => row?.code === label)?.name;
  const labels = name === undefined ? [label] : [label, name];
  const most = amounts.reduce((one, other) => (one > other ? one : other), 0n);
  const amount = `${groupDigits(toPlain(convert(most, "元", table.unit), 2))} ${table.unit}`;
  const { sheet, row } = missing.before.place;
  return {
    is: "observation",
    table: table.id,
    severity: elsewhere === undefined ? "warning" : "error",
    message: `${tableName(table)}少了“${labels.join(" ")}”一行，应在“${sheet}”第 ${row + 1} 行处，按上下级科目应为 ${amount}，请补充。`,
    places: [missing.before.place],
    missingRow: { ...missing, labels },
  };
}

function totalIn(label: string, rows: readonly Row[]): Row | undefined {
  return label === "合计" ? rows.find(({ kind }) => kind === "total") : undefined;
}

/** Within two last digits of what is printed in 万元. */
function prints({ facts }: Row, amount: Decimal): boolean {
  return [...facts.values()].some(
    ({ value, usualRounding }) => value !== 0n && absolute(value - amount) <= 2n * usualRounding,
  );
}
