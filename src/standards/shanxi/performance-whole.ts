import { normalize } from "../../text/normalize";
import type { Statement } from "../../budget/check";
import type { BudgetDocument, Fact, PerformanceForm } from "../../budget/document";
import { amountAt, factOf, hasFigure, tableOf, type AmountAddress } from "../../budget/lookup";
import { identity, named, notChecked, sum } from "../../budget/ties";
import { cellName, tableName } from "../../budget/wording";
import { hasOtherMoney } from "./money";
import { mayBeEqual } from "./performance-projects";
import { sourceIds } from "./sources";

/** 整体绩效: the department's money in its form, as its tables show it. */
export function* wholeTies(document: BudgetDocument, forms: readonly PerformanceForm[]): Iterable<Statement> {
  const own = forms.filter((form) => isOfDepartment(document, form) && form.figures.rows.length > 0);
  const [form, second] = own;
  if (form === undefined) return;
  if (second !== undefined) {
    yield notChecked(
      `有 ${own.length} 张整体支出绩效目标表都是“${form.name.text}”的，分不清哪一张是全部门的，没有与各表核对`,
    );
    return;
  }
  yield* includesCarryOver(document, form) ? tiesWithCarryOver(document, form) : tiesOfYear(document, form);
}

/** Units have forms of their own. */
export function isOfDepartment(document: BudgetDocument, { name }: PerformanceForm): boolean {
  return document.department === undefined || normalize(name.text) === normalize(document.department);
}

function figure({ figures }: PerformanceForm, section: string, row: string): Fact | undefined {
  return factOf(figures, row, "amount", section);
}

/** Forms show this year's money as a rule; one that shows what was carried over too agrees with other figures. */
export function includesCarryOver(document: BudgetDocument, form: PerformanceForm): boolean {
  const table = (id: string, row: string, column: string, section?: string) =>
    factOf(tableOf(document, id), row, column, section);
  const isSame = (one: Fact | undefined, other: Fact | undefined) =>
    one !== undefined && other !== undefined && mayBeEqual(one, other) ? 1 : 0;
  const total = figure(form, "source", "total");
  const byDirection = figure(form, "direction", "total");
  const project = figure(form, "direction", "project");
  const ofYear = table("revenue", "total", "total");
  const all = table("revenue-expenditure", "grandTotal", "total", "revenue");
  const year =
    isSame(total, ofYear) +
    isSame(byDirection, ofYear) +
    isSame(project, table("projects", "total", "total"));
  const withCarryOver =
    isSame(total, all) + isSame(byDirection, all) + isSame(project, table("expenditure", "total", "project"));
  return withCarryOver > year;
}

function* tiesOfYear(document: BudgetDocument, form: PerformanceForm): Iterable<Statement> {
  const tie = (section: string, row: string, table: string, column: string) =>
    tieTo(document, figure(form, section, row), { table, row: "total", column });
  for (const source of ["total", ...sourceIds]) {
    yield* tie("source", source, "revenue", source);
  }
  yield* tie("direction", "project", "projects", "total");
  // What all tables together spend on the basics this year is printed nowhere, once there is more than one kind of money.
  if (!hasFigure(factOf(tableOf(document, "revenue"), "total", "carryOver"))) {
    yield* tie("direction", "basic", "expenditure", "basic");
  } else if (!hasOtherMoney(document)) {
    yield* tie("direction", "basic", "general-expenditure", "basic");
  }
}

function* tiesWithCarryOver(document: BudgetDocument, form: PerformanceForm): Iterable<Statement> {
  yield* tieTo(document, figure(form, "source", "total"), {
    table: "revenue-expenditure",
    row: "grandTotal",
    column: "total",
    section: "revenue",
  });
  for (const column of ["basic", "project"]) {
    const spent = figure(form, "direction", column);
    yield* tieTo(document, spent, { table: "expenditure", row: "total", column });
  }
}

/** A line that the form does not print says nothing. */
function tieTo(
  document: BudgetDocument,
  printed: Fact | undefined,
  address: AmountAddress,
): readonly Statement[] {
  return printed === undefined ? [] : identity(document, printed, amountAt(document, address));
}

/** What a form's own figures must add up to. */
export function* sumsWithin(document: BudgetDocument, { of, figures }: PerformanceForm): Iterable<Statement> {
  for (const { id } of figures.description.sections) {
    const own = figures.rows.filter((row) => row.section === id);
    const whole = own.find((row) => row.kind === "total");
    const total = whole?.facts.get("amount");
    const parts = own.flatMap((row) => (row.kind === "total" ? [] : [...row.facts.values()]));
    // Who leaves all sources blank has not said where the money comes from.
    if (whole === undefined || total === undefined || parts.every(({ form }) => form === "blank")) continue;
    yield* named(
      sum(document, [total], parts),
      () => `${tableName(figures)}${cellName(figures, whole, "amount")}`,
      () => (id === "direction" ? "各项支出之和" : "各项资金来源之和"),
    );
  }
  if (of === "project") return;
  const totals = figures.rows.flatMap((row) => (row.kind === "total" ? [...row.facts.values()] : []));
  const [bySource, byDirection] = totals;
  if (bySource && byDirection) yield* identity(document, bySource, byDirection);
}
