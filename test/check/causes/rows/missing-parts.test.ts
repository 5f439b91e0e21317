import { checkAll } from "../../../../src/engine";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { budgets } from "../../../fixtures/budget";
import { layOut } from "../../../fixtures/layouts/layouts";
import { provinceWorkbook } from "../../../fixtures/provinces";
import { withoutLine } from "../../../fixtures/slips/sheets";

interface Case {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly sheet: string;
  /** What its first cell with text says. */
  readonly row: string;
  readonly says: string;
  readonly certain: boolean;
}

const cases: readonly Case[] = [
  {
    name: "an item that no other table prints: under which group, and its amount",
    workbook: layOut(budgets["construction-2026"]),
    sheet: "表六",
    row: "职业年金缴费",
    says: "“工资福利支出”下少了一行，应为 14.87 万元",
    certain: false,
  },
  {
    name: "a unit that other tables list",
    workbook: provinceWorkbook("zhejiang-huzhou-finance-2026"),
    sheet: "2",
    row: "湖州市财政票据管理中心",
    says: "少了“湖州市财政票据管理中心”一行",
    certain: true,
  },
  {
    name: "the row of a group, which its code in no other table names, but the list of classes does",
    workbook: layOut(budgets["construction-2026"]),
    sheet: "表六",
    row: "对个人和家庭的补助",
    says: "少了“对个人和家庭的补助”一行，应在 表六 第 25 行处，为 2.57 万元",
    certain: true,
  },
];

it.each(cases)("$name", ({ workbook, sheet, row, says, certain }) => {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const at = rows.findIndex((cells) =>
    cells?.some((cell) => typeof cell?.value === "string" && cell.value.trim() === row),
  );
  expect(at).toBeGreaterThan(0);
  const checked = checkAll(withoutLine(workbook, sheet, at));
  const causes = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.causes) : [];
  expect(causes.map(({ kind, certain }) => ({ kind, certain }))).toEqual([{ kind: "missing-row", certain }]);
  expect(causes[0]?.message).toContain(says);
});
