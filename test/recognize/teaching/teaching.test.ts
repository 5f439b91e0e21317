import { checkAll, compareTeaching, outlineOf, taughtFor, type Teaching } from "../../../src/engine";
import { refusalText } from "../../../src/report/teaching";
import { tablesResult } from "../../../src/report/tables";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { inventedColumns, inventedHeader, inventedPlace, inventedWorkbook } from "../../fixtures/taught";

const workbook = inventedWorkbook();

/** What is read by a teaching: the tables, and what is wrong. */
function read(own: WorkbookSnapshot, { assigned = [], taught = [] }: Teaching = {}) {
  const checked = checkAll(own, assigned, { taught });
  if (!checked.ok) throw new Error(checked.error);
  const [only, second] = checked.value;
  if (only === undefined || second !== undefined) throw new Error("Not one document");
  return {
    tables: tablesResult("", only).tables.map(({ id }) => id),
    errors: only.diagnosis.findings
      .filter(({ outcome }) => outcome === "failed")
      .map(({ message }) => message),
    culprits: only.diagnosis.culprits.map(({ cells }) => cells.map(({ place }) => place)),
    ties: only.judged.ties.length,
  };
}

const known = ["revenue-expenditure", "general-expenditure"];
const all = [...known, "expenditure"];
const given = { assigned: [inventedPlace] };
const learned = { taught: [inventedHeader] };

it("without a word of anybody the table is left aside", () => {
  expect(read(workbook).tables).toEqual(known);
});

describe("a place that a person explains", () => {
  it("is read as they say, and takes part in ties", () => {
    const { tables, errors, ties } = read(workbook, given);
    expect({ tables, errors }).toEqual({ tables: all, errors: [] });
    expect(ties).toBeGreaterThan(read(workbook).ties);
  });

  it("has its slip found like any other table", () => {
    const { errors, culprits } = read(inventedWorkbook({ slip: 3 }), given);
    expect(errors.length).toBeGreaterThan(0);
    expect(culprits).toEqual([[{ sheet: "花钱", row: 7, column: 3 }]]);
  });

  it("goes before what was found by itself, of which one table of the kind gives way", () => {
    const place = { table: "general-expenditure", sheet: "花钱", top: 0, left: 0, bottom: 8, right: 5 };
    const { tables } = read(workbook, { assigned: [{ ...inventedPlace, ...place }] });
    expect(tables).toEqual(["revenue-expenditure", "general-expenditure"]);
  });

  it("may begin at its title alone", () => {
    const open = { ...inventedPlace, bottom: 1_048_575, right: 16_383 };
    expect(read(workbook, { assigned: [open] }).tables).toEqual(all);
  });

  it("is outlined with what is understood of it, and teaches labels", () => {
    const { table, sheet, top, left, bottom, right } = inventedPlace;
    const bare = outlineOf(workbook, { table, sheet, top, left, bottom, right }, []);
    expect(bare).toMatchObject({ title: { row: 0 }, header: { top: 2, bottom: 3 }, lines: [] });
    expect(bare?.columns.map(({ label }) => label)).toEqual(
      inventedColumns.map(({ path }) => path.join("→")),
    );
    expect(bare?.columns.every(({ isUnderstood }) => !isUnderstood)).toBe(true);
    const outline = outlineOf(workbook, inventedPlace, []);
    expect(outline?.columns.map(({ quantity }) => quantity)).toEqual(
      inventedColumns.map(({ quantity }) => quantity),
    );
    expect(outline?.learned).toEqual(inventedHeader);
  });

  it("is nothing where nothing stands, or the kind is none", () => {
    const empty = { ...inventedPlace, top: 30, bottom: 40 };
    expect(outlineOf(workbook, empty, [])).toBeUndefined();
    expect(outlineOf(workbook, { ...inventedPlace, table: "none" }, [])).toBeUndefined();
    expect(outlineOf(workbook, { ...inventedPlace, sheet: "没有" }, [])).toBeUndefined();
    expect(read(workbook, { assigned: [empty] }).tables).toEqual(known);
  });
});

