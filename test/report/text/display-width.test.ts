import { aligned, displayWidth } from "../../../src/report/text/display-width";

test.each([
  ["", 0],
  ["F12", 3],
  ["表一 A1", 7],
  ["（本年预算）", 12],
  ["８，２７７．８３", 16],
  ["“三公”", 6],
  ["→≠…", 3],
  ["①", 1],
  ["한글", 4],
  ["𠮷野", 4],
  ["📄", 2],
  ["e\u0301", 1],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("aligned", () => {
  expect(aligned(["表一", "a", ""], "left")).toEqual(["表一", "a   ", "    "]);
  expect(aligned(["1.00", "100.00"], "right")).toEqual(["  1.00", "100.00"]);
  expect(aligned([], "left")).toEqual([]);
});
