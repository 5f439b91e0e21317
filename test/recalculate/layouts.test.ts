import { budgets } from "../fixtures/budget";
import { layOut, layouts } from "../fixtures/layouts/layouts";
import { sampled } from "../sample";
import { diagnosisOf, nameOf } from "../check/cases";
import { withProposals } from "./apply";
import { recalculationOf } from "./cases";

const names = sampled(Object.keys(layouts), 4);

/** A town: all shapes of totals, most of them with rounding differences somewhere. */
const book = (layout: string) => layOut(budgets["town-2026"], layouts[layout]);

describe("a sound budget in every layout", () => {
  it.each(names)("%s: nothing to fix", (layout) => {
    const { proposals } = recalculationOf(book(layout), "mend");
    expect(proposals.filter(({ kind }) => kind === "fix")).toEqual([]);
  });

  it.each(names)("%s: formulas change no amount and no finding, and are written once", (layout) => {
    const before = book(layout);
    const { proposals, leftOut } = recalculationOf(before, "formulas");
    const fixes = proposals.filter(({ kind }) => kind === "fix");
    const places = fixes.map(({ edit }) => nameOf(edit.place));
    expect(new Set(places).size).toBe(places.length);
    expect(leftOut.filter((one) => places.includes(nameOf(one.place)))).toEqual([]);
    const after = withProposals(before, fixes);
    const failures = (findings: ReturnType<typeof diagnosisOf>["findings"]) =>
      findings.map(({ check, outcome, message }) => [check, outcome, message]);
    // A text that became a formula is no longer told of as text.
    const texts = (rows: unknown[][]) => rows.filter(([check]) => check !== "amount-form");
    expect(texts(failures(diagnosisOf(after).findings))).toEqual(
      texts(failures(diagnosisOf(before).findings)),
    );
    expect(recalculationOf(after, "formulas").proposals.filter(({ kind }) => kind === "fix")).toEqual([]);
  });

  it.each(names)("%s: everything from its items is one proposal for a cell", (layout) => {
    const { proposals } = recalculationOf(book(layout), "all");
    const places = proposals.map(({ edit }) => nameOf(edit.place));
    expect(proposals.every(({ kind }) => kind === "suggestion")).toBe(true);
    expect(new Set(places).size).toBe(places.length);
  });
});
