import type { Cell } from "../../../src/workbook/snapshot";
import type { Budget, TableId } from "../../fixtures/budget";
import type { LaidOutSheet } from "../../fixtures/layouts/layouts";
import { bodyOf, inTurn, rows, textOf, texts, type LayoutChange } from "../layout-changes";

type Row = readonly (Cell | undefined)[];

/** How an office of another year or place writes tables that its province lays out: the same figures, in another form. */
export interface OtherForm {
  /** Of the default layout. */
  readonly tables: readonly TableId[];
  readonly change: LayoutChange;
  /** Only of budgets to which it does no harm: a column that is left out has no figures. */
  readonly isOf?: (budget: Budget) => boolean;
  /** What it prints no longer stands in an equation that would tell a wrong figure. */
  readonly noSlip?: true;
}

const SHEETS: Readonly<Record<TableId, string>> = {
  "revenue-expenditure": "表一",
  revenue: "表二",
  expenditure: "表三",
  appropriation: "表四",
  "general-expenditure": "表五",
  "basic-expenditure": "表六",
  "fund-revenue": "表七",
  "fund-expenditure": "表八",
  "state-capital": "表九",
  "three-public": "表十",
  "operating-expenses": "表十一",
  projects: "表十二",
  "carryover-projects": "表十三",
};

const sheetOf = (table: TableId): string => SHEETS[table];

/** Where the title stands, and where the header begins. */
const TITLE = 1;
const HEADER = 3;

const numberOf = (cell: Cell | undefined) => (typeof cell?.value === "number" ? cell.value : 0);
const cent = (value: number) => Math.round(value * 100) / 100;
const cell = (value: string | number): Cell => ({ value });
/** Blank where it is nothing, as the tables are. */
const amount = (value: number): Cell | undefined => (value === 0 ? undefined : cell(cent(value)));

