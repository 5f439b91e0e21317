/** Several wrong cells at once, and an empty table beside them: how many of the cells are in a cause. */
import { parseDecimal, ONE } from "../../../src/amount/decimal";
import type { Fact } from "../../../src/budget/document";
import { placeKey } from "../../../src/workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { randomOf, type Random } from "../../fixtures/any-form/random";
import { amountIn, typedLike } from "../../fixtures/slips/amounts";
import { anyFigure } from "../../fixtures/slips/cells";
import { checkedOf, cleanSources, type CleanTable, type CleanWorkbook } from "../../fixtures/slips/clean";
import { anyOf } from "../../fixtures/slips/pick";
import { cellAt, withCells, type WrittenCell } from "../../fixtures/slips/sheets";
import { asBefore, brokenTies } from "../../fixtures/slips/slip";
import { accusedBy, causesOf, harmfulFixes, unexplainedIn } from "./told";

export interface SeveralRates {
  readonly documents: number;
  readonly cells: number;
  /** In a cause, or one of its alternatives. */
  readonly named: number;
  /** With the amount that stood there. */
  readonly valued: number;
  /** The empty table is told as such. */
  readonly emptyNamed: number;
  /** Documents in which a right cell is called certainly wrong. */
  readonly accusing: number;
  readonly harmful: number;
}

export const several = {
  "two cells": { cells: 2, isBesideEmpty: false },
  "three cells": { cells: 3, isBesideEmpty: false },
  "four cells": { cells: 4, isBesideEmpty: false },
  "a cell and an empty table": { cells: 1, isBesideEmpty: true },
  "two cells and an empty table": { cells: 2, isBesideEmpty: true },
  "four cells and an empty table": { cells: 4, isBesideEmpty: true },
} as const;

export type SeveralName = keyof typeof several;

/** A workbook with several wrong cells, each of which a tie contradicts that no empty table is in. */
export interface SeveralWrong {
  readonly clean: CleanWorkbook;
  readonly workbook: WorkbookSnapshot;
  readonly wrong: readonly Fact[];
  readonly empty: CleanTable | undefined;
}

export function tellSeveral(name: SeveralName, documents: number, seed = 1): SeveralRates {
  const rates = { documents: 0, cells: 0, named: 0, valued: 0, emptyNamed: 0, accusing: 0, harmful: 0 };
  for (let turn = 0; turn < documents; turn += 1) {
    const slip = severalWrong(name, turn, seed);
    if (slip === undefined) continue;
    const { named, valued, isEmptyNamed, accused, harmful } = toldOfSeveral(slip);
    rates.documents += 1;
    rates.cells += slip.wrong.length;
    rates.named += named.length;
    rates.valued += valued.length;
    if (isEmptyNamed) rates.emptyNamed += 1;
    if (accused.length > 0) rates.accusing += 1;
    if (harmful.length > 0) rates.harmful += 1;
  }
  return rates;
}

export function toldOfSeveral({ clean, workbook, wrong, empty }: SeveralWrong) {
  const checked = checkedOf(workbook);
  const told = checked.flatMap(({ diagnosis }) => causesOf(diagnosis));
  const causes = told.flatMap((cause) => [cause, ...cause.alternatives]);
  const truth = { workbook, rights: [asBefore(clean)] } as const;
  const editsAt = ({ place }: Fact) =>
    causes.flatMap(({ edits }) => edits).filter((edit) => isAt(place, [edit.place]));
  const sheets = empty?.table.areas.map(({ sheet }) => sheet) ?? [];
  return {
    told,
    unexplained: checked.flatMap(({ diagnosis }) => unexplainedIn(diagnosis)),
    named: wrong.filter(
      (fact) => editsAt(fact).length > 0 || causes.some(({ cells }) => isAt(fact.place, cells)),
    ),
    valued: wrong.filter((fact) => {
      const before = amountIn(cellAt(clean.workbook, fact.place));
      return editsAt(fact).some(({ to }) => (parseDecimal(to.replaceAll(",", "")) ?? 0n) === before);
    }),
    isEmptyNamed: causes.some(
      ({ kind, message, cells, edits }) =>
        kind === "empty-table" &&
        ([...cells, ...edits.map(({ place }) => place)].some(({ sheet }) => sheets.includes(sheet)) ||
          sheets.some((sheet) => message.includes(sheet))),
    ),
    accused: told.flatMap((cause) => accusedBy(truth, cause)),
    harmful: checked.flatMap((one) => harmfulFixes(truth, one)),
  };
}

