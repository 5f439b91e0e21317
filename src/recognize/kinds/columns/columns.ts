import { cellAt, filledCells, printed } from "../../cells";
import type { LabelMeaning } from "../../../budget/kind";
import { BASIC, natures } from "../../../budget/quantity-key";
import type { Cell } from "../../../workbook/snapshot";
import { normalize } from "../../../text/normalize";
import { isTotal, readHeaderLabel, readLabel, type ReadLabel } from "../labels/label-meaning";
import { isWithin, labelMeaning, narrows, pathMeaning } from "../labels/meaning";
import { isNumberLine } from "../../places/remarks";
import { isAmountCell } from "../places/header-place";
import type { FoundPlace } from "../places/table-places";
import { withGiven } from "../taught/given-columns";
import { taughtPath } from "../taught/taught-labels";

/** A column of a table: the labels above it from the top down, and what it was taken for. */
export interface ReadColumn {
  readonly column: number;
  readonly path: readonly ReadLabel[];
  /**
   * `amount`: takes part in sums; `addend`: too, though only its figures say so; `of-which`, `comparison`: beside them; `head`: says what a row is; `text`: neither amounts
   * nor names; `other`: not understood.
   */
  readonly role: "amount" | "addend" | "of-which" | "comparison" | "head" | "text" | "other";
  /** Its label is not known; its figures say what it is. */
  readonly isInferred?: true;
  /** Of a head. */
  readonly head?: { readonly is: HeadKind; readonly of: NonNullable<LabelMeaning["of"]> };
  /** Of another year than the table's. */
  readonly year?: number;
}

type HeadKind = "code" | "name" | "class" | "section" | "item";

/** Columns that go together, from the heads on their left to the next heads. */
export interface Block {
  readonly heads: readonly ReadColumn[];
  readonly columns: readonly ReadColumn[];
}

const HEADS: ReadonlySet<string> = new Set(["code", "name", "class", "section", "item"]);

/** The columns of a table in blocks: most have one, 收支总表 two, some up to four. */
export function readColumns(place: FoundPlace, rows: readonly number[]): readonly Block[] {
  const figures = columnsOfFigures(place, rows);
  const read: ReadColumn[] = [];
  for (const { column, path } of columnPaths(place, rows)) {
    const one = columnOf(column, path);
    const isAfterAmounts = read.some(({ role }) => role === "amount" || role === "other");
    if ((one === undefined || one.role === "other") && isAfterAmounts && namesRows(place, rows, column))
      read.push({ column, path, role: "head", head: { is: "name", of: "row" } });
    else if (one?.role === "other" && (holdsCodes(place, rows, column) || holdsWords(place, rows, column)))
      read.push({ column, path, role: "text" });
    else if (one !== undefined) read.push(one);
    // Figures under no label at all: nothing beside them can be known to be complete.
    else if (figures.has(column) && read.length > 0) read.push({ column, path, role: "other" });
  }
  const heads =
    place.given === undefined && place.standard.taught === undefined ? read : withTaughtHeads(read);
  const named = withNames(heads, place, rows);
  return blocksOf(withGovernmentCodes(withUnitCodes(withWholeGroups(named)), place, rows)).map(withYears);
}

/** 2026年 over the only amounts of a block; of several years the last is the table's, the others stand beside it. */
function withYears(block: Block): Block {
  const isYear = ({ role, path }: ReadColumn) =>
    role === "other" && path.at(-1)?.text === `${path.at(-1)?.year}年`;
  const years = block.columns.filter(isYear);
  if (years.length === 0 || block.columns.some(({ role }) => role === "amount")) return block;
  const newest = Math.max(...years.map(({ year }) => year ?? 0));
  const columns = block.columns.map((column): ReadColumn => {
    if (!years.includes(column)) return column;
    if (column.year !== newest) return { ...column, role: "comparison" };
    const path = column.path.map((label, at) =>
      at === column.path.length - 1 ? { ...label, meaning: { is: "total" as const } } : label,
    );
    return { ...column, path, role: "amount" };
  });
  return { ...block, columns };
}

/**
 * 采购项目, A-货物、B-工程 or “三公”经费 over the names of a table that has no other: the first column of words in most of its
 * lines.
 */
