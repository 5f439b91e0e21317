import { absolute, toPlain, type Decimal } from "../../amount/decimal";
import { groupDigits } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { MissingRow, Observation, Statement, TableCheck } from "../../budget/check";
import type { CodeDictionary } from "../../budget/codes";
import type { Row, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { amountsTogether } from "../causes/rows/row-sums";
import { codedBlocks, type ClassifiedRow, type CodedBlock } from "../sums/coded-blocks";

/**
 * Rows that a table of classified items must have because of what else it prints: its 合计 over classes, the 款 over its 项,
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
  *examine(document, codes): Iterable<Statement> {
    const blocks = codedBlocks(document, codes);
    for (const block of blocks) {
      for (const missing of [
        ...missingParents(block, blocks, codes),
        ...missingItems(block, blocks),
        ...missingTotal(block, blocks),
      ])
        yield observationOf(block, missing, blocks);
    }
  },
};

interface Missing extends MissingRow {
  readonly code?: string;
  /** The table has nothing else that shows that it prints such rows. */
  readonly isDoubtful?: boolean;
}

function* missingParents(
  block: CodedBlock,
  all: readonly CodedBlock[],
  codes: CodeDictionary,
): Iterable<Missing> {
  const { classified, byCode } = block;
  for (const length of [5, 3]) {
    const wanted = new Map<string, ClassifiedRow[]>();
    for (const one of classified) {
      if (one.code.length !== length + 2) continue;
      const parent = one.code.slice(0, length);
      wanted.set(parent, [...(wanted.get(parent) ?? []), one]);
    }
    const missing = [...wanted].filter(([code]) => !byCode.has(code));
    const [first, second] = missing;
    // A table that leaves out several leaves out the level.
    if (first === undefined || second !== undefined) continue;
    const [code, items] = first;
    const [before] = items;
    const amounts = togetherAs(
      elsewhere(block.table, code, all),
      items.map(({ row }) => row),
    );
    const isPrinted = wanted.size >= 3 || isPrintedElsewhere(block, code, amounts, all);
    const labels = labelsOf(block, code, all, codes);
    if (before === undefined || !isPrinted || labels === undefined) continue;
    yield { before: before.row, code, labels, amounts, isDoubtful: wanted.size < 2 };
  }
}

/** All other tables that have rows below it print it too, and one prints it with the same amount. */
function isPrintedElsewhere(
  block: CodedBlock,
  code: string,
  amounts: ReadonlyMap<number, Decimal>,
  all: readonly CodedBlock[],
): boolean {
  const others = all.filter(
    (other) =>
      other.table !== block.table &&
      other.classified.some((one) => one.code.length > code.length && one.code.startsWith(code)),
  );
  const known = others.map(({ byCode }) => byCode.get(code));
  return (
    known.every((row) => row !== undefined) &&
    known.some((row) => row !== undefined && [...amounts.values()].some((amount) => prints(row, amount)))
  );
}

/** As the block calls its rows: with the code, or by the name alone. */
function labelsOf(
  { printsCodes }: CodedBlock,
  code: string,
  all: readonly CodedBlock[],
  codes: CodeDictionary,
): readonly string[] | undefined {
  const printed = all.flatMap(({ byCode }) => byCode.get(code) ?? [])[0]?.name;
  const name =
    printed ?? [codes.functional, codes.economic, codes.government].flatMap((one) => one.get(code) ?? [])[0];
  if (printsCodes) return name === undefined ? [code] : [code, name];
  return name === undefined ? undefined : [name];
}

/** The 项 of a 款 that has none, where all other 款 have theirs and another table prints some. */
function* missingItems(
  { table, rows, classified, byCode }: CodedBlock,
  all: readonly CodedBlock[],
): Iterable<Missing> {
  const sections = classified.filter(({ code }) => code.length === 5 && code.startsWith("2"));
  const bare = sections.filter(
    ({ code }) => !classified.some((one) => one.code.length === 7 && one.code.startsWith(code)),
  );
  const [only, second] = bare;
  if (only === undefined || second !== undefined || sections.length < 3) return;
  const elsewhere = all
    .filter((block) => block.table !== table)
    .flatMap((block) => block.classified)
    .filter(({ code }) => code.length === 7 && code.startsWith(only.code) && !byCode.has(code));
  const codes = new Set(elsewhere.map(({ code }) => code));
  const [item] = elsewhere;
  if (item === undefined || codes.size !== 1) return;
  const next = rows[rows.indexOf(only.row) + 1] ?? only.row;
  const labels = [item.code, item.row.name];
  yield { before: next, code: item.code, labels, amounts: amountsTogether([only.row]) };
}