function isAt(place: CellPlace, places: readonly CellPlace[]): boolean {
  return places.some((one) => placeKey(one) === placeKey(place));
}

/** How often figures are drawn until each is one that something contradicts. */
const ATTEMPTS = 40;

export function severalWrong(name: SeveralName, turn: number, seed: number): SeveralWrong | undefined {
  const { cells: count, isBesideEmpty } = several[name];
  const random = randomOf(seed * 7_919 + turn);
  const clean = cleanSources[turn % cleanSources.length]?.read();
  for (let attempt = 0; clean !== undefined && attempt < ATTEMPTS; attempt += 1) {
    const empty = isBesideEmpty ? anyOf(clean.tables.filter(isLarge), random) : undefined;
    const wrong = someFigures(clean, count, empty, random);
    const written = wrong.map((fact): WrittenCell => {
      const { place } = fact;
      const cell = cellAt(clean.workbook, place);
      return { place, cell: typedLike(cell, amountIn(cell) + changeBy(random, unitOf(clean, fact))) };
    });
    const cleared = empty?.facts.map(({ place }) => ({ place, cell: undefined })) ?? [];
    const workbook = withCells(clean.workbook, [...written, ...cleared]);
    if (isVisible({ clean, workbook, wrong, empty })) return { clean, workbook, wrong, empty };
  }
  return undefined;
}

/**
 * Each wrong figure breaks a tie of its own, in which there is nothing of the empty table, and the empty table ties with
 * those that are there: of less nobody could tell how many figures are wrong.
 */
function isVisible({ clean, workbook, wrong, empty }: SeveralWrong): boolean {
  const broken = brokenTies(clean, workbook).map(({ left, right }) => [...left, ...right]);
  const outside = broken.filter((facts) => facts.every(({ table }) => table !== empty?.table.id));
  const tiesOf = wrong.map(({ index }) =>
    outside.flatMap((facts, at) => (facts.some((fact) => fact.index === index) ? [at] : [])),
  );
  return hasEachItsOwn(tiesOf) && (empty === undefined || outside.length < broken.length);
}

function hasEachItsOwn([first, ...others]: readonly (readonly number[])[]): boolean {
  return (
    first === undefined ||
    first.some((own) => hasEachItsOwn(others.map((ties) => ties.filter((tie) => tie !== own))))
  );
}

function isLarge({ facts }: CleanTable): boolean {
  return facts.filter(({ value }) => value !== 0n).length > 9;
}

/** Of different cells, and none of the table that is emptied. */
function someFigures(
  clean: CleanWorkbook,
  count: number,
  empty: CleanTable | undefined,
  random: Random,
): readonly Fact[] {
  const found: Fact[] = [];
  for (let attempt = 0; found.length < count && attempt < 1_000; attempt += 1) {
    const figure = anyFigure(clean, random);
    const isTaken = found.some(({ place }) => placeKey(place) === (figure && placeKey(figure.fact.place)));
    if (figure !== undefined && figure.table !== empty && !isTaken) found.push(figure.fact);
  }
  return found;
}

/** From 0.50 to 50.00 万元, up or down; a thousand times that in 元, which are rounded to hundreds where they were 万元. */
function changeBy(random: Random, unit: string): bigint {
  const change = (BigInt(random.int(50, 5_000)) * (random.chance(50) ? ONE : -ONE)) / 100n;
  return unit === "元" ? change * 1_000n : change;
}

function unitOf({ checked }: CleanWorkbook, { table }: Fact): string {
  return checked.recognition.document.tables.get(table)?.unit ?? "";
}
