import { checkAll } from "../../../src/engine";
import type { Finding } from "../../../src/check/diagnosis";
import { address } from "../../../src/workbook/places";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

type Row = readonly (string | number | null)[];

/** A small department of a province that lists its tables as 收支总体情况表, 收入总体情况表 and 支出总体情况表. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  "1": [
    ["收支总体情况表"],
    ["部门（单位）：云港市审计局", null, null, "单位：万元"],
    ["收入", null, "支出", null],
    ["项目", "预算数", "项目", "预算数"],
    ["一、财政拨款收入", 300, "一、一般公共服务支出", 250],
    ["一般公共预算收入", 300, "二、社会保障和就业支出", 80],
    ["二、其他收入", 30, null, null],
    ["本年收入合计", 330, "本年支出合计", 330],
    ["收入总计", 330, "支出总计", 330],
  ],
  "2": [
    ["收入总体情况表"],
    ["部门（单位）：云港市审计局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "一般公共预算收入", "其他收入"],
    [null, "合计", 330, 300, 30],
    ["201", "一般公共服务支出", 250, 220, 30],
    ["20108", "审计事务", 250, 220, 30],
    ["2010801", "行政运行", 150, 150, null],
    ["2010804", "审计业务", 100, 70, 30],
    ["208", "社会保障和就业支出", 80, 80, null],
    ["20805", "行政事业单位养老支出", 80, 80, null],
    ["2080505", "机关事业单位基本养老保险缴费支出", 80, 80, null],
  ],
  "3": [
    ["支出总体情况表"],
    ["部门（单位）：云港市审计局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", 330, 230, 100],
    ["201", "一般公共服务支出", 250, 150, 100],
    ["20108", "审计事务", 250, 150, 100],
    ["2010801", "行政运行", 150, 150, null],
    ["2010804", "审计业务", 100, null, 100],
    ["208", "社会保障和就业支出", 80, 80, null],
    ["20805", "行政事业单位养老支出", 80, 80, null],
    ["2080505", "机关事业单位基本养老保险缴费支出", 80, 80, null],
  ],
};

/** With other contents at `3!C7`; null makes a cell blank. */
function workbookWith(changes: Readonly<Record<string, string | number | null>>): WorkbookSnapshot {
  return {
    sheets: Object.entries(tables).map(([name, rows]) => ({
      name,
      rows: rows.map((row, line) =>
        row.map((kept, column) => {
          const key = `${name}!${address(line, column)}`;
          const value = key in changes ? changes[key] : kept;
          if (value === null || value === undefined) return undefined;
          return typeof value === "number" ? { value, format: "0.00" } : { value };
        }),
      ),
    })),
  };
}

function findingsWith(changes: Readonly<Record<string, string | number | null>>): readonly Finding[] {
  const checked = checkAll(workbookWith(changes));
  const [document, ...others] = checked.ok ? checked.value : [];
  expect(others).toEqual([]);
  expect(document?.standard.id).toBe("national");
  return document?.diagnosis.findings.filter(({ check }) => check === "same-quantity") ?? [];
}

test("has nothing against a sound budget", () => {
  expect(findingsWith({})).toEqual([]);
});

test.each([
  ["an item of two tables", { "3!C7": 151 }, ["2!C7", "3!C7"], ["151.00", "150.00"]],
  ["a class, as the 收支总表 has it", { "1!D5": 260 }, ["1!D5"], ["260.00", "250.00"]],
  ["the total of all tables", { "3!C4": 331 }, ["3!C4"], ["331.00", "330.00"]],
  ["money of one source", { "1!B6": 301, "1!B5": 301 }, ["1!B6"], ["301.00", "300.00"]],
  ["a blank where the other table has a figure", { "3!C7": null }, ["3!C7"], ["0.00", "150.00"]],
])("%s", (_, change, places, amounts) => {
  const told = findingsWith(change).filter(({ outcome }) => outcome === "failed");
  const cells = told.flatMap((one) =>
    one.cells.map(({ place }) => `${place.sheet}!${address(place.row, place.column)}`),
  );
  expect(cells).toEqual(expect.arrayContaining(places));
  const figures = told.flatMap(({ actual, expected }) => [actual, expected]);
  expect(figures).toEqual(expect.arrayContaining(amounts));
  expect(told.every(({ severity }) => severity === "error")).toBe(true);
});

test("an amount that cannot be read is told, not judged", () => {
  expect(findingsWith({ "3!C7": "待定" })).toEqual([]);
});