function* missingTotal(
  { table, rows, classified, classification }: CodedBlock,
  all: readonly CodedBlock[],
): Iterable<Missing> {
  const classes = classified.filter(({ code }) => code.length === 3).map(({ row }) => row);
  const [first, second] = classes;
  // The total of blocks side by side stands in one of them, or below both.
  const isAlone = all.every(
    (one) => one.table !== table || one.rows === rows || one.classification !== classification,
  );
  if (first === undefined || !isAlone) return;
  const amounts = togetherAs(elsewhere(table, undefined, all), classes);
  const most = [...amounts.values()].reduce((one, other) => (one > other ? one : other), 0n);
  const isClassified = (row: Row) => classified.some((one) => one.row === row);
  if (most === 0n || rows.some((row) => row.kind === "total" || (!isClassified(row) && prints(row, most))))
    return;
  const others = all.filter((block) => block.table !== table).map((block) => block.rows.some(isTotal));
  // One class alone says as much as a total: that the table should have one shows in all others.
  const isUsual = second === undefined ? others.length > 1 && others.every(Boolean) : others.some(Boolean);
  if (isUsual) yield { before: first, labels: ["合计"], amounts, isDoubtful: second === undefined };
}

/** The same row of other tables; without a code their 合计. */
function elsewhere(table: Table, code: string | undefined, all: readonly CodedBlock[]): readonly Row[] {
  return all
    .filter((block) => block.table !== table)
    .flatMap(({ byCode, rows }) => (code === undefined ? rows.find(isTotal) : byCode.get(code)) ?? []);
}

/** What rows come to; where other tables print it, and but for rounding the same, as they do. */
function togetherAs(printed: readonly Row[], rows: readonly Row[]): ReadonlyMap<number, Decimal> {
  const figures = printed.flatMap(({ facts }) => [...facts.values()]);
  const asPrinted = (amount: Decimal): Decimal => {
    const near = figures.filter(
      ({ value, usualRounding }) => absolute(value - amount) * 2n <= usualRounding * BigInt(rows.length + 1),
    );
    return near.some(({ value }) => value === amount) ? amount : (near[0]?.value ?? amount);
  };
  return new Map([...amountsTogether(rows)].map(([column, amount]) => [column, asPrinted(amount)]));
}

function isTotal({ kind }: Row): boolean {
  return kind === "total";
}

function observationOf(
  { table }: CodedBlock,
  { code, isDoubtful = false, ...missing }: Missing,
  all: readonly CodedBlock[],
): Observation {
  const { labels } = missing;
  const amounts = [...missing.amounts.values()];
  const isElsewhere = elsewhere(table, code, all).some((row) =>
    amounts.some((amount) => prints(row, amount)),
  );
  const most = amounts.reduce((one, other) => (one > other ? one : other), 0n);
  const amount = `${groupDigits(toPlain(convert(most, "元", table.unit), 2))} ${table.unit}`;
  const { sheet, row } = missing.before.place;
  return {
    is: "observation",
    table: table.id,
    severity: isElsewhere && !isDoubtful ? "error" : "warning",
    message: `${tableName(table)}少了“${labels.join(" ")}”一行，应在“${sheet}”第 ${row + 1} 行处，按上下级科目应为 ${amount}，请补充。`,
    places: [missing.before.place],
    missingRow: missing,
  };
}

/** Within two last digits of what is printed in 万元. */
function prints({ facts }: Row, amount: Decimal): boolean {
  return [...facts.values()].some(
    ({ value, usualRounding }) => value !== 0n && absolute(value - amount) <= 2n * usualRounding,
  );
}
