import { checkWorkbook } from "../../../../src/engine";
import { readWorkbook } from "../../../../src/workbook/file/read-workbook";
import { address } from "../../../../src/workbook/places";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { budgets } from "../../../fixtures/budget";
import { cellAt, layOut, placeOf, withCell, type LaidOutWorkbook } from "../../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../../fixtures/workbooks/write-workbook";
import { open, read } from "../excel";

jest.setTimeout(30_000);

/** What stands in cells as people type and paste it: the same is said of it as a file and in Excel. */
const budget = layOut(budgets["culture-2026"]);
const figure = placeOf(budget, "expenditure/2/3");
const amount = Number(cellAt(budget, figure)?.value);
const beside = (columns: number): CellPlace => ({ ...figure, column: figure.column + columns });
const named = (columns: number) => address(figure.row, figure.column + columns);

function fromFile(workbook: LaidOutWorkbook): WorkbookSnapshot {
  const file = readWorkbook(writeWorkbook(workbook));
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

async function inBoth(workbook: LaidOutWorkbook) {
  const file = fromFile(workbook);
  await open(workbook);
  const one = found(file);
  expect(found(await read())).toEqual(one);
  return one;
}

function found(snapshot: WorkbookSnapshot) {
  return checkWorkbook(snapshot)?.diagnosis.findings.filter(({ outcome }) => outcome !== "rounding") ?? [];
}

const errorsOf = (findings: Awaited<ReturnType<typeof inBoth>>) =>
  findings.filter(({ severity, outcome }) => severity === "error" && outcome === "failed");

type Written = (value: number) => Cell;

const same: readonly (readonly [string, Written])[] = [
  ["as it is", (value) => ({ value })],
  ["in marks of direction", (value) => ({ value: `\u202D${value}\u202C` })],
  [
    "with a soft hyphen, a joiner and a variation selector in it",
    (value) => ({ value: `\u00AD${value}\u200D\uFE0F` }),
  ],
  ["behind spaces that do not break", (value) => ({ value: `\u00A0\u3000${value}` })],
  [
    "in wide digits",
    (value) => ({
      value: String(value).replace(/./g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
    }),
  ],
  ["with a unit", (value) => ({ value: `${value}万元` })],
  [
    "in yuan, shown in 万元",
    (value) => ({ value: Math.round(value * 10_000), format: "0!.0000", text: value.toFixed(4) }),
  ],
  [
    "in thousandths, shown without them",
    (value) => ({ value: Math.round(value * 100_000) / 100, format: "0.00,", text: value.toFixed(2) }),
  ],
  ["in brackets of accounting", (value) => ({ value, format: "#,##0.00_);(#,##0.00)" })],
];

const odd: readonly (readonly [Cell, says: string])[] = [
  [{ value: 45_292, format: "yyyy-mm-dd", text: "2024-01-01" }, "日期"],
  [{ value: amount, format: ";;;", text: "" }, "隐藏"],
  [{ value: String(amount).replace(".", ",") }, "逗号"],
  [{ value: { error: "#REF!" } }, "#REF!"],
];

/** A figure for each way of writing. */
const figures = [...budget.places]
  .filter(
    ([key, place]) => /^(expenditure|revenue)\/\d+\/[234]$/.test(key) && isFigure(cellAt(budget, place)),
  )
  .map(([, place]) => place)
  .slice(0, same.length);

function isFigure(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.value > 1 && cell.value % 1 !== 0;
}

async function errorsWith(changed: number | undefined): Promise<readonly CellPlace[]> {
  let workbook = budget;
  for (const [index, [, written]] of same.entries()) {
    const place = figures[index];
    if (place === undefined) continue;
    const value = Number(cellAt(budget, place)?.value);
    workbook = withCell(workbook, place, written(index === changed ? value + 9 : value));
  }
  const findings = changed === undefined ? await inBoth(workbook) : found(fromFile(workbook));
  return errorsOf(findings).flatMap(({ cells }) => cells.map(({ place }) => place));
}

it("figures are what they are, however they are written", async () => {
  expect(await errorsWith(undefined)).toEqual([]);
});

it.each(same.map(([name], index) => [name, index] as const))("a wrong one %s is found", async (_, index) => {
  expect(await errorsWith(index)).toContainEqual(figures[index]);
});

it("what is no figure is said to be none, and why", async () => {
  let workbook = budget;
  for (const [index, [cell]] of odd.entries()) workbook = withCell(workbook, figures[index] ?? figure, cell);
  const messages = (await inBoth(workbook)).map(({ message }) => message);
  for (const [, says] of odd) expect(messages).toContainEqual(expect.stringContaining(says));
});

it("a formula with an old result accuses nobody", async () => {
  const total = beside(-1);
  const stale = withCell(budget, total, { value: 1, formula: `=${named(0)}+${named(1)}` });
  expect(errorsOf(await inBoth(stale))).toEqual([]);
});

/** Every kind of character that shows nothing, some of which stand in what is copied from pages and messages. */
const INVISIBLE = [
  ..."\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u202D\u202E\u2060\u2066\u2069\uFE0F\uFEFF\u007F",
];

/** The first cell of each kind of text, and what is written there. */
function textPlaces(): (readonly [CellPlace, string])[] {
  const wanted = [
    /支出总表$/,
    /单位[:：]/,
    /科目编码/,
    /^合计$/,
    /^\d{3}$/,
    /^\d{5}$/,
    /^\d{7}$/,
    /[一-龥]{6,}支出$/,
  ];
  return wanted.flatMap((pattern) => {
    const sheet = budget.sheets.find(({ name }) => name === figure.sheet);
    for (const [row, cells] of (sheet?.rows ?? []).entries())
      for (const [column, cell] of cells.entries())
        if (typeof cell?.value === "string" && pattern.test(cell.value.trim()))
          return [[{ sheet: figure.sheet, row, column }, cell.value] as const];
    return [];
  });
}

it.each([0, 5, 11])(
  "what is invisible in titles, codes, names and labels changes nothing: %i",
  async (first) => {
    const places = textPlaces();
    expect(places.length).toBeGreaterThan(5);
    let workbook = budget;
    for (const [index, [place, text]] of places.entries()) {
      const one = INVISIBLE[(first + index) % INVISIBLE.length] ?? "";
      workbook = withCell(workbook, place, {
        value: `${one}${text.slice(0, 1)}${one}${text.slice(1)}${one}`,
      });
    }
    expect(await inBoth(workbook)).toEqual(found(fromFile(budget)));
  },
);

it.each([0, "0", "0.00"])("%p in blank cells of codes, names and notes is no figure", async (value) => {
  let workbook = budget;
  const sheet = budget.sheets.find(({ name }) => name === figure.sheet);
  let filled = 0;
  for (const [row, cells] of (sheet?.rows ?? []).entries()) {
    if (row < figure.row || cells[0] === undefined) continue;
    for (const column of [0, 1, 6])
      if (cells[column] === undefined) {
        workbook = withCell(workbook, { ...figure, row, column }, { value });
        filled += 1;
      }
  }
  expect(filled).toBeGreaterThan(0);
  expect(errorsOf(await inBoth(workbook))).toEqual([]);
});
