import { noColors } from "../../src/report/text/colors";
import { tablesResult, tablesText } from "../../src/report/tables";
import { budgets } from "../fixtures/budget";
import { layOut, withCell, placeOf } from "../fixtures/layouts/layouts";
import { performanceForms, withForms } from "../fixtures/layouts/performance-forms";
import { recognizedOf, withoutSheet } from "./checked";

const whole = layOut(budgets["culture-2026"]);
const workbook = withoutSheet(whole, "表二");
const untitled = withCell(workbook, placeOf(whole, "expenditure/title"), undefined);
const twice = {
  sheets: [...workbook.sheets, ...workbook.sheets.filter(({ name }) => name === "表三")].map(
    // With a word of its own it is no mere copy.
    (sheet, index) =>
      index === 12 ? { ...sheet, name: "表三 (2)", rows: [...sheet.rows, [{ value: "注：待定" }]] } : sheet,
  ),
};

test("every table with its place, how it was recognised and how surely", () => {
  const result = tablesResult("a.xlsx", recognizedOf(workbook));
  expect(result).toMatchObject({ version: 1, file: "a.xlsx", standard: "shanxi", year: 2026, leftovers: [] });
  expect(result.tables).toHaveLength(13);
  expect(result.tables[1]).toEqual({
    id: "revenue",
    document: 0,
    title: "预算收入总表",
    state: "missing",
  });
  expect(result.tables[2]).toEqual({
    id: "expenditure",
    document: 0,
    title: "2026年预算支出总表",
    sheet: "表三",
    range: expect.stringMatching(/^A1:E\d+$/) as string,
    unit: "万元",
    state: "filled",
    how: "标题“2026年预算支出总表”；表头齐全",
    certainty: 1,
  });
});

test("certainty has two decimals", () => {
  const recognized = recognizedOf(workbook);
  const readings = recognized.recognition.readings.map((reading) => ({ ...reading, certainty: 2 / 3 }));
  const result = tablesResult("a.xlsx", {
    ...recognized,
    recognition: { ...recognized.recognition, readings },
  });
  expect(result.tables[2]?.certainty).toBe(0.67);
});

test("a table without its title is less certain", () => {
  const { tables } = tablesResult("a.xlsx", recognizedOf(untitled));
  const certainty = tables.find(({ id }) => id === "expenditure")?.certainty;
  expect(certainty).toBeLessThan(1);
});

test("what was left aside, with the line as Excel counts it and the reason", () => {
  const result = tablesResult("a.xlsx", recognizedOf(twice));
  expect(result.leftovers).toEqual([
    {
      sheet: expect.stringMatching(/^表三/) as string,
      row: 2,
      text: "2026年预算支出总表",
      reason: "同一张表出现多次，已取内容较多的一张",
    },
  ]);
  expect(tablesText(result, noColors)).toMatch(
    /\n\n像表而没有采用的\n {2}表三.* 第 2 行“2026年预算支出总表”：同一张表出现多次，已取内容较多的一张\n$/,
  );
});

test("text: aligned, the missing table named", () => {
  const text = tablesText(tablesResult("a.xlsx", recognizedOf(workbook)), noColors);
  expect(text).toMatch(/^a\.xlsx\n云州市文化和旅游局 2026 年部门预算，找到 12\/13 张表/);
  expect(text).toMatch(/^ {2}没有找到 {2}预算收入总表$/m);
  expect(text).toMatch(
    /^ {2}有数据 {4}2026年预算支出总表 +表三 A1:E\d+ {2}万元 {2}把握 100%\n +标题“2026年预算支出总表”；表头齐全$/m,
  );
});

test("performance forms are listed with their names and money", () => {
  const forms = performanceForms["culture-2026"];
  const result = tablesResult("a.xlsx", recognizedOf(withForms(whole, forms)));
  expect(result.performanceForms).toHaveLength(forms.projects.length + 1);
  expect(result.performanceForms?.slice(0, 2)).toEqual([
    {
      of: "whole",
      name: "云州市文化和旅游局",
      year: 2026,
      sheet: "绩效1",
      range: "B1:G16",
      amount: "3646.26",
    },
    {
      of: "project",
      name: "文化和旅游宣传推广专项",
      year: 2026,
      sheet: "绩效2",
      range: "A1:G11",
      amount: "185.60",
    },
  ]);
  const text = tablesText(result, noColors);
  expect(text).toContain(`绩效目标表 ${forms.projects.length + 1} 张`);
  expect(text).toContain("  项目支出  文化和旅游宣传推广专项  绩效2 A1:G11  185.60 万元");
  expect(tablesResult("a.xlsx", recognizedOf(whole)).performanceForms).toBeUndefined();
});
