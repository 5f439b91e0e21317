import { mostFrequent } from "../../common/most-frequent";
import { normalize } from "../../text/normalize";
import type { Severity } from "../../budget/check-description";
import type { TableCheck, Observation, Statement } from "../../budget/check";
import type { BudgetDocument, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import type { CellPlace } from "../../workbook/snapshot";

export const headerConsistency: TableCheck = {
  id: "header-consistency",
  about: "tables",
  title: "年度、部门名称、金额单位与表号一致",
  severity: "warning",
  requires: [],
  why: "一套预算只有一个年度、一个部门名称、一种金额单位。标题里留着上年的年份，是沿用上年表格时最常见的差错，算错误；其他的不一致算疑点。",
  mend: "把不一致的标题、部门名称、单位或表号改为与其他各表相同。",
  *examine(document): Iterable<Statement> {
    const tables = [...document.tables.values()].filter((table) => table.state !== "missing");
    yield* years(document, tables);
    yield* unlikeMost(
      tables,
      "部门名称",
      "warning",
      (table) =>
        table.form.department && { text: table.form.department.text, place: table.form.department.place },
    );
    // Some provinces print the Three Public Expenses in 万元 and all else in 元.
    const prescribed = tables.filter((table) => table.asRead === undefined);
    yield* unlikeMost(prescribed, "金额单位", "warning", (table) => table.form.unit);
    yield* labels(tables);
  },
};

function* years(document: BudgetDocument, tables: readonly Table[]): Iterable<Observation> {
  if (document.year === undefined) return;
  for (const table of tables) {
    if (table.form.titlePlace && table.year !== undefined && table.year !== document.year) {
      yield {
        is: "observation",
        table: table.id,
        severity: "error",
        message: `${tableName(table)}的标题是 ${table.year} 年，其他各表是 ${document.year} 年，请更正年份。`,
        places: [table.form.titlePlace],
        actual: String(table.year),
        expected: String(document.year),
      };
    }
    const wrong = table.form.headerYears.filter((one) => one.year !== document.year);
    const [first] = wrong;
    if (first) {
      yield {
        is: "observation",
        table: table.id,
        severity: "error",
        message: `${tableName(table)}的表头写的是 ${first.year} 年，本套预算是 ${document.year} 年，请更正年份。`,
        places: wrong.map((one) => one.place),
        actual: String(first.year),
        expected: String(document.year),
      };
    }
  }
}

/** Tables that say otherwise than most. */
function* unlikeMost(
  tables: readonly Table[],
  what: string,
  severity: Severity,
  read: (table: Table) => { readonly text: string; readonly place: CellPlace } | undefined,
): Iterable<Observation> {
  const said = tables.flatMap((table) => {
    const one = read(table);
    return one ? [{ table, text: one.text, place: one.place }] : [];
  });
  const usual = mostFrequent(said.map((one) => one.text));
  for (const { table, text, place } of said) {
    if (text === usual) continue;
    yield {
      is: "observation",
      table: table.id,
      severity,
      message: `${tableName(table)}的${what}是“${text}”，其他各表是“${usual ?? ""}”，请核对。`,
      places: [place],
      actual: text,
      ...(usual === undefined ? {} : { expected: usual }),
    };
  }
}

/** 预算公开表1 … 13, 公开01表 …: one wording, and the standard's number on each. */
function* labels(tables: readonly Table[]): Iterable<Observation> {
  const labelled = tables.flatMap((table) => {
    const text = table.form.label && normalize(table.form.label.text);
    const digits = text === undefined ? undefined : NUMBER.exec(text)?.[0];
    return text === undefined ? [] : [{ table, words: text.replace(NUMBER, "#"), digits }];
  });
  const usual = mostFrequent(labelled.map(({ words }) => words));
  const isRight = ({ table, words, digits }: (typeof labelled)[number]) =>
    words === usual && Number(digits) === table.description.number;
  const wrong = labelled.filter((one) => !isRight(one));
  // Where its tables stand in an order of their own, they are numbered in that.
  if (wrong.some(({ table }) => table.asRead !== undefined) && wrong.length * FEW > labelled.length) return;
  for (const { table, digits } of wrong) {
    const { label } = table.form;
    if (label === undefined || usual === undefined) continue;
    const number = String(table.description.number).padStart(digits?.startsWith("0") ? 2 : 1, "0");
    const expected = usual.replace("#", number);
    yield {
      is: "observation",
      table: table.id,
      severity: "info",
      message: `${tableName(table)}的表号是“${label.text}”，按其他各表应为“${expected}”，请核对。`,
      places: [label.place],
      actual: label.text,
      expected,
    };
  }
}

const NUMBER = /\d+(?=表?$)/;
/** One of so many may be a slip. */
const FEW = 4;
