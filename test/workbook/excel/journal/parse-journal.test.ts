import type { Journal } from "../../../../src/workbook/excel/journal/journal";
import { parseJournal } from "../../../../src/workbook/excel/journal/parse-journal";

const area = { sheet: "图", top: 0, left: 0, bottom: 3, right: 0 };
const reference = { sheetId: "{1}", sheet: "1" };

/** All that may be kept, with every part that may be left out. */
const whole: Journal = {
  next: 3,
  done: [
    {
      id: "1",
      label: "改正 2 处",
      parts: [
        {
          ...reference,
          kind: "cells",
          cells: [
            {
              row: 0,
              column: 1,
              before: { value: null, format: "General" },
              after: { value: 1.5, formula: "=A1", format: "0.00" },
            },
            {
              row: 1,
              column: 1,
              before: { value: { error: "#REF!" }, format: "@" },
              after: { value: true, format: "@" },
            },
          ],
        },
        {
          ...reference,
          kind: "sheet",
          added: {
            name: "情况说明",
            rows: [["一", 1], []],
            formulas: [{ row: 0, column: 2, formula: "=B1", format: "0.00" }],
            columnWidths: [60.5],
            wrap: true,
            boldRows: [0],
          },
        },
        {
          ...reference,
          kind: "chart",
          name: "gouji-1",
          added: {
            kind: "pie",
            title: "图",
            categories: area,
            values: area,
            at: { sheet: "图", row: 5, column: 0 },
            width: 400,
            height: 250.5,
          },
        },
      ],
    },
  ],
  undone: [],
  parked: [reference],
};

const changed = (change: (json: string) => string) => parseJournal(change(JSON.stringify(whole)));
const none: Journal = { next: 1, done: [], undone: [] };

it("reads what was kept, all of it", () => {
  expect(changed((json) => json)).toEqual(whole);
  expect(parseJournal(JSON.stringify(none))).toEqual(none);
});

it.each<[string, (json: string) => string]>([
  ["cut off", (json) => json.slice(0, -9)],
  ["nothing", () => ""],
  ["null", () => "null"],
  ["a list", (json) => `[${json}]`],
  ["a number that is no count", (json) => json.replace('"next":3', '"next":-3')],
  ["another kind of part", (json) => json.replace('"kind":"sheet"', '"kind":"picture"')],
  ["another kind of chart", (json) => json.replace('"kind":"pie"', '"kind":"bubble"')],
  ["a cell without a format", (json) => json.replace(',"format":"General"', "")],
  ["a formula that is no text", (json) => json.replace('"=A1"', "1")],
  ["a place between two rows", (json) => json.replace('"row":5', '"row":5.5')],
  ["a sheet without its id", (json) => json.replaceAll('"sheetId":"{1}",', "")],
])("takes one that is damaged for none: %s", (_, damage) => {
  expect(changed(damage)).toEqual(none);
});
