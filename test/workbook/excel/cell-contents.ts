import type { ExcelHost } from "../../../src/workbench/excel-host";
import { address } from "../../../src/workbook/places";

/**
 * All cells of the workbook by sheet and address, as text to be compared: formula or else value, and format. A cell that
 * never held anything and one that holds nothing again are the same; what a formula yields follows from the others.
 */
export function contents({ model }: ExcelHost): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, rows } of model.sheets) {
    for (const [row, cells] of rows) {
      for (const [column, { value, formula, format }] of cells) {
        if (value === null && formula === undefined && format === "General") continue;
        found.set(`${name}!${address(row, column)}`, JSON.stringify([formula ?? value, format]));
      }
    }
  }
  return found;
}

/** Time to wait for the user to be done with typing passes at once. */
export function withoutWaiting(): void {
  const real = globalThis.setTimeout;
  beforeEach(() => {
    const quick = (act: () => void, milliseconds = 0) => real(act, milliseconds >= 600 ? 1 : milliseconds);
    jest.spyOn(globalThis, "setTimeout").mockImplementation(quick as typeof setTimeout);
  });
  afterEach(() => jest.restoreAllMocks());
}
