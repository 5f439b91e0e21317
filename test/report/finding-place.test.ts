import { findingPlace } from "../../src/report/finding-place";
import type { FindingResult } from "../../src/report/result";

const cells: FindingResult["cells"] = [{ sheet: "表二", address: "C6", role: "same" }];
const finding = (more: Partial<FindingResult>): FindingResult => ({
  id: "F1",
  document: 0,
  check: "narrative-amount",
  outcome: "failed",
  severity: "error",
  message: "不一致。",
  cells,
  ...more,
});

test.each([
  ["the first of its cells", finding({}), "表二 C6"],
  [
    "the paragraph of a text, not the cell beside it",
    finding({ span: { paragraph: 4, start: 0, end: 2 } }),
    "情况说明第 5 段",
  ],
  ["none", finding({ cells: [] }), ""],
])("%s", (_, one, place) => {
  expect(findingPlace(one)).toBe(place);
});
