import { checkAll } from "../../../src/engine";
import type { Cause } from "../../../src/check/diagnosis";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { provinceWorkbook } from "../../fixtures/provinces";
import { cellAt, lineAt, withCells, withLine, withLineMoved } from "../../fixtures/slips/sheets";

/** What is told of slips that other kinds of slips explain nearly as well. */
interface Case {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly told: readonly (readonly [Cause["kind"], string])[];
}

const science = layOut(budgets["science-2024"]);
const construction = layOut(budgets["construction-2026"]);
const library = layOut(budgets["library-2026"]);
const xian = provinceWorkbook("shaanxi-xian-meteorology-2022");
const yantai = provinceWorkbook("shandong-yantai-audit-2026");

const cases: readonly Case[] = [
  {
    name: "a project below another unit: the units are known by their names, and add up",
    workbook: withLineMoved(science, "表十二", 17, 13),
    told: [["wrong-group", "“科技学术报告厅维修修缮”（20.00 万元）应放在“晋城市科学技术发展中心”下"]],
  },
  {
    name: "the only item of a group in another",
    workbook: withLineMoved(construction, "表六", 25, 7),
    told: [["wrong-group", "“退休费”（2.57 万元）应放在“对个人和家庭的补助”下"]],
  },
  {
    name: "an amount in the row of an item that no other table has",
    workbook: exchanged(yantai, "4", [6, 20], [3, 4]),
    told: [["swapped-rows", "“一般公共服务支出”与“金融支出”两行的金额填反了"]],
  },
  {
    name: "a table of two sides in 元: another version would explain less of it",
    workbook: changed(library, "表一", (amount) => amount * 10_000),
    told: [["other-unit", "《预算收支总表》是按元填的"]],
  },
  {
    name: "nothing but the total of all, and what it is compared with: the comparisons are of the table too",
    workbook: changed(xian, "14", (_, row, column) =>
      row === 7 || column < 3 || column > 20 ? undefined : 0,
    ),
    told: [["empty-table", "没有填"]],
  },
  {
    name: "a group with its rows pasted twice: no total has to follow it",
    workbook: [17, 16, 15, 14, 13].reduce<WorkbookSnapshot>(
      (now, line) => withLine(now, "表三", 18, lineAt(library, "表三", line)),
      library,
    ),
    told: [["repeated-row", "和它下面的 4 行重复了"]],
  },
  {
    name: "some figures of a row in 元 are one slip",
    workbook: withCells(
      library,
      [2, 3, 4].map((column) => {
        const place = { sheet: "表三", row: 5, column };
        const { value } = cellAt(library, place) ?? {};
        return { place, cell: typeof value === "number" ? { value: value * 10_000 } : undefined };
      }),
    ),
    told: [["other-unit", "是按元填的"]],
  },
  {
    name: "an item changed in two tables, and no total after it",
    workbook: withCells(
      xian,
      ["6", "8"].map((sheet) => ({ place: { sheet, row: 12, column: 4 }, cell: { value: 4_093_151.4 } })),
    ),
    told: [
      ["cell", "6 E13"],
      ["cell", "8 E13"],
    ],
  },
];

it.each(cases)("$name", ({ workbook, told }) => {
  const causes = causesOf(workbook);
  expect(causes.map(({ kind }) => kind)).toEqual(told.map(([kind]) => kind));
  for (const [index, [, says]] of told.entries()) expect(causes[index]?.message).toContain(says);
});

it("offers the totals that did not follow beside the items that may be wrong", () => {
  const last = cases.at(-1);
  const causes = last === undefined ? [] : causesOf(last.workbook);
  expect(causes.map(({ alternatives }) => alternatives.map(({ kind }) => kind))).toEqual([
    ["old-totals"],
    ["old-totals"],
  ]);
});

function causesOf(workbook: WorkbookSnapshot): readonly Cause[] {
  const checked = checkAll(workbook);
  return checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.causes) : [];
}

function exchanged(
  workbook: WorkbookSnapshot,
  sheet: string,
  [one, other]: readonly [number, number],
  columns: readonly number[],
): WorkbookSnapshot {
  return withCells(
    workbook,
    columns.flatMap((column) => [
      { place: { sheet, row: one, column }, cell: cellAt(workbook, { sheet, row: other, column }) },
      { place: { sheet, row: other, column }, cell: cellAt(workbook, { sheet, row: one, column }) },
    ]),
  );
}

/** The numbers of a sheet; nothing stays as it is, and zero is blank. */
function changed(
  workbook: WorkbookSnapshot,
  sheet: string,
  change: (amount: number, row: number, column: number) => number | undefined,
): WorkbookSnapshot {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const written = rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => {
      const value =
        typeof cell?.value === "number" && column > 0 ? change(cell.value, row, column) : undefined;
      const place = { sheet, row, column };
      return value === undefined ? [] : [{ place, cell: value === 0 ? undefined : { ...cell, value } }];
    }),
  );
  return withCells(workbook, written);
}

it("offers nothing beside amounts moved down that would come to the same", () => {
  // The last line takes what the one before it holds, which is the same amount.
  const sheet = "表二";
  const moved = withCells(
    construction,
    [2, 3].flatMap((column) =>
      Array.from({ length: 14 }, (_, step) => {
        const place = { sheet, row: 18 + step, column };
        return {
          place,
          cell: step === 0 ? undefined : cellAt(construction, { ...place, row: place.row - 1 }),
        };
      }),
    ),
  );
  const causes = causesOf(moved).map(({ kind, certain, alternatives }) => ({ kind, certain, alternatives }));
  expect(causes).toEqual([{ kind: "shifted-rows", certain: true, alternatives: [] }]);
});
