import type { Table } from "../../../src/budget/document";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { recognizeKinds } from "./read-kinds";
import { failing, tiesAsRead } from "./ties-as-read";

type Value = string | number | null;
type Line = readonly Value[];

/** One table below its title, as some office prints it. */
function bookOf(...sheets: readonly (readonly Line[])[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((lines, index) => ({
      name: `Sheet${index + 1}`,
      rows: lines.map((line) => line.map((value) => (value === null ? undefined : { value }))),
    })),
  };
}

function read(workbook: WorkbookSnapshot): {
  readonly department: string | undefined;
  readonly year: number | undefined;
  readonly tables: readonly Table[];
  readonly errors: readonly string[];
} {
  const { documents } = recognizeKinds(workbook);
  const [one] = documents.map(({ document }) => document);
  return {
    department: one?.department,
    year: one?.year,
    tables: [...(one?.tables.values() ?? [])],
    errors: documents.flatMap(({ document }) => failing(tiesAsRead(document))),
  };
}

function only(...lines: readonly Line[]): Table {
  const { tables, errors } = read(bookOf(lines));
  const [table, second] = tables;
  expect(errors).toEqual([]);
  if (table === undefined || second !== undefined) throw new Error(`${tables.length} tables`);
  return table;
}

const SPENDING: Line = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];

/** Each row's kind and code. */
const rowsOf = ({ rows }: Table) => rows.map(({ kind, code }) => `${kind} ${code ?? ""}`.trim());
const columnsSummed = ({ asRead }: Table) =>
  asRead?.columnSums.map(({ total, parts }) => `${total}=${parts.join("+")}`);
const rowsSummed = ({ asRead }: Table) =>
  asRead?.rowSums.map(({ total, parts }) => `${total}=${parts.join("+")}`);

