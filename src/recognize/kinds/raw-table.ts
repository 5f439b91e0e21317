import { oncePer } from "../../common/once";
import { filledCells } from "../cells";
import type { KindStandard } from "../../budget/kind";
import type { Sheet } from "../../workbook/snapshot";
import { isAmountCell } from "./places/header-place";
import { readPrelude, type Prelude } from "../places/prelude";
import { columnIdentity, readColumns, type Block } from "./columns/columns";
import { readKindBody, type KindBody } from "./places/kind-body";
import { amountAt, linesOf, type KindLine, type Levels } from "./rows/lines";
import type { FoundPlace } from "./places/table-places";
import { saysContinued, titleTail } from "./places/titles";
import { isTotal } from "./labels/label-meaning";

/** A part of a table: where it stands and which lines it has, before it is known what they add up to. */
export interface TablePart {
  readonly place: FoundPlace;
  readonly prelude: Prelude;
  readonly body: KindBody;
}

/** A table with all its parts: a page break may cut it, with its title and header printed once more, or its header alone. */
export interface RawTable extends TablePart {
  /** Of the department or unit, as far as it is printed. */
  readonly name?: string;
  readonly blocks: readonly RawBlock[];
  /** Those after the first. */
  readonly continued: readonly TablePart[];
}

/** Lines above a title in which department and unit of money may stand. */
const LINES_ABOVE = 4;

export interface RawBlock {
  readonly block: Block;
  readonly lines: readonly KindLine[];
  /** 类 and 款 at its end. */
  readonly levels: Levels;
}

/** `undefined` where no column of amounts is understood. */
export const readRawTable = oncePer((place: FoundPlace): RawTable | undefined => {
  const { standard } = place;
  const body = readKindBody(place, standard);
  const blocks = readColumns(place, body.rows);
  if (!blocks.some((block) => block.columns.some(({ role }) => role === "amount"))) return undefined;
  const { sheet, header, left, right } = place;
  const top = place.title?.row ?? header.top;
  const area = { left: Math.min(left, place.title?.column ?? left), right };
  const prelude = readPrelude(sheet, Math.max(0, top - LINES_ABOVE), header.top - 1, area);
  const name = prelude.department?.text ?? place.name;
  return {
    place,
    prelude,
    body,
    blocks: reachingOver(rawBlocks(place, body, blocks, standard)),
    continued: [],
    ...(name !== undefined && { name }),
  };
});

/** 总盘子 where a person says that this line, or any of that name, is the total of the others. */
function withTaughtTotal(lines: KindLine[], { standard, kind, given }: FoundPlace): KindLine[] {
  const totals = kind && standard.taught?.kinds.get(kind.id)?.totals;
  if (totals === undefined && given?.total === undefined) return lines;
  return lines.map((line) => {
    const isTaught = line.label.meaning === undefined && totals?.has(line.label.text);
    return isTaught || line.row === given?.total
      ? { ...line, label: { ...line.label, meaning: { is: "total" as const } } }
      : line;
  });
}

function rawBlocks(
  place: FoundPlace,
  { rows }: KindBody,
  blocks: readonly Block[],
  standard: KindStandard,
  before?: readonly RawBlock[],
): RawBlock[] {
  return blocks.map((block, index) => {
    const levels: Levels = new Map(before?.[index]?.levels);
    const lines = withTaughtTotal(linesOf(place.sheet, rows, block, levels, standard), place);
    return { block, lines, levels };
  });
}

/** 支出合计 may stand in one block with its amount in the next: the cell of the label reaches over. */
function reachingOver(blocks: readonly RawBlock[]): RawBlock[] {
  const moved = blocks.map(({ lines }) => [...lines]);
  for (let index = 1; index < moved.length; index += 1) {
    const before = new Map(moved[index - 1]?.map((line) => [line.row, line]));
    moved[index] = (moved[index] ?? []).map((line) => {
      const owner = before.get(line.row);
      const isOrphan = line.hasFigures && line.label.text === "" && line.codes.size === 0;
      if (!isOrphan || owner === undefined || owner.hasFigures || !isTotal(owner.label)) return line;
      moved[index - 1] = (moved[index - 1] ?? []).filter((one) => one !== owner);
      return { ...line, label: owner.label, names: owner.names, place: owner.place };
    });
    const isBlank = openTotals(moved[index - 1] ?? [], moved[index] ?? []);
    if (isBlank.length === 0 || !goesOnBeside(blocks[index - 1], blocks[index])) continue;
    moved[index - 1] = (moved[index - 1] ?? []).filter((line) => !isBlank.includes(line));
    moved[index] = [...(moved[index] ?? []), ...isBlank].toSorted((a, b) => a.row - b.row);
  }
  return blocks.map((block, index) => ({ ...block, lines: moved[index] ?? [] }));
}

/** Totals that were not filled in, with nothing beside them: where a list goes on there, so does its total. */
function openTotals(lines: readonly KindLine[], beside: readonly KindLine[]): readonly KindLine[] {
  const last = beside.at(-1)?.row ?? Infinity;
  return lines.filter(({ label, hasFigures, row }) => !hasFigures && isTotal(label) && row > last);
}

/** A list that goes on in the next block: its figures stand under the same labels. */
function goesOnBeside(one: RawBlock | undefined, other: RawBlock | undefined): boolean {
  const labels = (raw: RawBlock | undefined) =>
    raw?.block.columns
      .filter(({ role }) => role === "amount")
      .map(({ path }) => path.map(({ text }) => text).join("/"))
      .join("|");
  return labels(one) === labels(other);
}

