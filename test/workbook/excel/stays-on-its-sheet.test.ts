import { staysOnItsSheet } from "../../../src/workbook/excel/stays-on-its-sheet";

it.each([
  "=A1",
  "=$B$2+C3*2",
  "=SUM(C6:C9)",
  '=IF(A1="",0,ROUND(B1/C1*100,2))',
  '=IFERROR(A1&"!",TRUE)',
  "=SUM(A:B)-1.5E+3%",
  "=sumproduct((A1:A9>0)*{1,2;3,4})",
])("%s looks at its own sheet", (formula) => expect(staysOnItsSheet(formula)).toBe(true));

it.each([
  "=表一!A1",
  "='表 一'!A1+B2",
  "=Sheet1!A1",
  "=SUM(Sheet1:Sheet3!A1)",
  "=[2.xlsx]Sheet1!A1",
  "=合计",
  "=Total*2",
  "=SUM(Table1[金额])",
  '=INDIRECT("A1")',
  "=OFFSET(A1,1,1)",
  "=NOW()",
  "=TODAY()-A1",
  "=RAND()",
  "=MYFUNCTION(A1)",
  "=CONTOSO.SUM(A1)",
  "=_xlfn.XLOOKUP(A1,B1:B9,C1:C9)",
  "=LOG10(A1)",
  "=A1#",
])("%s may look elsewhere", (formula) => expect(staysOnItsSheet(formula)).toBe(false));
