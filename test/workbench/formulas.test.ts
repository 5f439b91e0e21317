import { createWorkbookModel, toSnapshot, type WorkbookSource } from "../../src/workbench/excel-host";
import type { Cell } from "../../src/workbook/snapshot";

const workbook = (formula: string): WorkbookSource => ({
  sheets: [
    { name: "算", rows: [[formula]] },
    {
      name: "表 一",
      rows: [
        [1, 2, "文"],
        [3, 4.5, true],
        [undefined, -1, { value: "7" }],
      ],
    },
  ],
  names: { 数: "='表 一'!$A$1:$B$2" },
});

function valueOf(formula: string): Cell["value"] | undefined {
  return toSnapshot(createWorkbookModel(workbook(formula))).sheets[0]?.rows[0]?.[0]?.value;
}

test.each<[string, Cell["value"]]>([
  ["=1+2*3-4/8", 6.5],
  ["=-2^2", 4],
  ["=(1+2)*3%", 0.09],
  ["='表 一'!A1+'表 一'!$B$2", 5.5],
  ["=SUM('表 一'!A1:B3,10)", 19.5],
  ["=SUM('表 一'!A:A)", 4],
  ["=SUM(数)", 10.5],
  ["=SUM('表 一'!C1:C3)", 0],
  ["=AVERAGE('表 一'!A1:A3)", 2],
  ["=MAX('表 一'!A1:C3)-MIN('表 一'!A1:C3)", 5.5],
  ["=COUNT('表 一'!A1:C3)&\"/\"&COUNTA('表 一'!A1:C3)", "5/8"],
  ["=SUMIF('表 一'!A1:A2,\">1\",'表 一'!B1:B2)", 4.5],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUNDDOWN(-1.29,1)", -1.2],
  ["=ROUNDUP(1.21,1)", 1.3],
  ['=IF(\'表 一\'!A1>0,"正","负")', "正"],
  ["=IF(FALSE,1)", false],
  ["=IF(TRUE,1,1/0)", 1],
  ["=1/0", { error: "#DIV/0!" }],
  ["=IFERROR(1/0,)", 0],
  ['=IFERROR(1/0,"无")', "无"],
  ["=SUM(1/0,1)", { error: "#DIV/0!" }],
  ['="a"+1', { error: "#VALUE!" }],
  ["='表 一'!A1:A2+1", { error: "#VALUE!" }],
  ["=没有!A1", { error: "#REF!" }],
  ["=没有", { error: "#NAME?" }],
  ["=VLOOKUP(1,数,2)", { error: "#NAME?" }],
  ["=AND(1,TRUE)=NOT(OR(FALSE,0))", true],
  ['="甲"<>"乙"', true],
  ['=LEFT("预算公开",2)&RIGHT("预算公开")&MID("预算公开",3,1)&LEN(" a ")', "预算开公3"],
  ["='表 一'!Z9", 0],
])("%s is %p", (formula, value) => {
  expect(valueOf(formula)).toEqual(value);
});

test("results that came with a file stay until something changes, unknown functions keep theirs", () => {
  const cell = (formula: string, value: Cell["value"]): Cell => ({ value, formula });
  const rows = [[cell("=1+1", 99), cell("=VLOOKUP(1,A1,1)", 5), cell("=A1+1", { error: "no-result" })]];
  const model = createWorkbookModel({ sheets: [{ name: "表", rows }] });
  expect(toSnapshot(model).sheets[0]?.rows[0]?.map(({ value } = { value: "" }) => value)).toEqual([
    99, 5, 100,
  ]);
});

test("a circle does not turn for ever", () => {
  const model = createWorkbookModel({ sheets: [{ name: "表", rows: [["=B1+1", "=A1+1"]] }] });
  expect(toSnapshot(model).sheets[0]?.rows[0]?.map(({ value } = { value: "" }) => value)).toEqual([2, 1]);
});

test("a snapshot can be made into a workbook and back", () => {
  const snapshot = {
    sheets: [
      {
        name: "表一",
        rows: [
          undefined,
          [undefined, { value: "合计" }, { value: 1234.5, format: "#,##0.00", text: "1,234.50" }],
          [
            { value: { error: "#REF!" }, formula: "=#REF!" },
            { value: true },
            { value: 0.5, formula: "=1/2" },
          ],
        ],
      },
    ],
  };
  expect(toSnapshot(createWorkbookModel(snapshot))).toEqual(snapshot);
});

describe("formulas that lead to one another", () => {
  const results = (rows: readonly (readonly (string | number)[])[]) =>
    toSnapshot(createWorkbookModel({ sheets: [{ name: "算", rows }] })).sheets[0]?.rows.map(
      (row) => row?.[0]?.value,
    );

  it("may be as many as a sheet has rows, whichever stands first", () => {
    const upwards = Array.from({ length: 30_000 }, (_, row) => [row === 0 ? "=1" : `=A${row}+1`]);
    const downwards = Array.from({ length: 30_000 }, (_, row) => [row === 29_999 ? 1 : `=A${row + 2}+1`]);
    expect(results(upwards)?.at(-1)).toBe(30_000);
    expect(results(downwards)?.[0]).toBe(30_000);
  });

  it.each([2, 40, 400])("in a circle of %i take 0 where they come round, and end", (count) => {
    const circle = Array.from({ length: count }, (_, row) => [`=A${((row + 1) % count) + 1}+1`]);
    expect(results(circle)?.[0]).toBe(count);
  });
});
