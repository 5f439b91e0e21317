import { examine } from "../../src/check/examine";
import type { Examination } from "../../src/check/examination";
import { recognize } from "../../src/recognize/recognize";
import { shanxi } from "../../src/standards/shanxi/standard";
import type { Cell, CellPlace } from "../../src/workbook/snapshot";
import type { Budget } from "../fixtures/budget";
import type { LaidOutWorkbook } from "../fixtures/layouts";
import { layOut, withCell } from "../fixtures/layouts";
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
}

/** A change of at least this much must also be named, not only detected; in hundredths of a 万元. */
export const NAMED_FROM = 50;

export function singleChanges(budget: Budget): Map<string, ChangeRates> {
  const workbook = layOut(budget);
  const clean = keysOf(check(workbook));
  const rates = new Map<string, ChangeRates>();
  const cells = amountCells(budget);
  for (const [name, mutate] of Object.entries(mutations)) {
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
  rates.set("figure in a blank cell", measure(workbook, clean, "insertion", insertions));
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
  const undetected: string[] = [];
  const unnamed: string[] = [];
  let large = 0;
  for (const { cell, cents, changed } of changes) {
    const examination = check(changeCell(workbook, cell, changed));
    const what = `${name} ${cell.key} ${(cents / 100).toFixed(2)} → ${(changed / 100).toFixed(2)}`;
    if ([...keysOf(examination)].every((key) => clean.has(key))) undetected.push(what);
    if (Math.abs(changed - cents) < NAMED_FROM) continue;
    large += 1;
    const place = workbook.places.get(cell.key);
    const hit = culpritAt(examination, place, cents);
    if (examination.culprits.length !== 1 || hit !== "named with its value") {
      unnamed.push(`${what}: ${examination.culprits.map((culprit) => culprit.message).join("; ")}`);
    }
  }
  return {
    detected: { of: changes.length, held: changes.length - undetected.length, misses: undetected },
    named: { of: large, held: large - unnamed.length, misses: unnamed },
  };
}

/** Two figures changed at once: both cells must be named, and as a rule with their former values. */
export function pairedChanges(budget: Budget, count: number, seed: number): { named: Rate; valued: Rate } {
  const workbook = layOut(budget);
  const cells = amountCells(budget).filter((cell) => toCents(cell.amount) !== 0);
  const random = randomNumbers(seed);
  const pick = () => cells[Math.floor(random() * cells.length)] as AmountCell;
  const unnamed: string[] = [];
  const unvalued: string[] = [];
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
    const examination = check(changed);
    const what = changes.map(({ cell, cents, changed: to }) => `${cell.key} ${cents / 100} → ${to / 100}`);
    const line = `${what.join(", ")}: ${examination.culprits.map((culprit) => culprit.message).join("; ")}`;
    const hits = changes.map(({ cell, cents }) =>
      culpritAt(examination, workbook.places.get(cell.key), cents),
    );
    if (hits.includes("missed")) unnamed.push(line);
    if (hits.some((hit) => hit !== "named with its value")) unvalued.push(line);
  }
  return {
    named: { of: count, held: count - unnamed.length, misses: unnamed },
    valued: { of: count, held: count - unvalued.length, misses: unvalued },
  };
}

function check(workbook: LaidOutWorkbook): Examination {
  const recognition = recognize(workbook, [shanxi]);
  if (recognition === undefined) throw new Error("No standard");
  return examine(recognition.document, shanxi);
}

/** Whether a certain culprit is this cell alone, and suggests its former value. */
function culpritAt(
  examination: Examination,
  place: CellPlace | undefined,
  cents: number,
): "named with its value" | "named" | "missed" {
  const found = examination.culprits.find(({ certain, cells: [only, second] }) => {
    if (!certain || only === undefined || second !== undefined) return false;
    const { sheet, row, column } = only.place;
    return sheet === place?.sheet && row === place.row && column === place.column;
  });
  if (found === undefined) return "missed";
  return toCents(found.cells[0]?.suggested ?? "x") === cents ? "named with its value" : "named";
}

/** What is told apart: the check and its cells. */
function keysOf(examination: Examination): Set<string> {
  return new Set(
    examination.findings
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
