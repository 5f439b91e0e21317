import type { Diagnosis } from "../../src/check/diagnosis";
import { checkWorkbook, recalculateWorkbook, type Checked } from "../../src/engine";
import type { Proposal } from "../../src/recalculate/proposal";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Budget, TableId } from "../fixtures/budget";
import type { LaidOutWorkbook } from "../fixtures/layouts/layouts";
import { layOut, withCell } from "../fixtures/layouts/layouts";
import { amountCells, mutations, randomNumbers, toCents, type AmountCell } from "./mutations";

/** How often something held, and the cases where it did not. */
export interface Rate {
  readonly of: number;
  readonly held: number;
  readonly misses: readonly string[];
}

/** One kind of change over all figures of a budget. */
export interface ChangeRates {
  readonly detected: Rate;
  /** Exactly one culprit, certain, at the changed cell, with the former value. */
  readonly named: Rate;
  readonly mended: MendRates;
  /** No culprit, certain, at a cell that is right. */
  readonly spared: Rate;
  readonly byTable: ReadonlyMap<TableId, TableCounts>;
}

/** Of the changes in one table: how many held, and of how many. */
export interface TableCounts {
  readonly detected: Count;
  readonly named: Count;
  readonly offered: Count;
}

export type Count = readonly [held: number, of: number];

/** What recalculation makes of wrong figures. */
export interface MendRates {
  /** The wrong cell's former value is among the edits. */
  readonly offered: Rate;
  /** Of the wrong cells, those that a fix puts right. */
  readonly fixed: number;
  /** Fixes of cells that were right: there must be none. */
  readonly harmful: readonly string[];
}

/** A change of at least this much must also be named, not only detected; in hundredths of a 万元. */
export const NAMED_FROM = 50;

const INSERTION = "figure in a blank cell";

/** Of all kinds of change, or of those named. */
export function singleChanges(budget: Budget, kinds?: readonly string[]): Map<string, ChangeRates> {
  const workbook = layOut(budget);
  const { diagnosis } = check(workbook);
  const clean = keysOf(diagnosis);
  const rates = new Map<string, ChangeRates>();
  const cells = amountCells(budget);
  for (const [name, mutate] of Object.entries(mutations)) {
    if (kinds?.includes(name) === false) continue;
    const changes = cells.flatMap((cell) => {
      const cents = toCents(cell.amount);
      const changed = cents === 0 ? undefined : mutate(cents);
      return changed === undefined || changed === cents ? [] : [{ cell, cents, changed }];
    });
    rates.set(name, measure(workbook, clean, name, changes));
  }
  const insertions = cells
    .filter((cell) => toCents(cell.amount) === 0)
    .map((cell) => ({ cell, cents: 0, changed: 1234 }));
  if (kinds?.includes(INSERTION) !== false) {
    rates.set(INSERTION, measure(workbook, clean, "insertion", insertions));
  }
  return rates;
}

interface Change {
  readonly cell: AmountCell;
  readonly cents: number;
  readonly changed: number;
}

function measure(
  workbook: LaidOutWorkbook,
  clean: ReadonlySet<string>,
  name: string,
  changes: readonly Change[],
): ChangeRates {
  const mended = mendCounter(workbook);
  const outcomes = changes.map((change): Outcome => {
    const { cell, cents, changed } = change;
    const wrong = changeCell(workbook, cell, changed);
    const checked = check(wrong);
    const { diagnosis } = checked;
    const place = workbook.places.get(cell.key);
    const isNamed =
      diagnosis.culprits.length === 1 && culpritAt(diagnosis, place, cents) === "named with its value";
    const culprits = diagnosis.culprits.map((culprit) => culprit.message).join("; ");
    return {
      table: cell.table,
      what: `${name} ${cell.key} ${(cents / 100).toFixed(2)} → ${(changed / 100).toFixed(2)}: ${culprits}`,
      detected: [...keysOf(diagnosis)].some((key) => !clean.has(key)),
      ...(Math.abs(changed - cents) < NAMED_FROM ? {} : { named: isNamed }),
      offered: mended.count(wrong, checked, [change]) === 1,
      spared: certainPlaces(diagnosis).every((key) => key === keyOf(place)),
    };
  });
  const large = outcomes.filter(({ named }) => named !== undefined);
  const tables = new Set(outcomes.map(({ table }) => table));
  return {
    detected: rateOf(outcomes, ({ detected }) => detected),
    named: rateOf(large, ({ named }) => named === true),
    mended: mended.rates(),
    spared: rateOf(outcomes, ({ spared }) => spared),
    byTable: new Map(
      [...tables].map((table) => [table, countsIn(outcomes.filter((one) => one.table === table))]),
    ),
  };
}

