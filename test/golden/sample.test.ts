import { readFileSync } from "node:fs";
import { plantedPlace, sampleWorkbook } from "../../scripts/sample/sample-workbook";
import { plantedErrors } from "../../scripts/sample/planted-errors";
import { goldenFile, sampleResult } from "./sample-result";
import { address } from "../../src/workbook/places";

const result = sampleResult();
const workbook = sampleWorkbook();
const isAt = (cell: { sheet: string; address: string }, wanted: { sheet: string; address: string }) =>
  cell.sheet === wanted.sheet && cell.address === wanted.address;

describe("the sample workbook", () => {
  it("gives the kept result", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(readFileSync(goldenFile, "utf8")));
  });

  it("gives the same result twice", () => {
    expect(sampleResult()).toEqual(result);
  });

  it.each(plantedErrors.map((error) => [error.id, error] as const))("%s is found", (_, error) => {
    const place = plantedPlace(workbook, error);
    const wanted = { sheet: place.sheet, address: address(place.row, place.column) };
    for (const check of error.checks) {
      const found = result.findings.filter(
        (finding) => finding.check === check && finding.cells.some((cell) => isAt(cell, wanted)),
      );
      expect([check, found.map((finding) => finding.severity)]).toEqual([
        check,
        expect.arrayContaining([error.severity]),
      ]);
    }
    if (error.kind !== "amount") return;
    const [culprit, ...others] = result.culprits.filter((one) => one.cells.some((cell) => isAt(cell, wanted)));
    expect(others).toEqual([]);
    expect(culprit).toMatchObject({
      certain: true,
      cells: [{ ...wanted, actual: error.wrong, suggested: error.right }],
    });
  });

  it("has no finding but those of the planted errors and rounding", () => {
    const places = plantedErrors.map((error) => {
      const place = plantedPlace(workbook, error);
      return { sheet: place.sheet, address: address(place.row, place.column) };
    });
    const explained = new Set(result.culprits.flatMap((culprit) => culprit.findings));
    const others = result.findings.filter(
      (finding) =>
        finding.outcome === "failed" &&
        !explained.has(finding.id) &&
        !finding.cells.some((cell) => places.some((place) => isAt(cell, place))),
    );
    expect(others).toEqual([]);
  });
});