describe("names and codes of rows", () => {
  it.each([
    ["2070104", "图书馆"],
    ["2070205", "博物馆"],
    ["2012604", "档案馆"],
    ["2070107", "艺术表演团体"],
  ])("%s %s is an item, though it is called as institutions are", (code, name) => {
    const section = code.slice(0, 5);
    const table = only(
      ["部门支出总表"],
      SPENDING,
      ["合计", null, 30, 10, 20],
      [code.slice(0, 3), "某类支出", 30, 10, 20],
      [section, "某款", 30, 10, 20],
      [`${section}01`, "行政运行", 10, 10, null],
      [code, name, 20, null, 20],
    );
    expect(rowsOf(table).at(-1)).toBe(`code ${code}`);
    expect(rowsSummed(table)).toContain(`${section}=${section}01+${code}`);
  });

  it.each(["2010405-日常经济运行调节", "[2010405]日常经济运行调节", "2010405 日常经济运行调节"])(
    "%s has its code",
    (label) => {
      const table = only(
        ["部门支出总表"],
        ["功能分类科目", "合计", "基本支出", "项目支出"],
        ["合计", 30, 10, 20],
        ["2010401-行政运行", 10, 10, null],
        [label, 20, null, 20],
      );
      expect(rowsOf(table)).toEqual(["total", "code 2010401", "code 2010405"]);
    },
  );

  it.each([
    ["201.04.01", "201.04.05"],
    ["201-04-01", "201-04-05"],
  ])("%s is a code with its levels parted", (first, second) => {
    const table = only(
      ["部门支出总表"],
      SPENDING,
      ["合计", null, 30, 10, 20],
      ["201.04", "发展与改革事务", 30, 10, 20],
      [first, "行政运行", 10, 10, null],
      [second, "日常经济运行调节", 20, null, 20],
    );
    expect(rowsOf(table)).toEqual(["total", "code 20104", "code 2010401", "code 2010405"]);
  });

  it("each of two economic classifications has a label of its own, which may not say which it is", () => {
    const table = only(
      ["一般公共预算基本支出情况表"],
      ["支出经济分类科目（政府预算）", null, "支出经济分类科目（部门预算）", null, "预算"],
      ["科目编码", "科目名称", "科目编码", "科目名称"],
      [null, "合计", null, null, 30],
      ["50101", "工资奖金津补贴", "30102", "津贴补贴", 10],
      ["50201", "办公经费", "30201", "办公费", 20],
    );
    expect(table.asRead?.unread).toEqual([]);
    expect(rowsOf(table)).toEqual(["total", "item 30102", "item 30201"]);
  });

  it("“三公”经费 may head the names", () => {
    const table = only(
      ["一般公共预算“三公”经费支出情况表"],
      ["“三公”经费", "金额"],
      ["一、因公出国（境）费", 10],
      ["二、公务接待费支出", 5],
      ["三、公务用车购置和运行费", 20],
      ["（一）公务用车购置费", 12],
      ["（二）公务用车运行维护费", 8],
      ["合计", 35],
    );
    expect(rowsSummed(table)?.toSorted()).toEqual(["r5=r6+r7", "r8=r3+r4+r5"]);
  });

  it("units stand above their items, told by their codes", () => {
    const table = only(
      ["部门支出总表"],
      SPENDING,
      ["合计", null, 60, 30, 30],
      ["301001", "某市粮食局本级", 30, 10, 20],
      ["2010401", "行政运行", 10, 10, null],
      ["2010402", "一般行政管理事务", 20, null, 20],
      ["301002", "某市粮油储备处置服务点", 30, 20, 10],
      ["2010450", "事业运行", 20, 20, null],
      ["2010499", "其他发展与改革事务支出", 10, null, 10],
    );
    expect(rowsOf(table).filter((row) => row.startsWith("unit"))).toHaveLength(2);
    expect(table.asRead?.unread).toEqual([]);
  });

  it("the codes of items stand once more among those of units", () => {
    const table = only(
      ["部门支出总表"],
      ["功能科目", null, null, "单位代码", "单位名称（功能分类科目）", "合计", "基本支出", "项目支出"],
      ["类", "款", "项"],
      [null, null, null, null, "合计", 30, 10, 20],
      [null, null, null, "301001", "某市粮食局", 30, 10, 20],
      ["201", null, null, "201", "一般公共服务支出", 30, 10, 20],
      ["201", "04", null, "20104", "发展与改革事务", 30, 10, 20],
      ["201", "04", "01", "2010401", "行政运行", 10, 10, null],
      ["201", "04", "02", "2010402", "一般行政管理事务", 20, null, 20],
    );
    expect(rowsSummed(table)).toEqual(expect.arrayContaining(["201=20104", "20104=2010401+2010402"]));
  });

  it("经济分类科目 heads the government's codes too", () => {
    const table = only(
      ["支出预算分类汇总表（按政府预算经济分类）"],
      ["经济分类科目", "合计"],
      ["合计", 30],
      ["[50101]工资奖金津补贴", 10],
      ["[50201]办公经费", 20],
    );
    expect(table.asRead?.unread).toEqual([]);
    expect(table.asRead?.quantities.some(({ key }) => key.government === "50201")).toBe(true);
  });

  it("names alone are those of the classification that has all of them", () => {
    const table = only(
      ["支出预算分类汇总表（按政府预算经济分类）"],
      ["科目名称", "合计"],
      ["机关工资福利支出", 10],
      ["  工资奖金津补贴", 6],
      ["  住房公积金", 4],
      ["机关商品和服务支出", 20],
      ["  办公经费", 20],
      ["合计", 30],
    );
    expect(rowsSummed(table)).toHaveLength(3);
  });

  it("two classifications stand in levels beside each other", () => {
    const table = only(
      ["一般公共预算基本支出表"],
      ["科目编码", null, "科目名称", "政府预算经济分类", null, "科目名称", "合计", "人员经费", "公用经费"],
      ["类", "款", null, "类", "款"],
      [null, null, "合计", null, null, null, 30, 10, 20],
      ["301", "02", "津贴补贴", "501", "01", "工资奖金津补贴", 10, 10, null],
      ["302", "01", "办公费", "502", "01", "办公经费", 20, null, 20],
    );
    expect(rowsOf(table)).toEqual(["total", "item 30102", "item 30201"]);
  });

  it("人员经费 below 基本支出 is a part of it, with or without a numeral", () => {
    const table = only(
      ["部门收支总表"],
      ["收入", null, "支出", null],
      ["项目", "预算数", "项目", "预算数"],
      ["一、一般公共预算拨款收入", 60, "一、基本支出", 40],
      ["二、政府性基金预算拨款收入", null, "  人员经费", 30],
      ["三、国有资本经营预算拨款收入", null, "  公用经费", 10],
      ["四、事业收入", null, "二、项目支出", 20],
      ["本年收入合计", 60, "本年支出合计", 60],
      ["上年结转", null, "结转下年", null],
      ["收入总计", 60, "支出总计", 60],
    );
    expect(rowsSummed(table)).toContain("r4=r5+r6");
  });
});