/** What came of one change. */
interface Outcome {
  readonly table: TableId;
  readonly what: string;
  readonly detected: boolean;
  /** Only of a change that must be. */
  readonly named?: boolean;
  readonly offered: boolean;
  readonly spared: boolean;
}

function rateOf(outcomes: readonly Outcome[], holds: (one: Outcome) => boolean): Rate {
  const misses = outcomes.filter((one) => !holds(one)).map(({ what }) => what);
  return { of: outcomes.length, held: outcomes.length - misses.length, misses };
}

function countsIn(outcomes: readonly Outcome[]): TableCounts {
  const count = (own: readonly Outcome[], holds: (one: Outcome) => boolean): Count => [
    own.filter(holds).length,
    own.length,
  ];
  const large = outcomes.filter(({ named }) => named !== undefined);
  return {
    detected: count(outcomes, ({ detected }) => detected),
    named: count(large, ({ named }) => named === true),
    offered: count(outcomes, ({ offered }) => offered),
  };
}

/** Two figures changed at once: both cells must be named, and as a rule with their former values. */
export function pairedChanges(
  budget: Budget,
  count: number,
  seed: number,
): { named: Rate; valued: Rate; mended: MendRates } {
  const workbook = layOut(budget);
  const cells = amountCells(budget).filter((cell) => toCents(cell.amount) !== 0);
  const random = randomNumbers(seed);
  const pick = () => cells[Math.floor(random() * cells.length)] as AmountCell;
  const unnamed: string[] = [];
  const unvalued: string[] = [];
  const mended = mendCounter(workbook);
  for (let index = 0; index < count; index += 1) {
    const first = pick();
    let second = pick();
    while (second.key === first.key) second = pick();
    const changes = [first, second].map((cell) => {
      const cents = toCents(cell.amount);
      const size = NAMED_FROM + Math.floor(random() * 5000);
      return { cell, cents, changed: cents + (random() < 0.5 ? -size : size) };
    });
    const changed = changes.reduce((book, one) => changeCell(book, one.cell, one.changed), workbook);
    const checked = check(changed);
    const { diagnosis } = checked;
    mended.count(changed, checked, changes);
    const what = changes.map(({ cell, cents, changed: to }) => `${cell.key} ${cents / 100} → ${to / 100}`);
    const line = `${what.join(", ")}: ${diagnosis.culprits.map((culprit) => culprit.message).join("; ")}`;
    const hits = changes.map(({ cell, cents }) => culpritAt(diagnosis, workbook.places.get(cell.key), cents));
    if (hits.includes("missed")) unnamed.push(line);
    if (hits.some((hit) => hit !== "named with its value")) unvalued.push(line);
  }
  return {
    named: { of: count, held: count - unnamed.length, misses: unnamed },
    valued: { of: count, held: count - unvalued.length, misses: unvalued },
    mended: mended.rates(),
  };
}

