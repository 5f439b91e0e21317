import { recalculateAll } from "../../../src/engine";
import { lookupIn } from "../../../src/recalculate/cell-lookup";
import type { RecalculationMode } from "../../../src/recalculate/recalculate";
import { contentOf } from "../../../src/workbook/edit";
import { placeKey } from "../../../src/workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { performanceForms, withForms, type FormLayout } from "../../fixtures/layouts/performance-forms";
import { checkedOf } from "../../fixtures/slips/clean";
import { withEdits } from "../../properties/apply-edits";
import { sampled } from "../../sample";

/** 绩效目标表, whose amounts stand in a unit of their own, as numbers or as texts. */

const layouts: readonly Partial<FormLayout>[] = [
  { unit: "元", amounts: "text" },
  { unit: "万元", amounts: "number" },
];

const withOwnForms = (layout: Partial<FormLayout>) =>
  withForms(layOut(budgets["culture-2026"]), performanceForms["culture-2026"], layout);

function changed(workbook: WorkbookSnapshot, place: CellPlace, value: number | null): WorkbookSnapshot {
  const before = contentOf(lookupIn(workbook)(place));
  return withEdits(workbook, [{ place, before, after: { value } }]);
}

function proposed(workbook: WorkbookSnapshot, mode: RecalculationMode, since?: WorkbookSnapshot) {
  const given = since === undefined ? {} : { since: checkedOf(since) };
  return recalculateAll(workbook, checkedOf(workbook), mode, given);
}

describe.each(
  sampled(layouts, 2).map((layout) => [`${layout.unit ?? ""}, ${layout.amounts ?? ""}`, layout] as const),
)("in %s", (_, layout) => {
  const clean = withOwnForms(layout);
  const placeOf = (key: string) => clean.places.get(key) as CellPlace;
  const numberAt = (place: CellPlace) =>
    Number(String(lookupIn(clean)(place)?.value ?? 0).replaceAll(",", ""));

  it("what is right stays as it is", () => {
    for (const mode of ["mend", "fill", "follow", "all"] as const)
      expect(proposed(clean, mode).proposals).toEqual([]);
  });

  it.each([/^form\/\d+\/amounts\/0$/, /^whole\/(source|direction)\/0$/])(
    "its blank totals are filled from its own sources: %s",
    (wanted) => {
      const totals = [...clean.places].flatMap(([key, place]) =>
        wanted.test(key) && numberAt(place) !== 0 ? [place] : [],
      );
      expect(totals.length).toBeGreaterThan(1);
      const blank = totals.reduce<WorkbookSnapshot>((book, place) => changed(book, place, null), clean);
      const { proposals } = proposed(blank, "fill");
      expect(
        proposals.map(({ edit, kind }) => [placeKey(edit.place), kind, edit.after.value]).toSorted(),
      ).toEqual(totals.map((place) => [placeKey(place), "fill", numberAt(place)]).toSorted());
    },
  );

  it("a total behind which a line is still blank among zeros is only suggested, and the line is told", () => {
    const { proposals } = proposed(changed(clean, placeOf("form/0/period/0"), null), "fill");
    expect(proposals.map(({ kind, warnings }) => [kind, warnings[0]?.slice(-22)])).toEqual([
      ["suggestion", "其他资金”是空白，可能还没有填，这里就会算少"],
    ]);
  });

  it("a source that is changed moves its total, the project, and all above it, by as much", () => {
    const source = placeOf("form/0/amounts/3");
    const by = layout.unit === "元" ? 50_000 : 5;
    const now = changed(clean, source, numberAt(source) + by);
    const { proposals } = proposed(now, "follow", clean);
    const moves = proposals.map(({ from, to }) => Math.round((Number(to) - Number(from)) * 100) / 100);
    const own = proposals.filter(({ edit }) => edit.place.sheet === source.sheet);
    expect(own.map(({ edit }) => placeKey(edit.place))).toEqual([placeKey(placeOf("form/0/amounts/0"))]);
    expect(proposals.filter(({ edit }) => edit.place.sheet === "表十二").length).toBe(6);
    expect(new Set(moves)).toEqual(new Set([by, 5]));
  });
});
