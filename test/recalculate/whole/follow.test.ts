import type { Tie } from "../../../src/budget/check";
import type { Fact } from "../../../src/budget/document";
import { recalculateAll } from "../../../src/engine";
import { placeKey } from "../../../src/workbook/places";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { checkedOf, cleanSources, type CleanWorkbook } from "../../fixtures/slips/clean";
import { withEdits } from "../../properties/apply-edits";
import { randomNumbers } from "../../rates/mutations";
import { sampled } from "../../sample";

/** Typed in, printed as it is held, and in some equation. */
function itemsOf({ tables, ties, totals }: CleanWorkbook): Fact[] {
  const tied = new Set(ties.flatMap(({ left, right }) => [...left, ...right].map(({ index }) => index)));
  return tables
    .flatMap(({ facts }) => facts)
    .filter(
      ({ form, holdsMoreDigits, index, raw, value }) =>
        form === "number" &&
        typeof raw === "number" &&
        value !== 0n &&
        !holdsMoreDigits &&
        tied.has(index) &&
        !totals.has(index),
    );
}

/** The workbook with one item raised by some of its last digits, and what follows. */
function raised({ workbook, checked }: CleanWorkbook, item: Fact, by: bigint) {
  const scale = Number(item.value) / Number(item.raw);
  const value = Number((Number(item.value + by) / scale).toFixed(6));
  const changed = withEdits(workbook, [{ place: item.place, before: { value: item.raw }, after: { value } }]);
  const now = checkedOf(changed);
  const { leftOut, proposals } = recalculateAll(changed, now, "follow", { since: [checked] });
  const read = new Set(now.flatMap(({ judged: { ties } }) => ties.map(({ tie }) => cellsOf(tie))));
  const written = proposals.filter(({ kind }) => kind === "fix").map(({ edit }) => edit);
  return {
    leftOut,
    written,
    after: withEdits(changed, written),
    isRead: (tie: Tie) => read.has(cellsOf(tie)),
  };
}

/** The same for the same equation in another state of the workbook. */
function cellsOf({ left, relation, right }: Tie): string {
  const side = (facts: readonly Fact[]) => facts.map(({ place }) => placeKey(place)).join(" ");
  return `${relation} ${side(left)} = ${side(right)}`;
}

/** What each fact is in another state of the workbook, by its place. */
function amountsIn(workbook: Parameters<typeof checkedOf>[0]): ReadonlyMap<string, bigint> {
  return new Map(
    checkedOf(workbook)
      .flatMap(({ recognition: { document } }) => [
        ...document.tables.values(),
        ...document.performanceForms.map(({ figures }) => figures),
      ])
      .flatMap(({ rows }) => rows.flatMap(({ facts }) => [...facts.values()]))
      .map(({ place, value }) => [placeKey(place), value]),
  );
}

const gap = ({ left, right }: Tie, valueOf: (fact: Fact) => bigint) =>
  left.reduce((sum, fact) => sum + valueOf(fact), 0n) - right.reduce((sum, fact) => sum + valueOf(fact), 0n);

/** In which of its columns the totals stand is told by the figures alone. */
const sources = cleanSources.filter(({ name }) => name !== "central-petitions-2024-final");

describe.each(sampled(sources, 20, 2).map((source) => [source.name, source] as const))(
  "%s",
  (name, source) => {
    const clean = source.read();
    const items = itemsOf(clean);
    const random = randomNumbers(name.length);

    it.each(Array.from({ length: sampled([0, 1, 2, 3, 4, 5], 2).length }, (_, index) => index))(
      "follows an item, try %i",
      () => {
        const item = items[Math.floor(random() * items.length)] as Fact;
        const by = item.rounding * BigInt(1 + Math.floor(random() * 900));
        const { isRead, leftOut, written, after } = raised(clean, item, by);
        const now = amountsIn(after);
        const valueOf = (fact: Fact) => now.get(placeKey(fact.place)) ?? 0n;
        const moved = (fact: Fact) => valueOf(fact) - fact.value;
        const facts = clean.tables.flatMap(({ facts: all }) => all);

        // Nothing has changed but by as much as the item, or a balance of it.
        const byOther = facts.filter(
          (fact) => moved(fact) !== 0n && moved(fact) !== by && moved(fact) !== -by,
        );
        expect(byOther.map(({ place }) => place)).toEqual([]);
        // Every equation is off by as much as before, but those that are told, and those that the change itself undoes: that a
        // table holds all of an amount is told by its figures.
        const told = new Set(
          leftOut.flatMap(({ place, candidates = [] }) => [place, ...candidates].map((one) => placeKey(one))),
        );
        const open = clean.ties.filter(
          (tie) =>
            tie.relation !== "at-least" &&
            isRead(tie) &&
            gap(tie, valueOf) !== gap(tie, ({ value }) => value),
        );
        const untold = open.filter(
          (tie) => ![...tie.left, ...tie.right].some(({ place }) => told.has(placeKey(place))),
        );
        expect(untold.map((tie) => `${tie.subject()} ${tie.object()}`)).toEqual([]);
        // Each edit is one that an equation calls for: without it that would be off.
        const idle = written.filter((edit) => {
          const fact = facts.find(({ place }) => placeKey(place) === placeKey(edit.place));
          const own = clean.ties.filter(({ left, right }) => fact && [...left, ...right].includes(fact));
          return !own.some(
            (tie) => gap(tie, valueOf) === gap(tie, ({ value }) => value) && tie.relation !== "at-least",
          );
        });
        expect(idle).toEqual([]);
      },
    );
  },
);

