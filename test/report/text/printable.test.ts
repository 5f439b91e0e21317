import { printable } from "../../../src/report/text/printable";

test.each([
  ["表一", "表一"],
  ["", ""],
  ["  a\nb\r\n\tc  ", "a b c"],
  ["\u001B[1;31m红\u001B[0m", "红"],
  ["\u009B2J清", "清"],
  // Of other sequences only the character that starts them: what follows cannot swallow text.
  ["\u001B]8;;http://x\u001B\\link", "]8;;http://x\\link"],
  ["\u0007\u0000\u007F\u0085声", "声"],
  ["100\u202E1", "1001"],
  ["零\u200B宽\uFEFF", "零宽"],
  ["１００　万元", "１００　万元"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test("a long text is cut", () => {
  expect(printable("长".repeat(1000))).toBe(`${"长".repeat(400)}……`);
  expect(printable("abcdef", 3)).toBe("abc……");
});
