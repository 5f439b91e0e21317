import type { Fact } from "../../../src/budget/document";
import { recalculateAll } from "../../../src/engine";
import { lookupIn } from "../../../src/recalculate/cell-lookup";
import { placeKey } from "../../../src/workbook/places";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checkedOf, cleanSources, withFormulas, type CleanWorkbook } from "../../fixtures/slips/clean";
import { recalculated } from "../../fixtures/slips/recalculated";
import { withEdits } from "../../properties/apply-edits";
import { anyForm } from "../../fixtures/any-form/any-form";
import { totalsOf } from "../../../src/recalculate/totals";
import { randomNumbers } from "../../rates/mutations";
import { sampled } from "../../sample";
import { publishedDifferences } from "./published-differences";

/**
 * Of these the totals alone tell what stands where, and nothing that is filled in makes it known: which block a total of
 * several belongs to, which rows are units.
 */
const READ_BY_TOTALS = [
  "central-petitions-2024-final",
  "final, ministry",
  "guangdong-guangzhou-statistics-2026",
];

const sources = cleanSources.filter(({ name }) => !READ_BY_TOTALS.includes(name));

/** With the figures of these totals gone, and what filling writes. */
function filled({ workbook }: CleanWorkbook, totals: readonly Fact[]) {
  const blank = withEdits(
    workbook,
    totals.map(({ place, raw }) => ({ place, before: { value: raw }, after: { value: null } })),
  );
  const { proposals } = recalculateAll(blank, checkedOf(blank), "fill");
  const written = proposals.filter(({ kind }) => kind === "fill").map(({ edit }) => edit);
  return { blank, written, after: withEdits(blank, written) };
}

function printedTotals({ totals }: CleanWorkbook): Fact[] {
  return [...totals.values()].flatMap(([way]) =>
    way !== undefined && way.fact.form === "number" && way.fact.value !== 0n && !way.fact.hasFormula
      ? [way.fact]
      : [],
  );
}

function errorsIn(workbook: WorkbookSnapshot): string[] {
  return checkedOf(workbook).flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(({ severity }) => severity === "error").map(({ message }) => message),
  );
}

/** In last digits of its table. */
function furthestOff(totals: readonly Fact[], after: WorkbookSnapshot): number {
  const cellAt = lookupIn(after);
  const off = totals.map(({ place, raw, usualRounding, value }) => {
    const now = cellAt(place)?.value;
    const unit = Number(usualRounding) / (Number(value) / Number(raw));
    return typeof now === "number" ? Math.abs(now - Number(raw)) / unit : 0;
  });
  return Math.max(0, ...off);
}

describe.each(sampled(sources, 20, 1).map((source) => [source.name, source] as const))("%s", (_, source) => {
  const clean = source.read();
  const totals = printedTotals(clean);
  const { ties } = clean.checked.judged;

  it("has its totals again when all were blank, but for rounding differences that were published, and no error", () => {
    const { written, after } = filled(clean, totals);
    expect(written.length).toBeGreaterThan(totals.length * 0.95);
    expect(errorsIn(after)).toEqual([]);
    const differenceOf = publishedDifferences(clean);
    const cellAt = lookupIn(after);
    const off = totals.filter((fact) => {
      const { place, raw, usualRounding, value } = fact;
      const now = cellAt(place)?.value;
      if (typeof now !== "number" || now === raw) return false;
      const by = Math.abs(now - Number(raw)) * (Number(value) / Number(raw));
      return by > Number(differenceOf(fact) + usualRounding / 2n);
    });
    expect(off.map(({ place }) => placeKey(place))).toEqual([]);
    // Where nothing is rounded, all of them as they were.
    if (ties.every(({ verdict }) => verdict.outcome !== "rounding"))
      expect(furthestOff(totals, after)).toBe(0);
  });

  it("writes into no cell but the blank totals", () => {
    const wanted = new Set(totals.map(({ place }) => placeKey(place)));
    const { written } = filled(clean, totals);
    expect(written.filter(({ place }) => !wanted.has(placeKey(place)))).toEqual([]);
  });

  it("proposes nothing where nothing is blank", () => {
    expect(recalculateAll(clean.workbook, [clean.checked], "fill").proposals).toEqual([]);
  });
});