describe("a header that was explained once", () => {
  it.each([
    ["under the same title, of another department and year", "另一局2027年单位花钱盘子表"],
    ["under a title of its kind", "2027年部门支出总表"],
    ["under no title", ""],
  ])("is known again %s", (_, title) => {
    const { tables, errors } = read(inventedWorkbook({ title, scale: 2, name: "另一局" }), learned);
    expect({ tables, errors }).toEqual({ tables: all, errors: [] });
  });

  it("has a slip found", () => {
    const { culprits } = read(inventedWorkbook({ title: "", slip: 3 }), learned);
    expect(culprits).toEqual([[{ sheet: "花钱", row: 7, column: 3 }]]);
  });

  it("goes for nothing after a standard's own labels", () => {
    const columns = [{ path: ["项目支出"] as const, quantity: "personnel" }];
    const wrong = [{ ...inventedHeader, kind: "general-expenditure", columns, titles: [], totals: [] }];
    expect(read(workbook, { taught: wrong })).toEqual(read(workbook));
  });

  it("makes no difference to a workbook without its labels", () => {
    const shanxi = layOut(budgets["culture-2026"]);
    expect(taughtFor(shanxi, learned)).toEqual({ taught: [] });
    expect(read(shanxi, learned)).toEqual(read(shanxi));
  });
});

describe("a wrong word is refused", () => {
  const changed = (column: number, quantity: string) => ({
    ...inventedPlace,
    columns: inventedPlace.columns.map((own) => (own.column === column ? { column, quantity } : own)),
  });
  it.each([
    [
      "a part that is no part",
      5,
      "of-which",
      /处勾稽不符、只有 1 处相符，例如《单位花钱盘子表》“总盘子”的盘子/,
    ],
    ["a total for a part", 2, "personnel", /没有采用/],
    ["two columns of one quantity", 5, "personnel", /没有采用/],
  ])("%s", (_, column, quantity, sentence) => {
    const change = compareTeaching(workbook, {}, { assigned: [changed(column, quantity)] });
    expect(refusalText(change)).toMatch(sentence);
  });

  it("where a sum that held takes in another column", () => {
    // 合计 = 基本 + 项目 holds as it is printed: 甲类 is told beside it.
    const rows = [
      ["支出总表"],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "甲类资金"],
      ["", "合计", 30, 21, 9, 4],
      ["201", "一般公共服务支出", 30, 21, 9, 4],
      ["20101", "人大事务", 30, 21, 9, 4],
      ["2010101", "行政运行", 21, 21, "", 3],
      ["2010104", "人大会议", 9, "", 9, 1],
    ];
    const cells = rows.map((line) => line.map((value) => (value === "" ? undefined : { value })));
    const own = { sheets: [{ name: "支出", rows: cells }] };
    const place = { table: "expenditure", sheet: "支出", top: 0, left: 0, bottom: 6, right: 5 };
    const as = (quantity: string) =>
      compareTeaching(own, {}, { assigned: [{ ...place, columns: [{ column: 5, quantity }] }] });
    expect(refusalText(as("part"))).toMatch(/没有采用/);
    expect(refusalText(as("of-which"))).toBeUndefined();
  });

  it("and not for a slip in the workbook", () => {
    const change = compareTeaching(inventedWorkbook({ slip: 3 }), {}, given);
    expect(change.after.failed).toBeGreaterThan(0);
    expect(refusalText(change)).toBeUndefined();
  });

  it("also of a header in another workbook, which is then read without it", () => {
    const columns = inventedColumns.map((own) =>
      own.quantity === "project" ? { ...own, quantity: "of-which" } : own,
    );
    const wrong = taughtFor(workbook, { taught: [{ ...inventedHeader, columns }] });
    expect(wrong.taught).toEqual([]);
    expect(wrong.change && refusalText(wrong.change)).toMatch(/没有采用/);
  });
});

