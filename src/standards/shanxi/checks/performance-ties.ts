import type { TableCheck, Observation, Statement } from "../../../budget/check";
import type { BudgetDocument, PerformanceForm } from "../../../budget/document";
import { notChecked } from "../../../budget/ties";
import { tableName } from "../../../budget/wording";
import type { CellPlace } from "../../../workbook/snapshot";
import { projectTies } from "../performance-project-ties";
import { sumsWithin, wholeTies } from "../performance-whole";

export const performanceTies: TableCheck = {
  id: "performance-ties",
  about: "tables",
  title: "绩效目标表的金额与预算表一致",
  severity: "error",
  requires: [],
  why: "绩效目标随预算同步公开：项目绩效目标表的年度资金总额就是该项目的预算，整体绩效目标表的金额就是部门的预算，各项资金来源之和等于资金总额。绩效目标表另行填报，预算调整后常常忘记改。",
  mend: "以预算表为准，改正绩效目标表的年度、项目名称和资金；确是预算表有误的，改正预算表。",
  concerns: ({ performanceForms }) => performanceForms.length > 0,
  *examine(document): Iterable<Statement> {
    const forms = document.performanceForms;
    yield* wrongYears(document, forms);
    for (const form of forms) {
      if (form.figures.rows.length === 0) {
        yield notChecked(`${tableName(form.figures)}没有写明金额单位，或读不出金额，没有核对`);
      }
      yield* sumsWithin(document, form);
    }
    yield* wholeTies(
      document,
      forms.filter(({ of }) => of === "whole"),
    );
    yield* projectTies(
      document,
      forms.filter(({ of }) => of === "project"),
    );
  },
};

/** One observation for all forms of a wrong year: they are copied together. */
function* wrongYears(document: BudgetDocument, forms: readonly PerformanceForm[]): Iterable<Observation> {
  if (document.year === undefined) return;
  const byYear = new Map<number, CellPlace[]>();
  for (const { year } of forms) {
    if (year === undefined || year.year === document.year) continue;
    byYear.set(year.year, [...(byYear.get(year.year) ?? []), year.place]);
  }
  for (const [year, places] of byYear) {
    yield {
      is: "observation",
      severity: "warning",
      message: `有 ${places.length} 张绩效目标表写的是 ${year} 年度，本套预算是 ${document.year} 年度，请更正年度。`,
      places,
      actual: String(year),
      expected: String(document.year),
    };
  }
}
