import fc from "fast-check";
import type { Examination, Finding } from "../../src/check/examination";
import { checkWorkbook, recalculateWorkbook, type Checked } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { layOut } from "../fixtures/layouts";
import { withEdits } from "./apply-edits";
import { wrongBudgets } from "./random-workbook";

function check(workbook: WorkbookSnapshot): Checked {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No tables found");
  return checked;
}

/** What is wrong: the check and its cells. Rounding differences are not. */
function failures({ findings }: Examination): string[] {
  return findings.filter(({ outcome }) => outcome === "failed").map(keyOf);
}

function keyOf({ check: id, cells }: Finding): string {
  return `${id} ${JSON.stringify(cells.map(({ place }) => place))}`;
}

describe("culprits", () => {
  it("that are certain: their values written, their findings are gone and nothing new is found", () => {
    let written = 0;
    fc.assert(
      fc.property(wrongBudgets(1, 3), ({ budget }) => {
        const workbook = layOut(budget);
        const checked = check(workbook);
        const { examination } = checked;
        const { proposals } = recalculateWorkbook(workbook, checked, "mend");
        const settled = proposals.filter(
          ({ culprit, choice }) => culprit !== undefined && choice === undefined,
        );
        written += settled.length;
        const after = failures(
          check(
            withEdits(
              workbook,
              settled.map(({ edit }) => edit),
            ),
          ).examination,
        );
        const before = failures(examination);
        expect(after.filter((key) => !before.includes(key))).toEqual([]);
        const promised = new Set(settled.flatMap(({ findings }) => findings));
        // What several culprits explain together is only gone where all of them are certain.
        const open = new Set(
          examination.culprits
            .filter(({ id }) => !settled.some(({ culprit }) => culprit === id))
            .flatMap(({ findings }) => findings),
        );
        const gone = examination.findings.filter(({ id }) => promised.has(id) && !open.has(id)).map(keyOf);
        expect(after.filter((key) => gone.includes(key))).toEqual([]);
      }),
      { numRuns: 100 },
    );
    // Else this test would say nothing.
    expect(written).toBeGreaterThan(100);
  });
});

describe("recalculation", () => {
  it.each(["mend", "formulas"] as const)(
    "%s: the fixes bring nothing new and leave no more errors",
    (mode) => {
      let written = 0;
      fc.assert(
        fc.property(wrongBudgets(0, 4), ({ budget }) => {
          const workbook = layOut(budget);
          const checked = check(workbook);
          const { proposals } = recalculateWorkbook(workbook, checked, mode);
          const fixes = proposals.filter(({ kind }) => kind === "fix").map(({ edit }) => edit);
          written += fixes.length;
          const after = check(withEdits(workbook, fixes)).examination;
          const before = new Set(failures(checked.examination));
          // A cell that is still wrong may show so in a tie that another wrong cell had hidden.
          const open = checked.examination.culprits
            .filter(({ id }) => !proposals.some(({ kind, culprit }) => kind === "fix" && culprit === id))
            .flatMap(({ cells }) => cells.map(({ place }) => JSON.stringify(place)));
          expect(
            failures(after).filter((key) => !before.has(key) && !open.some((place) => key.includes(place))),
          ).toEqual([]);
          expect(after.counts.errors).toBeLessThanOrEqual(checked.examination.counts.errors);
        }),
        { numRuns: 60 },
      );
      expect(written).toBeGreaterThan(40);
    },
  );

  it("all: every total is exactly the sum of its items", () => {
    const sums = ["code-hierarchy-sum", "group-sum", "unit-sum", "three-public-sum"];
    fc.assert(
      fc.property(wrongBudgets(0, 4), ({ budget }) => {
        const workbook = layOut(budget);
        const { proposals, leftOut } = recalculateWorkbook(workbook, check(workbook), "all");
        fc.pre(leftOut.length === 0);
        const again = withEdits(
          workbook,
          proposals.map(({ edit }) => edit),
        );
        const after = check(again);
        const open = after.examination.findings.filter(({ check: id }) => sums.includes(id));
        expect(open.map(({ message }) => message)).toEqual([]);
        // Once recomputed there is nothing more to recompute.
        expect(recalculateWorkbook(again, after, "all").proposals.map(({ reason }) => reason)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
