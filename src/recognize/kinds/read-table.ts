import { cellAt } from "../cells";
import type { AmountUnit } from "../../amount/parse-amount";
import type { KindStandard } from "../../budget/kind";
import type { Prelude } from "../places/prelude";
import { readAmount, type ReadAmount } from "../tables/facts";
import { settled, type SettledSum } from "./columns/column-readings";
import { withDecidedColumns } from "./columns/decided-columns";
import { columnSums, type ColumnSum } from "./columns/column-sums";
import type { Block, ReadColumn } from "./columns/columns";
import { acrossBlocks, type SumAcross } from "./rows/across-blocks";
import { CLASSIFICATIONS, isCodeOf, type Classification } from "./rows/code-names";
import { readCodedRows } from "./rows/coded-rows";
import { isFigure, type KindLine } from "./rows/lines";
import { isClosing, readListedRows } from "./rows/listed-rows";
import type { KindRows, Side } from "./rows/rows";
import { shiftedRows } from "./rows/shifted";
import type { RawTable, TablePart } from "./raw-table";
import type { TablePlace } from "./places/table-places";
import { partSubtotals, withSubtotals } from "./rows/subtotals";
import { readUnitRows } from "./rows/unit-rows";

/** A table read as far as its own labels and figures go, before its document is known. */
export interface KindDraft {
  readonly place: TablePlace;
  readonly prelude: Prelude;
  /** In reading order; several where page breaks cut the table. */
  readonly parts: readonly [TablePart, ...TablePart[]];
  readonly unit: AmountUnit | undefined;
  /** Of the department or unit, as far as it is printed. */
  readonly name: string | undefined;
  readonly blocks: readonly DraftBlock[];
  /** Totals of rows in several blocks. */
  readonly across: readonly SumAcross[];
}

export interface DraftBlock {
  readonly block: Block;
  /** On which side of a 收支总表 it stands; `items` of the Three Public Expenses. */
  readonly side: Side;
  /** What the codes and names of its rows are of. */
  readonly rows: KindRows;
  readonly sums: readonly SettledSum[];
  /** Columns of totals of which it is not known what they take in. */
  readonly openTotals: ReadonlySet<number>;
  /** One of several blocks of a list: its rows alone are not all there is. */
  readonly isPart?: true;
}

export function draftKindTable(
  raw: RawTable,
  place: TablePlace,
  standard: KindStandard,
  knownUnits: ReadonlySet<string>,
): KindDraft {
  const drafts = raw.blocks.map(({ block: read, lines }, index): DraftBlock => {
    const block = withDecidedColumns(read, lines);
    const side = sideOf(block, index, raw, place);
    const sums = columnSums(block);
    const columns = block.columns.filter(({ role }) => role === "amount").map(({ column }) => column);
    const rowsIn = (all: readonly KindLine[]) => {
      const isListed = place.kind.rows === "listed";
      const { own, subtotals } = isListed ? { own: all, subtotals: [] } : partSubtotals(all);
      const rows = rowsOf(own, block, side, sums, place, standard, knownUnits);
      return withSubtotals(rows, subtotals, columns);
    };
    const rows = shiftedRows(lines, columns, rowsIn) ?? withoutDoubt(rowsIn(lines), block, lines);
    const known = rows.rows.map(({ line }) => line);
    const { sums: settledSums, open } = settled(sums, known);
    return { block, side, rows, sums: settledSums, openTotals: open };
  });
  const { prelude } = raw;
  const isSideBySide = place.kind.rows !== "listed" && place.kind.rows !== "public-items";
  const { blocks, sums: across } = isSideBySide ? acrossBlocks(drafts) : { blocks: drafts, sums: [] };
  const parts: KindDraft["parts"] = [raw, ...raw.continued];
  return { place, prelude, parts, unit: prelude.unit?.text, name: raw.name, blocks, across };
}

export function sideOf(block: Block, index: number, { blocks }: RawTable, { kind }: TablePlace): Side {
  const lines = blocks[index]?.lines ?? [];
  // 政府性基金收支表 is of no kind of its own.
  const isTwoSided = blocks.length > 1 && kind.rows === "functional";
  if (kind.rows === "public-items") return "items";
  if (kind.rows !== "listed" && !isTwoSided) return kind.isRevenue ? "revenue" : "expenditure";
  const said = [...block.heads, ...block.columns]
    .flatMap(({ path }) => path.map(({ text }) => text))
    .join(" ");
  const isRevenue = /收入/.test(said);
  const isExpenditure = /支出/.test(said);
  if (isRevenue !== isExpenditure) return isRevenue ? "revenue" : "expenditure";
  const sources = lines.filter(({ label }) => label.meaning?.sources !== undefined).length;
  return index === 0 || sources * 2 > lines.length ? "revenue" : "expenditure";
}

/**
 * Where lines with figures were not understood, or have theirs under no label, no row is known to have all its parts; and
 * a row without figures beside such a line may have lost its own to it.
 */
function withoutDoubt(rows: KindRows, block: Block, lines: readonly KindLine[]): KindRows {
  const astray = lines.filter((line) => isAstray(line, block));
  const unread = [...rows.unread, ...astray.map((line) => ({ line, reason: "金额不在有列名的列里" }))];
  if (unread.length === 0) return rows;
  const beside = new Set(unread.flatMap(({ line }) => [line.row - 1, line.row, line.row + 1]));
  return {
    rows: rows.rows.map((row) =>
      astray.includes(row.line) || (!row.line.hasFigures && beside.has(row.line.row))
        ? { ...row, isKnown: false }
        : row,
    ),
    sums: rows.sums.map((sum) => ({ ...sum, isSure: false })),
    unread,
  };
}

