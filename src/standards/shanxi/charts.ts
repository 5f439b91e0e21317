import type { NarrativeChart } from "../../budget/narrative-chart";
import { classAmounts, generalExpenditure, tableAmount } from "./narrative/figures";
import { STRUCTURE_CHART } from "./narrative/05-general";
import { THREE_PUBLIC_CHART } from "./narrative/07-three-public";

/** Columns, not a pie: where the last vehicle was given up, all four are zero and the section still stands. */
const threePublicChart: NarrativeChart = {
  caption: THREE_PUBLIC_CHART,
  kind: "column",
  whole: (context) => tableAmount(context, ["three-public", "grandTotal", "total"], "“三公”经费合计"),
  parts: (context) =>
    (
      [
        ["abroad", "因公出国（境）费"],
        ["reception", "公务接待费"],
        ["vehicleOperation", "公务用车运行维护费"],
        ["vehiclePurchase", "公务用车购置费"],
      ] as const
    ).map(([row, name]) => ({ name, quantity: tableAmount(context, ["three-public", row, "total"], name) })),
};

const structureChart: NarrativeChart = {
  caption: STRUCTURE_CHART,
  kind: "pie",
  whole: generalExpenditure,
  parts: (context) => classAmounts(context, "general-expenditure", "total", "rows"),
};

export const charts: readonly NarrativeChart[] = [structureChart, threePublicChart];
