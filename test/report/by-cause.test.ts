import { cellsName, countPlaces } from "../../src/report/by-cause";
import type { CauseResult, FindingResult } from "../../src/report/result";

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

test.each([
  { failed: ["error c", "error c", "warning c"], causes: { c: 3 }, is: { error: 1, warning: 0, info: 0 } },
  { failed: ["warning c", "error", "info"], causes: { c: 1 }, is: { error: 1, warning: 1, info: 1 } },
  { failed: ["error"], causes: { seen: 0 }, is: { error: 1, warning: 1, info: 0 } },
  // All that it explains was put aside.
  { failed: ["warning"], causes: { gone: 2 }, is: { error: 0, warning: 1, info: 0 } },
])("places of $failed are counted as cards are", ({ failed, causes, is }) => {
  const findings = failed.map((one, index) => {
    const [severity, cause] = one.split(" ");
    return { id: String(index), outcome: "failed", severity, cause } as FindingResult;
  });
  const all = Object.entries(causes).map(([id, count]) => {
    const own = findings.filter(({ cause }) => cause === id).map((finding) => finding.id);
    return {
      id,
      findings: own.length > 0 ? own : Array<string>(count).fill("gone"),
    } as unknown as CauseResult;
  });
  expect(countPlaces({ causes: all, findings })).toEqual(is);
});
