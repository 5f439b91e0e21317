import { checkWorkbook } from "../../src/engine";
import { budgets, tableIds, type BudgetName } from "../fixtures/budget";
import { cellAt, layOut, withCell } from "../fixtures/layouts/layouts";
import {
  below,
  bodyOf,
  codes,
  codeSheets,
  continued,
  inTurn,
  inYuan,
  line,
  listSheets,
  names,
  projectSheets,
  renamed,
  rows,
  texts,
  textOf,
  times,
  underHeader,
  type LayoutChange,
} from "./layout-changes";
import { sampled } from "../sample";
import { saidOf } from "./said-of";
import { columnLetters } from "../../src/workbook/places";

interface Case {
  readonly change: LayoutChange;
  /** culture-2026, which fills all tables, unless said otherwise. */
  readonly budget?: BudgetName;
  /** Amounts are in a unit of which so many are one 万元. */
  readonly scale?: number;
  /** A row that is not counted is told. */
  readonly notChecked?: string;
  /** Of a sum that only this form prints. */
  readonly besides?: readonly string[];
}

const wan = /\s*单位：万元/;
const withoutUnit = texts((text) => text.replace(wan, ""));
const amountHeads =
  /^(合计|小计|金额|2026年|2026年合计|.*经费|基本支出|项目支出|一般公共预算|政府性基金(预算|收入预算)?)$/;
const heads = (unit: string) =>
  rows((all) =>
    all.map((row, at) =>
      at < 3 || at >= bodyOf(all)
        ? row
        : row.map((cell) =>
            cell && amountHeads.test(textOf(cell)) ? { value: `${textOf(cell)}${unit}` } : cell,
          ),
    ),
  );
const numerals = (write: (numeral: string) => string) =>
  texts((text) => text.replace(/^([一二三四五六七八九十]+)、/, (_, one: string) => write(one)), listSheets);
const tenfold = /^(\d{3})(\d\d)?(\d\d)?$/;
const separated = (by: string) => (code: string) =>
  code.replace(tenfold, (_, ...parts: (string | undefined)[]) => parts.slice(0, 3).filter(Boolean).join(by));
const level = (code: string) => ({ 3: "类", 5: "款", 7: "项" })[code.length] ?? "";
const projectTotal = (write: (body: Rows) => Rows) =>
  rows((all) => [...all.slice(0, bodyOf(all)), ...write(all.slice(bodyOf(all)))], projectSheets);
type Rows = ReturnType<typeof layOut>["sheets"][number]["rows"];
const asTotal = (row: Rows[number] | undefined, name: string) => [{ value: name }, ...(row ?? []).slice(1)];

/** 小计 as the last line of each class, with the amounts of the class. */
const underClasses = (all: Rows): Rows => {
  const isClass = (row: Rows[number] | undefined) => /^\d{3}$/.test(textOf(row?.[0]));
  let last: Rows[number] | undefined;
  const lines = all.flatMap((row, at) => {
    const before = last;
    if (isClass(row)) last = row;
    const ends = isClass(row) && before !== undefined && at > bodyOf(all) ? [subtotalOf(before)] : [];
    return [...ends, row];
  });
  return last === undefined ? lines : [...lines, subtotalOf(last)];
};
const subtotalOf = ([, , ...amounts]: Rows[number]): Rows[number] => [
  undefined,
  { value: "小计" },
  ...amounts,
];

