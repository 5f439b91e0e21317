import type { Decimal } from "../../amount/decimal";
import { parseAmount } from "../../amount/parse-amount";
import type { BudgetDocument, Fact } from "../../budget/document";
import { addendsIn, addendsOf, followedCell } from "../../formula/addends";
import { offsetFormula } from "../../workbook/formula-references";
import { placeKey } from "../../workbook/places";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";
import type { JudgedTie } from "../judged-tables";

/** What is wrong with a formula, or in the place of one. */
export interface FormulaFault {
  /** `hidden`: rows that are hidden or filtered out do not count. */
  readonly kind: "leaves-out" | "doubles" | "typed-over" | "hidden";
  readonly fact: Fact;
  /** Of a figure that was typed over: the one that should stand there. */
  readonly formula: string;
  /** What it leaves out, or counts once too often; none where that cannot be told. */
  readonly others: readonly CellPlace[];
  /** What it should give, in yuan, the likeliest first: they differ by rounding. */
  readonly values: readonly Decimal[];
}

/** Faults of the totals of a document that do not hold. */
export function formulaFaults(
  workbook: WorkbookSnapshot,
  document: BudgetDocument,
  ties: readonly JudgedTie[],
): readonly FormulaFault[] {
  const facts = [...document.tables.values()].flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.facts.values()]),
  );
  if (!facts.some(({ hasFormula }) => hasFormula)) return [];
  const book = bookOf(workbook, document, facts, ties);
  return [...book.ways].flatMap(([fact, ways]) => {
    if (!ways.some(({ isBroken }) => isBroken)) return [];
    const fault = fact.hasFormula ? faultOfFormula(book, fact, ways) : typedOver(book, fact, ways);
    return fault === undefined ? [] : [fault];
  });
}

/** One way in which a table adds up a total. */
interface Way {
  readonly parts: readonly Fact[];
  readonly isBroken: boolean;
}

interface Book {
  readonly workbook: WorkbookSnapshot;
  readonly document: BudgetDocument;
  readonly ways: ReadonlyMap<Fact, readonly Way[]>;
  readonly factAt: ReadonlyMap<string, Fact>;
  /** Totals down their columns, with the places of their parts. */
  readonly down: ReadonlyMap<string, readonly CellPlace[]>;
}

function bookOf(
  workbook: WorkbookSnapshot,
  document: BudgetDocument,
  facts: readonly Fact[],
  ties: readonly JudgedTie[],
): Book {
  const factAt = new Map(facts.map((fact) => [placeKey(fact.place), fact]));
  const ways = new Map<Fact, Way[]>();
  const down = new Map<string, readonly CellPlace[]>();
  for (const { tie, verdict, isWithinTable } of ties) {
    const [total, second] = tie.left;
    if (!isWithinTable || tie.relation !== "sum" || total === undefined || second !== undefined) continue;
    const fact = factAt.get(placeKey(total.place));
    if (fact === undefined || tie.right.length === 0) continue;
    const way = { parts: tie.right, isBroken: verdict.outcome === "failed" };
    ways.set(fact, [...(ways.get(fact) ?? []), way]);
    const isDown = tie.right.every(({ place }) => place.column === fact.place.column);
    if (isDown && !down.has(placeKey(fact.place)))
      down.set(
        placeKey(fact.place),
        tie.right.map(({ place }) => place),
      );
  }
  return { workbook, document, ways, factAt, down };
}

function faultOfFormula(book: Book, fact: Fact, ways: readonly Way[]): FormulaFault | undefined {
  const addends = addendsOf(book.workbook, fact.place);
  if (addends === undefined || addends.cells.some(({ sign }) => sign < 0)) return undefined;
  if (followedCell(book.workbook, fact.place) !== undefined && !ways.some(isMany)) return undefined;
  const formula = cellAt(book.workbook, fact.place)?.formula ?? "";
  const added = itemsOf(
    book,
    addends.cells.map(({ place }) => place),
  );
  const [way] = ways
    .filter(({ isBroken }) => isBroken)
    .map((one) => compared(book, added, one))
    .filter(({ common, wanted }) => common * 2 >= wanted && common > 0)
    .toSorted((a, b) => b.common - a.common);
  if (way === undefined) return undefined;
  const found = (kind: FormulaFault["kind"], others: readonly CellPlace[]): FormulaFault => ({
    kind,
    fact,
    formula,
    others,
    values: [...new Set([kind === "hidden" ? amountOf(book, added) : fact.value + way.off, ...sums])],
  });
  const sums = [way.parts, ...ways.map(({ parts }) => parts)].map(sumOf);
  if (way.missing.length > 0) return found("leaves-out", way.missing);
  if (way.doubled.length > 0) return found("doubles", way.doubled);
  if (addends.isVisibleOnly && sumOf(way.parts) !== fact.value) return found("hidden", []);
  return undefined;
}

const isMany = ({ parts }: Way): boolean => parts.length > 1;

interface Compared {
  readonly parts: readonly Fact[];
  readonly wanted: number;
  readonly common: number;
  readonly missing: readonly CellPlace[];
  readonly doubled: readonly CellPlace[];
  /** What its table counts and it does not, less what it counts too often. */
  readonly off: Decimal;
}