describe("money in rows without numerals", () => {
  const wholeOf = (...lines: readonly Line[]) =>
    rowsSummed(
      only(
        ["部门收支总体情况表"],
        ["收入", null, "支出"],
        ["项目", "预算数", "功能分类", "预算数"],
        ...lines,
        ["小计", 60, "小计", 60],
        ["单位上年结余（包括国库集中支付额度结余）", 5, "结转下年", 5],
        ["收入总计", 65, "支出总计", 65],
      ),
    );

  it("财政拨款 stands over its three budgets, indented or not", () => {
    const sums = wholeOf(
      ["财政拨款（补助）", 50, "201 一般公共服务支出", 40],
      ["一般公共预算", 42, "205 教育支出", 20],
      ["政府性基金预算", 8],
      ["国有资本经营预算", null],
      ["事业收入", 10],
    );
    expect(sums).toEqual(expect.arrayContaining(["r4=r5+r6+r7", "r9=r4+r8"]));
  });

  it("单位资金 stands over what is indented below it, and beside what is not", () => {
    const sums = (indent: string) =>
      wholeOf(
        ["一般公共预算拨款收入", 40, "201 一般公共服务支出", 40],
        ["单位资金", 20, "205 教育支出", 20],
        ...["事业收入", "上级补助收入", "附属单位上缴收入", "经营收入", "其他收入"].map(
          (name, index): Line => [`${indent}${name}`, indent !== "" && index === 0 ? 20 : null],
        ),
      );
    expect(sums("    ")).toContain("r5=r6+r7+r8+r9+r10");
    expect(sums("")).toContain("r11=r4+r5+r6+r7+r8+r9+r10");
  });
});

it("小计 beside an amount of which nothing is known is not taken for all there is", () => {
  only(
    ["部门收支总体情况表"],
    ["收入", null, "支出"],
    ["项目", "预算数", "功能分类", "预算数"],
    ["一般公共预算拨款收入", 40, "201 一般公共服务支出", 45],
    ["事业收入", 20, "205 教育支出", 20],
    ["小计", 60],
    ["历年滚存资金", 5],
    ["收入总计", 65, "支出总计", 65],
  );
});

