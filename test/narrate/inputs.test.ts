import { readInputs } from "../../src/narrate/inputs";
import { toPlain } from "../../src/amount/decimal";

test("the inputs of the documentation", () => {
  const read = readInputs(`{
    "lastYear": { "year": 2025, "totalRevenue": "27,145.59", "threePublic": { "abroad": 0 }, "operatingFunds": null },
    "reasons": { "revenue": "新增项目", "expenditure": " " },
    "performance": { "projects": { "operating": { "count": 3, "amount": "160.00" } } },
    "assets": { "asOf": "2025-12-31", "vehicles": { "quota": 0, "total": 0 }, "officeArea": "336" }
  }`);
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  expect(toPlain(read.value.lastYear?.totalRevenue ?? 0n, 2)).toBe("27145.59");
  expect(read.value.lastYear?.threePublic).toEqual({ abroad: 0n });
  expect(read.value.lastYear?.operatingFunds).toBeUndefined();
  // A blank reason is none.
  expect(read.value.reasons).toEqual({ revenue: "新增项目" });
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
  [`{"assets":{"asOf":"2025-02-30"}}`, "“assets.asOf”应当是日期"],
  [`{"reasons":{"revenue":3}}`, "“reasons.revenue”应当是文字，现在是 3"],
])("%s", (text, message) => {
  expect(readInputs(text)).toEqual({ ok: false, error: expect.stringContaining(message) });
});
