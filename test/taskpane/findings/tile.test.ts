import { shortNames } from "../../../src/taskpane/findings/tile";

it.each([
  [
    ["表一", "表二 收入", "附表13"],
    ["一", "二", "13"],
  ],
  [
    ["表一", undefined, "说明"],
    ["一", "2", "3"],
  ],
  [
    ["收支总表", "收入总表", "三公"],
    ["收支", "收入", "三公"],
  ],
  [
    ["预算总表", "预算收入"],
    ["1", "2"],
  ],
  [
    ["Sheet1", "Sheet2"],
    ["1", "2"],
  ],
  [
    ["2026-1", "2027-1"],
    ["1", "2"],
  ],
  [
    ["一张", undefined],
    ["1", "2"],
  ],
])("tables on %j go by %j", (sheets, names) => {
  expect(shortNames(sheets.map((sheet) => (sheet === undefined ? {} : { sheet })))).toEqual(names);
});
