import { cellsName } from "../../src/report/by-cause";

test.each([
  [[], ""],
  [["B2"], "a B2"],
  [["B2", "C3", "D9"], "a B2、a C3、a D9"],
  [["B2", "D4", "C3", "B9"], "a B2:D9（4 格）"],
])("cells %j are called %j", (addresses, name) => {
  expect(cellsName(addresses.map((address) => ({ sheet: "a", address })))).toBe(name);
});

test("cells of several sheets are called by the first", () => {
  const cells = ["a", "a", "b", "b"].map((sheet, index) => ({ sheet, address: `A${index + 1}` }));
  expect(cellsName(cells)).toBe("a A1、a A2、b A3 等 4 格");
});