describe("收支总表", () => {
  const revenue: readonly Line[] = [
    ["一、一般公共预算拨款收入", 50],
    ["二、政府性基金预算拨款收入", 10],
    ["三、上年结转", 12],
    ["  一般公共预算拨款结转", 8],
    ["  政府性基金预算拨款结转", 4],
    ["收入总计", 72],
  ];

  it("what was carried over of each budget is a part of 上年结转, though each says so itself", () => {
    const table = only(["收入总体情况表"], ["项目", "预算数"], ...revenue);
    expect(rowsSummed(table)).toEqual(["r5=r6+r7", "r8=r3+r4+r5"]);
  });

  it("prints what is spent below what comes in", () => {
    const table = only(
      ["财政拨款收支总表"],
      ["收入项目", "预算数"],
      ...revenue,
      ["支出项目", "预算数"],
      ["一、一般公共服务支出", 42],
      ["二、教育支出", 30],
      ["支出总计", 72],
    );
    expect(rowsSummed(table)).toContain("r12=r10+r11");
    expect(table.rows.map(({ section }) => section)).toEqual([
      ...Array.from({ length: 6 }, () => "revenue1"),
      ...Array.from({ length: 3 }, () => "expenditure2"),
    ]);
  });

  it("has names under 项目名称, as others have under 项目", () => {
    const table = only(
      ["部门收支总体情况"],
      ["收入", "收入", "支出", "支出"],
      ["项目名称", "预算数（万元）", "项目名称", "预算数（万元）"],
      ["（一）一般公共预算拨款收入", 50, "（一）一般公共服务支出", 40],
      ["（二）事业收入", 10, "（二）教育支出", 20],
      ["收入总计", 60, "支出总计", 60],
    );
    expect(rowsSummed(table)).toHaveLength(2);
  });

  const byPurpose = (education: number): Line[] => [
    ["支出总体情况表"],
    ["项目", "预算"],
    ["一、基本支出", 60],
    ["    工资福利支出", 40],
    ["    公用类支出", 20],
    ["二、项目支出", 30],
    ["    日常运转类项目", 20],
    ["    事业发展类项目", education],
    ["支出总计", 90],
  ];

  it("rows that are indented are parts of the row above, where their figures say so", () => {
    const table = only(...byPurpose(10));
    expect(rowsSummed(table)).toEqual(["r3=r4+r5", "r6=r7+r8", "r9=r3+r6"]);
  });

  it("rows that are indented may not be all parts there are", () => {
    const table = only(...byPurpose(5));
    expect(rowsSummed(table)).toContain("r9=r3+r6");
  });
});

describe("projects below their items", () => {
  it("have a column of their own, in which the item has nothing", () => {
    const table = only(
      ["一般公共预算项目支出情况表"],
      ["科目编码", "科目名称", "项目名称", "项目支出合计", "商品和服务支出", "资本性支出"],
      ["20104", "发展与改革事务", null, 30, 20, 10],
      ["2010402", "一般行政管理事务", null, 30, 20, 10],
      ["2010402", "一般行政管理事务", "仓储设施改造", 18, 8, 10],
      ["2010402", "一般行政管理事务", "委托检测业务", 12, 12, null],
      [null, "合计", null, 30, 20, 10],
    );
    expect(rowsSummed(table)).toContain("2010402=r5+r6");
    expect(columnsSummed(table)).toEqual(["c3=c4+c5"]);
  });
});

describe("columns of economic items", () => {
  it("are those of projects in final accounts too", () => {
    const table = only(
      ["一般公共预算财政拨款项目支出决算表"],
      ["科目编码", "科目名称", "合计", "商品和服务支出", null, null, "资本性支出", null, null],
      [null, null, null, "小计", "印刷费", "差旅费", "小计", "办公设备购置", "专用设备购置"],
      ["合计", null, 30, 20, 15, 5, 10, 4, 6],
      ["2010402", "一般行政管理事务", 20, 14, 11, 3, 6, 4, 2],
      ["2010499", "其他发展与改革事务支出", 10, 6, 4, 2, 4, null, 4],
    );
    expect(table.id).toBe("final-general-projects");
    expect(columnsSummed(table)?.toSorted()).toEqual(["c2=c3+c6", "c3=c4+c5", "c6=c7+c8"]);
  });

  it.each([
    [
      "人员经费（工资福利支出）（按政府预算经济分类）",
      ["工资奖金津补贴", "社会保障缴费", "住房公积金", "其他工资福利支出"],
    ],
    [
      "公用经费（商品和服务支出）（按部门预算经济分类）",
      ["办公费", "印刷费", "差旅费", "其他商品和服务支出"],
    ],
  ])("of %s are the parts of their total", (title, [first, second, third, fourth]) => {
    const table = only(
      [`一般公共预算基本支出表--${title}`],
      ["科目编码", "科目名称", "合计", first ?? "", second ?? "", third ?? "", fourth ?? ""],
      ["合计", null, 30, 10, 8, 7, 5],
      ["20104", "发展与改革事务", 20, 6, 6, 5, 3],
      ["20805", "行政事业单位养老支出", 10, 4, 2, 2, 2],
    );
    expect(table.asRead?.columns.every(({ quantity }) => quantity !== undefined)).toBe(true);
    expect(columnsSummed(table)).toEqual(["c2=c3+c4+c5+c6"]);
  });
});

