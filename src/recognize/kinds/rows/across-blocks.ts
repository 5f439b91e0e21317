import type { Decimal } from "../../../amount/decimal";
import { ALL_NATURES, type Atoms } from "../../../budget/quantity-key";
import type { Block, ReadColumn } from "../columns/columns";
import { pathMeaning } from "../labels/meaning";
import { amountAt } from "./lines";
import type { KindRow, KindRows, RowSum, Side } from "./rows";

/** A row of one block. */
export interface RowOfBlock {
  readonly block: number;
  readonly row: number;
}

/** A total of rows that stand in several blocks. */
export interface SumAcross {
  readonly total: RowOfBlock;
  readonly parts: readonly RowOfBlock[];
  readonly what: string;
}

/** A block of a table with its rows. */
interface BlockOfRows {
  readonly block: Block;
  readonly rows: KindRows;
  readonly side: Side;
  /** One of several blocks of a list: its rows alone are not all there is. */
  readonly isPart?: true;
}

interface AcrossBlocks<B extends BlockOfRows> {
  readonly blocks: readonly B[];
  readonly sums: readonly SumAcross[];
}

/** Blocks of one list that goes on beside itself, up to the one with its total. */
interface Run {
  blocks: number[];
  total?: RowOfBlock;
}

/**
 * A list of codes may go on in a block beside itself, as a newspaper does: 公用经费合计 in the last of them is of all. A 合计 below
 * 人员经费合计 and 公用经费合计 is of both.
 */
export function acrossBlocks<B extends BlockOfRows>(all: readonly B[]): AcrossBlocks<B> {
  if (all.filter((block) => amountColumns(block).length > 0).length < 2) return { blocks: all, sums: [] };
  const blocks = all.map(withoutNameless);
  const [first] = blocks;
  // What comes in on the left and is spent on the right are two lists.
  const isOneList = blocks.every(
    (block) => shapeOf(block) === shapeOf(first) && block.side === first?.side && hasOnlyCodes(block),
  );
  if (!isOneList) return { blocks, sums: [] };
  const runs = runsOf(blocks);
  const grand = grandTotals(blocks);
  const sums: SumAcross[] = [];
  const closed = runs.flatMap(({ total }) => total ?? []);
  for (const { blocks: own, total } of runs) {
    if (total === undefined || (own.length < 2 && grand.length === 0)) continue;
    sums.push({ total, parts: own.flatMap((block) => topsOf(blocks, block)), what: "各类科目之和" });
  }
  const [only, another] = grand;
  if (only !== undefined && another === undefined && closed.length > 1)
    sums.push({ total: only, parts: closed, what: "人员经费合计与公用经费合计之和" });
  const isSure = blocks.every(({ rows }) => rows.unread.length === 0);
  return {
    blocks: blocks.map((block, index) => {
      const own = withoutTotals(
        block,
        runs.some((run) => isTaken(run, index)),
      );
      return withKnownTotals(own, index, runs, blocks);
    }),
    sums: isSure ? sums : [],
  };
}

/** Figures without a name below one block of several may be the total of all, or of another one's rows. */
function withoutNameless<B extends BlockOfRows>(block: B): B {
  const { rows } = block.rows;
  const isNameless = ({ kind, line }: KindRow) => kind === "total" && line.label.text === "";
  if (!rows.some(isNameless)) return block;
  const sums = block.rows.sums.filter(({ total }) => !isNameless(rows[total] as KindRow));
  const known = rows.map((row) => (isNameless(row) ? { ...row, isKnown: false } : row));
  return { ...block, rows: { ...block.rows, rows: known, sums } };
}

function isTaken({ blocks }: Run, block: number): boolean {
  return blocks.length > 1 && blocks.includes(block);
}

/** What adds up in the block alone, and no more. */
function withoutTotals<B extends BlockOfRows>(block: B, isTakenElsewhere: boolean): B {
  if (!isTakenElsewhere) return { ...block, isPart: true };
  const isOwn = ({ total }: RowSum) => block.rows.rows[total]?.kind !== "total";
  return { ...block, isPart: true, rows: { ...block.rows, sums: block.rows.sums.filter(isOwn) } };
}

/**
 * 合计 says all only where all blocks are of it, and all of 人员经费 only where no other block is: else it is known to be a
 * total, and not of what.
 */
function withKnownTotals<B extends BlockOfRows>(
  block: B,
  index: number,
  runs: readonly Run[],
  blocks: readonly BlockOfRows[],
): B {
  const all = naturesOf(blocks[index]);
  const alike = blocks.filter((one) => naturesOf(one) === all);
  const run = runs.find(({ total }) => total?.block === index);
  const isOfAll =
    run?.blocks.length === alike.length && run.blocks.every((one) => naturesOf(blocks[one]) === all);
  const rows = block.rows.rows.map((row, position) => {
    const isPlain = row.kind === "total" && row.meaning.natures === undefined;
    const isClosing = run?.total?.row === position;
    return isPlain && !(isOfAll && isClosing) ? { ...row, isKnown: false } : row;
  });
  return { ...block, rows: { ...block.rows, rows } };
}