/** The lines of a table's header and of its data, apart. */
interface Parts {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

function on(tables: readonly TableId[], change: (parts: Parts, sheet: LaidOutSheet) => Parts): LayoutChange {
  return rows((all, sheet) => {
    const top = Math.max(bodyOf(all), HEADER + 1);
    const { head, body } = change({ head: all.slice(HEADER, top), body: all.slice(top) }, sheet);
    return [...all.slice(0, HEADER), ...head, ...body];
  }, tables.map(sheetOf));
}

const form = (
  tables: readonly TableId[],
  change: (parts: Parts, sheet: LaidOutSheet) => Parts,
  more: Omit<OtherForm, "tables" | "change"> = {},
): OtherForm => ({ tables, change: on(tables, change), ...more });

/** Other words for labels of the header. */
const words = (
  tables: readonly TableId[],
  said: Readonly<Record<string, string>>,
  more: Omit<OtherForm, "tables" | "change"> = {},
): OtherForm =>
  form(
    tables,
    ({ head, body }) => ({
      head: head.map((row) =>
        row.map((one) => (one && said[textOf(one)] !== undefined ? cell(said[textOf(one)] ?? "") : one)),
      ),
      body,
    }),
    more,
  );

const titled = (titles: Partial<Record<TableId, string>>): OtherForm => ({
  tables: Object.keys(titles) as TableId[],
  change: rows((all, { name }) => {
    const [, title] = Object.entries(titles).find(([id]) => sheetOf(id as TableId) === name) ?? [];
    if (title === undefined) return all;
    const year = /20\d\d/.exec(textOf(all[TITLE]?.[0]))?.[0] ?? "";
    return all.map((row, at) => (at === TITLE ? [cell(title.replace("{年}", year)), ...row.slice(1)] : row));
  }),
});

/** Without a column of the data and of the header. */
const without = (row: Row, from: number, count = 1): Row => [
  ...row.slice(0, from),
  ...row.slice(from + count),
];
const isBlank = (budget: Budget, table: TableId, column: number) =>
  budget.tables[table].every((row) => (row[column] ?? "") === "" || row[column] === "0.00");

const CODED: readonly TableId[] = ["expenditure", "general-expenditure"];
const isTotalRow = (row: Row) => /^(合计|总计)$/.test(textOf(row[0]));
const isNote = (row: Row) => /^注/.test(textOf(row[0]));
const parts = (row: Row): [string, string, string] => {
  const code = textOf(row[0]);
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
};

/** 人员经费 and 公用经费 of a row: no table tells how basic expenditure of all money is parted. */
const halves = (basic: Cell | undefined): [Cell | undefined, Cell | undefined] => [basic, undefined];

const bare = (name: string) => name.replace(/^[一二三四五六七八九十]+、/, "");

/** 一、本年收入 over （一）一般公共预算拨款, as the central departments print it. */
const nested = ({ head, body }: Parts): Parts => {
  const left = body.map((row) => ({ name: textOf(row[0]), value: row[1] }));
  const at = (name: string) => left.find((one) => one.name === name);
  const isSource = (name: string) => /^[一二三]、/.test(name);
  const total = left.findIndex(({ name }) => name === "本年收入合计");
  const now = left.slice(0, total).filter(({ name }) => isSource(name));
  const before = left.slice(total).filter(({ name }) => isSource(name));
  const inner = (of: typeof now) =>
    of.map(({ name, value }, index): Row => [cell(`（${"一二三"[index]}）${bare(name)}拨款`), value]);
  const lines: Row[] = [
    [cell("一、本年收入"), at("本年收入合计")?.value],
    ...inner(now),
    [cell("二、上年结转"), at("上年财政拨款结转")?.value],
    ...inner(before),
  ];
  const kept = body.filter(
    (row) => textOf(row[2]) !== "" && !/^本年支出合计|^年终|^支出总计/.test(textOf(row[2])),
  );
  const end = body.find((row) => textOf(row[0]) === "收入总计") ?? [];
  const year = body.find((row) => textOf(row[2]) === "本年支出合计") ?? [];
  const left2 = body.find((row) => /^年终/.test(textOf(row[2]))) ?? [];
  const right: Row[] = [
    [cell("一、本年支出"), ...year.slice(3)],
    ...kept.map((row, index): Row => [cell(`（${index + 1}）${bare(textOf(row[2]))}`), ...row.slice(3)]),
    [cell("二、年终结转"), ...left2.slice(3)],
  ];
  const count = Math.max(lines.length, right.length);
  const body2 = Array.from({ length: count }, (_, index): Row => {
    const own = lines[index] ?? [];
    return [own[0], own[1], ...(right[index] ?? [])];
  });
  return { head, body: [...body2, end, ...body.filter(isNote)] };
};

/** The expenditure first, the revenue to the right of it. */
const turned =
  (left: number) =>
  ({ head, body }: Parts): Parts => {
    const width = Math.max(...[...head, ...body].map((row) => row.length));
    const turn = (row: Row): Row => {
      const right = Array.from({ length: width - left }, (_, at) => row[left + at]);
      return [...right, ...Array.from({ length: left }, (_, at) => row[at])];
    };
    return { head: head.map(turn), body: body.map((row) => (isNote(row) ? row : turn(row))) };
  };

/** Further columns at the right end. */
const behind =
  (labels: readonly string[], values: (row: Row) => readonly (Cell | undefined)[] = () => []) =>
  ({ head, body }: Parts): Parts => {
    const width = Math.max(...[...head, ...body].map((row) => row.length));
    const padded = (row: Row): Row => Array.from({ length: width }, (_, at) => row[at]);
    return {
      head: head.map((row, at) => [...padded(row), ...(at === 0 ? labels.map(cell) : [])]),
      body: body.map((row) => (isNote(row) ? row : [...padded(row), ...values(row)])),
    };
  };

/** 1 2 3 below the header. */
const isNumbers = (row: Row) => row.every((one, at) => one === undefined || Number(one.value) === at + 1);

const numbered = ({ head, body }: Parts): Parts => ({
  head: head.map((row, at) => [at === 0 ? cell("序号") : undefined, ...row]),
  body: body.map((row, at) => (isNote(row) ? row : [isNumbers(row) ? undefined : cell(at + 1), ...row])),
});

const FISCAL_LABELS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];

