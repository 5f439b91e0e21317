import { colorsFor, formOf } from "../../src/cli/form";
import { noColors, terminalColors } from "../../src/report/text/colors";

test.each([
  [true, {}, terminalColors],
  [true, { NO_COLOR: "" }, terminalColors],
  [true, { NO_COLOR: "1" }, noColors],
  [true, { TERM: "dumb" }, noColors],
  [false, {}, noColors],
])("colours: terminal %s, %j", (isTerminal, environment, colors) => {
  expect(colorsFor(isTerminal, environment)).toBe(colors);
});

test("JSON on a terminal carries no character that the terminal obeys", () => {
  const result = { text: "\u001B[31m\u009B31m\u202E\u2066左" };
  const printed = String(formOf("ndjson", false, noColors).report({ status: 0, result, text: () => "" }));
  expect(printed).toMatch(/^[ -~左]+\n$/);
  expect(JSON.parse(printed)).toEqual(result);
});
