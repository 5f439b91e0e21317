import fc from "fast-check";
import { checkWorkbook } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { layOut, type Layout } from "../fixtures/layouts/layouts";
import { saidOf } from "../recognize/said-of";
import { randomRuns } from "../sample";
import { rearranged, rearrangements, wrongBudgets } from "./random-workbook";

/** Ways to lay out a budget that change nothing of what it says. */
const layouts: fc.Arbitrary<Partial<Layout>> = fc.record(
  {
    blankRowEvery: fc.constantFrom(0, 3, 7),
    header: fc.constantFrom("merged", "first-cell", "repeated"),
    labels: fc.constantFrom("plain", "spaced", "wrapped", "full-width", "half-width"),
    codes: fc.constantFrom("text", "number", "split-text", "split-number", "split-own-level"),
    zeros: fc.constantFrom("blank", "dash", "zero"),
    unit: fc.constantFrom("万元", "元"),
    hidden: fc.boolean(),
    extraColumns: fc.subarray(["serial", "remark"]),
    indent: fc.constantFrom("none", "spaces", "full-width"),
    tableLabel: fc.boolean(),
    departmentLine: fc.constantFrom("with-unit", "joined", "own-line", "above-title"),
    titleColumn: fc.constantFrom("first", "middle"),
  },
  { requiredKeys: [] },
);

function said(workbook: WorkbookSnapshot, scale = 1) {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No tables found");
  const { counts, culprits, notChecked } = checked.diagnosis;
  return {
    found: checked.recognition.found,
    findings: saidOf(checked.diagnosis, scale),
    counts,
    culprits: culprits.map(({ certain, cells }) => [certain, cells.length]),
    notChecked: notChecked.map(({ check }) => check),
  };
}

describe("a budget with wrong figures says the same", () => {
  it("with blank rows and columns, its sheets in any order, among others", () => {
    fc.assert(
      fc.property(wrongBudgets(0, 3), rearrangements, ({ budget }, how) => {
        const plain = layOut(budget);
        expect(said(rearranged(plain, how, budget))).toEqual(said(plain));
      }),
      randomRuns(40, 5),
    );
  });

  it("laid out with any mixture of layouts, in 万元 or in 元", () => {
    fc.assert(
      fc.property(wrongBudgets(0, 3), layouts, rearrangements, ({ budget }, layout, how) => {
        const laidOut = rearranged(layOut(budget, layout), { ...how, blankColumns: [] }, budget);
        expect(said(laidOut, layout.unit === "元" ? 10_000 : 1)).toEqual(said(layOut(budget)));
      }),
      randomRuns(40, 5),
    );
  });
});