describe("a table of a province's standard", () => {
  const budget = layOut(budgets["culture-2026"]);
  const words = new Map([
    ["科目编码", "事由号"],
    ["科目名称", "事由"],
    ["合计", "盘子"],
    ["基本支出", "吃饭钱"],
    ["项目支出", "办事钱"],
    ["2026年预算支出总表", "2026年花钱盘子表"],
  ]);
  const at = 2;
  const shanxi = {
    sheets: budget.sheets.map((sheet, index) =>
      index === at
        ? {
            ...sheet,
            rows: sheet.rows.map((cells) =>
              cells.map((cell) => cell && { ...cell, value: words.get(String(cell.value)) ?? cell.value }),
            ),
          }
        : sheet,
    ),
  };
  const sheet = budget.sheets[at]?.name ?? "";
  const quantities = ["functional-code", "functional-name", "total", "basic", "project"];
  const place = {
    table: "expenditure",
    sheet,
    top: 0,
    left: 0,
    bottom: 100,
    right: 4,
    total: 5,
    columns: quantities.map((quantity, column) => ({ column, quantity })),
  };

  it("is its own again, with all its ties, where it stands and in the next workbook", () => {
    const whole = read(budget);
    expect(read(shanxi).ties).toBeLessThan(whole.ties);
    expect(read(shanxi, { assigned: [place] })).toEqual(whole);
    const learned = outlineOf(shanxi, place, [])?.learned;
    expect(read(shanxi, { taught: learned === undefined ? [] : [learned] })).toEqual(whole);
  });

  it("makes no table of that province's of a budget that is none", () => {
    const [only] = ["expenditure"].flatMap((table) => {
      const own = { table, sheet: "一般", top: 0, left: 0, bottom: 7, right: 4, columns: [] };
      const checked = checkAll(inventedWorkbook(), [own]);
      return checked.ok ? checked.value : [];
    });
    expect(only?.standard.id).toBe("national");
  });
});

describe("what anybody may have written into a workbook's settings", () => {
  it.each([
    ["rows and columns that are none", { top: -9, left: -9, bottom: -1, right: -1 }],
    ["a header without an end", { header: { top: -5, bottom: 1e9 } }],
    ["a header below the sheet", { header: { top: 900, bottom: 901 } }],
    ["a title and a total that are not there", { title: 5000, total: -3 }],
    ["columns that are not there", { columns: [{ column: 1e9, quantity: "total" }] }],
    ["a quantity that is none", { columns: [{ column: 2, quantity: "none" }] }],
  ])("makes no trouble: %s", (_, change) => {
    const { tables } = read(workbook, { assigned: [{ ...inventedPlace, ...change }] });
    expect(tables.filter((id) => known.includes(id))).toEqual(known);
  });
});

it("final accounts have quantities of their own", () => {
  const own = {
    sheets: [
      {
        name: "决算",
        rows: [
          ["政府性基金预算财政拨款收入支出决算表"],
          ["科目编码", "科目名称", "家底", "进账", "花销", "", "", "剩下"],
          ["", "", "", "", "小计", "基本支出", "项目支出", ""],
          ["", "合计", 5, 30, 31, 21, 10, 4],
          ["212", "城乡社区支出", 5, 30, 31, 21, 10, 4],
          ["21208", "国有土地使用权出让收入安排的支出", 5, 30, 31, 21, 10, 4],
          ["2120801", "征地和拆迁补偿支出", 2, 20, 21, 21, "", 1],
          ["2120804", "农村基础设施建设支出", 3, 10, 10, "", 10, 3],
        ].map((line) => line.map((value) => (value === "" ? undefined : { value }))),
      },
    ],
  };
  const place = {
    table: "final-fund",
    sheet: "决算",
    ...{ top: 0, left: 0, bottom: 7, right: 7 },
    columns: [
      { column: 2, quantity: "opening-balance" },
      { column: 3, quantity: "income-of-year" },
      { column: 7, quantity: "carry-forward" },
    ],
  };
  const checked = checkAll(own, [place]);
  if (!checked.ok) throw new Error(checked.error);
  const columns = checked.value.flatMap((one) => tablesResult("", one).tables[0]?.columns ?? []);
  expect(columns.map(({ label, quantity }) => `${label} ${quantity ?? ""}`)).toEqual([
    "家底 amount",
    "进账 amount",
    "花销→小计 amount",
    "花销→基本支出 amount",
    "花销→项目支出 amount",
    "剩下 amount",
  ]);
  expect(outlineOf(own, place, [])?.learned.columns.map(({ path }) => path)).toEqual([
    ["家底"],
    ["进账"],
    ["剩下"],
  ]);
});
