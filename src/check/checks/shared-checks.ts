import type { TableCheck } from "../../budget/check";
import { amountForm } from "./amount-form";
import { blockTotal } from "./block-total";
import { codeForm } from "./code-form";
import { codeHierarchySum } from "./code-hierarchy-sum";
import { columnSum } from "./column-sum";
import { emptyTableNote } from "./empty-table-note";
import { groupSum } from "./group-sum";
import { headerConsistency } from "./header-consistency";
import { itemName } from "./item-name";
import { sameQuantity } from "./same-quantity";
import { ratioColumn } from "./ratio-column";
import { threePublicSum } from "./three-public-sum";
import { unitSum } from "./unit-sum";

/** The checks within tables: every standard has them, they follow from its tables' descriptions. */
export const sharedChecks: readonly TableCheck[] = [
  columnSum,
  codeHierarchySum,
  blockTotal,
  groupSum,
  threePublicSum,
  unitSum,
  sameQuantity,
  ratioColumn,
  codeForm,
  itemName,
  amountForm,
  emptyTableNote,
  headerConsistency,
];
