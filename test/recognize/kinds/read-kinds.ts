import type { BudgetDocument } from "../../../src/budget/document";
import type { KindBases } from "../../../src/budget/kind";
import {
  findKindDocuments,
  readKindDocument,
  type KindRecognition,
} from "../../../src/recognize/kinds/recognize-kinds";
import { nationalFinalKinds } from "../../../src/standards/national-final/standard";
import { nationalKinds } from "../../../src/standards/national/standard";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

export const bases: KindBases = { budget: nationalKinds, final: nationalFinalKinds };

export interface ReadKinds {
  readonly documents: readonly { readonly document: BudgetDocument }[];
  readonly unread: KindRecognition["unread"];
}

/** All budgets of a workbook read by the base alone, whatever a province's standard would make of them. */
export function recognizeKinds(workbook: WorkbookSnapshot, by: KindBases = bases): ReadKinds {
  const { documents, unread } = findKindDocuments(workbook, by);
  return {
    documents: documents.map((found) => ({ document: readKindDocument(found) })),
    unread,
  };
}