describe("totals of columns", () => {
  it("what is spent beside 上年结转 is this year's money, 小计 and 其中 too", () => {
    const { errors } = read(
      bookOf(
        [
          ["部门收支总体情况表"],
          ["收入", null, "支出"],
          ["项目", "金额", "项目", "合计", "上年结转", "一般公共预算", null, "事业收入"],
          [null, null, null, null, null, "小计", "其中：财政拨款"],
          ["一、一般公共预算", 60, "一、基本支出", 60, null, 55, 50, 5],
          ["二、事业收入", 10, "二、项目支出", 30, 20, 5, 4, 5],
          ["本年收入小计", 70],
          ["加：部门结转结余资金", 20],
          ["收入合计", 90, "支出合计", 90, 20, 60, 54, 10],
        ],
        [
          ["部门收入总体情况表"],
          ["科目编码", "科目名称", "合计", "本年收入", null, null, "上年结转", null, null],
          [null, null, null, "小计", "一般公共预算", "事业收入", "小计", "一般公共预算", "事业收入"],
          ["合计", null, 90, 70, 60, 10, 20, 15, 5],
          ["2010401", "行政运行", 60, 50, 45, 5, 10, 10, null],
          ["2010402", "一般行政管理事务", 30, 20, 15, 5, 10, 5, 5],
        ],
      ),
    );
    expect(errors).toEqual([]);
  });

  it("合计 takes in what is used of former years beside 本年收入 and 上年结转", () => {
    const table = only(
      ["部门收入总表"],
      ["科目编码", "科目名称", "合计", "本年收入", null, null, "上年结转", "使用非财政拨款结余"],
      [null, null, null, "小计", "一般公共预算拨款收入", "事业收入"],
      ["合计", null, 100, 70, 60, 10, 20, 10],
      ["2010401", "行政运行", 60, 50, 40, 10, 10, null],
      ["2010402", "一般行政管理事务", 40, 20, 20, null, 10, 10],
    );
    expect(columnsSummed(table)).toContain("c2=c3+c6+c7");
  });

  it("本年收入合计 among its own sources is the sum of those that follow it", () => {
    const table = only(
      ["部门收入总表"],
      ["科目编码", "科目名称", "合计", "上年结转", "本年收入合计", "一般公共预算拨款收入", "事业收入"],
      ["合计", null, 100, 20, 80, 70, 10],
      ["2010401", "行政运行", 60, 10, 50, 40, 10],
      ["2010402", "一般行政管理事务", 40, 10, 30, 30, null],
    );
    expect(columnsSummed(table)?.toSorted()).toEqual(["c2=c3+c4", "c4=c5+c6"]);
  });

  it("a group may stand alone above the labels that are not of it", () => {
    const table = only(
      ["一般公共预算“三公”经费支出表"],
      [null, null, null, "公务用车购置及运行费"],
      ["合计", "因公出国（境）费", "公务接待费", "小计", "公务用车购置费", "公务用车运行费"],
      [60, 10, 20, 30, null, 30],
    );
    expect(columnsSummed(table)?.toSorted()).toEqual(["c0=c1+c2+c3", "c3=c4+c5"]);
  });
});

