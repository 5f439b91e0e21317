import type { TableCheck } from "../../budget/check";
import type { TableDescription } from "../../budget/table";
import { performanceCost } from "../forms/performance-cost";
import { performanceNames } from "../forms/performance-names";
import { performancePeriod } from "../forms/performance-period";
import { performanceStaff } from "../forms/performance-staff";
import { performanceTargets } from "../forms/performance-targets";
import { performanceUnits } from "../forms/performance-units";
import { economicColumn } from "../review/economic-column";
import { economicPair } from "../review/economic-pair";
import { noteWords } from "../review/note-words";
import { templateResidue } from "../review/template-residue";
import { budgetAdjustment } from "../review/budget-adjustment";
import { publicOverPlan } from "../review/public-over-plan";
import { hiddenAmounts } from "../review/hidden-amounts";
import { coverWords } from "../review/cover-words";
import { contentsLines } from "../review/contents-lines";
import { amountForm } from "./amount-form";
import { blockTotal } from "./block-total";
import { codeForm } from "./code-form";
import { codeHierarchySum } from "./code-hierarchy-sum";
import { columnSum } from "./column-sum";
import { emptyTableNote } from "./empty-table-note";
import { groupSum } from "./group-sum";
import { headerConsistency } from "./header-consistency";
import { itemName } from "./item-name";
import { emptyMainTable } from "./empty-main-table";
import { missingRow } from "./missing-row";
import { mistypedCode } from "./mistyped-code";
import { listedSums } from "../sums/listed-sums";
import { otherTableSum } from "./other-table-sum";
import { prescribedTables } from "./prescribed-tables";
import { ratioColumn } from "./ratio-column";
import { sameQuantity } from "./same-quantity";
import { twoCopies } from "./two-copies";
import { unitSum } from "./unit-sum";

/** The checks within tables: every standard has them, they follow from its tables' descriptions. */
export function checksWithin(tables: readonly TableDescription[]): readonly TableCheck[] {
  return [
    columnSum,
    codeHierarchySum,
    blockTotal,
    groupSum,
    ...ownListedSums(tables),
    unitSum,
    // Where no description says which tables print one amount, their own labels do.
    ...(tables.length === 0 ? [sameQuantity] : []),
    ratioColumn,
    codeForm,
    itemName,
    amountForm,
    emptyTableNote,
    headerConsistency,
    prescribedTables,
    twoCopies,
    emptyMainTable,
    missingRow,
    mistypedCode,
    otherTableSum,
    performanceNames,
    performancePeriod,
    performanceCost,
    performanceStaff,
    performanceUnits,
    performanceTargets,
    economicColumn,
    economicPair,
    noteWords,
    templateResidue,
    publicOverPlan,
    budgetAdjustment,
    hiddenAmounts,
    coverWords,
    contentsLines,
  ];
}

/** Checks of their own for the sums of some lists. */
function ownListedSums(tables: readonly TableDescription[]): readonly TableCheck[] {
  const checks = tables.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => (rows.kind === "listed" && rows.check ? [rows.check] : [])),
  );
  return [...new Set(checks)].map((check) => ({
    ...check,
    about: "tables",
    examine: (document) => listedSums(document, check),
  }));
}
