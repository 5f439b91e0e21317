import { speaksOfAmounts } from "../../../src/narrate/read/find/prose-lines";

test.each([
  ["2026年支出预算8277.83万元。", true],
  ["其中基本支出３２９．８３万元", true],
  ["单价50万元以上设备0台（套）", false],
  ["指标1：增雨作业飞机租赁 140 万元/年", false],
  ["飞机租赁140万元/年，全年共安排840万元", true],
  ["  1032.99万元", false],
  ["成本≤140万元", false],
])("%s", (text, expected) => {
  expect(speaksOfAmounts({ text, place: { paragraph: 0 }, offset: 0 })).toBe(expected);
});