function withNames(
  columns: readonly ReadColumn[],
  { sheet, given, kind, standard }: FoundPlace,
  rows: readonly number[],
): readonly ReadColumn[] {
  if (given !== undefined || columns.some(({ role }) => role === "head")) return columns;
  const cellsOf = ({ column }: ReadColumn) => rows.flatMap((row) => cellAt(sheet, row, column) ?? []);
  const isOfWords = (cells: readonly Cell[]) => cells.every((cell) => !isAmountCell(cell));
  // 序号 and codes are no words, and come before the names.
  const first = columns.findIndex((column) => column.role !== "text" && !isOfWords(cellsOf(column)));
  const names = columns.slice(0, Math.max(0, first)).find((column) => {
    const cells = cellsOf(column);
    const words = cells.filter((cell) => /\p{L}/u.test(printed(cell)));
    return column.path.length > 0 && words.length * 2 > rows.length && isOfWords(cells);
  });
  // 资金来源 over names of money that are known.
  const known = (names === undefined ? [] : cellsOf(names)).filter(
    (cell) => readLabel(cell, standard.labels).meaning !== undefined,
  );
  const isKnown = kind?.rows === "any" && known.length > 2 && known.length === rows.length;
  const of = isKnown
    ? "row"
    : kind === undefined || kind.rows === "any" || kind.rows === "projects"
      ? "project"
      : "row";
  // Of a list of one column only its figures would say what adds up: a wrong one could not be told from another reading.
  if (of === "project" && columns.filter(({ role }) => role === "amount").length < 2) return columns;
  return columns.map((column) =>
    column === names ? { ...column, role: "head" as const, head: { is: "name" as const, of } } : column,
  );
}

/** 类, 款, 项 and codes that a person named are of the classification of which the names behind them are. */
function withTaughtHeads(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  return columns.map((column, index) => {
    const { head, path } = column;
    if (head?.of !== "row" || head.is === "name" || !path.some(({ isTaught }) => isTaught)) return column;
    const named = columns.slice(index + 1).find((one) => one.head?.is === "name" || one.head === undefined);
    const of = named?.head?.of;
    return of === "functional" || of === "economic" || of === "government"
      ? { ...column, head: { is: head.is, of } }
      : column;
  });
}

/** 其中 over 基本支出 and 项目支出, which are all there is: columns like others. */
function withWholeGroups(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const isBelow = ({ role, path }: ReadColumn) =>
    role === "of-which" && path.at(-2)?.meaning?.is === "of-which" && path.at(-1)?.meaning !== undefined;
  const below = columns.filter(isBelow);
  const spent = below.reduce((all, { path }) => all | (path.at(-1)?.meaning?.natures ?? 0), 0);
  const whole = BASIC | natures("project");
  if ((spent & whole) !== whole) return columns;
  return columns.map((column) => (below.includes(column) ? { ...column, role: "amount" as const } : column));
}

/** 编码 before 单位名称 is the unit's. */
function withUnitCodes(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  return columns.map((column, index) => {
    const next = columns[index + 1]?.head;
    const isUnits = column.head?.is === "code" && column.head.of === "row" && next?.of === "unit";
    return isUnits ? { ...column, head: { is: "code" as const, of: "unit" as const } } : column;
  });
}

/**
 * 经济分类科目 may head either economic classification: codes that all begin with 5 are the government's. Where both stand
 * beside each other, each has a label of its own above its code and name.
 */
