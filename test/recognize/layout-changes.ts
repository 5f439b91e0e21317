import type { Cell } from "../../src/workbook/snapshot";
import type { LaidOutSheet, LaidOutWorkbook } from "../fixtures/layouts/layouts";

type Row = readonly (Cell | undefined)[];

/** Something that people do to a workbook of the default layout, and that changes no meaning. */
export type LayoutChange = (workbook: LaidOutWorkbook) => LaidOutWorkbook;

/** Codes of the functional classification stand first on these sheets. */
export const codeSheets = ["表二", "表三", "表五", "表八"];
export const listSheets = ["表一", "表四"];
export const projectSheets = ["表十二", "表十三"];

export const textOf = (cell: Cell | undefined) => (typeof cell?.value === "string" ? cell.value : "");
export const line = (...values: (string | number | undefined)[]): Row =>
  values.map((value) => (value === undefined ? undefined : { value }));

/** Rewrites the rows of some sheets, of all without names. */
export const rows =
  (
    change: (rows: readonly Row[], sheet: LaidOutSheet) => readonly Row[],
    names?: readonly string[],
  ): LayoutChange =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      names === undefined || names.includes(sheet.name)
        ? { ...sheet, rows: change(sheet.rows, sheet) }
        : sheet,
    ),
  });

/** Rewrites texts, told with their column and row; those of the data rows and the header alike. */
export const texts = (
  change: (text: string, column: number, row: Row) => string | undefined,
  names?: readonly string[],
): LayoutChange =>
  rows(
    (all) =>
      all.map((row) =>
        row.map((cell, column) => {
          if (cell === undefined || typeof cell.value !== "string") return cell;
          const value = change(cell.value, column, row);
          return value === undefined || value === "" ? undefined : { ...cell, value };
        }),
      ),
    names,
  );

/** Exact texts and what stands in their place. */
export const renamed = (names: Readonly<Record<string, string>>, sheets?: readonly string[]): LayoutChange =>
  texts((text) => names[text] ?? text, sheets);

/** Codes, in their column. */
export const codes = (change: (code: string, name: string) => string | undefined): LayoutChange =>
  texts(
    (text, column, row) => (column === 0 && /^\d{3,7}$/.test(text) ? change(text, textOf(row[1])) : text),
    codeSheets,
  );

/** Names of codes, in the column beside. */
export const names = (change: (name: string, code: string) => string): LayoutChange =>
  texts((text, column, row) => {
    const code = textOf(row[0]);
    return column === 1 && /^\d{3,7}$/.test(code) ? change(text, code) : text;
  }, codeSheets);

/** Where the header begins, below the line of department and unit. */
const HEADER = 3;
const isData = (row: Row) =>
  /^(\d{3}|合计$|一、一般公共预算$|因公出国|部门合计|云州市|晋城市)/.test(textOf(row[0])) &&
  !/：/.test(textOf(row[0]));

/** Position of the first data row. */
export const bodyOf = (all: readonly Row[]) => all.findIndex((row, at) => at > HEADER && isData(row));

/** Puts lines under the header. */
export const underHeader = (make: (width: number) => Row): LayoutChange =>
  rows((all, { name }) => {
    const top = bodyOf(all);
    // The tables of projects have such a line of their own.
    const own = projectSheets.includes(name) ? 1 : 0;
    const width = Math.max(...all.map((row) => row.length));
    return [...all.slice(0, top - own), make(width), ...all.slice(top)];
  });

export const below = (...lines: readonly Row[]): LayoutChange => rows((all) => [...all, ...lines]);

/** Amounts in a unit of which so many are one 万元. */
export const times = (scale: number): LayoutChange =>
  rows((all) =>
    all.map((row) =>
      row.map((cell) =>
        typeof cell?.value === "number" ? { value: Math.round(cell.value * scale * 1e6) / 1e6 } : cell,
      ),
    ),
  );

/** Amounts in 元, for tables that print their unit elsewhere or nowhere. */
export const inYuan: LayoutChange = times(10_000);

export const inTurn =
  (...changes: readonly LayoutChange[]): LayoutChange =>
  (workbook) =>
    changes.reduce((before, change) => change(before), workbook);

/** Moves the rows of one table from a position on to a sheet of its own after it, below what `head` keeps of its top. */
export const continued =
  (name: string, from: number, head: (top: readonly Row[]) => readonly Row[]): LayoutChange =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.flatMap((sheet) => {
      if (sheet.name !== name) return [sheet];
      const top = bodyOf(sheet.rows);
      const next = [...head(sheet.rows.slice(0, top)), ...sheet.rows.slice(top + from)];
      return [
        { ...sheet, rows: sheet.rows.slice(0, top + from) },
        { ...sheet, name: `${name}续`, rows: next },
      ];
    }),
  });
