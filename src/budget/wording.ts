import type { BudgetDocument, Fact, Row, Table } from "./document";
import { printedTable } from "./printed-table";
import { NO_RESULT, OLD_RESULT } from "../workbook/snapshot";

/** How findings speak of tables, rows and cells: in the words that stand on the printed page. */

export function tableName(table: Table): string {
  // What every such title carries tells no table from another.
  return `《${table.description.titles[0].replace("（不含上年结转）", "")}》`;
}

export function rowName(row: Row): string {
  if (row.kind === "total") return row.name === "合计" ? "合计" : row.name;
  return row.code === undefined ? row.name : `${row.code} ${row.name}`;
}

export function columnName(table: Table, section: string, column: string): string {
  if (column === "last-year") return "上年数";
  const columns = table.description.sections.find((one) => one.id === section)?.columns ?? [];
  const beside = () => table.beside?.find((one) => one.id === column && one.section === section)?.title;
  return columns.find((one) => one.id === column)?.title ?? beside() ?? column;
}

/** 《预算支出总表》“208 社会保障和就业支出”的基本支出 */
export function factName(document: BudgetDocument, fact: Fact): string {
  const table = printedTable(document, fact.table);
  const row = table && rowOfFact(table, fact);
  if (table === undefined || row === undefined) return "";
  const columns = table.description.sections.find((one) => one.id === fact.section)?.columns ?? [];
  const isBeside = columns.every(({ id }) => id !== fact.column);
  const column = columns.length > 1 || isBeside ? `的${columnName(table, fact.section, fact.column)}` : "";
  return `${tableName(table)}“${rowName(row)}”${column}`;
}

/** What the cell of an amount that cannot be read holds, for people to read. */
export function heldText({ raw }: Fact): string {
  if (raw === NO_RESULT) return "（公式没有结果）";
  return raw === OLD_RESULT ? "（公式的旧结果）" : String(raw);
}

/** Rows by section and id: thousands of facts of one table are named, and looking through its rows for each is slow. */
const rowsOfTables = new WeakMap<Table, ReadonlyMap<string, Row>>();

function rowOfFact(table: Table, { section, row }: Fact): Row | undefined {
  const known = rowsOfTables.get(table);
  // Of rows with one id the first, as they stand.
  const rows = known ?? new Map(table.rows.toReversed().map((one) => [`${one.section} ${one.id}`, one]));
  if (known === undefined) rowsOfTables.set(table, rows);
  return rows.get(`${section} ${row}`);
}

/** Without the table, for what stands in the same one. */
export function cellName(table: Table, row: Row, column: string): string {
  const columns = table.description.sections.find((one) => one.id === row.section)?.columns ?? [];
  return `“${rowName(row)}”${columns.length > 1 ? `的${columnName(table, row.section, column)}` : ""}`;
}
