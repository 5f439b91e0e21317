import fc from "fast-check";
import { utils, write } from "@e965/xlsx";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { contentOf, type CellContent, type CellEdit } from "../../../src/workbook/edit";
import type { LaidOutSheet } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { randomRuns } from "../../sample";
import { mustRead, mustWrite } from "./edits-of";
import { columnLetters } from "../../../src/workbook/places";

const ROWS = 7;
const COLUMNS = 6;

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  fc.constantFrom("合 计", "=1+1", "@A1", "\t-", "_x0041_", "8,277.83", " 款 ", '<c r="A1"/>', "]]>"),
);
/** Cells know no negative zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);
const value = fc.oneof(number, text, fc.boolean(), fc.constantFrom({ error: "#REF!" }, { error: "#N/A" }));
const formula = fc.constantFrom("=A1+B2", "=SUM(A1:C3)", "=IF(A1>0,\"<&>\",'表 二'!B2)", "=$A1*2");

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: value.map((one) => ({ value: one })) },
  { weight: 1, arbitrary: fc.record({ value: number, formula }) },
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 4, arbitrary: value.map((one) => ({ value: one })) },
  { weight: 1, arbitrary: fc.constant({ value: null }) },
  { weight: 2, arbitrary: fc.record({ value: number, formula }) },
);
const grid = fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: COLUMNS }), {
  maxLength: ROWS,
});
const place = fc.record({
  sheet: fc.constantFrom("表一", "表 二"),
  row: fc.nat(ROWS + 3),
  column: fc.nat(COLUMNS + 25),
});
const edits = fc.uniqueArray(
  fc.record({ place, after: content, format: fc.constantFrom(undefined, "0.0", "@") }),
  {
    selector: (edit) => JSON.stringify(edit.place),
    maxLength: 12,
  },
);

type Grid = readonly (readonly (Cell | undefined)[])[];

const laidOut = (name: string, rows: Grid): LaidOutSheet => ({
  name,
  rows,
  merges: [],
  columnWidths: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** Two ways to keep texts: in the cells, and shared. */
function fileOf(one: Grid, other: Grid, shared: boolean): Uint8Array {
  if (!shared) return writeWorkbook({ sheets: [laidOut("表一", one), laidOut("表 二", other)] });
  const book = utils.book_new();
  for (const [name, rows] of [
    ["表一", one],
    ["表 二", other],
  ] as const) {
    const plain = rows.map((row) =>
      row.map((each) => (typeof each?.value === "object" ? null : each?.value)),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(plain), name);
  }
  return new Uint8Array(write(book, { type: "array", bookSST: true, compression: true }) as ArrayBuffer);
}

/** What the reader makes of a text: blanks are nothing, and all ends of lines are one. */
function asRead(after: CellContent): CellContent {
  if (typeof after.value !== "string") return after;
  const shown = after.value.replaceAll("\r\n", "\n");
  return { value: /^[\s\u3000]*$/.test(shown) ? null : shown };
}

function contents({ sheets }: WorkbookSnapshot): Record<string, CellContent> {
  const all: Record<string, CellContent> = {};
  for (const { name, rows } of sheets) {
    rows.forEach((cells, row) => {
      cells?.forEach((each, column) => {
        if (each) all[`${name}!${columnLetters(column)}${row + 1}`] = contentOf(each);
      });
    });
  }
  return all;
}

test("a file with edits shows exactly the edits, and everything else as before", () => {
  fc.assert(
    fc.property(grid, grid, fc.boolean(), edits, (one, other, shared, wanted) => {
      const bytes = fileOf(one, other, shared);
      const before = mustRead(bytes);
      const there = (at: CellEdit["place"]) =>
        contentOf(before.sheets.find(({ name }) => name === at.sheet)?.rows[at.row]?.[at.column]);
      const all = wanted.map(({ place: at, after, format }): CellEdit => {
        return { place: at, before: there(at), after, ...(format !== undefined && { format }) };
      });
      const result = mustWrite(bytes, all);
      const expected = contents(before);
      for (const { place: at, after } of all) {
        const key = `${at.sheet}!${columnLetters(at.column)}${at.row + 1}`;
        const read = asRead(after);
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
        if (read.value === null) delete expected[key];
        else expected[key] = read;
      }
      expect(result.skipped).toEqual([]);
      expect(contents(mustRead(result.bytes))).toEqual(expected);
    }),
    randomRuns(120, 6),
  );
});
