import type { NarrativeChart } from "../../budget/narrative/chart";
import { classAmounts, generalExpenditure, tableAmount } from "./narrative/figures";
import { STRUCTURE_CHART } from "./narrative/05-general";
import { THREE_PUBLIC_CHART } from "./narrative/07-three-public";
import { threePublicItems } from "./three-public-items";

/** Columns, not a pie: where the last vehicle was given up, all four are zero and the section still stands. */
const threePublicChart: NarrativeChart = {
  caption: THREE_PUBLIC_CHART,
  kind: "column",
  whole: (context) => tableAmount(context, ["three-public", "grandTotal", "total"], "“三公”经费合计"),
  parts: (context) =>
    threePublicItems.map(({ row, name }) => ({
      name,
      quantity: tableAmount(context, ["three-public", row, "total"], name),
    })),
};

const structureChart: NarrativeChart = {
  caption: STRUCTURE_CHART,
  kind: "pie",
  whole: generalExpenditure,
  parts: (context) => classAmounts(context, "general-expenditure", "total", "rows"),
};

export const charts: readonly NarrativeChart[] = [structureChart, threePublicChart];
