import { recalculateAll, type RecalculationGiven } from "../../src/engine";
import type { RecalculationMode } from "../../src/recalculate/recalculate";
import { lookupIn } from "../../src/recalculate/cell-lookup";
import { contentOf, type CellEdit } from "../../src/workbook/edit";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { writeEdits } from "../../src/workbook/file/write-edits";
import { placeKey } from "../../src/workbook/places";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { checkedOf, cleanSources, withFormulas, type CleanWorkbook } from "../fixtures/slips/clean";
import { recalculated } from "../fixtures/slips/recalculated";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { solverForTests } from "../recalculate/balance/solver";
import { describeWithLibreOffice, recalculateAllWithLibreOffice } from "./libreoffice";

const LONG = 180_000;

interface Trial {
  readonly name: string;
  readonly book: CleanWorkbook;
  readonly mode: RecalculationMode;
  /** What is done to the clean workbook first. */
  readonly before: readonly CellEdit[];
}

const trials: readonly Trial[] = [
  "culture-2026",
  "shandong-yantai-audit-2026",
  "zhejiang-huzhou-finance-2026",
].flatMap((name) => {
  const book = cleanSources.find((one) => one.name === name)?.read();
  if (book === undefined) throw new Error(name);
  const formulas = withFormulas(book);
  return [
    { name: `${name}, totals filled`, book, mode: "fill", before: withoutTotals(book) },
    {
      name: `${name}, totals filled among formulas`,
      book: formulas,
      mode: "fill",
      before: withoutEveryOther(formulas),
    },
    { name: `${name}, an item followed`, book, mode: "follow", before: raised(book) },
    {
      name: `${name}, an item followed among formulas`,
      book: formulas,
      mode: "follow",
      before: raised(formulas),
    },
    { name: `${name}, balanced`, book, mode: "balance", before: [] },
  ] satisfies Trial[];
});

describeWithLibreOffice(["Calc"], "what the modes write over a whole workbook, opened by LibreOffice", () => {
  const written: { readonly edits: readonly CellEdit[]; readonly expected: WorkbookSnapshot }[] = [];
  let opened: readonly WorkbookSnapshot[] = [];
  const solve = solverForTests();
  beforeAll(async () => {
    const files = trials.map(({ book, mode, before }) => {
      const start = must(writeEdits(fileOf(book.workbook), before)).bytes;
      const workbook = must(readWorkbook(start));
      const given: RecalculationGiven = {
        ...(mode === "follow" && { since: [book.checked] }),
        ...(mode === "balance" && { solve }),
      };
      const { proposals } = recalculateAll(workbook, checkedOf(workbook), mode, given);
      const edits = proposals.filter(({ kind }) => kind !== "suggestion").map(({ edit }) => edit);
      const { bytes, skipped } = must(writeEdits(start, edits));
      expect(skipped).toEqual([]);
      // Formulas that waited for what was filled in are computed on opening.
      written.push({ edits, expected: recalculated(must(readWorkbook(bytes))) });
      return bytes;
    });
    opened = await recalculateAllWithLibreOffice(files);
  }, LONG);

  it.each(trials.map(({ name }, index) => [name, index] as const))("%s: the same values", (_, index) => {
    const { edits, expected } = written[index] as (typeof written)[number];
    expect(edits.length).toBeGreaterThan(0);
    expect(valuesIn(opened[index] as WorkbookSnapshot)).toEqual(valuesIn(expected));
  });
});

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

/** As a file, without merged cells or widths. */
function fileOf({ sheets }: WorkbookSnapshot): Uint8Array {
  const plain = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  return writeWorkbook({
    sheets: sheets.map(({ name, rows }) => ({ ...plain, name, rows: Array.from(rows, (row) => row ?? []) })),
  });
}

function withoutTotals({ totals }: CleanWorkbook): CellEdit[] {
  return [...totals.values()].flatMap(([way]) =>
    way !== undefined && way.fact.form === "number" && way.fact.value !== 0n && !way.fact.hasFormula
      ? [{ place: way.fact.place, before: { value: way.fact.raw }, after: { value: null } }]
      : [],
  );
}

/** Of totals that are formulas every other one blank. */
function withoutEveryOther({ totals, workbook }: CleanWorkbook): CellEdit[] {
  const cellAt = lookupIn(workbook);
  const formulas = [...totals.values()].flatMap(([way]) =>
    way !== undefined && way.fact.hasFormula && way.fact.value !== 0n ? [way.fact.place] : [],
  );
  return formulas
    .filter((_, index) => index % 2 === 0)
    .map((place) => ({ place, before: contentOf(cellAt(place)), after: { value: null } }));
}

/** The first item that some total has, 12.34 more. */
function raised({ totals }: CleanWorkbook): CellEdit[] {
  const parts = [...totals.values()].flatMap(([way]) => way?.parts ?? []);
  const item = parts.find(
    ({ form, hasFormula, index, raw, value }) =>
      form === "number" && typeof raw === "number" && !hasFormula && value !== 0n && !totals.has(index),
  );
  if (item === undefined) throw new Error("No item");
  const value = Number((Number(item.raw) + 12.34).toFixed(2));
  return [{ place: item.place, before: { value: item.raw }, after: { value } }];
}

/** To twelve digits: both compute in doubles, each in an order of its own. */
function valuesIn(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  return new Map(
    workbook.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column): (readonly [string, string])[] => {
          const value = cell?.value;
          if (value === undefined || value === null || value === "") return [];
          const shown =
            typeof value === "number" ? String(Number(value.toPrecision(12))) : JSON.stringify(value);
          return [[placeKey({ sheet: name, row, column }), shown]];
        }),
      ),
    ),
  );
}