/** The table with this place as its next part; `undefined` where it is a table of its own. */
export function joined(table: RawTable, place: FoundPlace): RawTable | undefined {
  if (!isSameTable(table, place)) return undefined;
  const part = readRawTable(place);
  if (part === undefined || columnIdentity(blocksIn(part)) !== columnIdentity(blocksIn(table)))
    return undefined;
  if (table.name !== undefined && part.name !== undefined && table.name !== part.name) return undefined;
  const isSaid = place.title !== undefined && saysContinued(place.title.text);
  if (!isSaid && !goesOn(table.blocks, part.blocks)) return undefined;
  const more = reachingOver(rawBlocks(place, part.body, blocksIn(table), place.standard, table.blocks));
  return withPart(table, more, part);
}

/** A 收支总表 may print what is spent below what comes in, under a header of its own, in place of beside it. */
export function joinedHalf(table: RawTable, place: FoundPlace): RawTable | undefined {
  const { kind, sheet, standard } = table.place;
  if (kind?.rows !== "listed" || place.title !== undefined || place.sheet !== sheet) return undefined;
  const part = place.standard === standard ? readRawTable(place) : undefined;
  const [own, another] = table.blocks;
  const [more, second] = part?.blocks ?? [];
  if (
    part === undefined ||
    own === undefined ||
    more === undefined ||
    another !== undefined ||
    second !== undefined
  )
    return undefined;
  if (sideSaid(own.block) !== "收入" || sideSaid(more.block) !== "支出") return undefined;
  return { ...table, blocks: [own, more], continued: [...table.continued, part] };
}

/** 收入 or 支出, where the labels of a block say the one and not the other. */
function sideSaid({ heads, columns }: Block): string | undefined {
  const said = [...heads, ...columns].flatMap(({ path }) => path.map(({ text }) => text)).join(" ");
  const sides = ["收入", "支出"].filter((side) => said.includes(side));
  return sides.length === 1 ? sides[0] : undefined;
}

/** Kind, title and year agree as far as the place says them. */
function isSameTable({ place: { standard, kind, title, year } }: RawTable, place: FoundPlace): boolean {
  if (place.standard !== standard) return false;
  if (place.year !== undefined && place.year !== year) return false;
  if (place.kind === undefined || place.title === undefined) return true;
  return (
    place.kind === kind &&
    title !== undefined &&
    titleTail(place.title.text, kind) === titleTail(title.text, kind)
  );
}

/**
 * The table with a sheet of bare lines as its next part: neither title nor header stand on it, and all its lines have
 * their names and figures in the table's columns.
 */
export function joinedBare(table: RawTable, sheet: Sheet): RawTable | undefined {
  const { standard, left, right } = table.place;
  const end = sheet.rows.length - 1;
  const place: FoundPlace = { sheet, standard, header: { top: 0, bottom: -1 }, left, right, end };
  const body = readKindBody(place, standard);
  const blocks = blocksIn(table);
  const more = rawBlocks(place, body, blocks, standard, table.blocks);
  const amounts = new Set(blocks.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const heads = new Set(blocks.flatMap((block) => block.heads.map(({ column }) => column)));
  const fits = body.rows.every((row) =>
    filledCells(sheet, row, { left: 0, right: sheet.rows[row]?.length ?? 0 }).every(({ cell, column }) =>
      amounts.has(column) ? isAmountCell(cell) : heads.has(column),
    ),
  );
  const lines = more.flatMap((block) => block.lines);
  const isNamed = lines.every(({ label, codes }) => label.text !== "" || codes.size > 0);
  if (!fits || !isNamed || !lines.some((line) => line.hasFigures) || !goesOn(table.blocks, more))
    return undefined;
  return withPart(table, more, { place, prelude: {}, body });
}

function withPart(table: RawTable, more: readonly RawBlock[], part: TablePart): RawTable {
  return {
    ...table,
    blocks: table.blocks.map((own, index) => ({
      block: own.block,
      lines: [...own.lines, ...(more[index]?.lines ?? [])],
      levels: more[index]?.levels ?? own.levels,
    })),
    continued: [...table.continued, part],
  };
}

function blocksIn({ blocks }: RawTable): readonly Block[] {
  return blocks.map(({ block }) => block);
}

/**
 * Of two copies each has its totals and most of its rows in common with the other; of two parts of one, one has. Where only
 * one has a total, rows that come again may be those of another unit: they are copies with their figures alone.
 */
function goesOn(first: readonly RawBlock[], second: readonly RawBlock[]): boolean {
  const isTotalled = (blocks: readonly RawBlock[]) =>
    blocks.some(({ lines }) => lines.some(({ label }) => isTotal(label)));
  const withFigures = isTotalled(first) !== isTotalled(second);
  let shared = 0;
  let all = 0;
  for (const [index, { block, lines }] of second.entries()) {
    const told = (line: KindLine) =>
      withFigures ? `${keyOf(line)} ${figuresIn(line, block).join()}` : keyOf(line);
    const before = first[index]?.lines ?? [];
    const own = new Set(before.map(told));
    const totals = new Set(before.filter(({ label }) => isTotal(label)).map(keyOf));
    for (const line of lines) {
      if (isTotal(line.label) && totals.has(keyOf(line))) return false;
      all += 1;
      if (own.has(told(line))) shared += 1;
    }
  }
  return all > 0 && shared * 2 < all;
}

function figuresIn({ sheet, row }: KindLine, { columns }: Block): readonly bigint[] {
  return columns.filter(({ role }) => role === "amount").map(({ column }) => amountAt(sheet, row, column));
}

function keyOf({ codes, label }: KindLine): string {
  return [...[...codes].map(([of, { code }]) => `${of} ${code}`), label.text].join("|");
}
