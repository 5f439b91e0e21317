import { fromNumber, type Decimal } from "../../src/amount/decimal";
import { checkWorkbook, recalculateWorkbook, type Checked } from "../../src/engine";
import { placeKey } from "../../src/workbook/places";
import { mainWay, totalsOf } from "../../src/recalculate/totals";
import type { Fact } from "../../src/budget/document";
import type { CellEdit } from "../../src/workbook/edit";
import { contentOf } from "../../src/workbook/edit";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { writeEdits } from "../../src/workbook/file/write-edits";
import type { CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgetNames, budgets, tableIds, type BudgetName } from "../fixtures/budget";
import { layOut, type Layout } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { describeWithLibreOffice, recalculateAllWithLibreOffice } from "./libreoffice";

const LONG = 180_000;

interface Book {
  readonly name: string;
  readonly budget: BudgetName;
  readonly layout: Partial<Layout>;
}

const books: readonly Book[] = [
  ...budgetNames.map((budget): Book => ({ name: budget, budget, layout: {} })),
  {
    name: "one sheet in 元 with last year beside, dashes for zeros",
    budget: "culture-2026",
    layout: {
      sheets: [{ name: "全部 表", blocks: tableIds }],
      unit: "元",
      zeros: "dash",
      extraColumns: ["comparison"],
    },
  },
  {
    name: "page breaks, split codes and shares",
    budget: "town-2026",
    layout: {
      pageBreak: { every: 12, repeat: "title" },
      codes: "split-text",
      extraColumns: ["share-number"],
    },
  },
];

/** A file in which all formulas that --formulas writes are written. */
interface WrittenBook {
  readonly bytes: Uint8Array;
  readonly before: WorkbookSnapshot;
  readonly formulas: readonly CellEdit[];
}

const written = books.map(writeFormulas);

describeWithLibreOffice(["Calc"], "formulas written by recalculation, computed by LibreOffice", () => {
  let computed: readonly WorkbookSnapshot[] = [];
  let changed: readonly WorkbookSnapshot[] = [];
  const items = written.map(itemOf);
  beforeAll(async () => {
    computed = await recalculateAllWithLibreOffice(written.map(({ bytes }) => bytes));
    const files = written.map(({ bytes }, index) => withItem(bytes, items[index] as Fact));
    changed = await recalculateAllWithLibreOffice(files);
  }, LONG);

  it.each(books.map(({ name }, index) => [name, index] as const))(
    "%s: every result is what was there",
    (_, index) => {
      const { before, formulas } = written[index] as WrittenBook;
      expect(formulas.length).toBeGreaterThan(100);
      const after = computed[index] as WorkbookSnapshot;
      const different = formulas.flatMap(({ place, after: { formula, value } }) => {
        const result = cellAt(after, place)?.value;
        return amountOf(result) === amountOf(value) ? [] : [[placeKey(place), formula, value, result]];
      });
      expect(different).toEqual([]);
      expect(findingsOf(after)).toEqual(findingsOf(before));
    },
  );

  it.each(books.map(({ name }, index) => [name, index] as const))(
    "%s: totals follow a changed item",
    (_, index) => {
      const { formulas } = written[index] as WrittenBook;
      const { judged } = checked(changed[index] as WorkbookSnapshot);
      const isFormula = new Set(formulas.map(({ place }) => placeKey(place)));
      const wrong: string[] = [];
      let seen = 0;
      for (const ways of totalsOf(judged.ties).values()) {
        const way = mainWay(ways);
        if (way === undefined || !isFormula.has(placeKey(way.fact.place))) continue;
        seen += 1;
        const sum = way.parts.reduce((all, part) => all + part.value, 0n);
        if (sum !== way.fact.value) wrong.push(`${placeKey(way.fact.place)} ${way.what}`);
      }
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThan(100);
      const followed = formulas.filter(
        ({ place, after: { value } }) =>
          amountOf(cellAt(changed[index] as WorkbookSnapshot, place)?.value) !== amountOf(value),
      );
      expect(followed.length).toBeGreaterThanOrEqual(2);
    },
  );
});

function writeFormulas({ budget, layout }: Book): WrittenBook {
  const file = writeWorkbook(layOut(budgets[budget], layout));
  const before = read(file);
  const fixes = recalculateWorkbook(before, checked(before), "formulas").proposals.filter(
    ({ kind }) => kind === "fix",
  );
  const edits = fixes.map(({ edit }) => edit);
  return { bytes: write(file, edits), before, formulas: edits };
}

/** An item of the largest table, below two totals at least. */
function itemOf({ before, formulas }: WrittenBook): Fact {
  const { judged } = checked(before);
  const isFormula = new Set(formulas.map(({ place }) => placeKey(place)));
  const ways = [...totalsOf(judged.ties).values()].flatMap((all) => mainWay(all) ?? []);
  const written = ways.filter(({ fact }) => isFormula.has(placeKey(fact.place)));
  const upper = new Set(written.flatMap(({ parts }) => parts.map(({ index }) => index)));
  for (const { fact, parts } of written) {
    const item = parts.find(({ place, form }) => form === "number" && !isFormula.has(placeKey(place)));
    if (item !== undefined && upper.has(fact.index)) return item;
  }
  throw new Error("No item below two totals");
}

function withItem(bytes: Uint8Array, { place }: Fact): Uint8Array {
  const before = contentOf(cellAt(read(bytes), place));
  const value = Number(((Number(before.value) * 100 + 12_345) / 100).toFixed(2));
  return write(bytes, [{ place, before, after: { value } }]);
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function write(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const result = writeEdits(bytes, edits);
  if (!result.ok) throw new Error(result.error);
  expect(result.value.skipped).toEqual([]);
  return result.value.bytes;
}

function checked(workbook: WorkbookSnapshot): Checked {
  const result = checkWorkbook(workbook);
  if (result === undefined) throw new Error("No budget tables");
  return result;
}

function findingsOf(workbook: WorkbookSnapshot): string[] {
  return checked(workbook).diagnosis.findings.map(({ check, message }) => `${check} ${message}`);
}

function cellAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellPlace) {
  return workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
}

/** Fifteen digits. */
function amountOf(value: unknown): Decimal | string | undefined {
  return typeof value === "number" ? fromNumber(value) : JSON.stringify(value);
}
