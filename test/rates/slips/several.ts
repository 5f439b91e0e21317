/** Several wrong cells at once, and an empty table beside them: how many of the cells are in a cause. */
import { parseDecimal, ONE } from "../../../src/amount/decimal";
import type { Fact } from "../../../src/budget/document";
import { placeKey } from "../../../src/workbook/places";
import type { CellPlace } from "../../../src/workbook/snapshot";
import { randomOf, type Random } from "../../fixtures/any-form/random";
import { amountIn, typedLike } from "../../fixtures/slips/amounts";
import { anyFigure } from "../../fixtures/slips/cells";
import { checkedOf, cleanSources, type CleanTable, type CleanWorkbook } from "../../fixtures/slips/clean";
import { anyOf } from "../../fixtures/slips/pick";
import { cellAt, withCells } from "../../fixtures/slips/sheets";
import { causesOf } from "./told";

export interface SeveralRates {
  readonly documents: number;
  readonly cells: number;
  /** In a cause, or one of its alternatives. */
  readonly named: number;
  /** With the amount that stood there. */
  readonly valued: number;
  /** The empty table is told as such. */
  readonly emptyNamed: number;
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

export function tellSeveral(name: SeveralName, documents: number, seed = 1): SeveralRates {
  const { cells: count, isBesideEmpty } = several[name];
  const rates = { documents: 0, cells: 0, named: 0, valued: 0, emptyNamed: 0 };
  for (let turn = 0; turn < documents; turn += 1) {
    const random = randomOf(seed * 7_919 + turn);
    const clean = cleanSources[turn % cleanSources.length]?.read();
    if (clean === undefined) continue;
    const empty = isBesideEmpty ? anyOf(clean.tables.filter(isLarge), random) : undefined;
    const wrong = someFigures(clean, count, empty, random);
    const written = wrong.map(({ place }) => {
      const cell = cellAt(clean.workbook, place);
      return { place, cell: typedLike(cell, amountIn(cell) + changeBy(random)) };
    });
    const cleared = empty?.facts.map(({ place }) => ({ place, cell: undefined })) ?? [];
    const checked = checkedOf(withCells(clean.workbook, [...written, ...cleared]));
    const causes = checked
      .flatMap(({ diagnosis }) => causesOf(diagnosis))
      .flatMap((cause) => [cause, ...cause.alternatives]);
    const isAt = (place: CellPlace, places: readonly CellPlace[]) =>
      places.some((one) => placeKey(one) === placeKey(place));
    rates.documents += 1;
    for (const { place } of wrong) {
      const before = amountIn(cellAt(clean.workbook, place));
      const edits = causes.flatMap((cause) => cause.edits).filter((edit) => isAt(place, [edit.place]));
      rates.cells += 1;
      if (edits.length > 0 || causes.some(({ cells }) => isAt(place, cells))) rates.named += 1;
      if (edits.some(({ to }) => (parseDecimal(to.replaceAll(",", "")) ?? 0n) === before)) rates.valued += 1;
    }
    const sheets = empty?.table.areas.map(({ sheet }) => sheet) ?? [];
    const isEmpty = causes.some(
      ({ kind, message, cells, edits }) =>
        kind === "empty-table" &&
        ([...cells, ...edits.map(({ place }) => place)].some(({ sheet }) => sheets.includes(sheet)) ||
          sheets.some((sheet) => message.includes(sheet))),
    );
    if (isEmpty) rates.emptyNamed += 1;
  }
  return rates;
}

function isLarge({ facts }: CleanTable): boolean {
  return facts.filter(({ value }) => value !== 0n).length > 9;
}

/** Of different rows, and none of the table that is emptied. */
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

/** From 0.50 to 50.00, up or down. */
function changeBy(random: Random): bigint {
  return (BigInt(random.int(50, 5_000)) * (random.chance(50) ? ONE : -ONE)) / 100n;
}
