import type { AmountUnit } from "../../amount/parse-amount";
import type { Decimal } from "../../amount/decimal";
import type {
  BesideColumn,
  DerivedCell,
  DerivedColumn,
  Fact,
  UnexplainedColumn,
} from "../../budget/document";
import type { RatioKind } from "../../budget/ratio";
import type { Cell, CellPlace, Sheet } from "../../workbook/snapshot";
import { cellAt, placeIn, printed } from "../cells";
import type { ExtraColumn } from "../places/header/header-match";
import { factOf, readAmount } from "../tables/facts";
import { candidatesOf, type DerivedHeader, type SourceColumn, type WholeRow } from "./candidates";
import { chooseReading, type Setting, type SourceAmount, type Tried } from "./choose-reading";
import { figuresOf, formOfColumn, hasPercentSigns, optionsOf, type RawFigure } from "./figures";
import { meaningOf, type ExtraMeaning } from "./header-words";

/** A row of a section whose amounts have been read. */
export interface DerivedRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly row: number;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** A section with its own amounts, and columns beside them. */
export interface DerivedSection {
  readonly table: string;
  readonly section: string;
  readonly unit: AmountUnit;
  readonly usualRounding: Decimal;
  readonly rows: readonly DerivedRow[];
  /** Those whose amounts are facts of the rows. */
  readonly own: readonly SourceColumn[];
  readonly extras: readonly ExtraColumn[];
  /** The latest year in header and title. */
  readonly newest: number;
  readonly header: { readonly sheet: Sheet; readonly top: number; readonly bottom: number };
}

export interface ReadDerived {
  readonly derived: readonly DerivedColumn[];
  readonly unexplainedColumns: readonly UnexplainedColumn[];
  readonly beside: readonly BesideColumn[];
}

interface ReadExtra {
  readonly extra: ExtraColumn;
  readonly meaning: ExtraMeaning;
}

const NOTHING: ReadDerived = { derived: [], unexplainedColumns: [], beside: [] };

export function together(read: readonly ReadDerived[]): ReadDerived {
  return {
    derived: read.flatMap(({ derived }) => derived),
    unexplainedColumns: read.flatMap(({ unexplainedColumns }) => unexplainedColumns),
    beside: read.flatMap(({ beside }) => beside),
  };
}

/** Whether any of these columns is one of shares, differences, rates or averages: nearly no section has one. */
export function hasDerived(extras: readonly ExtraColumn[], newest: number): boolean {
  return extras.some((extra) => meaningOf(extra, newest)?.is === "ratio");
}

/**
 * The columns of shares, differences, rates and averages of a section, and what of the figures beside its amounts they are
 * computed from. `nextIndex` is the first that is free for a fact.
 */
export function readDerivedColumns(section: DerivedSection, nextIndex: number): ReadDerived {
  const extras = section.extras.flatMap((extra): ReadExtra[] => {
    const meaning = meaningOf(extra, section.newest);
    return meaning === undefined ? [] : [{ extra, meaning }];
  });
  if (!extras.some(({ meaning }) => meaning.is === "ratio")) return NOTHING;
  const beside = besideSources(section, extras);
  const sources = [...section.own, ...beside];
  const setting = settingOf(section, beside);
  const wholes = wholeRows(section.rows);
  const derived: DerivedColumn[] = [];
  const unexplainedColumns: UnexplainedColumn[] = [];
  for (const { extra, meaning } of extras) {
    if (meaning.is !== "ratio") continue;
    const figures = figuresOf(section.rows, extra.column);
    const column = readColumn(
      { section, extra, kinds: meaning.kinds },
      { sources, wholes, extras },
      { ...setting, figures },
    );
    if (column !== undefined) derived.push(column);
    else {
      const isBlank = figures.every(({ cell }) => cell === undefined);
      const title = extra.path.at(-1) ?? "";
      unexplainedColumns.push({ title, place: placeOfLabel(section, extra), ...(isBlank && { isBlank }) });
    }
  }
  const used = new Set(
    derived.flatMap((one) => [one, ...(one.rivals ?? [])]).flatMap(({ of, base }) => [of, base]),
  );
  let index = nextIndex;
  const facts = beside
    .filter(({ id }) => used.has(id))
    .map((source) => ({
      id: source.id,
      section: section.section,
      title: saidAbove(section, source.column),
      facts: new Map(section.rows.map((row) => [row.id, besideFact(section, row, source, index++)])),
    }));
  return { derived, unexplainedColumns, beside: facts };
}

