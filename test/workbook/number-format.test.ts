import { numberFormat } from "../../src/workbook/number-format";

describe("what a number format does to a number", () => {
  it.each([
    ["0!.0000", 4],
    ["0\\.0000", 4],
    ['0"."0000', 4],
    ["0,", 3],
    ["0.0,", 3],
    ["0!.0,", 4],
    ["#,##0.00,", 3],
    ["#,##0,,", 6],
    ["[>=10000]0!.0,;0", 4],
    ['0!.00,"万元"', 5],
  ])("%s leaves out digits", (code, scale) => {
    expect(numberFormat(code)).toEqual({ scales: [scale], isDate: false });
  });

  it.each(["yyyy/m/d", '[$-804]yyyy"年"m"月"', "[h]:mm", "d-mmm-yy"])("%s makes a date of it", (code) => {
    expect(numberFormat(code)).toEqual({ scales: [], isDate: true });
  });

  it.each([
    undefined,
    "0.00",
    "#,##0.00",
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    "#,##0.00_);[Red](#,##0.00)",
    "0.00E+00",
    '0.00"元, m"',
    "[DBNum1][$-804]G/通用格式",
    "0%",
    "@",
    ";;;",
  ])("%s leaves it as it is", (code) => {
    expect(numberFormat(code)).toEqual({ scales: [], isDate: false });
  });
});