it("reads again what only the filled totals make known", () => {
  const clean = cleanSources.find(({ name }) => name === "shaanxi-xian-meteorology-2022")?.read();
  if (clean === undefined) throw new Error("no fixture");
  const totals = printedTotals(clean);
  const { after } = filled(clean, totals);
  expect(errorsIn(after)).toEqual([]);
  expect(furthestOff(totals, after)).toBe(0);
});

/** What is filled in of a form with all its totals blank, and what is only suggested. */
function filledForm(seed: number) {
  const { workbook } = anyForm(seed);
  const totals = checkedOf(workbook).flatMap(({ judged }) =>
    [...totalsOf(judged.ties).values()].flatMap(([way]) => (way && way.fact.value !== 0n ? [way.fact] : [])),
  );
  const blank = withEdits(
    workbook,
    totals.map(({ place, raw }) => ({ place, before: { value: raw }, after: { value: null } })),
  );
  const { proposals } = recalculateAll(blank, checkedOf(blank), "fill");
  const printed = new Map(totals.map(({ place, raw }) => [placeKey(place), raw]));
  const off = proposals.filter(({ edit: { place, after } }) => {
    const was = Number(printed.get(placeKey(place)) ?? 0);
    return Math.abs(Number(after.value) - was) > 0.035;
  });
  return { printed, proposals, off };
}

describe("forms in which blanks are more than totals", () => {
  it.each([
    [2, "a column that prints its zeros as dashes, with classes that are blank"],
    [60, "units of which the blank totals alone told the level"],
  ])("%i: only suggests what rests on %s", (seed) => {
    const { off, printed, proposals } = filledForm(seed);
    expect(off.length).toBeGreaterThan(0);
    expect(off.filter(({ kind }) => kind !== "suggestion")).toEqual([]);
    const written = proposals.filter(({ kind }) => kind === "fill");
    expect(written.length).toBeGreaterThan(printed.size * 0.8);
  });

  it("says which blank it is", () => {
    const { off } = filledForm(2);
    expect(off[0]?.warnings[0]).toMatch(/^《.*是空白，可能还没有填，这里就会算少$/);
  });

  it("fills in totals of one line, that are as their line once they are there", () => {
    const { off, printed, proposals } = filledForm(19);
    expect(off).toEqual([]);
    expect(proposals.map(({ edit }) => placeKey(edit.place)).toSorted()).toEqual(
      [...printed.keys()].toSorted(),
    );
  });
});

it("takes a blank total below the last of several blocks for that of all of them, though its own block is blank too", () => {
  const clean = cleanSources.find(({ name }) => name === "final, ministry")?.read();
  if (clean === undefined) throw new Error("no fixture");
  const gone = printedTotals(clean).filter(
    ({ place: { sheet, row, column } }) =>
      sheet === "Z6" && ((row === 7 && column === 8) || (row === 15 && column !== 5)),
  );
  expect(gone).toHaveLength(3);
  const { after, written } = filled(clean, gone);
  expect(written.length).toBeGreaterThan(0);
  const isWritten = new Set(written.map(({ place }) => placeKey(place)));
  expect(
    furthestOff(
      gone.filter(({ place }) => isWritten.has(placeKey(place))),
      after,
    ),
  ).toBeLessThan(3.5);
});

it("leaves what contradicts the other tables to a person", () => {
  const clean = (cleanSources.find(({ name }) => name === "town-2026") ?? cleanSources[0])?.read();
  if (clean === undefined) throw new Error("no fixture");
  const totals = printedTotals(clean).filter(({ table }) => table === "expenditure");
  const item = clean.tables
    .flatMap(({ facts }) => facts)
    .find(
      (fact) =>
        fact.table === "expenditure" &&
        fact.form === "number" &&
        fact.value !== 0n &&
        !clean.totals.has(fact.index),
    );
  if (item === undefined) throw new Error("no item");
  const wrong = withEdits(clean.workbook, [
    ...totals.map(({ place, raw }) => ({ place, before: { value: raw }, after: { value: null } })),
    { place: item.place, before: { value: item.raw }, after: { value: Number(item.raw) + 1000 } },
  ]);
  const { proposals } = recalculateAll(wrong, checkedOf(wrong), "fill");
  const upset = proposals.filter(({ warnings }) => warnings.length > 0);
  expect(upset.length).toBeGreaterThan(0);
  expect(new Set(upset.map(({ kind }) => kind))).toEqual(new Set(["suggestion"]));
});

