import type { Fact, PrintedQuantity } from "../../../budget/document";
import {
  ALL_NATURES,
  ALL_SOURCES,
  money,
  natures,
  OWN_BALANCE,
  OWN_FUNDS,
  SPENT,
  type QuantityKey,
} from "../../../budget/quantity-key";
import { groupsWithoutTotal } from "../columns/column-sums";
import type { ReadColumn } from "../columns/columns";
import { isTotal, type ReadLabel } from "../labels/label-meaning";
import { gathered, type QuantityRow } from "./gathered";
import { itemsOf, itemsText, pathMeaning, PUBLIC, type Meaning } from "../labels/meaning";
import { amountColumns, columnId, type DraftBlock, type KindDraft } from "../read-table";
import { rowCovers } from "./row-covers";
import type { RowMeaning } from "../rows/rows";
import { APART, PROMISED, scopeOf, type Scope } from "./scope";

/** What each amount of a block is an amount of, as far as labels and codes say it without doubt. */
export function quantitiesOf(
  draft: KindDraft,
  block: DraftBlock,
  rows: readonly QuantityRow[],
  year: number | undefined,
): PrintedQuantity[] {
  const { kind } = draft.place;
  if (APART.has(kind.id) || (kind.rows !== "public-items" && listsItems(block))) return [];
  const context: Context = {
    ...scopeOf(draft.place),
    isRevenue: block.side === "revenue",
    isItems: kind.rows === "public-items",
    printsCarryOver: printsCarryOver(draft),
    isAllTimes: kind.time === "both",
  };
  const isPromised = PROMISED.has(kind.id) ? { isPromised: true as const } : {};
  const quantities: PrintedQuantity[] = [];
  const members = gathered(rows, block);
  const covers = rowCovers(block);
  const alike = alikeIn(rows);
  const meanings = rows.map(({ row }, index): RowMeaning | undefined => {
    if (!row.isKnown || row.isOfWhich) return undefined;
    const covered = covers.get(index);
    return covered === undefined ? row.meaning : { ...row.meaning, ...covered };
  });
  for (const { ids, meaning } of columnsToTell(draft, block, year)) {
    const cells = (one: QuantityRow) => factsIn(one, ids);
    const keys = meanings.map((own) => own && keyOf(own, meaning, context));
    const twice = repeatedIn(keys, rows, { alike, time: meaning.time });
    rows.forEach((one, index) => {
      const key = keys[index];
      if (key === undefined || twice.has(index)) return;
      const facts = cells(one);
      if (facts.length !== ids.length) return;
      quantities.push({ key, facts, ...isPromised });
    });
    for (const { meaning: own, rows: all, what } of members) {
      const key = keyOf(own, meaning, context);
      if (key !== undefined) quantities.push({ key, facts: all.flatMap(cells), what, ...isPromised });
    }
  }
  return quantities;
}

function factsIn({ facts }: QuantityRow, ids: readonly string[]): Fact[] {
  const found: Fact[] = [];
  for (const id of ids) {
    const fact = facts.get(id);
    if (fact !== undefined) found.push(fact);
  }
  return found;
}

/** Whether most rows are of the Three Public Expenses, whatever the title says: their total is none of the whole. */
function listsItems({ rows: { rows } }: DraftBlock): boolean {
  const parts = rows.filter(({ kind, isOfWhich }) => kind !== "total" && !isOfWhich);
  return (
    parts.filter(({ meaning, code }) => meaning.item !== undefined && code === undefined).length * 2 >
    parts.length
  );
}

/** Positions of rows that have their codes, or lack of them, and their sources in common with another. */
function alikeIn(rows: readonly QuantityRow[]): readonly number[] {
  const groups = new Map<string, number[]>();
  rows.forEach(({ row: { meaning } }, index) => {
    const { functional = "", economic = "", government = "", unit = "", item = "", sources = "" } = meaning;
    const text = `${functional}|${economic}|${government}|${unit}|${item}|${sources}`;
    const own = groups.get(text);
    if (own) own.push(index);
    else groups.set(text, [index]);
  });
  return [...groups.values()].filter(({ length }) => length > 1).flat();
}

