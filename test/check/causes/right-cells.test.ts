import { checkAll } from "../../../src/engine";
import type { Cause } from "../../../src/check/diagnosis";
import { cellAddress, placeName } from "../../../src/workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { workbookOf } from "../../fixtures/forms/forms";
import { provinceWorkbook } from "../../fixtures/provinces";
import { amountIn, typedLike } from "../../fixtures/slips/amounts";
import { cellAt, withCells } from "../../fixtures/slips/sheets";

/** Slips beside which right cells are easily called wrong: all that is to be written, and of what kind the causes are. */
interface Case {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly kinds: readonly Cause["kind"][];
  readonly writes?: (place: string) => boolean;
}

const ministry = workbookOf(finalForms["final, ministry"] ?? []);
const yantai = provinceWorkbook("shandong-yantai-audit-2026");

const cases: readonly Case[] = [
  {
    name: "a blank total of a list that goes on beside itself: it belongs below the end of the list",
    workbook: blanked(ministry, "Z6", [
      [5, 2],
      [12, 2],
      [15, 2],
      [5, 5],
      [7, 8],
      [15, 8],
    ]),
    kinds: ["blank-totals"],
    writes: (place) => place !== "Z6 F16",
  },
  {
    name: "a total that was lost, and differs by rounding from what another table prints",
    workbook: movedDown(yantai, "5", { from: 5, to: 26, columns: [4, 5, 6, 7, 8] }),
    kinds: ["shifted-rows"],
    writes: (place) => place.startsWith("5 "),
  },
];

it.each(cases)("$name", ({ workbook, kinds, writes = () => true }) => {
  const checked = checkAll(workbook);
  const causes = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.causes) : [];
  expect(causes.map(({ kind }) => kind)).toEqual(kinds);
  const edits = causes.flatMap((cause) => cause.edits).map(({ place }) => placeName(cellAddress(place)));
  expect(edits.filter((place) => !writes(place))).toEqual([]);
});

function blanked(
  workbook: WorkbookSnapshot,
  sheet: string,
  places: readonly (readonly [number, number])[],
): WorkbookSnapshot {
  return withCells(
    workbook,
    places.map(([row, column]) => ({ place: { sheet, row, column }, cell: undefined })),
  );
}

function movedDown(
  workbook: WorkbookSnapshot,
  sheet: string,
  { from, to, columns }: { readonly from: number; readonly to: number; readonly columns: readonly number[] },
): WorkbookSnapshot {
  const written = columns.flatMap((column) =>
    Array.from({ length: to - from + 1 }, (_, step) => {
      const place: CellPlace = { sheet, row: from + step, column };
      return { place, cell: step === 0 ? undefined : cellAt(workbook, { ...place, row: place.row - 1 }) };
    }),
  );
  return withCells(workbook, written);
}

it("no difference is certainly wrong whose amount is in a total that other things explain", () => {
  const xian = provinceWorkbook("shaanxi-xian-meteorology-2022");
  const inYuan = [3, 4, 6, 10, 11].map((column) => {
    const place: CellPlace = { sheet: "14", row: 7, column };
    const cell = cellAt(xian, place);
    return { place, cell: typedLike(cell, amountIn(cell) * 10_000n) };
  });
  const checked = checkAll(withCells(xian, inYuan));
  const causes = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.causes) : [];
  const written = causes.filter(({ certain }) => certain).flatMap(({ edits }) => edits);
  const wrong = inYuan.map(({ place }) => placeName(cellAddress(place)));
  expect(causes).not.toEqual([]);
  expect(
    written.map(({ place }) => placeName(cellAddress(place))).filter((place) => !wrong.includes(place)),
  ).toEqual([]);
});
