import { checkWorkbook } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut, withCell } from "../../fixtures/layouts/layouts";
import { claim, median } from "../claim";

const NUMBERS = [1, 10, 100, 1_000];
const TURNS = 3;
/** In all runs of a turn together: of one department alone one run is too short, and its mistake is one kind only. */
const LEAST_DEPARTMENTS = 100;

/** One department or a thousand, a workbook each, every one with a wrong figure somewhere: what a cell costs. */
export function departments(): void {
  const base = layOut(budgets["library-2026"]);
  const places = [...base.places].filter(([name]) => /^\w+\/\d+\/\d+$/.test(name)).map(([, place]) => place);
  const numbers = places.filter(({ sheet, row, column }) => {
    const cells = base.sheets.find(({ name }) => name === sheet)?.rows[row];
    return typeof cells?.[column]?.value === "number";
  });
  const department = (index: number): WorkbookSnapshot => {
    const place = numbers[(index * 7919) % numbers.length];
    if (place === undefined) throw new Error("No figures");
    return withCell(base, place, { value: 98_765.43 + index });
  };
  const cells = base.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== undefined).length;

  const run = (count: number, first: number): number => {
    const workbooks = Array.from({ length: count }, (_, index) => department(first + index));
    const start = performance.now();
    // Kept until the end, as a report of them all keeps them.
    const results = workbooks.map((workbook) => checkWorkbook(workbook)?.diagnosis);
    const time = performance.now() - start;
    if (!results.every((result) => result !== undefined && result.counts.failed > 0))
      throw new Error("A wrong figure was not found");
    return (time * 1000) / (cells * count);
  };
  run(LEAST_DEPARTMENTS, 0);
  const turns = Array.from({ length: TURNS }, () =>
    NUMBERS.map((count) => {
      const runs = Math.max(1, LEAST_DEPARTMENTS / count);
      // The same departments, and so the same mistakes, alone as together.
      return (
        Array.from({ length: runs }, (_, index) => run(count, index * count)).reduce((a, b) => a + b) / runs
      );
    }),
  );
  const perCell = NUMBERS.map((_, index) => median(turns.map((turn) => turn[index] ?? Infinity)));
  const ratio = median(turns.map((turn) => (turn.at(-1) ?? Infinity) / (turn[0] ?? 1)));
  const printed = NUMBERS.map((count, index) => `${count}: ${perCell[index]?.toFixed(2)} µs`).join(", ");
  claim(
    "time per cell does not grow from one department to 1,000, a wrong figure in each found",
    `${ratio.toFixed(2)} times (${printed}; a workbook has ${cells} cells that are not blank)`,
    ratio <= 1.5,
  );
}
