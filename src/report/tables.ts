import { toPlain } from "../amount/decimal";
import { convert } from "../amount/parse-amount";
import type { PerformanceForm, Table, TableAsRead } from "../budget/document";
import { factOf } from "../budget/lookup";
import type { AccountOf } from "../budget/kind";
import type { Recognized } from "../engine";
import { address } from "../workbook/places";
import { stateNames } from "./table-states";
import { documentResult, tableResult, type DocumentResult, type TableResult } from "./result";
import { headerLines } from "./text/check-text";
import type { Colors } from "./text/colors";
import { aligned } from "./text/display-width";
import { printable } from "./text/printable";

/** What `gouji tables --format json` prints: what was recognised, how, and what was left aside. */
export interface TablesResult extends DocumentResult {
  readonly documents: readonly (DocumentResult & { readonly of: AccountOf })[];
  readonly tables: readonly RecognizedTableResult[];
  readonly leftovers: readonly {
    readonly sheet: string;
    /** From 1, as Excel counts. */
    readonly row: number;
    readonly text: string;
    readonly reason: string;
  }[];
  /** The performance target forms beside the tables, where there are any. */
  readonly performanceForms?: readonly PerformanceFormResult[];
  /** Where they were asked for. */
  readonly otherTables?: readonly OtherTableResult[];
}

/** `how` and `certainty` are absent where the table is missing. */
export interface RecognizedTableResult extends TableResult {
  readonly how?: string;
  /** 0 to 1, two decimals. */
  readonly certainty?: number;
  /** What kind of table it is, and the how manieth of its kind. */
  readonly kind?: string;
  readonly ordinal?: number;
  /** What its columns were taken for. */
  readonly columns?: readonly {
    readonly range: string;
    readonly label: string;
    readonly quantity: string | null;
    /** Its label is not known: its figures say what it is. */
    readonly uncertain?: true;
  }[];
  /** What was not understood, and why. */
  readonly unread?: readonly { readonly range: string; readonly reason: string }[];
  readonly uncertain?: true;
}

interface PerformanceFormResult {
  readonly of: "whole" | "project";
  /** The project's name, or the department's. */
  readonly name: string;
  readonly year?: number;
  readonly sheet: string;
  readonly range: string;
  /** 年度资金总额, or the total of all sources, in 万元; null where it could not be read. */
  readonly amount: string | null;
}

/** A table beside the budget's, and how many sums its labels speak of. */
interface OtherTableResult {
  readonly sheet: string;
  readonly title: string;
  readonly sums: number;
}

export function tablesResult(file: string, recognized: Recognized): TablesResult {
  const { document, readings, leftovers } = recognized.recognition;
  const otherTables = document.otherTables?.map(({ sheet, title, decisions }) => ({
    sheet,
    title,
    sums: decisions.flat().length,
  }));
  const performanceForms = document.performanceForms.map(formResult);
  const byTable = new Map(readings.map((reading) => [reading.table, reading]));
  return {
    ...documentResult(file, recognized),
    documents: [{ ...documentResult(file, recognized), of: recognized.standard.of }],
    tables: [...document.tables.values()].map((table) => {
      const reading = byTable.get(table.id);
      return {
        ...tableResult(table),
        ...(table.asRead ? asReadResult(table, table.asRead) : notUnderstood(table)),
        ...(reading && { how: reading.how, certainty: Math.round(reading.certainty * 100) / 100 }),
      };
    }),
    leftovers: leftovers.map(({ sheet, row, text, reason }) => ({ sheet, row: row + 1, text, reason })),
    ...(performanceForms.length > 0 && { performanceForms }),
    ...(otherTables && { otherTables }),
  };
}

/** The tables of all documents of a workbook. */
export function tablesOfAll(
  file: string,
  [first, ...others]: readonly [Recognized, ...Recognized[]],
): TablesResult {
  const results = [first, ...others].map((one) => tablesResult(file, one));
  return {
    ...tablesResult(file, first),
    documents: results.flatMap(({ documents }) => documents),
    tables: results.flatMap(({ tables }, document) => tables.map((table) => ({ ...table, document }))),
    leftovers: results.flatMap(({ leftovers }) => leftovers),
    ...(results.some((one) => one.performanceForms) && {
      performanceForms: results.flatMap((one) => one.performanceForms ?? []),
    }),
    ...(results[0]?.otherTables && { otherTables: results.flatMap(({ otherTables = [] }) => otherTables) }),
  };
}

