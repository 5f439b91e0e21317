import { provinceWorkbook } from "../../fixtures/provinces";
import { recognizeKinds } from "./read-kinds";

it("tells where a table is that stands on a hidden sheet", () => {
  const { sheets } = provinceWorkbook("jiangsu-wuxi-statistics-2026");
  const hidden = sheets.map((sheet, index) => (index === 2 ? { ...sheet, isHidden: true as const } : sheet));
  const { documents, unread } = recognizeKinds({ sheets: hidden });
  expect(documents.map(({ document }) => document.tables.size)).toEqual([12]);
  expect(unread.map(({ sheet, text, reason }) => [sheet, text, reason])).toEqual([
    [sheets[2]?.name, "支出总表", "工作表是隐藏的，没有读取；要核对请先取消隐藏"],
  ]);
});
