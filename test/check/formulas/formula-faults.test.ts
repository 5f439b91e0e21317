import { formulaFaults } from "../../../src/check/formulas/formula-faults";
import { placeKey } from "../../../src/workbook/places";
import { cleanSources, checkedOf, withFormulas } from "../../fixtures/slips/clean";
import { slipsOf } from "../../fixtures/slips/slips";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sampled } from "../../sample";

function faultsIn(workbook: WorkbookSnapshot) {
  return checkedOf(workbook).flatMap(({ recognition, judged }) =>
    formulaFaults(workbook, recognition.document, judged.ties),
  );
}

describe("faults of formulas", () => {
  it.each(sampled(cleanSources, 10).map((source) => [source.name, source] as const))(
    "%s, with formulas in its totals, has none",
    (_, source) => {
      expect(faultsIn(withFormulas(source.read()).workbook)).toEqual([]);
    },
  );

  const { slips } = slipsOf("formula", 24);
  const faulty = slips.filter(({ what }) => what !== "a stored result out of date");

  it.each(sampled(faulty, 8).map((slip) => [slip.clean.name, slip.what, slip] as const))(
    "%s: %s is among them, or nothing is",
    (_, what, slip) => {
      const found = faultsIn(slip.workbook);
      const kind = {
        "a row left out": "leaves-out",
        "a row doubled": "doubles",
        "a figure typed over": "typed-over",
      }[what];
      const own = found.filter((fault) => fault.kind === kind && slip.wrong.has(placeKey(fault.fact.place)));
      // A figure among few formulas is nothing but a wrong figure.
      expect(own.length > 0 || what === "a figure typed over").toBe(true);
    },
  );
});
