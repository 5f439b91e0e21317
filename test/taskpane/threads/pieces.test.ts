import { findingPieces, joinPieces, piecesOf } from "../../../src/taskpane/threads/pieces";
import type { FindingResult } from "../../../src/report/result";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";

const filled = (rows: number, columns: number): Cell[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ({ value: row + column })),
  );

const apart: Cell[][] = [[{ value: "合计" }]];
apart[1_048_575] = [{ value: "尾" }];

const workbooks: Readonly<Record<string, WorkbookSnapshot>> = {
  "no sheet": { sheets: [] },
  "blank sheets": {
    sheets: [
      { name: "空表", rows: [] },
      { name: "表一", rows: [[{ value: 1 }]] },
      { name: "末", rows: [] },
    ],
  },
  "one sheet of many pieces": { sheets: [{ name: "表一", rows: filled(95, 7) }] },
  "blank rows in between": {
    sheets: [{ name: "表一", rows: [undefined, ...filled(3, 2), [], undefined, ...filled(40, 2)] }],
  },
  "two cells far apart": {
    sheets: [
      { name: "表一", rows: apart },
      { name: "表二", rows: filled(3, 3) },
    ],
  },
  "a budget": { sheets: layOut(budgets["culture-2026"]).sheets.map(({ name, rows }) => ({ name, rows })) },
};

describe("a workbook in pieces", () => {
  it.each(Object.entries(workbooks))("is the same when joined again: %s", (_, workbook) => {
    expect(joinPieces([...piecesOf(workbook, 50)])).toEqual(workbook);
  });

  it("has no piece of more cells than asked for, and a row more", () => {
    const pieces = [...piecesOf({ sheets: [{ name: "表一", rows: filled(95, 7) }] }, 50)];
    expect(pieces.map(({ rows }) => rows.length)).toEqual([...Array<number>(11).fill(8), 7]);
  });

  it("does not go through rows that are not there", () => {
    expect(
      [...piecesOf({ sheets: [{ name: "表一", rows: apart }] }, 50)].map(({ top, rows }) => [
        top,
        rows.length,
      ]),
    ).toEqual([
      [0, 1],
      [1_048_575, 1],
    ]);
  });
});

describe("findings in pieces", () => {
  const finding = (cells: number): FindingResult => ({
    id: "F1",
    check: "column-sum",
    outcome: "failed",
    severity: "error",
    message: "",
    cells: Array.from({ length: cells }, () => ({ sheet: "表一", address: "A1", role: "part" })),
  });

  it.each([
    ["none", [], []],
    ["few", [3, 3], [2]],
    ["many small", Array<number>(9).fill(3), [4, 4, 1]],
    ["one that is large", [3, 500, 3], [2, 1]],
  ])("%s", (_, cells, expected) => {
    const findings = cells.map(finding);
    const pieces = [...findingPieces(findings, 20)];
    expect(pieces.map((piece) => piece.length)).toEqual(expected);
    expect(pieces.flat()).toEqual(findings);
  });
});