describe("titles", () => {
  it.each([
    ["表5 一般公共预算支出表", "general-expenditure"],
    ["表五：一般公共预算支出表", "general-expenditure"],
    ["五、一般公共预算支出表", "general-expenditure"],
    ["附件5 一般公共预算支出表", "general-expenditure"],
    ["表3 2026年部门支出总表", "expenditure"],
    ["预算03表 2026年部门支出总表", "expenditure"],
    ["部门基本支出预算表（人员类、运转类公用经费项目）", "basic-all-funds"],
  ])("%s", (title, kind) => {
    const { tables, errors } = read(
      bookOf([[title], SPENDING, ["合计", null, 30, 10, 20], ["2010401", "行政运行", 30, 10, 20]]),
    );
    expect(errors).toEqual([]);
    expect(tables.map(({ id }) => id)).toEqual([kind]);
  });

  it("the year of a title stands whole behind its number", () => {
    const { year } = read(
      bookOf([
        ["表3 2026年部门支出总表"],
        SPENDING,
        ["合计", null, 30, 10, 20],
        ["2010401", "行政运行", 30, 10, 20],
      ]),
    );
    expect(year).toBe(2026);
  });

  it("a table of one line is what its sheet is called", () => {
    const workbook: WorkbookSnapshot = {
      sheets: [
        {
          name: "7.一般公共预算三公经费支出表",
          rows: [
            ["合计", "因公出国（境）费", "公务接待费", "公务用车费"].map((value) => ({ value })),
            [60, 10, 20, 30].map((value) => ({ value })),
          ],
        },
      ],
    };
    expect(read(workbook).tables.map(({ id }) => id)).toEqual(["three-public"]);
  });
});

it("an amount under a label of names is one of its own", () => {
  const table = only(
    ["收支预算总表"],
    ["收入", null, "支出"],
    [null, null, "功能分类", null, "支出用途"],
    ["项目名称", "金额", "功能科目名称", "金额", "项目名称", "金额"],
    ["一、财政拨款", 30, "一、一般公共服务支出", 12, "一、基本支出", 20],
    ["二、其他资金", null, "二、社会保障和就业支出", 18, "二、项目支出", 10],
    ["收入合计", 30, "支出合计", null, null, 30],
  );
  const amounts = table.rows
    .filter(({ name }) => /公共服务|社会保障/.test(name))
    .flatMap(({ facts }) => [...facts.values()].map(({ raw }) => raw));
  expect(amounts).toEqual([12, 18]);
});

it("what the government's item is called names no row that has a code of its own", () => {
  const table = only(
    ["一般公共预算基本支出表"],
    [
      "序号",
      "部门经济科目编码",
      "某某名称",
      "政府经济科目编码",
      "政府经济科目名称",
      "合计",
      "人员经费",
      "公用经费",
    ],
    [1, null, "合计", null, null, 60, 10, 50],
    [2, "30201", "办公费", "50201", "办公经费", 10, 10, null],
    [3, "30213", "维修(护)费", "50209", "维修(护)费", 30, null, 30],
    [4, "30213", "维修(护)费", "50502", "商品和服务支出", 20, null, 20],
  );
  expect(rowsOf(table)).toEqual(["total", "item 30201", "item 30213", "item 30213"]);
});

it("names stand in the first column of words where no label says so", () => {
  const table = only(
    ["政府采购预算表"],
    ["采购项目", "采购目录", "数量", "合计", "财政拨款", "单位资金"],
    ["合计", null, null, 30, 20, 10],
    ["信息系统建设", "C 服务", 1, 20, 20, null],
    ["设备更新", "A 货物", 3, 10, null, 10],
  );
  expect(table.asRead?.unread).toEqual([]);
  expect(columnsSummed(table)).toEqual(["c3=c4+c5"]);
});

