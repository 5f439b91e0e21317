import { parseDecimal } from "../../src/amount/decimal";
import { inputGroups } from "../../src/engine";
import { readInputs } from "../../src/narrate/inputs";

test("the inputs of the documentation", () => {
  const read = readInputs(
    `{
    "lastYear": { "year": 2025, "totalRevenue": "27,145.59", "threePublic": { "abroad": 0 }, "operatingFunds": null },
    "reasons": { "revenue": "新增项目", "expenditure": " " },
    "performance": { "projects": { "operating": { "count": 3, "amount": "160.00" } } },
    "assets": { "asOf": "2025-12-31", "vehicles": { "quota": 0, "total": 0 }, "officeArea": "336" }
  }`,
    inputGroups,
  );
  expect(read.ok && [...read.value]).toEqual([
    ["lastYear.year", parseDecimal("2025")],
    ["lastYear.totalRevenue", parseDecimal("27145.59")],
    ["lastYear.threePublic.abroad", 0n],
    // A blank reason is none.
    ["reasons.revenue", "新增项目"],
    ["performance.projects.operating.count", parseDecimal("3")],
    ["performance.projects.operating.amount", parseDecimal("160")],
    ["assets.asOf", "2025-12-31"],
    ["assets.vehicles.quota", 0n],
    ["assets.vehicles.total", 0n],
    ["assets.officeArea", parseDecimal("336")],
  ]);
});

test.each([
  ["{", "内容不是有效的 JSON，请检查括号、引号和逗号"],
  ["[]", "最外层应当是 { … } 形式的一组内容，现在是 []"],
  [
    `{"lastyear":{}}`,
    "没有“lastyear”这一项，可用的有：lastYear、reasons、procurement、performance、assets、other",
  ],
  [`{"lastYear":{"threePublic":{"car":"1"}}}`, "没有“lastYear.threePublic.car”这一项，可用的有："],
  [`{"__proto__x":1,"lastYear":{}}`, "没有“__proto__x”这一项"],
  [
    `{"lastYear":{"totalRevenue":"27145.59万"}}`,
    `“lastYear.totalRevenue”应当是万元金额，例如 "27145.59"，现在是 "27145.59万"`,
  ],
  [`{"procurement":{"goods":-1}}`, "“procurement.goods”不能是负数，现在是 -1"],
  [`{"procurement":{"goods":[1]}}`, "“procurement.goods”应当是万元金额"],
  [`{"lastYear":{"year":25}}`, "“lastYear.year”应当是四位年份"],
  [
    `{"performance":{"projects":{"operating":{"count":1.5}}}}`,
    "“performance.projects.operating.count”应当是不小于 0 的整数",
  ],
  [`{"assets":{"asOf":"2025-02-30"}}`, `“assets.asOf”应当是日期，例如 "2025-12-31"，现在是 "2025-02-30"`],
  [`{"assets":{"officeArea":"-3"}}`, `“assets.officeArea”不能是负数，现在是 "-3"`],
  [`{"assets":{"vehicles":{"quota":"1a"}}}`, `“assets.vehicles.quota”应当是不小于 0 的整数，现在是 "1a"`],
  [`{"lastYear":{"year":1.5}}`, "“lastYear.year”应当是不小于 0 的整数，现在是 1.5"],
  // The first thing that is wrong, as they stand in the file.
  [`{"other":{"notes":1},"elsewhere":{}}`, "“other.notes”应当是文字，现在是 1"],
  [`{"elsewhere":{},"other":{"notes":1}}`, "没有“elsewhere”这一项"],
  [
    `{"performance":{"whole":{"reported":"是"}}}`,
    `“performance.whole.reported”应当是“编报”或“未编报”，现在是 "是"`,
  ],
  // What cannot be together.
  [
    `{"assets":{"vehicles":{"total":1,"leader":2}}}`,
    "“assets.vehicles.total”是 1，各项已填的合计是 2，请核对",
  ],
  [
    `{"assets":{"vehicles":{"total":9,"leader":1,"confidential":1,"emergency":1,"enforcement":1,"special":1,"business":1,"other":1}}}`,
    "“assets.vehicles.total”是 9，各项合计是 7，请核对",
  ],
  [
    `{"assets":{"equipmentOver500k":0,"equipmentOver1m":1}}`,
    "“assets.equipmentOver1m”是 1，多于“assets.equipmentOver500k”是 0",
  ],
  [
    `{"performance":{"units":{"total":1,"reporting":2}}}`,
    "“performance.units.reporting”是 2，多于“performance.units.total”是 1",
  ],
  [
    `{"performance":{"projects":{"operating":{"count":0,"amount":"3"}}}}`,
    "“performance.projects.operating.count”是 0，而“performance.projects.operating.amount”是 3",
  ],
  [`{"planned":{"201":"3"}}`, "没有“planned.201”这一项，可用的有：total、科目编码"],
  [`{"planned":{"2010301":"x"}}`, "“planned.2010301”应当是万元金额"],
  [`{"planned":{"科目编码":"3"}}`, "没有“planned.科目编码”这一项"],
  [`{"lastYear":{"2010301":"3"}}`, "没有“lastYear.2010301”这一项"],
  [`{"reasons":{"revenue":3}}`, "“reasons.revenue”应当是文字，现在是 3"],
])("%s", (text, message) => {
  expect(readInputs(text, inputGroups)).toEqual({ ok: false, error: expect.stringContaining(message) });
});

test.each([
  `{"assets":{"vehicles":{"total":3,"leader":1}}}`,
  `{"assets":{"equipmentOver500k":1,"equipmentOver1m":1}}`,
  `{"performance":{"projects":{"operating":{"count":0,"amount":"0"},"specific":{"count":2,"amount":"3"}}}}`,
  `{"planned":{"total":"1150.00","2010301":"600.00"}}`,
  `{"performance":{"units":{"total":4,"reporting":0,"amount":0},"whole":{"reported":"未编报"}}}`,
])("what is only not complete, or agrees, is taken: %s", (text) => {
  expect(readInputs(text, inputGroups).ok).toBe(true);
});
