import { parseDecimal } from "../../../../src/amount/decimal";
import { inputGroups, standards } from "../../../../src/engine";
import { formOf, inputsOf, readField } from "../../../../src/taskpane/narrative/form/fields";
import { documentOf } from "../../../narrate/prose-cases";
import { readForm } from "../../../../src/taskpane/narrative/form/form";

/** What one standard asks for; what all of them do is read. */
const groups = formOf(standards[0].inputs, documentOf("construction-2026"));
const fields = new Map(groups.flatMap((group) => group.fields).map((field) => [field.key, field]));

function read(key: string, text: string) {
  const field = fields.get(key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return readField(field, text);
}

it("asks for what the standard describes, in its order and words", () => {
  expect(groups.map(({ title }) => title.zh)).toEqual([
    "上年数",
    "变动的原因",
    "政府采购",
    "绩效管理",
    "国有资产",
    "其他说明",
  ]);
  expect(groups[0]?.fields.map(({ label }) => label)).toEqual([
    "上年收入总计（万元）",
    "上年支出总计（万元）",
    "上年一般公共预算当年支出（万元）",
    "上年因公出国（境）费（万元）",
    "上年公务接待费（万元）",
    "上年公务用车运行维护费（万元）",
    "上年公务用车购置费（万元）",
    "上年机关运行经费（万元）",
  ]);
  expect(fields.get("assets.asOf")?.label).toBe("资产统计截止日期，例如 2025-12-31");
  expect(fields.get("assets.officeArea")?.label).toBe("办公用房建筑总面积（平方米）");
});

it("takes figures of full width, and leaves words as they are", () => {
  expect(read("lastYear.totalRevenue", " １２，３４５．６０ ")).toEqual({
    ok: true,
    value: parseDecimal("12345.6"),
  });
  expect(read("reasons.revenue", " 新增１个项目 ")).toEqual({ ok: true, value: "新增１个项目" });
  expect(read("procurement.goods", "  ")).toEqual({ ok: true, value: undefined });
});

it("calls what is wrong by the field's label", () => {
  expect(read("procurement.goods", "十万")).toEqual({
    ok: false,
    error: '“政府采购货物预算（万元）”应当是万元金额，例如 "27145.59"，现在是 "十万"',
  });
});

it("gives the engine what can be read, the year of last year's workbook included", () => {
  const texts = {
    "lastYear.year": "2025",
    "procurement.goods": "十万",
    "assets.vehicles.quota": "２",
    other: "1",
  };
  expect([...inputsOf(texts, inputGroups)]).toEqual([
    ["lastYear.year", parseDecimal("2025")],
    ["assets.vehicles.quota", parseDecimal("2")],
  ]);
});

it.each([undefined, null, 3, "text", [], { typed: 1, read: "a", drafts: { "reasons.revenue": 5 } }])(
  "takes a kept form that cannot be understood for an empty one: %j",
  (stored) => {
    expect(readForm(stored)).toEqual({ typed: {}, read: {}, drafts: {} });
  },
);

it("keeps of a kept form what are texts", () => {
  const stored = { typed: { "reasons.revenue": "新增项目", "reasons.abroad": 3 } };
  expect(readForm(stored)).toEqual({ typed: { "reasons.revenue": "新增项目" }, read: {}, drafts: {} });
});
