import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { budgetNames, budgets } from "../../fixtures/budget";
import { layOut, layouts, withCell, type LaidOutWorkbook } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";

/** Workbooks of all budgets in all layouts, one after the other, the figure of 收入总计 wrong in every second one. */
export function* variants(count: number): Generator<Uint8Array> {
  const kinds = Object.values(layouts);
  for (let index = 0; index < count; index += 1) {
    const name = budgetNames[index % budgetNames.length] ?? "culture-2026";
    const workbook = layOut(budgets[name], kinds[index % kinds.length]);
    yield writeWorkbook(index % 2 === 0 ? workbook : withWrongFigure(workbook, index));
  }
}

function withWrongFigure(workbook: LaidOutWorkbook, index: number): LaidOutWorkbook {
  const place = workbook.places.get("expenditure/0/2");
  if (place === undefined) throw new Error("no total in the budget");
  return withCell(workbook, place, { value: 1000 + index });
}

/**
 * Twelve workbooks in two folders, one of them broken; and what is none, or not to be read: a hidden file, what Office
 * keeps beside an open workbook, a text.
 */
export function folderToCheck(): string {
  const folder = mkdtempSync(join(tmpdir(), "gouji-batch-"));
  const inner = join(folder, "预算", "b 二级");
  mkdirSync(inner, { recursive: true });
  let number = 0;
  for (const bytes of variants(11)) {
    const name = `${String(number).padStart(2, "0")}.xlsx`;
    writeFileSync(join(number < 4 ? inner : join(folder, "预算"), name), bytes);
    number += 1;
  }
  writeFileSync(join(folder, "预算", "broken.XLS"), "这不是工作簿");
  for (const other of ["~$05.xlsx", ".hidden.xlsx", "说明.txt"])
    writeFileSync(join(folder, "预算", other), "");
  mkdirSync(join(folder, "空"));
  return folder;
}
