import { checkAll } from "../../../../src/engine";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { budgets } from "../../../fixtures/budget";
import { layOut } from "../../../fixtures/layouts/layouts";
import { provinceWorkbook } from "../../../fixtures/provinces";
import { cellAt, withCells } from "../../../fixtures/slips/sheets";

interface Case {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly sheet: string;
  readonly address: readonly [number, number];
  readonly from: string;
  readonly to: string;
}

const culture = layOut(budgets["culture-2026"]);
const xian = provinceWorkbook("shaanxi-xian-meteorology-2022");

const cases: readonly Case[] = [
  {
    name: "a code that is none: its line was not understood",
    workbook: provinceWorkbook("jiangsu-wuxi-statistics-2026"),
    sheet: "3",
    address: [17, 0],
    from: "210",
    to: "120",
  },
  {
    name: "a code that no classification here has: the rows below it say what it is",
    workbook: culture,
    sheet: "表七",
    address: [7, 0],
    from: "10301",
    to: "10341",
  },
  {
    name: "a code in order, of a section that its table does not have",
    workbook: culture,
    sheet: "表九",
    address: [10, 0],
    from: "1030602",
    to: "1300602",
  },
  {
    name: "a code whose name is right: it stands among others",
    workbook: provinceWorkbook("central-petitions-2024-final"),
    sheet: "3",
    address: [10, 0],
    from: "2014002",
    to: "2010402",
  },
  {
    name: "a unit's: the tables that have it right are not blamed",
    workbook: xian,
    sheet: "14",
    address: [10, 1],
    from: "234002",
    to: "239002",
  },
];

it.each(cases)("$name", ({ workbook, sheet, address: [row, column], from, to }) => {
  const place = { sheet, row, column };
  const cell = cellAt(workbook, place);
  expect(String(cell?.value)).toBe(from);
  const value = typeof cell?.value === "number" ? Number(to) : to;
  const checked = checkAll(withCells(workbook, [{ place, cell: { value } }]));
  const causes = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.causes) : [];
  expect(causes.map(({ kind, certain }) => ({ kind, certain }))).toEqual([
    { kind: "wrong-code", certain: true },
  ]);
  expect(causes[0]?.message).toContain(`应为 ${from}（现为 ${to}）`);
});