function withGovernmentCodes(
  columns: readonly ReadColumn[],
  { sheet }: FoundPlace,
  rows: readonly number[],
): readonly ReadColumn[] {
  const economic = columns.filter(({ head }) => head?.of === "economic");
  if (economic.length === 0 || columns.some(({ head }) => head?.of === "government")) return columns;
  const labelOf = ({ path }: ReadColumn) => (path.length > 1 ? path[0]?.text : undefined);
  const own = economic.filter((column) => {
    const codes = economic
      .filter((one) => labelOf(one) === labelOf(column))
      .flatMap(({ column: at }) =>
        rows.flatMap((row) => /^[([]?(\d{3,7})/.exec(normalize(printed(cellAt(sheet, row, at))))?.[1] ?? []),
      );
    return codes.length > 0 && codes.every((code) => code.startsWith("5"));
  });
  return columns.map((one) =>
    own.includes(one) && one.head !== undefined
      ? { ...one, head: { ...one.head, of: "government" as const } }
      : one,
  );
}

/** So many lines of words make a column one of names, whatever stands above it, if figures follow it. */
const MANY_NAMES = 3;

/** Codes of a classification, or long ones typed as words, under a label that is not known. */
function holdsCodes({ sheet }: FoundPlace, rows: readonly number[], column: number): boolean {
  const cells = rows.flatMap((row) => cellAt(sheet, row, column) ?? []);
  const isCode = (cell: Cell) =>
    /^[235]\d{2}(\d{2}){0,2}$/.test(normalize(printed(cell))) ||
    (typeof cell.value === "string" && /^\d{6,}$/.test(normalize(cell.value)));
  return cells.length > 1 && cells.every(isCode);
}

/** Words alone, and more than a dash for nothing. */
function holdsWords({ sheet }: FoundPlace, rows: readonly number[], column: number): boolean {
  const cells = rows.flatMap((row) => cellAt(sheet, row, column) ?? []);
  return cells.length > 1 && cells.every((cell) => /\p{L}/u.test(printed(cell)) && !isAmountCell(cell));
}

function namesRows({ sheet, right }: FoundPlace, rows: readonly number[], column: number): boolean {
  let names = 0;
  let figures = 0;
  let hasNext = false;
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    const next = column < right ? cellAt(sheet, row, column + 1) : undefined;
    if (next !== undefined && isAmountCell(next)) hasNext = true;
    if (cell === undefined) continue;
    if (isAmountCell(cell)) figures += 1;
    else names += 1;
  }
  return hasNext && names >= MANY_NAMES && names > figures;
}

/** What tells that two headers are one: the labels of all columns, where they stand. */
export function columnIdentity(blocks: readonly Block[]): string {
  return blocks
    .flatMap(({ heads, columns }) => [...heads, ...columns])
    .map(({ column, path }) => `${column}:${path.map(({ text }) => text).join(">")}`)
    .join("|");
}

function columnsOfFigures({ sheet, left, right }: FoundPlace, rows: readonly number[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const { cell, column } of filledCells(sheet, row, { left, right })) {
      if (isAmountCell(cell)) columns.add(column);
    }
  }
  return columns;
}

export interface LabelledColumn {
  readonly column: number;
  readonly path: readonly ReadLabel[];
}

/** A label may stand a column beside the figures that it is of: over a blank column, with figures under no label next to it. */
function aligned(
  columns: readonly LabelledColumn[],
  figures: ReadonlySet<number>,
  { sheet }: FoundPlace,
  rows: readonly number[],
): readonly LabelledColumn[] {
  const isBlank = (column: number) => rows.every((row) => cellAt(sheet, row, column) === undefined);
  const paths = new Map(columns.map(({ column, path }) => [column, path]));
  for (const { column, path } of columns) {
    if (path.length === 0 || figures.has(column) || rows.length === 0 || !isBlank(column)) continue;
    const free = [column + 1, column - 1].find((at) => figures.has(at) && paths.get(at)?.length === 0);
    if (free === undefined) continue;
    paths.set(free, path);
    paths.set(column, []);
  }
  return columns.map(({ column }) => ({ column, path: paths.get(column) ?? [] }));
}

/** For each column the labels above it, with what was taught of them, or what a person says of this one place. */
export function columnPaths(place: FoundPlace, rows: readonly number[]): readonly LabelledColumn[] {
  const { standard, kind, given } = place;
  const taught = kind && standard.taught?.kinds.get(kind.id);
  const printed = printedPaths(place).map(({ column, path }) => ({ column, path: taughtPath(path, taught) }));
  return withGiven(aligned(printed, columnsOfFigures(place, rows), place, rows), given);
}

