import { putCells, type Rows } from "../../../../src/workbook/excel/read/cells";
import type { Cell } from "../../../../src/workbook/snapshot";

interface Given {
  readonly value: unknown;
  readonly formula?: unknown;
  readonly text?: string;
  readonly format?: string;
}

function cellOf({
  value,
  formula = value,
  text = String(value),
  format = "General",
}: Given): Cell | undefined {
  const rows: Rows = [];
  putCells(rows, 0, 0, {
    values: [[value]],
    formulas: [[formula]],
    text: [[text]],
    numberFormat: [[format]],
  });
  return rows[0]?.[0];
}

describe("a cell as Excel tells of it", () => {
  it.each<[name: string, given: Given, cell: Cell | undefined]>([
    ["text", { value: "合计" }, { value: "合计" }],
    ["text with a format", { value: "201", format: "@" }, { value: "201", format: "@" }],
    ["blank", { value: "", text: "" }, undefined],
    ["blanks only", { value: " \u3000\n" }, undefined],
    ["blank with a format", { value: "", text: "", format: "#,##0.00" }, undefined],
    ["formula that yields an empty text", { value: "", formula: '=IF(C1=0,"",C1)', text: "" }, undefined],
    ["truth", { value: true, text: "TRUE" }, { value: true }],
    [
      "number shown otherwise",
      { value: 8277.8341, text: "8,277.83", format: "#,##0.00" },
      { value: 8277.8341, text: "8,277.83", format: "#,##0.00" },
    ],
    ["number shown as it is", { value: 0.5, text: "0.5", format: "0.0" }, { value: 0.5, format: "0.0" }],
    ["formula", { value: 3, formula: "=1+2", text: "3" }, { value: 3, formula: "=1+2" }],
    ["text that begins with =", { value: "=1+2", formula: "=1+2" }, { value: "=1+2" }],
    [
      "column too narrow",
      { value: 8277.83, text: "####", format: "#,##0.00" },
      { value: 8277.83, format: "#,##0.00" },
    ],
    ["General in a narrow column", { value: 8277.83, text: "8278" }, { value: 8277.83 }],
    ["General in a column of hashes", { value: 8277.83, text: "##" }, { value: 8277.83 }],
    [
      "General with the noise of computing",
      { value: 144.70499999999998, text: "144.7" },
      { value: 144.70499999999998, text: "144.705" },
    ],
    ["General of a third", { value: -1 / 3, text: "-0.33" }, { value: -1 / 3, text: "-0.333333333" }],
    ["General with an exponent", { value: 1e20, text: "1E+20" }, { value: 1e20, text: "1E+20" }],
    [
      "error",
      { value: "#REF!", formula: "=Sheet9!A1" },
      { value: { error: "#REF!" }, formula: "=Sheet9!A1" },
    ],
    ["text with a number sign", { value: "#1 楼" }, { value: "#1 楼" }],
    ["number sign alone", { value: "#" }, { value: "#" }],
  ])("%s", (_, given, cell) => {
    expect(cellOf(given)).toEqual(cell);
  });

  it.each(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!"])(
    "error %s",
    (error) => {
      expect(cellOf({ value: error })).toEqual({ value: { error } });
    },
  );

  it("is put where its area lies", () => {
    const rows: Rows = [];
    const text = [
      ["", "a"],
      ["b", ""],
    ];
    const numberFormat = text.map((row) => row.map(() => "General"));
    putCells(rows, 2, 3, { values: text, formulas: text, text, numberFormat });
    expect(rows).toEqual([undefined, undefined, [, , , , { value: "a" }], [, , , { value: "b" }]]);
  });
});
