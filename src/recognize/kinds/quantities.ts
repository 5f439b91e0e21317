import type { Fact, PrintedQuantity } from "../../budget/document";
import type { TableKind } from "../../budget/kind";
import {
  ALL_NATURES,
  ALL_SOURCES,
  money,
  SPENT,
  type Atoms,
  type QuantityKey,
} from "../../budget/quantity-key";
import { groupsWithoutTotal } from "./column-sums";
import type { ReadColumn } from "./columns";
import type { ReadLabel } from "./label-meaning";
import { amountColumns, columnId, type DraftBlock, type KindDraft } from "./read-table";
import type { KindRow, RowMeaning } from "./rows";

/** A row of a table with its amounts by column. */
export interface QuantityRow {
  readonly row: KindRow;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Kinds whose amounts are parts of what other tables tell, by no dimension that these know. */
const APART: ReadonlySet<string> = new Set(["procurement", "service-procurement", "operating-expenses"]);

interface ColumnMeaning {
  readonly sources: Atoms;
  readonly natures: Atoms;
  readonly time?: "this-year" | "carried-over";
  readonly item?: string;
}

/** What each amount of a block is an amount of, as far as labels and codes say it without doubt. */
export function quantitiesOf(
  draft: KindDraft,
  block: DraftBlock,
  rows: readonly QuantityRow[],
  year: number | undefined,
): PrintedQuantity[] {
  const { kind } = draft.place;
  if (APART.has(kind.id)) return [];
  const context: Context = {
    kind,
    side: block.side,
    printsCarryOver: printsCarryOver(draft),
    titleTime: titleTime(draft),
  };
  const quantities: PrintedQuantity[] = [];
  const columns: { readonly ids: readonly string[]; readonly meaning: ColumnMeaning }[] = [];
  for (const column of amountColumns(block)) {
    const meaning = meaningOf(column, year);
    if (meaning !== undefined) columns.push({ ids: [columnId(column)], meaning });
  }
  for (const { path, parts } of groupsWithoutTotal(block.block)) {
    const meaning = pathMeaning(path, year);
    if (meaning !== undefined) columns.push({ ids: parts.map((column) => `c${column}`), meaning });
  }
  for (const { ids, meaning } of columns) {
    const cells = (one: QuantityRow) => ids.flatMap((id) => one.facts.get(id) ?? []);
    for (const one of rows) {
      if (!one.row.isKnown || one.row.isOfWhich) continue;
      const key = keyOf(one.row.meaning, meaning, context);
      const facts = cells(one);
      if (key !== undefined && facts.length === ids.length) quantities.push({ key, facts });
    }
    for (const { meaning: own, members, what } of gathered(rows, block)) {
      const key = keyOf(own, meaning, context);
      if (key !== undefined) quantities.push({ key, facts: members.flatMap(cells), what });
    }
  }
  return quantities;
}

interface Context {
  readonly kind: TableKind;
  readonly side: DraftBlock["side"];
  readonly printsCarryOver: boolean;
  readonly titleTime: TableKind["time"];
}

function keyOf(
  row: RowMeaning,
  column: ColumnMeaning,
  { kind, side, printsCarryOver, titleTime }: Context,
): QuantityKey | undefined {
  if (row.project !== undefined || row.isPart) return undefined;
  const item = row.item ?? column.item;
  if (
    (kind.rows === "public-items") !==
    (item !== undefined || row.isWhole === true || row.unit !== undefined)
  ) {
    if (kind.rows !== "public-items" && item !== undefined) return undefined;
  }
  const of = kind.sources & column.sources & (row.sources ?? ALL_SOURCES);
  if (of === 0) return undefined;
  const usual =
    side === "revenue" ? ALL_NATURES : row.isWhole && row.natures !== undefined ? row.natures : SPENT;
  const natures =
    side === "revenue" || row.natures !== undefined
      ? (row.natures ?? ALL_NATURES) & column.natures & (kind.natures | (row.natures ?? 0))
      : usual & column.natures & kind.natures;
  if (natures === 0) return undefined;
  const time =
    row.time ?? column.time ?? (titleTime === "both" || titleTime === "open" ? undefined : titleTime);
  const isNarrow = of !== kind.sources;
  const both = money(of, "both");
  const amounts: Pick<QuantityKey, "money" | "otherwise"> =
    time !== undefined
      ? { money: money(of, time) }
      : printsCarryOver && side === "revenue" && isNarrow
        ? { money: money(of, "this-year") }
        : kind.time === "both" && (side !== "revenue" || !isNarrow)
          ? { money: both }
          : { money: both, otherwise: money(of, "this-year") };
  return {
    ...amounts,
    natures,
    ...(row.functional !== undefined && { functional: row.functional }),
    ...(row.economic !== undefined && { economic: row.economic }),
    ...(row.government !== undefined && { government: row.government }),
    ...(row.unit !== undefined && { unit: row.unit }),
    ...(kind.rows === "public-items" && { item: item ?? "public" }),
  };
}

function meaningOf(column: ReadColumn, year: number | undefined): ColumnMeaning | undefined {
  if (column.role !== "amount") return undefined;
  return pathMeaning(column.path, year);
}

function pathMeaning(path: readonly ReadLabel[], year: number | undefined): ColumnMeaning | undefined {
  let sources = ALL_SOURCES;
  let natures = ALL_NATURES;
  let time: ColumnMeaning["time"];
  let item: string | undefined;
  for (const label of path) {
    if (label.year !== undefined && year !== undefined && label.year !== year) return undefined;
    const { meaning } = label;
    if (meaning === undefined) continue;
    if (meaning.isLoose) return undefined;
    if (meaning.sources !== undefined) sources &= meaning.sources;
    if (meaning.natures !== undefined) natures &= meaning.natures;
    if (meaning.time !== undefined) time = meaning.time;
    if (meaning.item !== undefined) item = meaning.item;
  }
  if (sources === 0 || natures === 0) return undefined;
  return { sources, natures, ...(time !== undefined && { time }), ...(item !== undefined && { item }) };
}

function printsCarryOver(draft: KindDraft): boolean {
  return draft.blocks.some(
    ({ block, rows }) =>
      block.columns.some(({ path }) => path.some((label) => label.meaning?.time === "carried-over")) ||
      rows.rows.some(({ meaning }) => meaning.time === "carried-over"),
  );
}

function titleTime({ place }: KindDraft): TableKind["time"] {
  if (/不含上年结转|当年|本年预算/.test(place.title.text)) return "this-year";
  return place.kind.time;
}

interface Gathered {
  readonly meaning: RowMeaning;
  readonly members: readonly QuantityRow[];
  readonly what: string;
}

/** What a table does not print in a row of its own, and its rows together are: a class of which only items stand there. */
function gathered(rows: readonly QuantityRow[], { rows: read }: DraftBlock): Gathered[] {
  if (read.unread.length > 0 || rows.some(({ row }) => row.kind !== "total" && !row.isKnown)) return [];
  const all: Gathered[] = [];
  const tops = rows.filter(({ row }) => row.kind !== "total" && row.parent === undefined && !row.isOfWhich);
  const hasTotal = rows.some(({ row }) => row.kind === "total" || row.meaning.isWhole);
  const isTree =
    tops.length > 0 && tops.every(({ row }) => row.code !== undefined || row.meaning.unit !== undefined);
  if (!hasTotal && isTree && tops.length > 1)
    all.push({ meaning: { isWhole: true }, members: tops, what: "各行之和" });
  const coded = rows.filter(({ row }) => row.code !== undefined);
  const printed = new Map<string, number>();
  for (const { row } of coded) printed.set(row.code ?? "", (printed.get(row.code ?? "") ?? 0) + 1);
  for (const length of [3, 5, 7]) {
    const groups = new Map<string, QuantityRow[]>();
    for (const one of coded) {
      const code = one.row.code ?? "";
      const isRepeated = code.length === length && (printed.get(code) ?? 0) > 1;
      const isTopBelow = code.length > length && one.row.parent === undefined;
      if (!isRepeated && !isTopBelow) continue;
      const prefix = code.slice(0, length);
      const own = groups.get(prefix);
      if (own) own.push(one);
      else groups.set(prefix, [one]);
    }
    for (const [prefix, members] of groups) {
      // A class of which one row is printed and others stand beside it is not understood.
      if (printed.has(prefix) && !members.every(({ row }) => row.code === prefix)) continue;
      const [first] = members;
      const { functional, economic, government } = first?.row.meaning ?? {};
      const of = functional !== undefined ? "functional" : economic !== undefined ? "economic" : "government";
      if (of === "government" && government === undefined) continue;
      all.push({ meaning: { [of]: prefix }, members, what: `${prefix} 各行之和` });
    }
  }
  return all;
}