export const otherForms: Readonly<Record<string, OtherForm>> = {
  "titles of 总体情况": titled({
    "revenue-expenditure": "{年}年部门收支总体情况表",
    revenue: "{年}年部门收入总体情况表",
    expenditure: "{年}年部门支出总体情况表",
  }),
  "titles of 财政拨款 and 一般公共预算情况": titled({
    appropriation: "{年}年财政拨款收支总体情况表",
    "general-expenditure": "{年}年一般公共预算支出情况表",
    "basic-expenditure": "{年}年一般公共预算基本支出情况表",
  }),
  "titles of funds, 三公 and 结转": titled({
    "fund-expenditure": "{年}年政府性基金预算支出情况表",
    "three-public": "{年}年一般公共预算“三公”经费支出情况表",
    "carryover-projects": "{年}年上年结转项目支出明细表",
  }),
  "titles of 运行经费 and projects": titled({
    "operating-expenses": "{年}年机关运行经费支出情况表",
    projects: "{年}年部门项目支出明细表（本年预算）",
    "state-capital": "{年}年国有资本经营预算收支情况表",
  }),
  "sources called otherwise": words(["revenue"], {
    政府性基金: "政府性基金预算资金",
    国有资本经营预算: "国有资本经营预算资金",
    财政专户管理资金: "财政专户管理资金收入（教育收费）",
    单位资金: "单位自有资金",
    上年结转: "上年结转结余资金",
  }),
  "revenue by sources of 拨款": words(["revenue"], {
    一般公共预算: "一般公共预算拨款",
    政府性基金: "政府性基金预算拨款",
    国有资本经营预算: "国有资本经营预算拨款",
    单位资金: "其他资金",
  }),
  "单位资金 by where it comes from": form(["revenue"], ({ head, body }) => ({
    head: head.map((row, at) => [
      ...row.slice(0, 7),
      ...(at === 0
        ? [undefined, undefined, undefined, undefined, undefined]
        : ["事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"].map(cell)),
      row[8],
    ]),
    body: body.map((row) =>
      isNote(row)
        ? row
        : [
            ...Array.from({ length: 7 }, (_, at) => row[at]),
            row[7],
            undefined,
            undefined,
            undefined,
            undefined,
            row[8],
          ],
    ),
  })),
  "a column less: no 国有资本 of revenue": form(
    ["revenue"],
    ({ head, body }) => ({
      head: head.map((row) => without(row, 5)),
      body: body.map((row) => without(row, 5)),
    }),
    { isOf: (budget) => isBlank(budget, "revenue", 5) },
  ),
  "a column less: no 国有资本 of 财政拨款": form(
    ["appropriation"],
    ({ head, body }) => ({
      head: head.map((row) => without(row, 6)),
      body: body
        .map((row) => without(row, 6))
        .map((row) => (/国有资本/.test(textOf(row[0])) ? [undefined, undefined, ...row.slice(2)] : row)),
    }),
    { isOf: (budget) => isBlank(budget, "appropriation", 6) },
  ),
  "人员经费 and 公用经费 under 基本支出": form(["expenditure"], ({ head, body }) => ({
    head: [
      [head[0]?.[0], undefined, cell("合计"), cell("基本支出"), undefined, undefined, cell("项目支出")],
      [head.at(-1)?.[0], head.at(-1)?.[1], undefined, ...["小计", "人员经费", "公用经费"].map(cell)],
    ],
    body: body.map((row) =>
      isNote(row) ? row : [row[0], row[1], row[2], row[3], ...halves(row[3]), row[4]],
    ),
  })),
  "人员支出 and 公用支出 in place of 基本支出": form(["expenditure"], ({ head, body }) => ({
    head: [
      [head[0]?.[0], undefined, cell("合计"), cell("基本支出"), undefined, cell("项目支出")],
      [head.at(-1)?.[0], head.at(-1)?.[1], undefined, ...["人员支出", "公用支出"].map(cell)],
    ],
    body: body.map((row) => (isNote(row) ? row : [row[0], row[1], row[2], ...halves(row[3]), row[4]])),
  })),
  "上缴上级 and the like behind 项目支出": form(
    ["expenditure"],
    behind(["事业单位经营支出", "上缴上级支出", "对附属单位补助支出"]),
  ),
  "last year before this year, and the change": form(
    ["general-expenditure"],
    ({ head, body }, { rows: all }) => {
      const year = Number(/20\d\d/.exec(textOf(all[TITLE]?.[0]))?.[0] ?? 0);
      return {
        head: [
          [
            head[0]?.[0],
            undefined,
            cell(`${year - 1}年预算数`),
            cell(`${year}年预算数`),
            undefined,
            undefined,
            cell("增减额"),
          ],
          [head.at(-1)?.[0], head.at(-1)?.[1], undefined, ...["小计", "基本支出", "项目支出"].map(cell)],
        ],
        body: body.map((row) =>
          isNote(row)
            ? row
            : [
                row[0],
                row[1],
                amount(numberOf(row[2]) - 0.3),
                row[2],
                row[3],
                row[4],
                numberOf(row[2]) === 0 ? undefined : cell(0.3),
              ],
        ),
      };
    },
  ),
  "economic items with their codes in columns": form(
    ["basic-expenditure"],
    ({ head, body }) => {
      const codes = new Map<string, string>();
      const next = (group: string) => {
        const code = `${group}${String(codes.size + 1).padStart(2, "0")}`;
        codes.set(code, code);
        return code;
      };
      let group = "301";
      return {
        head: [
          [
            cell("部门预算支出经济分类"),
            undefined,
            cell("政府预算支出经济分类"),
            ...(head[0]?.slice(2) ?? []),
          ],
          [cell("科目编码"), cell("科目名称"), cell("科目名称"), ...(head[1]?.slice(2) ?? [])],
        ],
        body: body.map((row) => {
          if (isNote(row) || isTotalRow(row)) return [undefined, ...row];
          const isGroup = textOf(row[1]) === "";
          if (isGroup) group = GROUP_CODES[textOf(row[0])] ?? group;
          return [cell(isGroup ? group : next(group)), ...row];
        }),
      };
    },
    { noSlip: true },
  ),
  "economic items without the government's": form(["basic-expenditure"], ({ head, body }) => ({
    head: [
      [cell("支出经济分类科目"), ...(head[0]?.slice(2) ?? [])],
      [undefined, ...(head[1]?.slice(2) ?? [])],
    ],
    body: body.map((row) => [row[0], ...row.slice(2)]),
  })),
  "both economic classifications called shortly": words(["basic-expenditure"], {
    部门预算支出经济科目名称: "部门支出经济分类",
    政府预算支出经济科目名称: "政府支出经济分类",
  }),
  "收支总表 with labels of its own": words(["revenue-expenditure"], {
    当年预算安排: "本年预算安排数",
    上年结转安排: "使用上年结转",
  }),
  "收支总表 of one amount each side": form(["revenue-expenditure"], ({ body }) => ({
    head: [
      [cell("收入"), undefined, cell("支出")],
      ["项目", "预算数", "项目（按功能分类）", "预算数"].map(cell),
    ],
    body: body.map((row) => row.slice(0, 4)),
  })),
  "expenditure before revenue in 收支总表": form(["revenue-expenditure"], turned(2)),
  "expenditure before revenue in 财政拨款": form(["appropriation"], turned(2)),
  "expenditure before revenue in 国有资本": form(["state-capital"], turned(3)),
  "行次 beside both sides": form(["revenue-expenditure"], ({ head, body }) => ({
    head: head.map((row, at) => [
      row[0],
      at > 0 ? cell("行次") : undefined,
      row[1],
      row[2],
      at > 0 ? cell("行次") : undefined,
      ...row.slice(3),
    ]),
    body: body.map((row, at) =>
      isNote(row) ? row : [row[0], cell(at + 1), row[1], row[2], cell(at + 41), ...row.slice(3)],
    ),
  })),
  "财政拨款 of sources called 财政拨款": words(
    ["appropriation"],
    Object.fromEntries(FISCAL_LABELS.map((label) => [label, `${label}财政拨款`])),
  ),
  "财政拨款 with numerals on two levels": form(["appropriation"], nested),
  "国有资本 as expenditure alone": {
    tables: ["state-capital"],
    change: inTurn(
      on(["state-capital"], ({ head, body }) => ({
        head: head.slice(1, 2).map((row) => row.slice(3)),
        body: body.map((row) =>
          isNote(row)
            ? row
            : isTotalRow(row)
              ? [cell("合计"), ...row.slice(4)]
              : row.slice(3).some(Boolean)
                ? row.slice(3)
                : [],
        ),
      })),
      titled({ "state-capital": "{年}年国有资本经营预算支出表" }).change,
    ),
  },
  "三公 in one line": form(["three-public"], ({ body }) => {
    const of = (words: RegExp) => body.find((row) => words.test(textOf(row[0])))?.[1];
    return {
      head: [
        [
          cell("合计"),
          cell("因公出国（境）费"),
          cell("公务用车购置及运行费"),
          undefined,
          undefined,
          cell("公务接待费"),
        ],
        [undefined, undefined, ...["小计", "公务用车购置费", "公务用车运行维护费"].map(cell)],
      ],
      body: [[of(/^合计/), of(/出国/), of(/购置及/), of(/①/), of(/②/), of(/接待/)], ...body.filter(isNote)],
    };
  }),
  "三公 with its total first": form(["three-public"], ({ head, body }) => ({
    head,
    body: [
      ...body.filter(isTotalRow).map((row) => [cell("“三公”经费小计"), ...row.slice(1)]),
      ...body.filter((row) => !isTotalRow(row)),
    ],
  })),
  "三公 with 会议费 and 培训费 below": form(["three-public"], ({ head, body }) => ({
    head,
    body: [
      ...body.filter((row) => !isNote(row)),
      [cell("会议费"), cell(1.5), cell(1.5)],
      [cell("培训费"), cell(2.5), cell(2.5)],
      ...body.filter(isNote),
    ],
  })),
  "codes of units before their names": form(["operating-expenses"], ({ head, body }) => ({
    head: head.map((row, at) => [at === 0 ? cell("单位编码") : undefined, ...row]),
    body: body.map((row, at) =>
      isNote(row) ? row : [at === 0 ? undefined : cell(`0230${String(at).padStart(2, "0")}`), ...row],
    ),
  })),
  "单位 called 部门（单位）": words(["operating-expenses"], { 单位名称: "部门（单位）名称" }),
  "序号 before projects": form(["projects", "carryover-projects"], numbered),
  "projects called 支出项目": words(["projects"], {
    项目名称: "单位名称/项目名称",
    财政专户管理资金: "财政专户资金",
    单位资金: "单位自有资金",
  }),
  "备注 behind projects": form(["projects"], behind(["备注"])),
  "类 款 项 each in a column": form(CODED, ({ head, body }) => ({
    head: [
      [cell("功能分类科目"), undefined, undefined, undefined, ...(head[0]?.slice(2) ?? [])],
      [...["类", "款", "项"].map(cell), cell("科目名称"), ...(head.at(-1)?.slice(2) ?? [])],
    ],
    body: body.map((row) =>
      isNote(row)
        ? row
        : isTotalRow(row)
          ? [undefined, undefined, undefined, cell("合计"), ...row.slice(2)]
          : [...parts(row).map((part) => (part === "" ? undefined : cell(part))), ...row.slice(1)],
    ),
  })),
  "names alone, indented": form(CODED, ({ head, body }) => ({
    head: [
      [cell("功能分类科目名称"), ...(head[0]?.slice(2) ?? [])],
      [undefined, ...(head.at(-1)?.slice(2) ?? [])],
    ],
    body: body.map((row) =>
      isNote(row) || isTotalRow(row)
        ? [row[0], ...row.slice(2)]
        : [cell("　".repeat(textOf(row[0]).length - 3) + textOf(row[1])), ...row.slice(2)],
    ),
  })),
  "codes called 功能分类科目代码（类款项）": words([...CODED, "fund-expenditure"], {
    科目编码: "功能分类科目代码（类款项）",
    科目名称: "功能分类科目名称（类款项）",
  }),
  "the total last": form([...CODED, "revenue"], ({ head, body }) => ({
    head,
    body: [
      ...body.filter((row) => !isTotalRow(row) && !isNote(row)),
      ...body.filter(isTotalRow),
      ...body.filter(isNote),
    ],
  })),
  "the total in the name of the department": form(CODED, ({ head, body }, { rows: all }) => {
    const name = /：(.*)/.exec(textOf(all[2]?.[0]))?.[1] ?? "";
    return {
      head,
      body: body.map((row) => (isTotalRow(row) ? [undefined, cell(name), ...row.slice(2)] : row)),
    };
  }),
  "序号 before codes": form([...CODED, "revenue"], numbered),
  "labels on one line": form(CODED, ({ head, body }) => ({ head: head.slice(-1), body })),
  "labels on three lines": form(CODED, ({ body }) => ({
    head: [
      [cell("项目"), undefined, cell("预算安排")],
      [undefined, undefined, cell("合计"), cell("支出构成")],
      [cell("科目编码"), cell("科目名称"), undefined, cell("基本支出"), cell("项目支出")],
    ],
    body,
  })),
  "元 in the title": {
    tables: CODED,
    change: inTurn(
      on(CODED, ({ head, body }) => ({
        head,
        body: body.map((row) =>
          row.map((one) => (typeof one?.value === "number" ? cell(Math.round(one.value * 1e6) / 100) : one)),
        ),
      })),
      texts((text) => text.replace("单位：万元", ""), CODED.map(sheetOf)),
      texts((text) => (/^20\d\d年.*表/.test(text) ? `${text}（单位：元）` : text), CODED.map(sheetOf)),
    ),
  },
  "two tables on one sheet": {
    tables: ["fund-revenue", "fund-expenditure"],
    change: (workbook) => {
      const moved = workbook.sheets.find(({ name }) => name === sheetOf("fund-expenditure"));
      return {
        ...workbook,
        sheets: workbook.sheets.flatMap((sheet) =>
          sheet === moved
            ? []
            : sheet.name === sheetOf("fund-revenue")
              ? [{ ...sheet, rows: [...sheet.rows, [], ...(moved?.rows ?? [])] }]
              : [sheet],
        ),
      };
    },
  },
  "lines of the unit before codes": form(["expenditure"], ({ head, body }, { rows: all }) => {
    const name = /：(.*)/.exec(textOf(all[2]?.[0]))?.[1] ?? "";
    return {
      head: head.map((row, at) => [at === 0 ? cell("单位名称") : undefined, ...row]),
      body: body.map((row) =>
        isNote(row) || isTotalRow(row) ? [row[0], undefined, ...row.slice(1)] : [cell(name), ...row],
      ),
    };
  }),
  "the columns in another order": form(CODED, ({ body }) => {
    const moved = (row: Row): Row => (isNote(row) ? row : [row[0], row[1], row[3], row[4], row[2]]);
    return {
      head: [[cell("科目编码"), cell("科目名称"), cell("基本支出"), cell("项目支出"), cell("支出合计")]],
      body: body.map(moved),
    };
  }),
  "funds with a line of revenue in words": words(["fund-revenue"], {
    收入科目编码: "收入分类科目编码",
    科目名称: "收入分类科目名称",
    政府性基金收入预算: "本年预算",
  }),
};

const GROUP_CODES: Readonly<Record<string, string>> = {
  工资福利支出: "301",
  商品和服务支出: "302",
  对个人和家庭的补助: "303",
  资本性支出: "310",
};