interface AskedColumn {
  readonly section: DerivedSection;
  readonly extra: ExtraColumn;
  readonly kinds: readonly RatioKind[];
}

interface Around {
  readonly sources: readonly SourceColumn[];
  readonly wholes: readonly WholeRow[];
  readonly extras: readonly ReadExtra[];
}

function readColumn(
  { section, extra, kinds }: AskedColumn,
  { sources, wholes, extras }: Around,
  setting: Setting,
): DerivedColumn | undefined {
  const { figures } = setting;
  const said = saidAbove(section, extra.column);
  const header: DerivedHeader = { ...extra, isInterleaved: isInterleaved(extra, extras, section.own) };
  // 增减 alone is told in money, 增长 in either.
  const isEither = !/增减|增加|增\(减\)/.test(extra.path.join(""));
  const possible = hasPercentSigns(figures)
    ? kinds.filter((kind) => kind === "rate" || kinds.length === 1)
    : kinds;
  const candidates = possible.flatMap((kind, rank) => {
    const options = optionsOf(
      figures,
      kind,
      kind === "average" ? averageUnits(said, section.unit) : [section.unit],
    );
    return candidatesOf(kind, header, sources, wholes).map((reading) => ({
      reading: { ...reading, score: reading.score - (isEither ? 0 : rank) },
      options,
    }));
  });
  const choice = chooseReading(candidates, setting);
  if (choice === undefined) return undefined;
  const columnOf = ({ reading: { kind, of, base, wholeRow }, option, cells }: Tried): DerivedColumn => ({
    kind,
    of,
    base,
    ...(wholeRow !== undefined && { wholeRow }),
    section: section.section,
    title: extra.path.at(-1) ?? "",
    column: extra.column,
    place: placeOfLabel(section, extra),
    form: formOfColumn(figures, cells, kind, option, said),
    cells: cellsById(figures, cells),
  });
  const isBlank = choice.best.cells.every(
    ({ value, problem }) => value === undefined && problem === undefined,
  );
  const rivals = choice.rivals.slice(0, isBlank ? 1 : MOST_RIVALS).map(columnOf);
  return {
    ...columnOf(choice.best),
    ...(rivals.length > 0 && (!isBlank || choice.isOpen) && { rivals }),
    ...(choice.isOpen && { isOpen: true }),
  };
}

const MOST_RIVALS = 6;

function cellsById(
  figures: readonly RawFigure[],
  cells: readonly DerivedCell[],
): ReadonlyMap<string, DerivedCell> {
  return new Map(figures.flatMap(({ id }, index) => (cells[index] ? [[id, cells[index]] as const] : [])));
}

/** 基本支出 占比 项目支出 占比: each of what stands before it. */
function isInterleaved(
  extra: ExtraColumn,
  extras: readonly ReadExtra[],
  own: readonly SourceColumn[],
): boolean {
  const label = extra.path.at(-1);
  const alike = extras.filter((one) => one.meaning.is === "ratio" && one.extra.path.at(-1) === label);
  const isBehindAmount = ({ extra: { column } }: ReadExtra) => own.some((one) => one.column === column - 1);
  return alike.length > 1 && alike.every(isBehindAmount);
}

function averageUnits(said: string, unit: AmountUnit): readonly AmountUnit[] {
  const own = /(亿元|百万元|万元|千元|元)/.exec(said)?.[1] as AmountUnit | undefined;
  return own === undefined ? [...new Set<AmountUnit>([unit, "元", "万元"])] : [own];
}

