import { checkAll, type Checked } from "../../../src/engine";
import type { CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets, type Budget, type TableId } from "../../fixtures/budget";
import { cellAt, layOut, withCell } from "../../fixtures/layouts/layouts";
import type { LayoutChange } from "../layout-changes";
import { randomOf } from "../../fixtures/any-form/random";
import { sampled } from "../../sample";
import { otherForms } from "./other-forms";

/** Budgets of Shanxi of which some tables are in other forms than its description has. */
interface Case {
  readonly name: string;
  readonly budget: Budget;
  readonly tables: readonly TableId[];
  readonly change: LayoutChange;
  readonly noSlip: boolean;
}

const ones: readonly Case[] = Object.entries(otherForms).flatMap(([form, { tables, change, isOf, noSlip }]) =>
  Object.entries(budgets).flatMap(([own, budget]) =>
    isOf?.(budget) === false
      ? []
      : [{ name: `${form}, ${own}`, budget, tables, change, noSlip: noSlip === true }],
  ),
);

/** Two or three at a time, of tables that differ. */
const several: readonly Case[] = Array.from({ length: 60 }, (_, seed) => {
  const random = randomOf(seed + 1);
  const all = Object.entries(budgets);
  const [own, budget] = all[seed % all.length] ?? ["", budgets["culture-2026"]];
  const [first, ...others] = ones.filter((one) => one.budget === budget && !one.noSlip) as [Case, ...Case[]];
  const picked: Case[] = [];
  for (let tries = 0; tries < 20 && picked.length < 3; tries += 1) {
    const one = random.pick([first, ...others]);
    if (one.tables.every((table) => picked.every(({ tables }) => !tables.includes(table)))) picked.push(one);
  }
  return {
    name: `${picked.map((one) => one.name.replace(`, ${own}`, "")).join(" + ")}, ${own}`,
    budget,
    tables: picked.flatMap(({ tables }) => tables),
    change: (workbook) => picked.reduce((before, { change }) => change(before), workbook),
    noSlip: false,
  };
});

const checked = (workbook: WorkbookSnapshot): readonly Checked[] => {
  const result = checkAll(workbook);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const errorsIn = (documents: readonly Checked[]) =>
  documents.flatMap(({ diagnosis: { findings } }) =>
    findings.filter(({ severity }) => severity === "error").map(({ message }) => message),
  );

const missingIn = (documents: readonly Checked[]) =>
  documents.flatMap(({ recognition: { document } }) =>
    [...document.tables.values()].filter(({ state }) => state === "missing").map(({ id }) => id),
  );

const passedIn = (documents: readonly Checked[]) =>
  documents.reduce((sum, { diagnosis: { counts } }) => sum + counts.passed, 0);

/** Of the figures of a table the first, one in the middle and the last. */
function slipsIn(budget: Budget, table: TableId): readonly CellPlace[] {
  const sound = layOut(budget);
  const all = [...sound.places].flatMap(([key, place]) => {
    const value = new RegExp(`^${table}/\\d+/\\d+$`).test(key) ? cellAt(sound, place)?.value : undefined;
    return typeof value === "number" && value > 1 ? [place] : [];
  });
  return [...new Set([all[0], all[Math.floor(all.length / 2)], all.at(-1)])].filter(
    (one) => one !== undefined,
  );
}

/** Where a figure stands that is nowhere else; in 元 it is ten thousand times as much. */
function placeOf({ sheets }: WorkbookSnapshot, value: number): CellPlace | undefined {
  for (const { name, rows } of sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of (cells ?? []).entries())
        if (cell?.value === value || cell?.value === Math.round(value * 1e6) / 100)
          return { sheet: name, row, column };
  return undefined;
}

/** Other titles of nearly all tables, or other words in nearly all headers: what is left says whose they are. */
const throughout: readonly Case[] = [/^titles/, /called|labels of its own|in words|shortly/].flatMap((sort) =>
  Object.entries(budgets).map(([own, budget]): Case => {
    const forms = Object.entries(otherForms).filter(([name]) => sort.test(name));
    return {
      name: `all of ${String(sort)}, ${own}`,
      budget,
      tables: ["expenditure", "appropriation"],
      change: (workbook) => forms.reduce((before, [, { change }]) => change(before), workbook),
      noSlip: false,
    };
  }),
);

describe.each([
  ["one table or one sort of tables in another form", sampled(ones, 18)],
  ["several at a time", sampled(several, 10)],
  ["throughout", sampled(throughout, 3)],
])("%s", (_, cases) => {
  it.each(cases)("$name: read as the budget that it is, and accused of nothing", ({ budget, change }) => {
    const plain = checked(layOut(budget));
    const documents = checked(change(layOut(budget)));
    expect(documents.map(({ standard }) => standard.id)).toEqual(["shanxi"]);
    expect(missingIn(documents)).toEqual([]);
    expect(errorsIn(documents)).toEqual(errorsIn(plain));
    // Where a column is gone, what was equal to it is.
    expect(passedIn(documents)).toBeGreaterThan(passedIn(plain) * 0.8);
  });

  it.each(cases.filter(({ noSlip }) => !noSlip))(
    "$name: a wrong figure is found, and is the one that is named",
    ({ budget, tables, change }) => {
      const sound = layOut(budget);
      const missed = sampled(tables, 2).flatMap((table) =>
        slipsIn(budget, table).flatMap((place, index) => {
          const cell = cellAt(sound, place);
          const value = Math.round((Number(cell?.value) + 1711.17 + index) * 100) / 100;
          const workbook = change(withCell(sound, place, { ...cell, value }));
          const own = placeOf(workbook, value);
          if (own === undefined) return [];
          const documents = checked(workbook);
          const named = documents.flatMap(({ diagnosis: { culprits } }) =>
            culprits.flatMap(({ cells }) => cells.map((one) => one.place)),
          );
          const isNamed = named.some((one) => JSON.stringify(one) === JSON.stringify({ ...one, ...own }));
          return errorsIn(documents).length > 0 && isNamed ? [] : [`${table} ${JSON.stringify(own)}`];
        }),
      );
      expect(missed).toEqual([]);
    },
  );
});
