import { plantedErrors } from "../../scripts/sample/planted-errors";
import { plantedPlace, sampleWorkbook } from "../../scripts/sample/sample-workbook";
import type { Finding } from "../../src/check/diagnosis";
import { diagnosisOf, nameOf } from "../check/cases";
import { withProposals } from "./apply";
import { recalculationOf } from "./cases";

const sample = sampleWorkbook();
const { proposals } = recalculationOf(sample, "mend");
const fixed = withProposals(
  sample,
  proposals.filter(({ kind }) => kind === "fix"),
);

/** Without the numbers: they count other findings too. */
function failures({ findings }: { readonly findings: readonly Finding[] }): unknown[] {
  return findings
    .filter(({ outcome }) => outcome === "failed")
    .map(({ check, message, severity }) => [check, severity, message]);
}

describe("the sample workbook, recalculated", () => {
  it.each(plantedErrors.map((error) => [error.id, error] as const))("%s: mended as listed", (_, error) => {
    const place = plantedPlace(sample, error);
    const own = proposals.filter(({ edit }) => nameOf(edit.place) === nameOf(place));
    const right = error.kind === "amount" || error.kind === "text-amount" ? Number(error.right) : error.right;
    expect(own.map(({ kind, edit }) => [kind, edit.after.value])).toEqual([[error.mended, right]]);
  });

  it("touches no other cell", () => {
    const planted = plantedErrors.map((error) => nameOf(plantedPlace(sample, error)));
    expect(proposals.map(({ edit }) => nameOf(edit.place)).sort()).toEqual(planted.sort());
  });

  it("keeps with all fixes exactly the findings that need a person", () => {
    const needPerson = plantedErrors.filter(({ mended }) => mended !== "fix");
    const expected = failures(diagnosisOf(sampleWorkbook(needPerson)));
    expect(expected.length).toBeGreaterThan(0);
    expect(failures(diagnosisOf(sample)).length).toBeGreaterThan(expected.length);
    expect(failures(diagnosisOf(fixed))).toEqual(expected);
  });

  it("keeps none once the suggestions are accepted as well", () => {
    expect(failures(diagnosisOf(withProposals(sample, proposals)))).toEqual([]);
  });

  it("has nothing more to propose then", () => {
    expect(recalculationOf(withProposals(sample, proposals), "mend").proposals).toEqual([]);
  });
});