it("a column of words is one of words, whatever stands above it", () => {
  const table = only(
    ["政府采购预算表"],
    ["项目编号", "A-货物、B-工程、C-服务", "合计", "财政拨款", "单位资金"],
    ["合计", null, 30, 20, 10],
    ["C", "服务", 20, 20, null],
    ["A", "货物", 10, null, 10],
  );
  expect(table.asRead?.columns.filter(({ quantity }) => quantity === undefined)).toEqual([]);
});

it("pages of one table go on, though another unit has the same codes", () => {
  const header: readonly Line[] = [["部门支出总表"], ["单位编码", "单位名称", ...SPENDING]];
  const items = (unit: string, name: string, amounts: readonly number[]): Line[] =>
    ["2010401", "2080501", "2101101"].map((code, index) => {
      const amount = amounts[index] ?? 0;
      return [unit, name, code, "某项", amount, amount, null];
    });
  const table = only(
    ...header,
    [null, null, "合计", null, 21, 21, null],
    ...items("301001", "某市粮食局", [1, 2, 3]),
    ...header,
    ...items("301002", "某市粮油检测中心", [4, 5, 6]),
  );
  expect(table.rows).toHaveLength(7);
});

describe("the name of a department", () => {
  const spending: readonly Line[] = [
    SPENDING,
    ["合计", null, 30, 10, 20],
    ["2010401", "行政运行", 30, 10, 20],
  ];

  it.each<[string, ...(readonly Line[])[]]>([
    ["云山市粮食局", [["云山市粮食局2026年部门支出总表"], ...spending]],
    ["西南大学", [["西南大学支出预算总表"], ...spending]],
    ["云山市粮食局", [["部门支出总表"], ["341-云山市粮食局          单位：万元"], ...spending]],
    ["云山市粮食局", [["部门支出总表"], ["云山市粮食局", null, null, null, "金额单位：万元"], ...spending]],
    ["云山市粮食局", [["部门支出总表"], ["部门/单位：云山市粮食局"], ...spending]],
    ["云山市粮食局", [["部门支出总表"], ["单位：301_云山市粮食局", null, "单位：万元"], ...spending]],
    ["云山市粮食局", [["部门支出总表"], ["部门：[301]云山市粮食局", null, "单位：万元"], ...spending]],
    ["云山市粮食局", [[], ["2026年部门预算公开表"], ["云山市粮食局"]], [["部门支出总表"], ...spending]],
    ["云山市粮食局", [["2026年云山市粮食局部门预算"]], [["部门支出总表"], ...spending]],
    ["云山市粮食局", [["编报单位：云山市粮食局"]], [["部门支出总表"], ...spending]],
    [
      "云山市粮食局",
      [
        ["部门收入总表"],
        ["单位编码", "单位名称", "合计", "一般公共预算拨款收入", "事业收入"],
        ["301", "云山市粮食局", 30, 10, 20],
        ["301001", "云山市粮食局本级", 20, 10, 10],
        ["301002", "云山市粮油检测中心", 10, null, 10],
      ],
    ],
  ])("is %s in %j", (name, ...sheets) => {
    expect(read(bookOf(...sheets)).department).toBe(name);
  });

  it("is not that of a unit in the table above", () => {
    const { department } = read(
      bookOf([
        ["部门支出总表"],
        ["单位名称", "合计", "基本支出", "项目支出"],
        ["合计", 30, 10, 20],
        ["云山市粮食局本级", 20, 10, 10],
        ["云山市粮油检测中心", 10, null, 10],
        ["部门收入总表"],
        ["科目编码", "科目名称", "合计", "一般公共预算拨款收入", "事业收入"],
        ["2010401", "行政运行", 30, 10, 20],
      ]),
    );
    expect(department).toBeUndefined();
  });
});

