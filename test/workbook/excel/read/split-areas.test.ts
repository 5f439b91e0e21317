import fc from "fast-check";
import { areaOfSize, cellCount, columnCount, type Area } from "../../../../src/workbook/areas";
import {
  beyond,
  split,
  takeBatch,
  totalCells,
  type AreaById,
} from "../../../../src/workbook/excel/read/split-areas";

const area = (top: number, left: number, rows: number, columns: number): AreaById => ({
  sheetId: "1",
  ...areaOfSize(top, left, rows, columns),
});

/** Each cell of an area by its row and column. */
const cellsOf = (areas: readonly Area[]): string[] =>
  areas.flatMap((one) =>
    Array.from(
      { length: cellCount(one) },
      (_, index) =>
        `${one.top + Math.floor(index / columnCount(one))},${one.left + (index % columnCount(one))}`,
    ),
  );

const anyArea = fc
  .record({ top: fc.nat(20), left: fc.nat(20), rows: fc.nat(30), columns: fc.nat(30) })
  .map(({ top, left, rows, columns }) => area(top, left, rows + 1, columns + 1));

it("what lies beyond the first block and what lies in it are the whole, each cell once", () => {
  fc.assert(
    fc.property(
      anyArea,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (whole, rows, columns) => {
        const inside = cellsOf([whole]).filter((cell) => {
          const [row = 0, column = 0] = cell.split(",").map(Number);
          return row < rows && column < columns;
        });
        expect([...inside, ...cellsOf(beyond(whole, rows, columns))].sort()).toEqual(cellsOf([whole]).sort());
      },
    ),
  );
});

it("parts of an area are the whole, each cell once, and none is larger than asked", () => {
  fc.assert(
    fc.property(anyArea, fc.integer({ min: 1, max: 100 }), (whole, limit) => {
      const parts = split(whole, limit);
      expect(cellsOf(parts).sort()).toEqual(cellsOf([whole]).sort());
      expect(Math.max(...parts.map(cellCount))).toBeLessThanOrEqual(limit);
    }),
  );
});

it("the largest of sheets is split into no more parts than asked", () => {
  const parts = split(area(0, 0, 1_048_576, 16_384), 30_000, 64);
  expect(parts).toHaveLength(64);
  expect(totalCells(parts)).toBe(1_048_576 * 16_384);
});

it("a batch holds what fits, and at least one area", () => {
  const queue = [area(0, 0, 5, 1), area(5, 0, 4, 1), area(9, 0, 2, 1)];
  expect(takeBatch(queue, 10)).toHaveLength(2);
  expect(takeBatch(queue, 1)).toHaveLength(1);
  expect(queue).toEqual([]);
});
