import fc from "fast-check";
import { placeOfAmount, trueAmounts, withMore } from "../fixtures/standard-forms/true-amounts";
import { standardForms, trueBudget } from "../fixtures/standard-forms/standard-forms";
import { randomRuns } from "../sample";
import { checkAll, type Checked } from "../../src/engine";
import type { Table } from "../../src/budget/document";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

/** One true budget, printed as each standard prints it. */
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const forms = Object.entries(standardForms);

function checked(workbook: WorkbookSnapshot): readonly Checked[] {
  const result = checkAll(workbook);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function tablesOf(documents: readonly Checked[]): readonly Table[] {
  return documents.flatMap(({ recognition: { document } }) => [...document.tables.values()]);
}

it("is told from its form, has all its tables, and is accused of nothing in any", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const budget = trueBudget(seed);
      for (const [id, { write }] of forms) {
        const documents = checked(write(budget));
        const said = documents.flatMap(({ diagnosis: { findings } }) =>
          findings.filter(({ severity }) => severity !== "info").map(({ message }) => message),
        );
        expect({
          id,
          readBy: documents.map(({ standard }) => standard.id),
          missing: tablesOf(documents).filter(({ state }) => state === "missing"),
          said,
        }).toEqual({ id, readBy: [id], missing: [], said: [] });
      }
    }),
    { ...randomRuns(60, 60), examples: [[15]] },
  );
});

it("a slip of the same true amount is found in all, at the cell where it stands", () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, which) => {
      const budget = trueBudget(seed);
      const amounts = trueAmounts(budget);
      const amount = amounts[which % amounts.length];
      if (amount === undefined) return;
      // 1.00 万元: a hundred times the last digit that is printed.
      for (const [id, { write, isInYuan = false }] of forms) {
        const sound = write(budget);
        const table = tablesOf(checked(sound)).find((one) =>
          [amount.kind, `final-${amount.kind}`].includes(one.id),
        );
        const place = placeOfAmount(sound, table?.areas[0]?.sheet ?? "", amount);
        if (place === undefined) throw new Error(`${id} does not print ${amount.name}`);
        const documents = checked(withMore(sound, place, isInYuan ? 10_000 : 1));
        const suspected = documents.flatMap(({ diagnosis: { culprits } }) =>
          culprits.flatMap(({ cells }) => cells.map((cell) => cell.place)),
        );
        expect({ id, suspected }).toEqual({ id, suspected: expect.arrayContaining([place]) as unknown });
      }
    }),
    randomRuns(60, 60),
  );
});