/** Two figures changed at once, each in any of the ways in which a figure goes wrong, slight ones too. */
export function pairsOfAnyKind(budget: Budget, count: number, seed: number): MendRates {
  const workbook = layOut(budget);
  const cells = amountCells(budget).filter((cell) => toCents(cell.amount) !== 0);
  const random = randomNumbers(seed);
  const ways = Object.values(mutations);
  const pick = (): Change => {
    for (;;) {
      const cell = cells[Math.floor(random() * cells.length)] as AmountCell;
      const cents = toCents(cell.amount);
      const changed = ways[Math.floor(random() * ways.length)]?.(cents);
      if (changed !== undefined && changed !== cents) return { cell, cents, changed };
    }
  };
  const mended = mendCounter(workbook);
  for (let index = 0; index < count; index += 1) {
    const first = pick();
    let second = pick();
    while (second.cell.key === first.cell.key) second = pick();
    const wrong = [first, second].reduce((book, one) => changeCell(book, one.cell, one.changed), workbook);
    mended.count(wrong, check(wrong), [first, second]);
  }
  return mended.rates();
}

function mendCounter(workbook: LaidOutWorkbook) {
  const misses: string[] = [];
  const harmful: string[] = [];
  let of = 0;
  let fixed = 0;
  /** How many of the changed cells have their former value offered. */
  const count = (wrong: WorkbookSnapshot, checked: Checked, changes: readonly Change[]): number => {
    let offered = 0;
    const { proposals } = recalculateWorkbook(wrong, checked, "mend");
    const former = new Map(changes.map(({ cell, cents }) => [keyOf(workbook.places.get(cell.key)), cents]));
    const what = changes.map(({ cell, cents, changed }) => `${cell.key} ${cents / 100} → ${changed / 100}`);
    const isFormer = ({ edit }: Proposal) =>
      former.get(keyOf(edit.place)) === Math.round(Number(edit.after.value ?? 0) * 100);
    for (const [key] of former) {
      of += 1;
      const own = proposals.filter(({ edit }) => keyOf(edit.place) === key);
      if (own.some(isFormer)) offered += 1;
      else misses.push(`${what.join(", ")}: not offered`);
      if (own.some((proposal) => proposal.kind === "fix" && isFormer(proposal))) fixed += 1;
    }
    for (const { kind, edit, reason } of proposals) {
      if (kind === "fix" && !former.has(keyOf(edit.place))) harmful.push(`${what.join(", ")}: ${reason}`);
    }
    return offered;
  };
  const rates = (): MendRates => ({ offered: { of, held: of - misses.length, misses }, fixed, harmful });
  return { count, rates };
}

function keyOf(place: CellPlace | undefined): string {
  return place === undefined ? "" : `${place.sheet}!${place.row}:${place.column}`;
}

function check(workbook: LaidOutWorkbook): Checked {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No standard");
  return checked;
}

/** Whether a certain culprit is this cell alone, and suggests its former value. */
function culpritAt(
  diagnosis: Diagnosis,
  place: CellPlace | undefined,
  cents: number,
): "named with its value" | "named" | "missed" {
  const found = diagnosis.culprits.find(({ certain, cells: [only, second] }) => {
    if (!certain || only === undefined || second !== undefined) return false;
    const { sheet, row, column } = only.place;
    return sheet === place?.sheet && row === place.row && column === place.column;
  });
  if (found === undefined) return "missed";
  return toCents(found.cells[0]?.suggested ?? "x") === cents ? "named with its value" : "named";
}

/** Of the culprits that are certain, and one cell. */
function certainPlaces({ culprits }: Diagnosis): string[] {
  return culprits.flatMap(({ certain, cells: [only, second] }) =>
    certain && only !== undefined && second === undefined ? [keyOf(only.place)] : [],
  );
}

/** What is told apart: the check and its cells. */
function keysOf(diagnosis: Diagnosis): Set<string> {
  return new Set(
    diagnosis.findings
      .filter((finding) => finding.outcome === "failed" && finding.severity !== "info")
      .map((finding) => `${finding.check} ${JSON.stringify(finding.cells.map((cell) => cell.place))}`),
  );
}

function changeCell(workbook: LaidOutWorkbook, { key }: AmountCell, cents: number): LaidOutWorkbook {
  const place = workbook.places.get(key);
  if (place === undefined) throw new Error(`No place for ${key}`);
  const cell: Cell | undefined = cents === 0 ? undefined : { value: cents / 100 };
  return withCell(workbook, place, cell);
}