/** What the labels over the figures say that they are spent on. */
function naturesOf(block: BlockOfRows | undefined): Atoms {
  return amountColumns(block).reduce((all, { path }) => all & pathMeaning(path).natures, ALL_NATURES);
}

function runsOf(blocks: readonly BlockOfRows[]): readonly Run[] {
  const runs: Run[] = [];
  let current: Run = { blocks: [] };
  blocks.forEach((block, index) => {
    current.blocks.push(index);
    const [row] = closingTotals(block);
    if (row === undefined) return;
    current.total = { block: index, row };
    runs.push(current);
    current = { blocks: [] };
  });
  passBack(runs, blocks);
  if (current.blocks.length === 0) return runs;
  const before = runs.at(-1);
  // What follows the last total is of it as well, or of none: its figures say which.
  if (before?.total !== undefined) {
    const all = [...before.blocks, ...current.blocks];
    if (holds(blocks, before.total, all)) return [...runs.slice(0, -1), { ...before, blocks: all }];
    if (!holds(blocks, before.total, before.blocks)) return [...runs.slice(0, -1), { blocks: all }];
  }
  return [...runs, current];
}

/**
 * A total may stand below the first of its blocks: 人员经费合计 below 301, with 303 beside it before those of 公用经费. Those that
 * follow it are its own where more of the totals hold so.
 */
function passBack(runs: Run[], blocks: readonly BlockOfRows[]): void {
  // Nothing, of rows that hold nothing, proves nothing.
  const says = (total: RowOfBlock) =>
    amountColumns(blocks[total.block]).some((_, column) => amountOf(blocks, total, column) !== 0n);
  const held = ({ total }: Run, own: readonly number[]) =>
    total !== undefined && says(total) && holds(blocks, total, own) ? 1 : 0;
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next === undefined) return;
    const readings = next.blocks.map((_, count) => {
      const own = [...run.blocks, ...next.blocks.slice(0, count)];
      const rest = next.blocks.slice(count);
      return { own, rest, count: held(run, own) + held(next, rest) };
    });
    const [best] = readings.toSorted((a, b) => b.count - a.count);
    if (best === undefined) continue;
    run.blocks = best.own;
    next.blocks = best.rest;
  }
}

/** Totals of the block: that of one nature before that of all. */
function closingTotals({ rows: { rows } }: BlockOfRows): readonly number[] {
  const totals = rows.flatMap(({ kind, isKnown }, index) => (kind === "total" && isKnown ? [index] : []));
  const ofNature = totals.filter((index) => rows[index]?.meaning.natures !== undefined);
  return ofNature.length > 0 ? ofNature : totals;
}

/** 合计 in a block that has a total of one nature besides. */
function grandTotals(blocks: readonly BlockOfRows[]): readonly RowOfBlock[] {
  return blocks.flatMap((draft, block) => {
    const closing = closingTotals(draft);
    return draft.rows.rows.flatMap(({ kind }, row) =>
      kind === "total" && closing.length > 0 && !closing.includes(row) ? [{ block, row }] : [],
    );
  });
}

function hasOnlyCodes({ rows: { rows } }: BlockOfRows): boolean {
  return rows.every(({ kind, code }) => kind === "total" || code !== undefined);
}

function topsOf(blocks: readonly BlockOfRows[], block: number): readonly RowOfBlock[] {
  const isTop = ({ kind, parent, isOfWhich }: KindRow) =>
    kind !== "total" && parent === undefined && !isOfWhich;
  return (blocks[block]?.rows.rows ?? []).flatMap((row, index) =>
    isTop(row) ? [{ block, row: index }] : [],
  );
}

function holds(blocks: readonly BlockOfRows[], total: RowOfBlock, own: readonly number[]): boolean {
  const parts = own.flatMap((block) => topsOf(blocks, block));
  const slack = BigInt(parts.length + 1) * 10n ** 10n;
  return amountColumns(blocks[total.block]).every((_, column) => {
    const off =
      amountOf(blocks, total, column) - parts.reduce((all, part) => all + amountOf(blocks, part, column), 0n);
    return off <= slack && off >= -slack;
  });
}

function amountOf(blocks: readonly BlockOfRows[], { block, row }: RowOfBlock, column: number): Decimal {
  const line = blocks[block]?.rows.rows[row]?.line;
  const own = amountColumns(blocks[block])[column];
  return line === undefined || own === undefined ? 0n : amountAt(line.sheet, line.row, own.column);
}

function amountColumns(block: BlockOfRows | undefined): readonly ReadColumn[] {
  return block?.block.columns.filter(({ role }) => role === "amount") ?? [];
}

/** The labels over the figures. */
function shapeOf(block: BlockOfRows | undefined): string {
  return amountColumns(block)
    .map(({ path }) => path.at(-1)?.text ?? "")
    .join("|");
}