/** Rows of which labels say the same: what parts them was not understood. A total may say what its only part says. */
function repeatedIn(
  keys: readonly (QuantityKey | undefined)[],
  rows: readonly QuantityRow[],
  { alike, time }: { readonly alike: readonly number[]; readonly time: Meaning["time"] },
): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  alike.forEach((index) => {
    const key = keys[index];
    const meaning = rows[index]?.row.meaning;
    if (key === undefined || meaning?.isWhole) return;
    // 一般公共预算 of this year, and once more below a line that was not understood.
    const isCarriedOver = (meaning?.time ?? time) === "carried-over";
    const { functional = "", economic = "", government = "", unit = "", item = "" } = key;
    const told = `${functional}|${economic}|${government}|${unit}|${item}`;
    const text = `${meaning?.sources ?? ""}|${isCarriedOver}|${key.natures}|${told}`;
    const own = groups.get(text);
    if (own) own.push(index);
    else groups.set(text, [index]);
  });
  return new Set([...groups.values()].filter(({ length }) => length > 1).flat());
}

/** What a table is of, whatever its columns and rows say. */
export interface Context extends Scope {
  readonly isRevenue: boolean;
  readonly isItems: boolean;
  readonly printsCarryOver: boolean;
  /** What is carried over is in its totals. */
  readonly isAllTimes: boolean;
}

interface ToldColumn {
  /** Several where a group prints no total of its own. */
  readonly ids: readonly string[];
  readonly meaning: Meaning;
}

function columnsToTell(draft: KindDraft, block: DraftBlock, year: number | undefined): ToldColumn[] {
  const columns: ToldColumn[] = [];
  const title = draft.place.title.text;
  const besideCarriedOver = columnsBesideCarriedOver(block);
  for (const column of amountColumns(block)) {
    if (column.role !== "amount" || block.openTotals.has(column.column)) continue;
    const meaning = meaningOf(column.path, year, title);
    const sum = block.sums.find(({ total }) => total === column.column);
    if (meaning === undefined || sum?.parts.some((part) => isUnknown(block, part))) continue;
    const { covers } = sum ?? {};
    // What the total takes in narrows what its labels leave open.
    const isAllSpending = meaning.natures === ALL_NATURES && covers?.natures !== undefined;
    const told = {
      ...covers,
      ...(besideCarriedOver.has(column.column) && { time: "this-year" as const }),
      ...meaning,
      sources: meaning.sources & (covers?.sources ?? ALL_SOURCES),
      ...(isAllSpending && { natures: covers.natures ?? 0 }),
    };
    columns.push({ ids: [columnId(column)], meaning: told });
  }
  for (const { path, parts } of groupsWithoutTotal(block.block)) {
    const meaning = meaningOf(path, year, title);
    if (meaning !== undefined) columns.push({ ids: parts.map((column) => `c${column}`), meaning });
  }
  return columns;
}

/** Addends beside 上年结转 of all money, or of theirs, are of this year's, and so are the parts of them. */
function columnsBesideCarriedOver({ block, sums }: DraftBlock): ReadonlySet<number> {
  const meanings = new Map(block.columns.map(({ column, path }) => [column, pathMeaning(path)]));
  const found = new Set<number>();
  for (const { parts } of sums) {
    const own = parts.flatMap((part) => meanings.get(part) ?? []);
    const carried = own.reduce(
      (all, { sources, time }) => (time === "carried-over" ? all | sources : all),
      0,
    );
    for (const part of parts) {
      const meaning = meanings.get(part);
      const isSaid = meaning !== undefined && meaning.sources !== ALL_SOURCES && meaning.time === undefined;
      if (isSaid && (meaning.sources & ~carried) === 0) found.add(part);
    }
  }
  for (const total of found) {
    for (const sum of sums) if (sum.total === total) for (const part of sum.parts) found.add(part);
    for (const one of groupOf(total, block.columns)) found.add(one);
  }
  return found;
}

/** All columns under the label of which a column is the total. */
function groupOf(total: number, columns: readonly ReadColumn[]): readonly number[] {
  const path = columns.find(({ column }) => column === total)?.path ?? [];
  const leaf = path.at(-1);
  if (leaf === undefined || path.length < 2 || !isTotal(leaf)) return [];
  const isUnder = (one: ReadColumn) =>
    path.every(({ text }, depth) => depth === path.length - 1 || one.path[depth]?.text === text);
  const at = columns.findIndex(({ column }) => column === total);
  const end = columns.findIndex((one, index) => index > at && !isUnder(one));
  return columns.slice(at, end < 0 ? undefined : end).map(({ column }) => column);
}

