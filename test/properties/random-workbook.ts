import fc from "fast-check";
import { budgetNames, budgets, tableIds, type Budget, type TableId } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { amountCells, mutations, toCents } from "../rates/mutations";
import type { Cell, Sheet, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** A budget with some figures wrong, before it is laid out. */
export interface WrongBudget {
  readonly budget: Budget;
  /** The same with all figures right. */
  readonly right: Budget;
  readonly what: string;
}

const ways = Object.values(mutations);

/** One of the five budgets, with so many of its figures wrong in any of the ways in which figures go wrong. */
export function wrongBudgets(fewest: number, most: number): fc.Arbitrary<WrongBudget> {
  const change = fc.record({ cell: fc.nat(), way: fc.nat() });
  return fc
    .tuple(fc.constantFrom(...budgetNames), fc.array(change, { minLength: fewest, maxLength: most }))
    .map(([name, changes]) => {
      const figures = amountCells(budgets[name]).filter(({ amount }) => toCents(amount) !== 0);
      const amounts = new Map<string, string>();
      for (const { cell, way } of changes) {
        const figure = figures[cell % figures.length];
        const cents = figure && ways[way % ways.length]?.(toCents(figure.amount));
        if (figure && cents !== undefined)
          amounts.set(figure.key, cents === 0 ? "" : (cents / 100).toFixed(2));
      }
      const right = budgets[name];
      return { budget: withAmounts(right, amounts), right, what: `${name} ${JSON.stringify([...amounts])}` };
    });
}

function withAmounts(budget: Budget, amounts: ReadonlyMap<string, string>): Budget {
  const tables = tableIds.map((table) => [
    table,
    budget.tables[table].map((row, rowIndex) =>
      row.map((text, column) => amounts.get(`${table}/${rowIndex}/${column}`) ?? text),
    ),
  ]);
  return { ...budget, tables: Object.fromEntries(tables) as Record<TableId, string[][]> };
}

/** What happens to a workbook without its figures changing: numbers are counted around and around. */
export interface Rearrangement {
  readonly blankRows: readonly { readonly sheet: number; readonly before: number; readonly count: number }[];
  readonly blankColumns: readonly {
    readonly sheet: number;
    readonly before: number;
    readonly count: number;
  }[];
  readonly order: readonly number[];
  readonly unrelated: readonly number[];
}

const insertion = fc.record({ sheet: fc.nat(12), before: fc.nat(60), count: fc.integer({ min: 1, max: 3 }) });

export const rearrangements: fc.Arbitrary<Rearrangement> = fc.record({
  blankRows: fc.array(insertion, { maxLength: 8 }),
  blankColumns: fc.array(insertion, { maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
  unrelated: fc.array(fc.nat(), { maxLength: 3 }),
});

/** A cover and a contents are held against the tables: they are not unrelated. */
const unrelatedIds = ["prose", "assets"] as const;

export function rearranged(
  workbook: WorkbookSnapshot,
  { blankRows, blankColumns, order, unrelated }: Rearrangement,
  budget: Budget,
): WorkbookSnapshot {
  const sheets = workbook.sheets.map(({ name, rows }, index): Sheet => {
    let moved: (Cell | undefined)[][] = Array.from(rows, (row) => [...(row ?? [])]);
    for (const { sheet, before, count } of blankRows) {
      if (sheet % workbook.sheets.length !== index) continue;
      moved.splice(before % (moved.length + 1), 0, ...Array.from({ length: count }, () => []));
    }
    const width = moved.reduce((most, row) => Math.max(most, row.length), 0);
    for (const { sheet, before, count } of blankColumns) {
      if (sheet % workbook.sheets.length !== index) continue;
      const at = before % (width + 1);
      const blanks = Array.from({ length: count }, () => undefined);
      moved = moved.map((row) =>
        row.length <= at ? row : [...row.slice(0, at), ...blanks, ...row.slice(at)],
      );
    }
    return { name, rows: moved };
  });
  const others = unrelated.map((kind, index): Sheet => {
    const id = unrelatedIds[kind % unrelatedIds.length] ?? "prose";
    const [sheet] = layOut(budget, { sheets: [{ name: `其他${index}`, blocks: [id] }] }).sheets;
    return { name: `其他${index}`, rows: sheet?.rows ?? [] };
  });
  const all = [...sheets, ...others];
  const key = new Map(all.map(({ name }, index) => [name, order[index] ?? index]));
  return { sheets: all.toSorted((a, b) => (key.get(a.name) ?? 0) - (key.get(b.name) ?? 0)) };
}