/** What is filled in where half of the totals are blank, at random. */
function halfFilled(clean: CleanWorkbook, seed: number) {
  const random = randomNumbers(seed);
  const gone = printedTotals(clean).filter(() => random() < 0.5);
  const wanted = new Set(gone.map(({ place }) => placeKey(place)));
  const { after, blank, written } = filled(clean, gone);
  const isWritten = new Set(written.map(({ place }) => placeKey(place)));
  const left = gone.filter(({ place }) => !isWritten.has(placeKey(place)));
  const others = [...isWritten].filter((key) => !wanted.has(key));
  return { after, blank, gone, left, others };
}

describe("half of the totals blank at random", () => {
  const tried = sampled(cleanSources, 20, 1).flatMap((source) =>
    sampled([1, 2, 3], 3).map((seed) => ({ source, seed })),
  );
  let all = 0;
  let open = 0;

  it.each(tried.map(({ seed, source }) => [source.name, seed, source] as const))(
    "%s, try %i: no total is filled in wrongly, no other cell, and no error is left but of what is",
    (_, seed, source) => {
      const { after, gone, left, others } = halfFilled(source.read(), seed);
      expect(others).toEqual([]);
      const isLeft = new Set(left);
      expect(
        furthestOff(
          gone.filter((fact) => !isLeft.has(fact)),
          after,
        ),
      ).toBeLessThan(3.5);
      if (left.length === 0) expect(errorsIn(after)).toEqual([]);
      all += gone.length;
      open += left.length;
    },
  );

  it("few of them are left to a person", () => {
    expect(open / all).toBeLessThan(0.05);
  });

  it("rows add up across where only the figures, now blank, told which of them are units", () => {
    const clean = cleanSources.find(({ name }) => name === "culture-2026")?.read();
    if (clean === undefined) throw new Error("no fixture");
    const { gone, left } = halfFilled(clean, 4);
    expect(gone.length).toBeGreaterThan(150);
    expect(left.length).toBeLessThan(gone.length * 0.15);
  });
});

describe("blank totals among totals that are formulas, which give too little meanwhile", () => {
  it.each(sampled(sources, 20, 3).map((source) => [source.name, source] as const))("%s", (name, source) => {
    const random = randomNumbers(name.length);
    const formulas = withFormulas(source.read());
    // Every other total is a figure, as where somebody has typed over it.
    const sheets = formulas.workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: Array.from(sheet.rows, (row) =>
        Array.from(row ?? [], (cell) => {
          return cell?.formula === undefined || random() < 0.5 ? cell : { value: cell.value };
        }),
      ),
    }));
    const isFormula = (place: Fact["place"]) => lookupIn({ sheets })(place)?.formula !== undefined;
    const gone = printedTotals(source.read()).filter(({ place }) => !isFormula(place));
    const blank = recalculated(
      withEdits(
        { sheets },
        gone.map(({ place }) => ({
          place,
          before: { value: lookupIn({ sheets })(place)?.value ?? null },
          after: { value: null },
        })),
      ),
    );
    const { proposals } = recalculateAll(blank, checkedOf(blank), "fill");
    const written = proposals.filter(({ kind }) => kind === "fill").map(({ edit }) => edit);
    const isWritten = new Set(written.map(({ place }) => placeKey(place)));
    const wanted = new Set(gone.map(({ place }) => placeKey(place)));
    expect([...isWritten].filter((key) => !wanted.has(key))).toEqual([]);
    const after = recalculated(withEdits(blank, written));
    const there = gone.filter(({ place }) => isWritten.has(placeKey(place)));
    expect(there.length).toBeGreaterThan(gone.length * 0.9);
    expect(furthestOff(there, after)).toBeLessThan(3.5);
    // A formula adds up exactly what was filled in; where that has another last digit, so has the formula.
    const wrong = errorsIn(after).filter((message) => !/相差 0\.0[1-3] 万元/.test(message));
    if (there.length === gone.length) expect(wrong).toEqual([]);
  });
});