it("says by how much, and where it may be, what the figures cannot tell", () => {
  const clean = (cleanSources[0] as (typeof cleanSources)[number]).read();
  const item = itemsOf(clean).find(({ table }) => table === "basic-expenditure") as Fact;
  const { after, leftOut } = raised(clean, item, item.rounding * 500n);
  expect(leftOut.map(({ reason }) => reason).join()).toMatch(
    /还差 5\.00 万元，看不出是哪一项跟着变，可能是《/,
  );
  expect(leftOut.flatMap(({ candidates = [] }) => candidates).length).toBeGreaterThan(1);
  // Nor does the check take the table for another version's without saying what else it may be.
  const causes = checkedOf(after).flatMap(({ diagnosis }) => diagnosis.causes);
  expect(causes.map(({ message }) => message).join()).toMatch(
    /与其他表差 5\.00 万元（1 处）：可能一处改了，另一处没有跟着改，也可能是/,
  );
});

it("leaves a workbook without changes as it is", () => {
  for (const source of sampled(cleanSources, 20, 5)) {
    const { workbook, checked } = source.read();
    expect(recalculateAll(workbook, [checked], "follow", { since: [checked] }).proposals).toEqual([]);
    expect(recalculateAll(workbook, [checked], "follow").proposals).toEqual([]);
    expect(recalculateAll(workbook, [checked], "all").proposals).toEqual([]);
  }
});

it("takes items that several tables print for changed where their totals did not follow", () => {
  const clean = (cleanSources[0] as (typeof cleanSources)[number]).read();
  const [item] = itemsOf(clean).filter(({ table }) => table === "expenditure");
  if (item === undefined) throw new Error("no item");
  const { workbook, tables, checked } = clean;
  const same = tables
    .flatMap(({ facts }) => facts)
    .filter(
      (fact) =>
        !clean.totals.has(fact.index) &&
        fact.value === item.value &&
        fact.form === "number" &&
        fact.row === item.row,
    );
  const changed = withEdits(
    workbook,
    same.map(({ place, raw }) => ({ place, before: { value: raw }, after: { value: Number(raw) + 5 } })),
  );
  const { proposals } = recalculateAll(changed, checkedOf(changed), "follow");
  const since = recalculateAll(changed, checkedOf(changed), "follow", { since: [checked] });
  expect(proposals.map(({ edit }) => edit)).toEqual(since.proposals.map(({ edit }) => edit));
  expect(proposals.length).toBeGreaterThan(10);
});

it.each(["library-2026", "culture-2026"] as const)(
  "goes by the year of a budget where a workbook has two of one department: %s",
  (name) => {
    const { department } = budgets["library-2026"];
    const years = [budgets["library-2026"], { ...budgets["culture-2026"], department, year: 2025 }];
    const sheets = years.flatMap((budget) =>
      layOut(budget).sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${budget.year}` })),
    );
    const clean = cleanSources.find((source) => source.name === name)?.read();
    const item = clean && itemsOf(clean).find(({ table }) => table === "general-expenditure");
    if (item === undefined) throw new Error("no item");
    const year = name === "library-2026" ? "2026" : "2025";
    const place = { ...item.place, sheet: `${item.place.sheet} ${year}` };
    const value = Number((Number(item.raw) + 5).toFixed(2));
    const changed = withEdits({ sheets }, [{ place, before: { value: item.raw }, after: { value } }]);
    const { proposals } = recalculateAll(changed, checkedOf(changed), "follow", {
      since: checkedOf({ sheets }),
    });
    expect(proposals.length).toBeGreaterThan(10);
    expect(new Set(proposals.map(({ edit }) => edit.place.sheet.slice(-4)))).toEqual(new Set([year]));
    expect(new Set(proposals.map(({ from, to }) => (Number(to) - Number(from)).toFixed(2)))).toEqual(
      new Set(["5.00"]),
    );
  },
);
