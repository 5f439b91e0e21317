import fc from "fast-check";
import { findingChunks } from "../../../src/taskpane/threads/list-chunks";
import { joinWorkbook, workbookChunks } from "../../../src/taskpane/threads/workbook-chunks";
import type { FindingResult } from "../../../src/report/result";
import type { Cell, Sheet, WorkbookSnapshot } from "../../../src/workbook/snapshot";
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
  "a hidden sheet": {
    sheets: [
      { name: "草稿", isHidden: true, rows: filled(20, 4) },
      { name: "表一", rows: filled(20, 4) },
    ],
  },
  "one sheet of many chunks": { sheets: [{ name: "表一", rows: filled(95, 7) }] },
  "blank rows in between": {
    sheets: [{ name: "表一", rows: [undefined, ...filled(3, 2), [], undefined, ...filled(40, 2)] }],
  },
  "two cells far apart": {
    sheets: [
      { name: "表一", rows: apart },
      { name: "表二", rows: filled(3, 3) },
    ],
  },
  "a budget": layOut(budgets["culture-2026"]),
};

/** Every field that there is: one that is new does not compile until it is here. */
const cells = fc.record<Required<Cell>>(
  {
    value: fc.oneof(
      fc.string({ minLength: 1 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.record({ error: fc.constantFrom("#REF!", "no-result") }),
      fc.record({ error: fc.constant("old-result"), stored: fc.double({ noNaN: true }) }),
    ),
    formula: fc.string().map((text) => `=${text}`),
    text: fc.string(),
    format: fc.string(),
    outdated: fc.record({
      stored: fc.double({ noNaN: true }),
      computed: fc.double({ noNaN: true }),
      parts: fc.nat(),
    }),
  },
  { requiredKeys: ["value"] },
);
const sheets = fc.record<Required<Sheet>>(
  {
    name: fc.string(),
    isHidden: fc.constant(true),
    hiddenRows: fc.array(fc.nat()),
    hiddenColumns: fc.array(fc.nat()),
    rows: fc.array(fc.option(fc.array(fc.option(cells, { nil: undefined })), { nil: undefined })),
  },
  { requiredKeys: ["name", "rows"] },
);
const snapshots = fc.record<Required<WorkbookSnapshot>>(
  { sheets: fc.array(sheets, { maxLength: 5 }), awaitsCalculation: fc.constant(true) },
  { requiredKeys: ["sheets"] },
);

const sheetChunksOf = (workbook: WorkbookSnapshot) =>
  [...workbookChunks(workbook, 50)].filter((chunk) => chunk.of === "sheet");

describe("a workbook in chunks", () => {
  it.each(Object.entries(workbooks))("is the same when joined again: %s", (_, workbook) => {
    expect(joinWorkbook([...workbookChunks(workbook, 50)])).toEqual(workbook);
  });

  it("keeps every field of workbook, sheets and cells, copied as between threads", () => {
    fc.assert(
      fc.property(snapshots, fc.integer({ min: 1, max: 20 }), (workbook, most) => {
        const chunks = [...workbookChunks(workbook, most)].map((chunk) => structuredClone(chunk));
        expect(joinWorkbook(chunks)).toEqual(workbook);
      }),
    );
  });

  it("has no chunk of more cells than asked for, and a row more", () => {
    const chunks = sheetChunksOf({ sheets: [{ name: "表一", rows: filled(95, 7) }] });
    expect(chunks.map(({ rows }) => rows.length)).toEqual([...Array<number>(11).fill(8), 7]);
  });

  it("does not go through rows that are not there", () => {
    const chunks = sheetChunksOf({ sheets: [{ name: "表一", rows: apart }] });
    expect(chunks.map(({ top, rows }) => [top, rows.length])).toEqual([
      [0, 1],
      [1_048_575, 1],
    ]);
  });
});

describe("findings in chunks", () => {
  const finding = (cells: number): FindingResult => ({
    id: "F1",
    document: 0,
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
    const chunks = [...findingChunks(findings, 20)];
    expect(chunks.map((chunk) => chunk.length)).toEqual(expected);
    expect(chunks.flat()).toEqual(findings);
  });
});
