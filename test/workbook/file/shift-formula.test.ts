import { shiftFormula } from "../../../src/workbook/file/xlsx/shift-formula";

describe("a shared formula, two rows below and one column to the right", () => {
  it.each([
    ["A1+B2", "B3+C4"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:C3)", "SUM(B3:D5)"],
    ["SUM(A:C)+SUM($A:A)+SUM(1:3)", "SUM(B:D)+SUM($A:B)+SUM(3:5)"],
    ['IF(A1="A1",LOG10(B1),"""C1")', 'IF(B3="A1",LOG10(C3),"""C1")'],
    ["'A1 B2'!C1+表1!D1+Sheet1!E1", "'A1 B2'!D3+表1!E3+Sheet1!F3"],
    ["Table1[A1]+YEAR_2026+A1.B", "Table1[A1]+YEAR_2026+A1.B"],
    ["1.5E3*A1%", "1.5E3*B3%"],
    ["XFD1+A1048575", "#REF!+#REF!"],
  ])("%s", (formula, shifted) => {
    expect(shiftFormula(formula, 2, 1)).toBe(shifted);
  });

  it("leaves the sheet on the other side too", () => {
    expect(shiftFormula("A1+B2", -1, 0)).toBe("#REF!+B1");
  });
});