const cases: Readonly<Record<string, Case>> = {
  "titles written into each cell of a merged row": {
    change: rows((all) => {
      const width = Math.max(...all.map((row) => row.length));
      return all.map((row, at) => (at === 1 ? Array.from({ length: width }, () => row[0]) : row));
    }),
  },
  "codes headed 功能分类编码": {
    change: renamed({ 科目编码: "功能分类编码", 科目名称: "功能分类名称" }, codeSheets),
  },
  "codes headed 科目编号": { change: renamed({ 科目编码: "科目编号" }, codeSheets) },
  "total columns headed 小计": {
    change: texts((text, column) => (column > 0 && text === "合计" ? "小计" : text)),
  },
  "a column of all money beside that of this year": {
    change: rows(
      (all) =>
        all.map((row, at) => {
          const [code, name, total, ...others] = row;
          const carried = row.at(-1)?.value;
          const sum = Number(total?.value ?? 0) + Number(typeof carried === "number" ? carried : 0);
          if (at < 3) return row;
          if (at >= bodyOf(all)) return [code, name, { value: sum }, total, ...others];
          return [code, name, at === 3 ? { value: "合计" } : undefined, total, ...others];
        }),
      ["表二"],
    ),
  },
  "two years side by side, their labels in the first cell": {
    change: rows(
      (all) =>
        all.map((row, at) => {
          const [code, name, ...amounts] = row;
          if (at < 3) return row;
          if (at === 3)
            return [code, name, { value: "2025年预算数" }, undefined, undefined, { value: "2026年预算数" }];
          if (at < bodyOf(all)) return [code, name, ...amounts, ...amounts];
          const older = amounts.map((cell) =>
            typeof cell?.value === "number" ? { value: Math.round(cell.value * 90) / 100 } : cell,
          );
          return [
            code,
            name,
            ...older,
            ...Array.from({ length: 3 - older.length }, () => undefined),
            ...amounts,
          ];
        }),
      ["表三"],
    ),
  },
  "economic items headed 部门预算支出经济分类": {
    change: renamed(
      {
        部门预算支出经济科目名称: "部门预算支出经济分类",
        政府预算支出经济科目名称: "政府预算支出经济分类",
      },
      ["表六"],
    ),
  },
  "sources headed as revenue": {
    change: rows(
      (all) =>
        all.map((row, at) =>
          at < 3 || at >= bodyOf(all)
            ? row
            : row.map((cell) =>
                cell && /^(一般公共预算|政府性基金|国有资本经营预算)$/.test(textOf(cell))
                  ? { value: `${textOf(cell)}收入` }
                  : cell,
              ),
        ),
      ["表二"],
    ),
  },
  "the unit on its own line in the heads": { change: heads("\n万元") },
  "元 in the heads only": { change: inTurn(inYuan, withoutUnit, heads("（元）")), scale: 10_000 },
  "元 in the titles only": {
    change: inTurn(
      inYuan,
      withoutUnit,
      texts((text, column) => (column === 0 && /^2026年.*表/.test(text) ? `${text}（元）` : text)),
    ),
    scale: 10_000,
  },
  "元 that is printed nowhere": { change: inTurn(inYuan, withoutUnit), scale: 10_000 },
  人民币万元: { change: texts((text) => text.replace("单位：万元", "单位：人民币万元")) },
  "the unit in the cell after its label": {
    change: inTurn(
      inYuan,
      rows((all) =>
        all.map((row) => row.flatMap((cell) => (wan.test(textOf(cell)) ? line("单位：", "元") : [cell]))),
      ),
    ),
    scale: 10_000,
  },
  "a department with its code, and the day": {
    change: texts((text) => text.replace(/^(部门名称：)(.*)$/, "$1[023]$2   2026年2月6日")),
  },
  "填报部门（盖章）": { change: texts((text) => text.replace("部门名称：", "填报部门（盖章）：")) },
  编制单位: { change: texts((text) => text.replace("部门名称：", "编制单位：")) },
  "the department in the cell after its label": {
    change: rows((all) =>
      all.map((row) =>
        textOf(row[0]).startsWith("部门名称：") && row.length > 2
          ? [...line("部门名称：", textOf(row[0]).slice(5)), ...row.slice(2)]
          : row,
      ),
    ),
  },
  "a line 栏次 with formulas": {
    change: underHeader((width) =>
      line("栏次", ...Array.from({ length: width - 1 }, (_, at) => (at === 1 ? "2=3+4" : at + 1))),
    ),
  },
  "a line 甲 乙 1 2": {
    change: underHeader((width) => line("甲", "乙", ...Array.from({ length: width - 2 }, (_, at) => at + 1))),
  },
  "a line of letters": {
    change: underHeader((width) => line(...Array.from({ length: width }, (_, at) => columnLetters(at)))),
  },
  "a line （1）（2） over the amounts": {
    change: underHeader((width) =>
      line(undefined, undefined, ...Array.from({ length: width - 2 }, (_, at) => `（${at + 1}）`)),
    ),
  },
  "signatures without colons, and the day as a number": {
    change: below(
      line("负责人", "某甲", "制表", "某乙"),
      line("打印时间", 46059),
      line("填报时间", "2026-2-6"),
    ),
  },
  "a note of several lines": {
    change: below(
      line("注：1.本表反映部门本年度预算。"),
      line("2.财政拨款包括三本预算"),
      line("含上年结转，按规定填列"),
    ),
  },
  "codes with dots": { change: codes(separated(".")) },
  "codes with hyphens": { change: codes(separated("-")) },
  "codes in brackets": { change: codes((code) => `[${code}]`) },
  "codes as numbers with thousands": {
    change: rows(
      (all) =>
        all.map((row) =>
          row.map((cell, column) =>
            cell && column === 0 && /^\d{3,7}$/.test(textOf(cell))
              ? { value: Number(cell.value), text: Number(cell.value).toLocaleString("en"), format: "#,##0" }
              : cell,
          ),
        ),
      codeSheets,
    ),
  },
  "codes hung on a tree": { change: codes((code) => (code.length > 3 ? `└${code}` : code)) },
  "code and name in the cell of the code": { change: codes((code, name) => `${code} ${name}`) },
  "code and name in one column": {
    change: inTurn(
      codes((code, name) => `${code}-${name}`),
      renamed({ 科目编码: "科目编码及名称" }, ["表三"]),
      rows((all) => all.map((row, at) => (at < 3 ? row : [row[0], ...row.slice(2)])), ["表三"]),
    ),
  },
  "names with their codes before them": { change: names((name, code) => `[${code}]${name}`) },
  "names with their codes behind them": { change: names((name, code) => `${name}（${code}）`) },
  "names with their level": { change: names((name, code) => `${name}（${level(code)}）`) },
  "names hung on a tree": { change: names((name, code) => (code.length > 3 ? `├─ ${name}` : name)) },
  "codes padded to their full length": { change: codes((code) => code.padEnd(7, "0")) },
  "codes padded and apart": {
    change: codes((code) => code.padEnd(7, "0").replace(/^(...)(..)(..)$/, "$1 $2 $3")),
  },
  "names of classes in a column before the codes, 合计 in it": {
    change: rows(
      (all) =>
        all.map((row, at) => {
          const [code, name] = row;
          if (at === 3) return [{ value: "类" }, ...row];
          if (at < bodyOf(all)) return at < 3 ? row : [undefined, ...row];
          if (textOf(code) === "合计") return [code, undefined, ...row.slice(1)];
          return [textOf(code).length === 3 ? name : undefined, ...row];
        }),
      ["表三", "表五"],
    ),
  },
  ...Object.fromEntries(
    (
      [
        ["千元", 10],
        ["百万元", 0.01],
      ] as const
    ).map(([unit, scale]): [string, Case] => [
      `amounts in ${unit}`,
      {
        change: inTurn(
          times(scale),
          texts((text) => text.replace("单位：万元", `单位：${unit}`)),
        ),
        scale,
      },
    ]),
  ),
  ...Object.fromEntries(
    ["N/A", "n/a", "null", "不涉及"].map((word): [string, Case] => [
      `zeros as ${word}`,
      {
        change: rows(
          (all) =>
            all.map((row, at) =>
              at > bodyOf(all) && typeof row.at(2)?.value === "number"
                ? Array.from(
                    { length: 5 },
                    (_, column) => row[column] ?? (column > 2 ? { value: word } : undefined),
                  )
                : row,
            ),
          ["表三", "表五"],
        ),
      },
    ]),
  ),
  "a row of their own check below": { change: below([], line("校验", undefined, 0, 0, 0)) },
  "the number of the page in a column of amounts": { change: below([], line(undefined, undefined, 7)) },
  "an empty table that says so above its header": {
    change: rows((all) => {
      const note = all.findIndex((row) => textOf(row[0]).includes("本表无数据"));
      return note < 0 ? all : all.toSpliced(note, 1).toSpliced(3, 0, all[note] ?? []);
    }),
    budget: "construction-2026",
  },
  "a blank head over the amounts of revenue": {
    change: rows((all) => all.map((row, at) => (at === 4 ? row.toSpliced(1, 1, undefined) : row)), ["表一"]),
  },
  "本年收入 in each head": {
    change: rows(
      (all) => {
        const [above, own] = [all[3] ?? [], all[4] ?? []];
        const joined = Array.from({ length: Math.max(above.length, own.length) }, (_, column) => {
          const leaf = textOf(own[column]);
          return leaf === "" ? above[column] : { value: column > 1 ? `本年收入\n${leaf}` : leaf };
        });
        return all.toSpliced(3, 2, joined);
      },
      ["表二"],
    ),
  },
  "projects above their units": {
    change: projectTotal((body) => [...body.slice(0, 1), ...body.slice(1).toReversed()]),
  },
  "only rows on the next sheet": { change: continued("表三", 8, () => []) },
  ...Object.fromEntries(
    ["总计", "部门合计", "支出合计", "合计数", "合计：", "全部合计", "合计金额", "本年合计"].map(
      (word): [string, Case] => [
        `total rows called ${word}`,
        {
          change: texts(
            (text, column, row) => (column === 0 && row.length > 0 && text === "合计" ? word : text),
            ["表三", "表五", "表六"],
          ),
        },
      ],
    ),
  ),
  "the department's line under the total": {
    change: rows(
      (all) => {
        const top = bodyOf(all);
        const again = [undefined, { value: "云州市文化局" }, ...(all[top] ?? []).slice(2)];
        return all.toSpliced(top + 1, 0, again);
      },
      ["表二", "表三", "表五"],
    ),
  },
  "numerals and a space": { change: numerals((one) => `${one} `) },
  "numerals and a full stop": { change: numerals((one) => `${one}。`) },
  "numerals and a colon": { change: numerals((one) => `${one}：`) },
  "classes by their codes": {
    change: texts((text, column) => {
      const code = { 一般公共服务支出: "201", 教育支出: "205" }[text.replace(/^.*、/, "")];
      return column === 2 && code ? `${code}${text.replace(/^.*、/, "")}` : text;
    }, listSheets),
  },
  "classes with their level": {
    change: texts(
      (text, column) => (column === 2 && /^[一二三四五六七八九十]+、/.test(text) ? `${text}（类）` : text),
      listSheets,
    ),
  },
  "收入合计 of this year, 收入总计 of all": {
    change: renamed({ 本年收入合计: "收入合计", 本年支出合计: "支出合计" }, listSheets),
  },
  "合计 of this year, 总计 of all": {
    change: renamed(
      { 本年收入合计: "合计", 本年支出合计: "合计", 收入总计: "总计", 支出总计: "总计" },
      listSheets,
    ),
  },
  "other words for money left over": {
    change: renamed(
      { 上年结转: "上年结余结转", 年终结转: "年终结转和结余", 上年财政拨款结转: "上年结转资金" },
      listSheets,
    ),
  },
  "a part of a source": {
    change: rows((all) => all.toSpliced(bodyOf(all) + 1, 0, line("  其中：经费拨款", 12.34)), ["表一"]),
  },
  "parts of a source by their numerals": {
    change: rows(
      (all) => all.toSpliced(bodyOf(all) + 1, 0, line("（一）经费拨款", 12.34), line("（二）专项收入", 5)),
      ["表一"],
    ),
    // They should add up, and do not: which of them is not what it seems nobody knows.
    notChecked: "“一般公共预算”一行读作其下各行的合计，数字对不上",
  },
  "words for zero": {
    change: rows(
      (all) => {
        const width = Math.max(...all.map((row) => row.length));
        return all.map((row, at) =>
          at > bodyOf(all) && typeof row.at(2)?.value === "number"
            ? Array.from(
                { length: width },
                (_, column) => row[column] ?? (column > 2 ? { value: "无" } : undefined),
              )
            : row,
        );
      },
      ["表三", "表五"],
    ),
  },
  "groups with a government name": {
    change: rows(
      (all) =>
        all.map((row, at) =>
          at >= bodyOf(all) && row[1] === undefined && textOf(row[0]) !== "合计"
            ? [row[0], { value: `机关${textOf(row[0])}` }, ...row.slice(2)]
            : row,
        ),
      ["表六"],
    ),
  },
  "one departmental name merged over its items": {
    change: rows(
      (all) =>
        all.map((row, at) =>
          row[1] && textOf(row[0]) !== "" && textOf(row[0]) === textOf(all[at - 1]?.[0])
            ? [undefined, ...row.slice(1)]
            : row,
        ),
      ["表六"],
    ),
  },
  "economic names with their codes": {
    change: texts(
      (text, column, row) =>
        column === 0 && row[1] && row[2] && !text.includes("科目") ? `[30101]${text}` : text,
      ["表六"],
    ),
  },
  "合计 above the department": {
    change: projectTotal((body) => (body.length > 3 ? [asTotal(body[0], "合计"), ...body] : body)),
  },
  "合计 below all projects": {
    change: projectTotal((body) => (body.length > 3 ? [...body, asTotal(body[0], "合计")] : body)),
  },
  "code and name in one column headed 科目": {
    change: rows(
      (all) =>
        all.map((row, at) => {
          const [code, name, ...others] = row;
          if (at < 3) return row;
          if (textOf(code) === "科目编码") return [{ value: "科目" }, ...others];
          return at < bodyOf(all)
            ? [code, ...others]
            : [{ value: `${textOf(code)}${textOf(name)}` }, ...others];
        }),
      codeSheets,
    ),
  },
  "names before codes": {
    change: rows(
      (all) =>
        all.map(([code, name, ...others], at) =>
          at < 3 || textOf(code) === "合计" ? [code, name, ...others] : [name, code, ...others],
        ),
      codeSheets,
    ),
  },
  "小计 under each class": {
    change: rows((all) => underClasses(all), ["表二", "表三", "表五"]),
  },
  "projects and units numbered and indented alike": {
    change: rows((all) => {
      const top = bodyOf(all) + 1;
      return all.map((row, at) => {
        const [name, ...others] = row;
        return at < top || name === undefined
          ? row
          : [{ value: `　　${at - top + 1}.${textOf(name)}` }, ...others];
      });
    }, projectSheets),
  },
  "小计 of a unit": {
    change: projectTotal((body) => [...body, asTotal(body[0], "小计")]),
    besides: [
      '["column-sum","rounding","info","carryover-projects",[108.38,108.37,0.01],["total","part","part","part"]]',
    ],
  },
  ...Object.fromEntries(
    ["无", "（空表）", "不涉及", "无此项内容", "本表无金额"].map((words): [string, Case] => [
      `an empty table that says ${words}`,
      { change: texts((text) => text.replace("注：本表无数据", words)), budget: "construction-2026" },
    ]),
  ),
  "合计 above the one unit's projects": {
    change: projectTotal((body) => body.map((row, at) => (at === 0 ? asTotal(row, "合计") : row))),
    budget: "science-2024",
  },
  "a hidden draft before the tables": {
    change: (workbook) => ({
      ...workbook,
      sheets: [
        ...workbook.sheets.map((sheet) => ({
          ...sheet,
          name: `${sheet.name}稿`,
          isHidden: true as const,
          rows: sheet.rows.map((row) =>
            row.map((cell) =>
              typeof cell?.value === "number" ? { ...cell, value: Math.round(cell.value * 80) / 100 } : cell,
            ),
          ),
        })),
        ...workbook.sheets,
      ],
    }),
  },
  ...Object.fromEntries(
    [true, false].map((isTitled): [string, Case] => [
      `hidden rows of another year under the ${isTitled ? "title" : "header"} of a table`,
      {
        change: (workbook) => ({
          ...workbook,
          sheets: workbook.sheets.flatMap((sheet) =>
            sheet.name === "表十二"
              ? [
                  sheet,
                  {
                    ...sheet,
                    name: "表十二备查",
                    isHidden: true as const,
                    rows: [...sheet.rows.slice(isTitled ? 0 : 3, bodyOf(sheet.rows)), line("往年项目", 5, 5)],
                  },
                ]
              : [sheet],
          ),
        }),
      },
    ]),
  ),
  "a further table of the series with a like header": {
    change: (workbook) => ({
      ...workbook,
      sheets: workbook.sheets.flatMap((sheet) =>
        sheet.name === "表五"
          ? [
              sheet,
              {
                ...sheet,
                name: "采购",
                rows: [
                  line("预算公开表14"),
                  line("2026年政府购买服务预算表"),
                  line("部门名称：云州市文化局", undefined, undefined, undefined, "单位：万元"),
                  line("项目名称", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"),
                  line("合计", 5, 5),
                  line("物业服务", 5, 5),
                ],
              },
            ]
          : [sheet],
      ),
    }),
  },
  "续表 in the title of the next sheet": {
    change: continued("表三", 8, (top) =>
      top.map((row, at) => (at === 1 ? line(`续表：${textOf(row[0])}`) : row)),
    ),
  },
  "the same title on the next sheet": { change: continued("表三", 8, (top) => top) },
  "only the header on the next sheet": { change: continued("表三", 8, (top) => top.slice(3)) },
  "续表 and the header on the next sheet": {
    change: continued("表三", 8, (top) => [line("（续表）"), ...top.slice(3)]),
  },
};

/** That amounts are texts, or hold more digits than they show, is form. */
const isForm = (said: string) => !said.startsWith('["amount-form","failed","info"');

describe("tables as people lay them out", () => {
  const known = new Map<BudgetName, ReturnType<typeof checkWorkbook>>();
  const checkedPlain = (budget: BudgetName) => {
    const checked = known.get(budget) ?? checkWorkbook(layOut(budgets[budget]));
    known.set(budget, checked);
    return checked;
  };

  it.each(sampled(Object.keys(cases), 6))("%s: the same tables, the same findings", (name) => {
    const { change, budget = "culture-2026", scale = 1, notChecked, besides = [] } = cases[name] as Case;
    const sound = layOut(budgets[budget]);
    const plain = checkedPlain(budget);
    const checked = checkWorkbook(change(sound));
    if (!plain || !checked) throw new Error("No tables");
    const { document, found } = checked.recognition;
    expect(found).toBe(tableIds.length);
    expect([document.department, document.kind, document.year]).toEqual([
      plain.recognition.document.department,
      plain.recognition.document.kind,
      plain.recognition.document.year,
    ]);
    expect(saidOf(checked.diagnosis, scale).filter(isForm)).toEqual(
      [...saidOf(plain.diagnosis, 1).filter(isForm), ...besides].toSorted(),
    );
    const reasons = checked.diagnosis.notChecked.map((one) => one.reason).join("\n");
    if (notChecked === undefined) expect(reasons).toBe("");
    else expect(reasons).toContain(notChecked);
  });

  it.each(sampled(Object.keys(cases), 6))("%s: a wrong figure is found", (name) => {
    const { change, budget = "culture-2026" } = cases[name] as Case;
    const sound = layOut(budgets[budget]);
    const keys = ["expenditure/0/2", "revenue-expenditure/0/1", "general-expenditure/1/3"];
    for (const key of sampled(keys, keys.length, Object.keys(cases).indexOf(name))) {
      const place = sound.places.get(key);
      const cell = place && cellAt(sound, place);
      if (!place || typeof cell?.value !== "number") throw new Error(`No figure at ${key}`);
      const wrong = withCell(sound, place, { ...cell, value: cell.value + 17 });
      expect([key, checkWorkbook(change(wrong))?.diagnosis.counts.errors]).not.toEqual([key, 0]);
    }
  });
});

describe("小计 under each class", () => {
  const laidOut = () => rows((all) => underClasses(all), ["表三"])(layOut(budgets["culture-2026"]));
  const withSubtotal = (change: (value: number) => number, which: (at: number) => boolean) =>
    rows(
      (all) => {
        let count = -1;
        return all.map((row) => {
          if (textOf(row[1]) !== "小计") return row;
          count += 1;
          if (!which(count)) return row;
          return row.map((cell) =>
            typeof cell?.value === "number" ? { value: Math.round(change(cell.value) * 100) / 100 } : cell,
          );
        });
      },
      ["表三"],
    )(laidOut());

  it("that says another amount than its class is an error of that cell", () => {
    const said = checkWorkbook(
      withSubtotal(
        (value) => value + 10,
        (at) => at === 0,
      ),
    )?.diagnosis;
    const errors = said?.findings.filter(
      ({ severity, outcome }) => severity === "error" && outcome === "failed",
    );
    expect(errors?.length).toBeGreaterThan(0);
    // Its own 合计, ten more than its parts by ten more each, is upset too.
    expect(new Set(errors?.map(({ check }) => check))).toEqual(new Set(["column-sum", "code-hierarchy-sum"]));
  });

  it("of which most say something else is not understood, and no error", () => {
    const said = checkWorkbook(
      withSubtotal(
        (value) => value + 10,
        () => true,
      ),
    )?.diagnosis;
    expect(said?.counts.errors).toBe(0);
  });
});

describe("units without a row of their department", () => {
  const withoutDepartment = rows((all) => all.toSpliced(bodyOf(all), 1), ["表十二"]);

  it("are no error; what would need their sum is not checked", () => {
    const diagnosis = checkWorkbook(withoutDepartment(layOut(budgets["culture-2026"])))?.diagnosis;
    expect(diagnosis?.findings.filter(({ outcome }) => outcome === "failed")).toEqual([]);
    const reasons = diagnosis?.notChecked.map((one) => one.reason);
    expect(reasons).toContain("《项目支出预算表（本年预算）》没有找到“合计”一行");
  });

  it.each(["projects/1/1", "projects/2/1"])("a wrong figure of %s is found", (key) => {
    const sound = layOut(budgets["culture-2026"]);
    const place = sound.places.get(key);
    const cell = place && cellAt(sound, place);
    if (!place || typeof cell?.value !== "number") throw new Error(`No figure at ${key}`);
    const wrong = withCell(sound, place, { ...cell, value: cell.value + 17 });
    expect(checkWorkbook(withoutDepartment(wrong))?.diagnosis.counts.errors).toBeGreaterThan(0);
  });
});

/** A table that stands under a title of its own, and whose header some table of the standard has as well. */
const sheetOf = (title: string, ...body: readonly Rows[number][]) => ({
  name: "另表",
  rows: [line(title), line("单位：万元"), ...body],
  merges: [],
  columnWidths: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const projectHead = line("项目名称", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算");
const codeHead = line("科目编码", "科目名称", "合计", "基本支出", "项目支出");
const unrelated = [
  sheetOf("2026年政府购买服务预算表", projectHead, line("合计", 30, 30), line("物业", 30, 30)),
  sheetOf("2026年对下转移支付预算表", projectHead, line("合计", 300, 300), line("某县", 300, 300)),
  sheetOf(
    "2026年债务还本付息支出预算表",
    codeHead,
    line("合计", undefined, 9, 0, 9),
    line("231", "债务还本支出", 9, 0, 9),
  ),
  sheetOf(
    "2025年支出决算表",
    codeHead,
    line("合计", undefined, 9, 0, 9),
    line("201", "一般公共服务支出", 9, 0, 9),
  ),
];

describe("a hidden version of a table", () => {
  it("is told of, with the reason why the other was taken", () => {
    const { change } = cases["a hidden draft before the tables"] as Case;
    const checked = checkWorkbook(change(layOut(budgets["culture-2026"])));
    const reasons = checked?.recognition.leftovers.map(({ sheet, reason }) => [sheet, reason]);
    expect(reasons).toContainEqual(["表三稿", "在隐藏的工作表上，已取显示着的一张"]);
  });
});

describe("sheets beside the tables", () => {
  it.each(unrelated)("$rows.0.0.value is none of them", (sheet) => {
    const whole = layOut(budgets["culture-2026"]);
    const plain = whole.sheets.filter(({ name }) => name !== "表十三");
    const want = checkWorkbook({ sheets: plain });
    for (const sheets of [
      [sheet, ...plain],
      [...plain, sheet],
    ]) {
      const checked = checkWorkbook({ sheets });
      expect(checked?.recognition.found).toBe(tableIds.length - 1);
      expect(checked && saidOf(checked.diagnosis, 1)).toEqual(want && saidOf(want.diagnosis, 1));
    }
  });

  it("codes without a header go on with no table whose classes they do not follow", () => {
    const { sheets } = layOut(budgets["culture-2026"]);
    const data = { ...sheetOf(""), rows: [line("2990101", "甲", 5, 3, 2), line("2990102", "乙", 5, 3, 2)] };
    const want = checkWorkbook({ sheets });
    const at = sheets.findIndex(({ name }) => name === "表三") + 1;
    const checked = checkWorkbook({ sheets: sheets.toSpliced(at, 0, data) });
    expect(checked && saidOf(checked.diagnosis, 1)).toEqual(want && saidOf(want.diagnosis, 1));
  });

  const changed = (change: (row: Rows[number]) => Rows[number]) =>
    checkWorkbook(
      rows(
        (all) => all.map((row, at) => (at < 3 ? row : change(row))),
        ["表三"],
      )(layOut(budgets["culture-2026"])),
    );

  it("a table without codes is read by the names of their items", () => {
    const checked = changed((row) => row.slice(1));
    expect(checked?.standard.id).toBe("shanxi");
    expect(checked?.recognition.document.tables.get("expenditure")?.state).toBe("filled");
    expect(checked?.diagnosis.counts.errors).toBe(0);
  });

  it("a table whose header cannot be read is not called missing", () => {
    const withoutHeader = (row: Rows[number]) =>
      row.every((cell) => typeof cell?.value !== "number") ? [] : row.slice(1);
    const diagnosis = changed(withoutHeader)?.diagnosis;
    const about = diagnosis?.findings.filter(({ severity }) => severity !== "info").map(({ check }) => check);
    expect(about).not.toContain("missing-table");
    expect(diagnosis?.counts.errors).toBe(0);
    const reason = diagnosis?.notChecked.find(({ check }) => check === "missing-table")?.reason;
    expect(reason).toContain("《预算支出总表》的标题在“表三”第 2 行，但下面的表头认不出");
  });
});
