import type { BudgetDocument } from "../../../src/budget/document";
import type { KindStandard } from "../../../src/budget/kind";
import {
  findKindDocuments,
  readKindDocument,
  type KindRecognition,
} from "../../../src/recognize/kinds/recognize-kinds";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

export interface ReadKinds {
  readonly documents: readonly { readonly document: BudgetDocument }[];
  readonly unread: KindRecognition["unread"];
}

/** All budgets of a workbook read by the base alone, whatever a province's standard would make of them. */
export function recognizeKinds(workbook: WorkbookSnapshot, standard: KindStandard): ReadKinds {
  const { documents, unread } = findKindDocuments(workbook, standard);
  return {
    documents: documents.map((found) => ({ document: readKindDocument(found, standard) })),
    unread,
  };
}