/** For each column the labels above it: a label stands for the columns to its right that have labels of their own below. */
function printedPaths({ sheet, header, left, right, kind, standard }: FoundPlace): LabelledColumn[] {
  const labelled = (row: number, column: number): Cell | undefined => {
    const cell = cellAt(sheet, row, column);
    return cell !== undefined && String(cell.value).trim() !== "" ? cell : undefined;
  };
  const hasBelow = (row: number, column: number) => {
    for (let below = row + 1; below <= header.bottom; below += 1) if (labelled(below, column)) return true;
    return false;
  };
  const isNumbered = isNumberLine(filledCells(sheet, header.bottom, { left, right }));
  const paths = [];
  for (let column = left; column <= right; column += 1) {
    const path: ReadLabel[] = [];
    /** The column at which the span of the label above begins: labels of one group do not reach into the next. */
    let from = left;
    for (let row = header.top; row <= header.bottom; row += 1) {
      const own = labelled(row, column);
      if (own !== undefined) {
        const label = readHeaderLabel(own, standard, kind?.id);
        // 合计 of an empty table that has slipped into its header says nothing of the names above it.
        const isUnderNames = HEADS.has(path.at(-1)?.meaning?.is ?? "");
        const isNumber = isNumbered && row === header.bottom && label.meaning?.of === undefined;
        if (!isNumber && !(isUnderNames && isTotal(label) && label.text.endsWith("计"))) push(path, label);
        from = column;
        continue;
      }
      if (!hasBelow(row, column)) continue;
      for (let beside = column - 1; beside >= from; beside -= 1) {
        const cell = labelled(row, beside);
        if (cell === undefined) continue;
        const label = readHeaderLabel(cell, standard, kind?.id);
        const is = label.meaning?.is ?? "";
        // 序号 with nothing below is over no column but its own.
        const isGroup = hasBelow(row, beside) || !(HEADS.has(is) || is === "text");
        if (isGroup) {
          push(path, label);
          from = beside;
        }
        break;
      }
    }
    paths.push({ column, path });
  }
  return paths;
}

/** What a merged cell said, written into each of its cells, is said once. */
function push(path: ReadLabel[], label: ReadLabel): void {
  if (label.text === "" || path.at(-1)?.text === label.text) return;
  path.push(label);
}

function columnOf(column: number, path: readonly ReadLabel[]): ReadColumn | undefined {
  const leaf = path.at(-1);
  if (leaf === undefined) return undefined;
  const { meaning } = leaf;
  if (meaning !== undefined && HEADS.has(meaning.is ?? "")) {
    const said = path
      .toReversed()
      .find((label) => label.meaning?.of !== undefined && label.meaning.of !== "row");
    const of = said?.meaning?.of ?? meaning.of ?? "row";
    return { column, path, role: "head", head: { is: meaning.is as HeadKind, of } };
  }
  const year = path.findLast((label) => label.year !== undefined)?.year;
  const withYear = year === undefined ? {} : { year };
  if (path.some((label) => label.meaning?.is === "comparison"))
    return { column, path, role: "comparison", ...withYear };
  if (meaning?.is === "text") return { column, path, role: "text" };
  const isBeside = path.some(
    (label, depth) =>
      label.meaning?.is === "of-which" ||
      (label.isOfWhich && (label.meaning === undefined || saysNoMore(label.meaning, path.slice(0, depth)))),
  );
  if (isBeside) return { column, path, role: "of-which", ...withYear };
  if (meaning === undefined || meaning.is === "group") {
    return { column, path, role: "other", ...withYear };
  }
  return { column, path, role: "amount", ...withYear };
}

/** 其中：财政拨款 under 一般公共预算: a part of it, and which one each office knows alone. */
function saysNoMore(meaning: LabelMeaning, above: readonly ReadLabel[]): boolean {
  const whole = pathMeaning(above);
  return narrows(whole) !== "" && isWithin(whole, labelMeaning(meaning), "this-year");
}

/** A head that follows amounts begins a new block. */
function blocksOf(columns: readonly ReadColumn[]): Block[] {
  const blocks: { heads: ReadColumn[]; columns: ReadColumn[] }[] = [];
  let current: { heads: ReadColumn[]; columns: ReadColumn[] } | undefined;
  for (const column of columns) {
    const isHead = column.role === "head";
    if (current === undefined || (isHead && current.columns.some(({ role }) => role !== "text"))) {
      current = { heads: [], columns: [] };
      blocks.push(current);
    }
    (isHead ? current.heads : current.columns).push(column);
  }
  return blocks.filter((block) => block.columns.some(({ role }) => role !== "text"));
}
