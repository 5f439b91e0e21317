import type { Decimal } from "../amount/decimal";
import type { BudgetDocument } from "../budget/document";
import type { Diagnosis } from "../check/diagnosis";
import type { JudgedTables } from "../check/judged-tables";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { NewAmounts } from "./substitute";
import { wrongCells } from "./wrong-cells";

/** What recalculation knows of a checked workbook. */
export interface CheckedDocument {
  readonly workbook: WorkbookSnapshot;
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
  readonly diagnosis: Diagnosis;
}

/** Amounts of all certain culprits, by fact index, in yuan. */
export function correctedAmounts(diagnosis: Pick<Diagnosis, "causes" | "culprits">): NewAmounts {
  const amounts = new Map<number, Decimal>();
  for (const { certain, cells } of wrongCells(diagnosis)) {
    const [cell, second] = cells;
    if (!certain || second !== undefined || cell?.fact === undefined || cell.value === undefined) continue;
    amounts.set(cell.fact.index, cell.value);
  }
  return amounts;
}