function formResult({ of, name, year, figures }: PerformanceForm): PerformanceFormResult {
  const [area] = figures.areas;
  const total = factOf(figures, "total", "amount", of === "whole" ? "source" : "year");
  return {
    of,
    name: name.text,
    ...(year && { year: year.year }),
    sheet: area?.sheet ?? name.place.sheet,
    range: area ? `${address(area.top, area.left)}:${address(area.bottom, area.right)}` : "",
    amount:
      total === undefined || total.form === "unreadable"
        ? null
        : toPlain(convert(total.value, "元", "万元"), 2),
  };
}

function asReadResult(
  table: Table,
  { ordinal, columns, unread }: TableAsRead,
): Partial<RecognizedTableResult> {
  return {
    kind: table.id.replace(/-\d+$/, ""),
    ordinal,
    columns: columns.map(({ column, top, bottom, label, quantity, isInferred }) => ({
      range: `${address(top, column)}:${address(bottom, column)}`,
      label,
      quantity: quantity ?? null,
      ...(isInferred && { uncertain: true }),
    })),
    unread: unread.map(({ place, reason }) => ({ range: address(place.row, place.column), reason })),
  };
}

/** Of a table that a province prescribes: rows and columns that its description does not know. */
function notUnderstood({ form }: Table): Pick<RecognizedTableResult, "unread"> {
  const unread = [
    ...form.unknownRows.map(({ place, name }) => ({ place, reason: `没有读懂“${name}”一行` })),
    ...form.unexplainedColumns.map(({ place, title }) => ({ place, reason: `没有读懂“${title}”一列` })),
  ].map(({ place, reason }) => ({ range: address(place.row, place.column), reason }));
  return unread.length === 0 ? {} : { unread };
}

/** The same for people. Ends with a line break. */
export function tablesText(result: TablesResult, colors: Colors): string {
  const { tables, leftovers } = result;
  const states = aligned(
    tables.map(({ state }) => stateNames[state]),
    "left",
  );
  const titles = aligned(
    tables.map(({ title }) => printable(title)),
    "left",
  );
  const lines = tables.flatMap((table, index) => {
    const paint = table.state === "missing" ? colors.warning : colors.good;
    const state = paint(states[index] ?? "");
    const line = `  ${state}  ${titles[index] ?? ""}  ${whereFound(table)}`.trimEnd();
    const how = table.how === undefined ? [] : [colors.faint(`            ${printable(table.how)}`)];
    return [line, ...how, ...unreadIn(table).map((one) => `            ${printable(one)}`)];
  });
  const rest = leftovers.map(
    ({ sheet, row, text, reason }) =>
      `  ${printable(sheet)} 第 ${row} 行“${printable(text, 60)}”：${printable(reason)}`,
  );
  const forms = (result.performanceForms ?? []).map(({ of, name, sheet, range, amount }) => {
    const kind = of === "whole" ? "整体支出" : "项目支出";
    const money = amount === null ? "读不出金额" : `${amount} 万元`;
    return `  ${kind}  ${printable(name)}  ${printable(sheet)} ${range}  ${money}`;
  });
  const others = (result.otherTables ?? []).map(
    ({ sheet, title, sums }) => `  ${printable(sheet)}  ${printable(title)}：${sums} 个合计`,
  );
  return [
    ...headerLines(result, tables, colors),
    ...lines,
    ...(forms.length === 0 ? [] : ["", colors.strong(`绩效目标表 ${forms.length} 张`), ...forms]),
    ...(rest.length === 0 ? [] : ["", colors.strong("像表而没有采用的"), ...rest]),
    ...(others.length === 0 ? [] : ["", colors.strong("其他表（按“合计”“小计”核对）"), ...others]),
    "",
  ].join("\n");
}

/** Rows and columns of a table that were seen and not understood. */
function unreadIn({ unread = [], columns = [] }: RecognizedTableResult): string[] {
  return [
    ...unread.map(({ range, reason }) => `没有读懂  ${range}：${reason}`),
    ...columns.flatMap(({ range, label, quantity, uncertain }) => {
      if (uncertain) return [`不能肯定  ${range}：${inferredText(label, quantity)}`];
      return quantity === null ? [`没有读懂  ${range}：没有认出“${label}”是什么金额`] : [];
    }),
  ];
}

function inferredText(label: string, quantity: string | null): string {
  const as = quantity === "addend" ? "是合计的一部分" : "不在合计之内";
  return `没有认出“${label}”是什么金额，按数字看${as}`;
}

/** Where a table stands, in which unit, and how surely it is the one. */
function whereFound({ sheet, range, unit, areas, certainty }: RecognizedTableResult): string {
  if (sheet === undefined) return "";
  const parts = (areas ?? [{ sheet, range }]).map((area) => `${printable(area.sheet)} ${area.range ?? ""}`);
  return `${parts.join("、")}  ${unit ?? ""}  把握 ${Math.round((certainty ?? 0) * 100)}%`;
}