/** What a total takes in is not known where one of its columns is not. */
function isUnknown({ block: { columns } }: DraftBlock, part: number): boolean {
  return columns.some(({ column, role }) => column === part && role === "other");
}

/** `undefined` for another year's, and where labels contradict each other or mean what only this office knows. */
function meaningOf(path: readonly ReadLabel[], year: number | undefined, title: string): Meaning | undefined {
  if (path.slice(0, -1).some((label) => !isUnderstood(label, title))) return undefined;
  if (path.some((label) => label.year !== undefined && year !== undefined && label.year !== year))
    return undefined;
  const meaning = pathMeaning(path);
  return meaning.isLoose || meaning.sources === 0 || meaning.natures === 0 ? undefined : meaning;
}

/** A group that says what the title says narrows nothing; any other unknown one may. */
function isUnderstood({ text, meaning, year }: ReadLabel, title: string): boolean {
  return meaning !== undefined || year !== undefined || title.includes(text.replace(/^(本年|当年)/, ""));
}

/** What an amount is an amount of, by its row, its column and its table. */
export function keyOf(row: RowMeaning, column: Meaning, context: Context): QuantityKey | undefined {
  if (row.project !== undefined || row.isPart) return undefined;
  const items = row.item === undefined ? column.items : itemsOf(row.item);
  if (items !== undefined && !context.isItems) return undefined;
  const amounts = moneyOf(row, column, context);
  const spent = naturesOf(row, column, context);
  if (amounts === undefined || spent === 0) return undefined;
  // With all fields, whether there or not: there are thousands, and objects that are alike are read faster.
  return {
    money: amounts.money,
    otherwise: amounts.otherwise,
    natures: spent,
    stage: row.stage ?? column.stage,
    functional: row.functional,
    economic: row.economic,
    government: row.government,
    unit: row.unit,
    item: context.isItems ? itemsText(items ?? PUBLIC) : undefined,
  };
}

const LEFT = natures("carryForward", "distribution");

function naturesOf(row: RowMeaning, column: Meaning, { isRevenue, natures: own }: Context): number {
  if (isRevenue) return (row.natures ?? ALL_NATURES) & column.natures;
  const isOfAll = (SPENT & ~own) === 0;
  // Of money that came in for one purpose not all is spent on it; what came in for projects is some of all.
  if (column.isMoneyIn)
    return isOfAll && row.natures === undefined && column.natures === ALL_NATURES ? ALL_NATURES : 0;
  // 结转下年 is no expenditure of the year: only where a label or what a total takes in says so is it meant.
  const isNarrow = column.natures !== ALL_NATURES;
  const left = isOfAll ? LEFT : 0;
  if (row.natures !== undefined) return row.natures & column.natures & (own | left);
  return isNarrow ? column.natures & (own | left) : SPENT & own;
}

function moneyOf(
  row: RowMeaning,
  column: Meaning,
  context: Context,
): Pick<QuantityKey, "money" | "otherwise"> | undefined {
  const said = context.sources & column.sources & (row.sources ?? ALL_SOURCES);
  // What is spent of former years' own money is told with other own money.
  const isOwn = !context.isRevenue && (said & OWN_FUNDS) === OWN_FUNDS;
  const of = isOwn ? said | (context.sources & OWN_BALANCE) : said;
  if (of === 0) return undefined;
  const time = row.time ?? column.time ?? context.time;
  const balance = row.holdsBalance ? of & OWN_BALANCE : 0;
  if (time !== undefined)
    return { money: money(of, time) | (balance === 0 ? 0 : money(balance, "this-year")) };
  const isNarrow = of !== context.sources || row.sources !== undefined;
  if (context.printsCarryOver && context.isRevenue && isNarrow) return { money: money(of, "this-year") };
  const isSaid = context.isAllTimes && (!context.isRevenue || !isNarrow);
  return { money: money(of, "both"), ...(!isSaid && { otherwise: money(of, "this-year") }) };
}

function printsCarryOver(draft: KindDraft): boolean {
  return draft.blocks.some(
    ({ block, rows }) =>
      block.columns.some(({ path }) => path.some((label) => label.meaning?.time === "carried-over")) ||
      rows.rows.some(({ meaning }) => meaning.time === "carried-over"),
  );
}
