import type { FormSheet, Line, Value } from "../../test/fixtures/forms/tables";
import {
  cellAt,
  type LaidOutSheet,
  type LaidOutWorkbook,
  withCell,
} from "../../test/fixtures/layouts/layouts";
import type { CellPlace } from "../../src/workbook/snapshot";
import { areaAddress, placeAt } from "../../src/workbook/places";

/** A sample beside the first one: an invented department's tables, with mistakes in them. */
export interface FormSample {
  /** Its file in assets/sample. */
  readonly file: string;
  /** What it is, for those who read of it. */
  readonly about: string;
  readonly sheets: readonly FormSheet[];
  readonly errors: readonly WrongAmount[];
}

/** One wrong amount; what it should be is what the tables say without it. */
export interface WrongAmount {
  readonly sheet: string;
  /** Like `C12`. */
  readonly address: string;
  readonly wrong: number;
  readonly description: string;
}

/** With its mistakes, or without them. */
export function formSampleWorkbook(
  { sheets, errors }: FormSample,
  planted: readonly WrongAmount[] = errors,
): LaidOutWorkbook {
  const sound: LaidOutWorkbook = { sheets: sheets.map(laidOut), places: new Map() };
  return planted.reduce((workbook, { wrong, ...error }) => {
    const place: CellPlace = placeAt(error);
    return withCell(workbook, place, { ...cellAt(workbook, place), value: wrong });
  }, sound);
}

/** What should stand there. */
export function rightAmount(sample: FormSample, error: WrongAmount): string {
  const value = cellAt(formSampleWorkbook(sample, []), placeAt(error))?.value;
  return typeof value === "number" ? value.toFixed(2) : "";
}

/** Its mistakes as rows of a table in assets/sample/README.md. */
export function errorRows(sample: FormSample): readonly string[] {
  return sample.errors.map((error, index) => {
    const place = `${error.sheet} ${error.address}`;
    return `| ${index + 1} | ${place} | ${error.description} | ${rightAmount(sample, error)} |`;
  });
}

const AMOUNT = "#,##0.00";
const NAME_WIDTH = 40;
const AMOUNT_WIDTH = 14;
function laidOut({ name, rows }: FormSheet): LaidOutSheet {
  const width = Math.max(...rows.map((line) => line.length));
  const areNumbers = Array.from({ length: width }, (_, column) =>
    rows.some((line) => line[column] === "行次"),
  );
  const widths = Array.from({ length: width }, (_, column) => {
    if (areNumbers[column]) return 6;
    const isName = rows.some((line) => isItem(line[column] ?? null));
    return isName ? NAME_WIDTH : AMOUNT_WIDTH;
  });
  return {
    name,
    rows: rows.map((line) => {
      const isNumbering = numbersColumns(line);
      return line.map((value, column) => {
        if (value === null) return undefined;
        const isAmount = typeof value === "number" && !isNumbering && !areNumbers[column];
        return { value, ...(isAmount && { format: AMOUNT }) };
      });
    }),
    merges: mergesOf(rows, width),
    columnWidths: widths,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The title over all columns, and labels of groups over theirs. */
function mergesOf(rows: readonly Line[], width: number): string[] {
  const title = rows.findIndex(([first, ...others]) => /表$/.test(String(first)) && others.every(isBlank));
  const top = rows.findIndex((line) => line.some((value) => String(value).includes("单位：")));
  const first = rows.findIndex((line, row) => row > top && line.some((value) => typeof value === "number"));
  const groups = rows.slice(top + 1, first).flatMap((line, index): string[] => {
    const row = top + 1 + index;
    const below = row + 1 < first ? (rows[row + 1] ?? []) : [];
    return line.flatMap((value, left) => {
      let right = left;
      while (right + 1 < width && isBlank(line[right + 1]) && !isBlank(below[right + 1])) right += 1;
      const isGroup = !isBlank(value) && !isBlank(below[left]) && right > left;
      return isGroup ? [areaAddress({ top: row, bottom: row, left, right })] : [];
    });
  });
  return [
    ...(title < 0 ? [] : [areaAddress({ top: title, bottom: title, left: 0, right: width - 1 })]),
    ...groups,
  ];
}

function isBlank(value: Value | undefined): boolean {
  return value === null || value === undefined;
}

/** The name of a row: a label of a column is shorter, a title stands alone in its line. */
function isItem(value: Value): boolean {
  return typeof value === "string" && value.length > 12;
}

/** 栏次 1 2 3, or without the word. */
function numbersColumns(line: Line): boolean {
  const numbers = line.filter((value) => typeof value === "number");
  const isCount = numbers.length > 2 && numbers.every((value, index) => value === index + 1);
  return isCount || line.includes("栏次");
}