function isAstray({ sheet, row }: KindLine, { columns }: Block): boolean {
  const filled = columns.filter(
    ({ column, role }) => role !== "text" && isFigure(cellAt(sheet, row, column)),
  );
  return filled.length > 0 && filled.every(({ path }) => path.length === 0);
}

function rowsOf(
  lines: readonly KindLine[],
  block: Block,
  side: DraftBlock["side"],
  sums: readonly ColumnSum[],
  { kind }: TablePlace,
  standard: KindStandard,
  knownUnits: ReadonlySet<string>,
): KindRows {
  const of = new Set(block.heads.map(({ head }) => head?.of));
  const figures = lines.filter((line) => line.hasFigures);
  const has = (classification: string) => figures.filter((line) => line.codes.has(classification)).length;
  const primary = classificationOf(lines, of, kind.rows);
  const isCoded = has("functional") + has("economic") + has("government") + has("row") > 0;
  const isUnits = of.has("unit") || of.has("project");
  if (lacksLevels(block))
    return { rows: [], sums: [], unread: figures.map((line) => ({ line, reason: "类、款、项的列不全" })) };
  // 结转下年 and a second total below classes with their codes are no rows of a classification.
  const isListed = kind.rows === "listed" && (!isCoded || lines.filter(isClosing).length > 1);
  const isProjects = kind.rows === "projects" && of.has("project");
  const amounts = block.columns.filter(({ role }) => role === "amount");
  const columns = amounts.map(({ column }) => column);
  const listed = () => readListedRows(lines, standard.codes, side, primary ?? "functional", columns);
  if (primary !== undefined && isCoded && !isProjects && !isListed)
    return readCodedRows(lines, primary, standard.codes);
  if (isListed || side === "items") {
    if (block.heads.length === 0) return withoutHeads(lines);
    // 项目名称 heads the names of 收支总表 too.
    if (!of.has("unit")) return listed();
  }
  if (isUnits || kind.rows === "projects") {
    const [first] = sums;
    const total = first?.total ?? amounts[0]?.column ?? 0;
    return readUnitRows(lines, {
      total,
      parts: first?.parts.flatMap(({ columns }) => columns) ?? [total],
      columns,
      roundingUnit: 10n ** 10n,
      knownUnits,
    });
  }
  if (block.heads.length === 0) return withoutHeads(lines);
  // Names alone are those of the classification that has all of them.
  for (const one of new Set([...(primary === undefined ? [] : [primary]), ...CLASSIFICATIONS])) {
    const coded = readCodedRows(lines, one, standard.codes);
    if (coded.unread.length === 0 && (one === primary || coded.rows.some(({ code }) => code !== undefined)))
      return coded;
  }
  return listed();
}

/** 项 without 款, or 款 without 类: half a code is none. */
function lacksLevels({ heads }: Block): boolean {
  const has = (is: string) => heads.some(({ head }) => head?.is === is);
  return (has("item") && !has("section")) || (has("section") && !has("class"));
}

/** What the codes of a block are of: what its head says, else what its kind has. */
function classificationOf(
  lines: readonly KindLine[],
  of: ReadonlySet<string | undefined>,
  rows: string,
): Classification | undefined {
  if (of.has("functional")) return "functional";
  if (of.has("economic")) return "economic";
  const government = of.has("government") ? "government" : undefined;
  if (!of.has("row")) return government;
  const codes = lines.flatMap((line) => line.codes.get("row")?.code ?? []);
  const ranked = CLASSIFICATIONS.map((one) => ({
    one,
    count: codes.filter((code) => isCodeOf(code, one)).length,
  }));
  const [best] = ranked.toSorted((x, y) => y.count - x.count);
  if (best !== undefined && best.count > 0) return best.one;
  if (government !== undefined) return government;
  return rows === "economic" ? "economic" : rows === "functional" ? "functional" : undefined;
}

/** One line of figures, or several of which nothing is said: only a single one is the whole. */
function withoutHeads(lines: readonly KindLine[]): KindRows {
  const figures = lines.filter((line) => line.hasFigures);
  const [only, second] = figures;
  if (only === undefined || second !== undefined) {
    return { rows: [], sums: [], unread: figures.map((line) => ({ line, reason: "这一行没有名称" })) };
  }
  const row = {
    line: only,
    kind: "total" as const,
    name: "合计",
    meaning: { isWhole: true as const },
    isOfWhich: false,
    isKnown: true,
  };
  return { rows: [row], sums: [], unread: [] };
}

/** The amounts of all rows of a block, each row's by column, in the order of its rows. */
export function amountsOf(block: DraftBlock, unit: AmountUnit): readonly RowAmounts[] {
  const columns = amountColumns(block).map((column) => ({ id: columnId(column), at: column.column }));
  return block.rows.rows.map(({ line: { sheet, row } }) => {
    const amounts = new Map<string, ReadAmount>();
    for (const { id, at } of columns) {
      const place = { sheet: sheet.name, row, column: at };
      amounts.set(id, readAmount(cellAt(sheet, row, at), place, unit));
    }
    return amounts;
  });
}

export type RowAmounts = ReadonlyMap<string, ReadAmount>;

/** What was not understood may be rates or codes: it is no amount. */
export function amountColumns({ block }: Pick<DraftBlock, "block">): readonly ReadColumn[] {
  return block.columns.filter(({ role }) => role === "amount" || role === "addend" || role === "of-which");
}

export function columnId({ column }: ReadColumn): string {
  return `c${column}`;
}

export function sectionId(draft: KindDraft, block: DraftBlock, at: number): string {
  return draft.blocks.length === 1 ? "rows" : `${block.side}${at + 1}`;
}