describe("the Three Public Expenses in lines of stages or years", () => {
  const HEAD: readonly Line[] = [
    ["一般公共预算“三公”经费支出表"],
    [null, null, "单位：万元"],
    ["项目", "合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"],
    [null, null, null, "小计", "公务用车购置费", "公务用车运行维护费"],
  ];
  const BEFORE: Line = [27.9, 12.5, 13, 8, 5, 2.4];
  const NOW: Line = [17.86, 8.31, 7.75, 3.55, 4.2, 1.8];

  it.each<readonly [string, readonly Line[], readonly string[]]>([
    [
      "two years",
      [
        ["2025年预算数", ...BEFORE],
        ["2026年预算数", ...NOW],
      ],
      ["2025年预算数", "2026年预算数"],
    ],
    [
      "last year, this year, and how they differ",
      [
        ["上年预算数", ...BEFORE],
        ["本年预算数", ...NOW],
        ["增减额", -10.04, -4.19, -5.25, -4.45, -0.8, -0.6],
      ],
      ["上年预算数", "本年预算数", "增减额"],
    ],
    [
      "and by how much of a hundred, which add up to nothing",
      [
        ["上年预算数", ...BEFORE],
        ["本年预算数", ...NOW],
        ["增减%", -35.99, -33.52, -40.38, -55.63, -16, -25],
      ],
      ["上年预算数", "本年预算数"],
    ],
  ])("%s: no line is the total of another", (_, lines, names) => {
    const table = only(...HEAD, ...lines);
    expect(table.rows.map(({ name }) => name)).toEqual(names);
    expect(rowsSummed(table)).toEqual([]);
    expect(columnsSummed(table)).toHaveLength(2);
  });
});

describe("人员经费合计 and 公用经费合计 in one list", () => {
  const HEAD: readonly Line[] = [
    ["一般公共预算基本支出表"],
    [null, null, "单位：万元"],
    ["科目编码", "科目名称", "金额"],
  ];
  const STAFF: readonly Line[] = [
    ["301", "工资福利支出", 90],
    ["30101", "基本工资", 60],
    ["30102", "津贴补贴", 30],
    ["303", "对个人和家庭的补助", 10],
    ["30302", "退休费", 10],
  ];
  const GOODS: readonly Line[] = [
    ["302", "商品和服务支出", 20],
    ["30201", "办公费", 12],
    ["30207", "邮电费", 8],
  ];

  it.each<readonly [string, readonly Line[], readonly string[]]>([
    [
      "above their items",
      [["人员经费合计", null, 100], ...STAFF, ["公用经费合计", null, 20], ...GOODS, ["合计", null, 120]],
      ["r4=301+303", "r10=302", "r14=301+303+302", "r14=r4+r10"],
    ],
    [
      "below their items",
      [
        ...STAFF,
        [null, "人员经费合计", 100],
        ...GOODS,
        [null, "公用经费合计", 20],
        [null, "基本支出合计", 120],
      ],
      ["r9=301+303", "r13=302", "r14=301+303+302", "r14=r9+r13"],
    ],
    [
      "all at the end: not which items are whose",
      [...STAFF, ...GOODS, [null, "人员经费合计", 100], [null, "公用经费合计", 20], [null, "合计", 120]],
      ["r14=301+303+302", "r14=r12+r13"],
    ],
    [
      "all at the beginning",
      [["合计", null, 120], ["人员经费合计", null, 100], ["公用经费合计", null, 20], ...STAFF, ...GOODS],
      ["r4=301+303+302", "r4=r5+r6"],
    ],
  ])("%s", (_, lines, sums) => {
    const table = only(...HEAD, ...lines);
    expect(table.asRead?.unread).toEqual([]);
    expect(rowsSummed(table)).toEqual(expect.arrayContaining([...sums]));
    expect(rowsSummed(table)).toHaveLength(sums.length + 3);
  });
});

it.each([
  "支出总表（公开表3）",
  "支出总表(公开03表)",
  "支出总表公开03表",
  "公开03表 支出总表",
  "支出总表（表三）",
])("%s is called 支出总表", (title) => {
  const table = only(
    [title],
    ["单位：万元"],
    SPENDING,
    ["合计", null, 5, 3, 2],
    ["201", "一般公共服务支出", 5, 3, 2],
  );
  expect(table.title).toBe("支出总表");
});
