import { inputsOf, mapReferences, offsetFormula } from "../../src/workbook/formula-references";
import { areaAddress } from "../../src/workbook/places";

describe("a formula copied two rows down and one column to the right", () => {
  it.each([
    ["A1+B2", "B3+C4"],
    ["$A$1+$A1+A$1", "$A$1+$A3+B$1"],
    ["SUM(C8:C15,$C8:D$15)", "SUM(D10:D17,$C10:E$15)"],
    ["SUM(A:B)+SUM($A:B)", "SUM(B:C)+SUM($A:C)"],
    ["SUM(3:7)+SUM($3:7)", "SUM(5:9)+SUM($3:9)"],
    ["表二!B2+'表 一''s'!B2+Sheet1!$B$2", "表二!C4+'表 一''s'!C4+Sheet1!$B$2"],
    ['IF(A1="A1","见 B2""C3",LOG10(A1))', 'IF(B3="A1","见 B2""C3",LOG10(B3))'],
    ["表1[[#This Row],[Q1]]+Q1", "表1[[#This Row],[Q1]]+R3"],
    ["[1]上年!A1+'[1]上 年'!A1", "[1]上年!B3+'[1]上 年'!B3"],
    ["1E5+A1_合计+本年合计+XFE1+A1048577", "1E5+A1_合计+本年合计+XFE1+A1048577"],
    ["XFD1+A1048575+A1", "#REF!+#REF!+B3"],
    ['\'a"b\'!A1&""', '\'a"b\'!B3&""'],
  ])("%s", (formula, expected) => {
    expect(offsetFormula(formula, 2, 1)).toBe(expected);
  });
  it("goes back to what it was", () => {
    expect(offsetFormula(offsetFormula("SUM($B9:C$3)+表二!D7", 5, 3), -5, -3)).toBe("SUM($B9:C$3)+表二!D7");
    expect(offsetFormula("A1", -1, 0)).toBe("#REF!");
  });
});

it("references are told with their sheets", () => {
  const found: (string | undefined)[][] = [];
  mapReferences("A1+'表 一'!$B$2:C3&\"D4\"", (whole, prefix, local) => {
    found.push([whole, prefix, local]);
    return whole;
  });
  expect(found).toEqual([
    ["A1", undefined, "A1"],
    ["'表 一'!$B$2:C3", "'表 一'!", "$B$2:C3"],
  ]);
});

describe("what a formula is computed from", () => {
  it.each([
    ["=SUM(B2:B5)+C$6", ["B2:B5", "C6"], false],
    ['=IF(TRUE,表一!A1,"本年合计")', ["表一!A1"], false],
    ["=ROUND(A:A*1.5,2)", ["A:A"], false],
    ["=1+2", [], false],
    ["=_xlfn.IFS(A1>0,1)", ["A1"], false],
    ["=本年合计+A1", ["A1"], true],
    ["=INDIRECT(A1)", ["A1"], true],
    ["=SUM(表1[本年])", [], true],
    ["=XFE1*A1", ["A1"], true],
    ["=SUM(一月:三月!A1)", ["三月!A1"], true],
    ["=SUM(A1:INDEX(B1:B9,2))", ["A1", "B1:B9"], true],
  ])("%s", (formula, areas, others) => {
    const inputs = inputsOf(formula);
    const names = inputs.areas.map(
      ({ sheet, area }) => (sheet === undefined ? "" : `${sheet}!`) + areaAddress(area),
    );
    expect({ areas: names, others: inputs.others }).toEqual({ areas, others });
  });
});
