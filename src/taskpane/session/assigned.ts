import { budgetName } from "../../budget/budget-name";
import type { AssignedTable } from "../../recognize/places/assigned";
import type { CheckResult } from "../../report/result";
import { MOST_COLUMNS, MOST_ROWS, type SheetArea } from "../../workbook/areas";

type Documents = CheckResult["documents"];

/** One place per table of a budget, and one table per place. */
export function assign(
  assigned: readonly AssignedTable[],
  one: AssignedTable,
  documents: Documents = [],
): readonly AssignedTable[] {
  const isSamePlace = (other: AssignedTable) =>
    other.sheet === one.sheet && other.top === one.top && other.left === one.left;
  const document = assignedDocument(one, documents);
  return [
    ...assigned.filter((other) => !isSamePlace(other) && !isOf(other, one.table, document, documents)),
    one,
  ];
}

/** Whether it says where this table of this budget is. */
export function isOf(
  one: AssignedTable,
  table: string,
  document: number,
  documents: Documents = [],
): boolean {
  return one.table === table && assignedDocument(one, documents) === document;
}

/** Of which budget; of the first, where none bears the name any more. */
function assignedDocument({ budget }: AssignedTable, documents: Documents): number {
  return Math.max(
    0,
    documents.findIndex((one) => budgetName(one) === budget),
  );
}

/**
 * A single row stands for all that is below it, over the sheet's width: people click on the table's title, and where
 * that is merged over the table's columns, Excel selects all of them.
 */
export function wholeTable(area: SheetArea): SheetArea {
  const isRow = area.top === area.bottom;
  return isRow ? { ...area, left: 0, right: MOST_COLUMNS - 1, bottom: MOST_ROWS - 1 } : area;
}