/** Last year's figures and numbers of people; of the table's own amounts those that have no facts. */
function besideSources({ own, newest }: DerivedSection, extras: readonly ReadExtra[]): SourceColumn[] {
  const known = new Set(own.map(({ column }) => column));
  return extras.flatMap(({ extra, meaning }): SourceColumn[] => {
    if (meaning.is === "ratio" || known.has(extra.column)) return [];
    const isOlder = extra.year !== undefined && extra.year < newest;
    return [
      {
        id: `x${extra.column}`,
        column: extra.column,
        path: extra.path,
        title: extra.path.at(-1) ?? "",
        is: meaning.is === "people" ? "people" : "beside",
        isTotal: false,
        isLastYear: meaning.is === "last-year" || isOlder,
      },
    ];
  });
}

function settingOf(section: DerivedSection, beside: readonly SourceColumn[]): Omit<Setting, "figures"> {
  const { rows } = section;
  const known = new Map<string, (SourceAmount | undefined)[]>();
  const sources = new Map(beside.map((source) => [source.id, source]));
  const amountIn = (column: string, row: DerivedRow): SourceAmount | undefined => {
    const source = sources.get(column);
    const fact = source === undefined ? row.facts.get(column) : besideFact(section, row, source, 0);
    if (fact === undefined || fact.form === "unreadable") return undefined;
    return { value: fact.value, slack: fact.value === 0n ? 0n : fact.usualRounding / 2n };
  };
  return {
    positions: new Map(rows.map(({ id }, index) => [id, index])),
    amountAt: (column, row) => {
      const amounts = known.get(column) ?? rows.map((one) => amountIn(column, one));
      known.set(column, amounts);
      return amounts[row];
    },
  };
}

/** Rows of totals; where there is none, the last may be it, or the first. */
function wholeRows(rows: readonly DerivedRow[]): readonly WholeRow[] {
  const totals = rows.filter(({ kind, name }) => kind === "total" || /[合总]计$/.test(name));
  const grand =
    totals.findLast(({ name }) => /总计$/.test(name)) ??
    totals.find(({ kind }) => kind === "total") ??
    totals[0];
  if (totals.length > 0)
    return totals.slice(0, MOST_WHOLES).map((row) => ({ id: row.id, likelihood: row === grand ? 2 : 0 }));
  const ends = [...new Set([rows.at(-1), rows[0]])];
  return ends.flatMap((row, index) =>
    row === undefined ? [] : [{ id: row.id, likelihood: index === 0 ? 1 : 0 }],
  );
}

const MOST_WHOLES = 4;

function besideFact(
  { table, section, unit, usualRounding }: DerivedSection,
  { id, sheet, row }: DerivedRow,
  { id: column, column: at, is }: SourceColumn,
  index: number,
): Fact {
  const isPeople = is === "people";
  const cell = cellAt(sheet, row, at);
  const amount = readAmount(
    isPeople ? withoutPerson(cell) : cell,
    placeIn(sheet, row, at),
    isPeople ? "元" : unit,
  );
  return factOf(amount, { table, section, row: id, column }, index, isPeople ? 0n : usualRounding);
}

/** 25人 */
function withoutPerson(cell: Cell | undefined): Cell | undefined {
  return typeof cell?.value === "string" ? { ...cell, value: cell.value.replace(/人\s*$/, "") } : cell;
}

function placeOfLabel({ header: { sheet, bottom } }: DerivedSection, { column }: ExtraColumn): CellPlace {
  return placeIn(sheet, bottom, column);
}

/** The lowest label over a column, as printed. */
function saidAbove({ header: { sheet, top, bottom } }: DerivedSection, column: number): string {
  for (let row = bottom; row >= top; row -= 1) {
    const text = printed(cellAt(sheet, row, column)).trim();
    if (text !== "") return text;
  }
  return "";
}