/** What a formula adds up against what its table says: by items, so that a group may stand for its own. */
function compared(book: Book, added: ReadonlyMap<string, Counted>, { parts }: Way): Compared {
  const wanted = itemsOf(
    book,
    parts.map(({ place }) => place),
  );
  const countsOf = (items: ReadonlyMap<string, Counted>) =>
    [...items].filter(([, { place }]) => amountAt(book, place) !== 0n);
  const missing = countsOf(wanted).filter(([key, { times }]) => (added.get(key)?.times ?? 0) < times);
  const doubled = countsOf(added).filter(([key, { times }]) => times > (wanted.get(key)?.times ?? 0));
  return {
    parts,
    wanted: wanted.size,
    common: [...wanted.keys()].filter((key) => added.has(key)).length,
    missing: missing.map(([, { place }]) => place),
    doubled: doubled.map(([, { place }]) => place),
    off: amountOf(book, wanted) - amountOf(book, added),
  };
}

interface Counted {
  readonly place: CellPlace;
  readonly times: number;
}

/** Items, and how often each is counted; totals down a column are what they consist of. */
function itemsOf({ down }: Book, places: readonly CellPlace[]): ReadonlyMap<string, Counted> {
  const items = new Map<string, Counted>();
  const open = new Set<string>();
  const add = (place: CellPlace): void => {
    const key = placeKey(place);
    const parts = down.get(key);
    if (parts === undefined || open.has(key)) {
      items.set(key, { place, times: (items.get(key)?.times ?? 0) + 1 });
      return;
    }
    open.add(key);
    parts.forEach(add);
    open.delete(key);
  };
  places.forEach(add);
  return items;
}

/** A figure where the cells beside it have formulas that would give what its table says. */
function typedOver(book: Book, fact: Fact, ways: readonly Way[]): FormulaFault | undefined {
  const way = ways.find(({ isBroken, parts }) => isBroken && parts.length > 1);
  if (way === undefined || fact.form !== "number") return undefined;
  const wanted = itemsOf(
    book,
    way.parts.map(({ place }) => place),
  );
  const isSame = (formula: string): boolean => {
    const addends = addendsIn(book.workbook, fact.place.sheet, formula)?.cells;
    const items =
      addends &&
      itemsOf(
        book,
        addends.map(({ place }) => place),
      );
    if (items === undefined) return false;
    const filled = (all: ReadonlyMap<string, Counted>) =>
      [...all].filter(([, { place }]) => amountAt(book, place) !== 0n);
    const [own, others] = [filled(items), filled(wanted)];
    return own.length === others.length && own.every(([key, { times }]) => wanted.get(key)?.times === times);
  };
  const formulas = neighbours(book, fact).map(({ formula, place }) =>
    offsetFormula(formula, fact.place.row - place.row, fact.place.column - place.column),
  );
  const formula = formulas.length < FEWEST_FORMULAS ? undefined : formulas.find(isSame);
  if (formula === undefined) return undefined;
  return {
    kind: "typed-over",
    fact,
    formula,
    others: [],
    values: [...new Set([way, ...ways].map(({ parts }) => sumOf(parts)))],
  };
}

/** As many formulas beside a figure make it one among formulas. */
const FEWEST_FORMULAS = 2;

/** Formulas in the row and in the column of a cell, the nearest first. */
function neighbours(
  { workbook }: Book,
  { place }: Fact,
): readonly { readonly formula: string; readonly place: CellPlace }[] {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  const inRow = Array.from(sheet?.rows[place.row] ?? [], (cell, column) => ({
    cell,
    place: { ...place, column },
  }));
  const inColumn = Array.from(sheet?.rows ?? [], (row, index) => ({
    cell: row?.[place.column],
    place: { ...place, row: index },
  }));
  const distance = (other: CellPlace) =>
    Math.abs(other.row - place.row) + Math.abs(other.column - place.column);
  return [...inRow, ...inColumn]
    .flatMap(({ cell, place: other }) =>
      cell?.formula === undefined ? [] : [{ formula: cell.formula, place: other }],
    )
    .toSorted((a, b) => distance(a.place) - distance(b.place));
}

/** What items come to, each as often as it is counted. */
function amountOf(book: Book, items: ReadonlyMap<string, Counted>): Decimal {
  return [...items.values()].reduce(
    (sum, { place, times }) => sum + BigInt(times) * amountAt(book, place),
    0n,
  );
}

function sumOf(parts: readonly Fact[]): Decimal {
  return parts.reduce((sum, { value }) => sum + value, 0n);
}

function amountAt({ workbook, factAt }: Book, place: CellPlace): Decimal {
  const fact = factAt.get(placeKey(place));
  if (fact !== undefined) return fact.value;
  const value = cellAt(workbook, place)?.value;
  const reading = typeof value === "number" ? parseAmount(value) : undefined;
  return reading === undefined || reading.form === "unreadable" ? 0n : reading.value;
}

function cellAt({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellPlace): Cell | undefined {
  return sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
}
