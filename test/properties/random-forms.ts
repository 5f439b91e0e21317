import fc from "fast-check";
import { budgetNames, budgets } from "../fixtures/budget";
import { forms } from "../fixtures/forms/forms";
import type { Line, Value } from "../fixtures/forms/tables";
import { layOut } from "../fixtures/layouts/layouts";
import type { Cell, Sheet, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** One table on its way into a workbook. */
interface Piece {
  readonly name: string;
  readonly rows: readonly Line[];
}

/** A budget in the form of a province, and what its office did to the form without changing what it says. */
export interface DocumentPlan {
  readonly form: string;
  readonly year: number;
  /** All amounts times this: sums stay sums. */
  readonly factor: number;
  readonly changes: TableChanges;
}

export interface TableChanges {
  /** Labels of merged cells in each cell of them. */
  readonly isRepeated: boolean;
  readonly department: "with-unit" | "joined" | "own-line";
  readonly hasSerial: boolean;
  readonly hasRemark: boolean;
  readonly blankColumns: readonly number[];
  readonly blankRows: readonly number[];
  /** How amount columns beside each other are ordered. */
  readonly order: readonly number[];
}

export const unchanged: TableChanges = {
  isRepeated: false,
  department: "with-unit",
  hasSerial: false,
  hasRemark: false,
  blankColumns: [],
  blankRows: [],
  order: [],
};

export const tableChanges: fc.Arbitrary<TableChanges> = fc.record({
  isRepeated: fc.boolean(),
  department: fc.constantFrom("with-unit", "joined", "own-line"),
  hasSerial: fc.boolean(),
  hasRemark: fc.boolean(),
  blankColumns: fc.array(fc.nat(), { maxLength: 2 }),
  blankRows: fc.array(fc.nat(), { maxLength: 3 }),
  order: fc.array(fc.nat(), { maxLength: 8 }),
});

const NAME = "某市粮食局";
const NAMES = ["云山市粮食局", "青河县水利局", "临江区气象局", "平原镇档案馆", "海阳市图书馆"];
const OTHER_UNIT = /某市粮油检测中心/g;
const LINES_ABOVE = 4;

export const formNames = Object.keys(forms);

/** Without titles: the names of the sheets are, so that none can be on another's sheet. */
export const untitledForm = "hebei";

/** Forms of which each table says whose it is: several of them in one workbook can be told apart. */
export const namedForms = formNames.filter(
  (form) =>
    form !== untitledForm &&
    forms[form]?.every(({ rows }) =>
      rows.slice(0, LINES_ABOVE).some((line) => line.some((value) => String(value).includes(NAME))),
    ),
);

export function documentPlans(
  among: readonly string[],
  changes: fc.Arbitrary<TableChanges>,
): fc.Arbitrary<DocumentPlan> {
  return fc.record({
    form: fc.constantFrom(...among),
    year: fc.integer({ min: 2023, max: 2027 }),
    factor: fc.integer({ min: 1, max: 9 }),
    changes,
  });
}

/** The tables of a document that is the `index`th of its workbook. */
export function piecesOf({ form, year, factor, changes }: DocumentPlan, index: number): readonly Piece[] {
  // It prints last year beside this one, its figures rounded each by itself: as they are they add up.
  const hasLastYear = form === "chongqing";
  const times = hasLastYear ? 1 : factor;
  const said = (value: Value): Value => {
    if (typeof value === "number") return Math.round(value * 100 * times) / 100;
    if (value === null) return null;
    return value
      .replaceAll(NAME, NAMES[index] ?? NAME)
      .replace(OTHER_UNIT, `${NAMES[index]?.slice(0, 3)}检测中心`)
      .replaceAll("2025", String(hasLastYear ? 2025 : year));
  };
  return (forms[form] ?? []).map(({ name, rows }) => ({
    name,
    rows: changed(
      // Numbers of columns are no amounts.
      rows.map((line) => (isNumbering(line) ? line : line.map(said))),
      changes,
    ),
  }));
}

export function shanxiSheets(index: number): readonly Sheet[] {
  const name = budgetNames[index % budgetNames.length] ?? "town-2026";
  return layOut(budgets[name]).sheets;
}

/** Tables on sheets of their own, or one below the other. */
export function sheetsOf(pieces: readonly Piece[], isStacked: boolean): readonly Sheet[] {
  const cells = (rows: readonly Line[]): (Cell | undefined)[][] =>
    rows.map((line) => line.map((value) => (value === null ? undefined : { value })));
  if (!isStacked) return pieces.map(({ name, rows }) => ({ name, rows: cells(rows) }));
  return [{ name: "全部", rows: pieces.flatMap(({ rows }) => [...cells(rows), []]) }];
}

/** The sheets in any order, with names that differ. */
export function workbookOf(sheets: readonly Sheet[], order: readonly number[]): WorkbookSnapshot {
  const used = new Map<string, number>();
  const named = sheets.map((sheet) => {
    const count = (used.get(sheet.name) ?? 0) + 1;
    used.set(sheet.name, count);
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name} (${count})` };
  });
  const key = new Map(named.map((sheet, index) => [sheet, order[index] ?? index]));
  return { sheets: named.toSorted((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0)) };
}

function changed(rows: readonly Line[], changes: TableChanges): readonly Line[] {
  const table = partsOf(rows);
  if (table === undefined) return rows;
  const { above, header, body } = table;
  const ordered = reordered(header, body, changes.order);
  const labels = changes.isRepeated ? repeated(ordered.header) : ordered.header;
  const width = Math.max(...[...labels, ...ordered.body].map((line) => line.length));
  const wide = (line: Line): Line => [...line, ...Array.from({ length: width - line.length }, () => null)];
  const beside = (line: Line, serial: Value, remark: Value): Line => [
    ...(changes.hasSerial ? [serial] : []),
    ...(changes.hasRemark ? [...wide(line), remark] : line),
  ];
  const top = inItsPlace(above, changes.department);
  const whole = [
    ...top,
    ...labels.map((line, index) => beside(line, index === 0 ? "序号" : null, index === 0 ? "备注" : null)),
    ...ordered.body.map((line, index) => beside(line, isRemark(line) ? null : index + 1, null)),
  ];
  return withBlanks(whole, top.length + 1, changes);
}

/** 1, 2, 3 … */
function isNumbering(line: Line): boolean {
  const numbers = line.filter((value) => typeof value === "number");
  return numbers.length > 1 && numbers.every((number, index) => number === index + (numbers[0] ?? 0));
}

function isRemark([first]: Line): boolean {
  return typeof first === "string" && first.startsWith("注");
}

/** Title and what goes with it, header, and what follows; `undefined` where a table has no figures. */
function partsOf(
  rows: readonly Line[],
):
  | { readonly above: readonly Line[]; readonly header: readonly Line[]; readonly body: readonly Line[] }
  | undefined {
  const top = rows.findIndex(
    (line) => line.filter((value) => value !== null).length > 1 && !line.some((value) => isPrelude(value)),
  );
  const isData = (line: Line) => {
    const [label, ...others] = line.filter((value) => value !== null);
    const isLabel = typeof label === "string" && /^(合\s*计|共计|[一1]、|栏次|\*\*)/.test(label);
    return line.some((value) => typeof value === "number") || (isLabel && others.length < 2);
  };
  const first = rows.findIndex((line, index) => index > top && isData(line));
  if (top < 0 || first < 0) return undefined;
  return { above: rows.slice(0, top), header: rows.slice(top, first), body: rows.slice(first) };
}

function isPrelude(value: Value): boolean {
  return typeof value === "string" && /单位[：:]|预算年度/.test(value);
}

/** Department and unit of money in two cells, in one, or on lines of their own. */
function inItsPlace(above: readonly Line[], how: TableChanges["department"]): readonly Line[] {
  return above.flatMap((line): Line[] => {
    const texts = line.filter((value) => value !== null);
    if (how === "with-unit" || texts.length < 2 || !texts.some(isPrelude)) return [line];
    return how === "joined" ? [[texts.join("    ")]] : texts.map((text) => [text]);
  });
}

/** Each label in all cells that it stands over. */
function repeated(header: readonly Line[]): readonly Line[] {
  const width = Math.max(...header.map((line) => line.length));
  const filled: Value[][] = [];
  header.forEach((line, row) => {
    const own: Value[] = [];
    for (let column = 0; column < width; column += 1) {
      const value = line[column] ?? null;
      const hasBelow = header.slice(row + 1).some((below) => (below[column] ?? null) !== null);
      const before = own[column - 1] ?? null;
      const over = filled[row - 1];
      const isOneGroup = over === undefined || over[column] === over[column - 1];
      own.push(value ?? (hasBelow && isOneGroup ? before : null));
    }
    filled.push(own);
  });
  return filled;
}

/** Columns of a header of one line that are no heads, the total first as before. */
function reordered(
  header: readonly Line[],
  body: readonly Line[],
  order: readonly number[],
): { readonly header: readonly Line[]; readonly body: readonly Line[] } {
  const [labels, second] = header;
  const first = labels?.findIndex((label) => typeof label === "string" && /^[合总]\s*计$/.test(label)) ?? -1;
  const isPlain = labels !== undefined && second === undefined && first > 0 && order.length > 0;
  if (
    !isPlain ||
    labels.slice(first + 1).some((label) => label === null || /项目名称|单位名称/.test(String(label)))
  )
    return { header, body };
  const columns = labels.slice(first + 1).map((_, index) => first + 1 + index);
  const sorted = columns.toSorted((a, b) => (order[a % order.length] ?? 0) - (order[b % order.length] ?? 0));
  const move = (line: Line): Line =>
    isRemark(line) ? line : [...line.slice(0, first + 1), ...sorted.map((column) => line[column] ?? null)];
  return { header: header.map(move), body: body.map(move) };
}

function withBlanks(
  rows: readonly Line[],
  from: number,
  { blankColumns, blankRows }: TableChanges,
): readonly Line[] {
  const all: Line[] = [...rows];
  for (const before of blankRows) all.splice(from + (before % (all.length - from + 1)), 0, []);
  const width = Math.max(...all.map((line) => line.length));
  return blankColumns.reduce<readonly Line[]>((lines, before) => {
    const at = before % (width + 1);
    return lines.map((line) => (line.length <= at ? line : [...line.slice(0, at), null, ...line.slice(at)]));
  }, all);
}
