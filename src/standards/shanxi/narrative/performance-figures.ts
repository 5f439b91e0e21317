import { ONE } from "../../../amount/decimal";
import type { Fact, PerformanceForm } from "../../../budget/document";
import { factOf, tableOf } from "../../../budget/lookup";
import { difference, exact, missing, ofTable, supplied, total } from "../../../budget/narrative/quantities";
import type { NarrativeContext, Quantity } from "../../../budget/narrative/section";
import { projectKinds } from "../../national/narrative/inputs";
import { inputOf, wholeReported, type InputKey } from "../inputs";
import { mayBeEqual } from "../performance-projects";
import { includesCarryOver, isOfDepartment } from "../performance-whole";
import { tableAmount } from "./figures";

/**
 * What section 十 says: as it was supplied, else as the performance forms of the workbook have it. Where neither does, it is a
 * gap in what is written; what is read is then held against the tables.
 */

/** 整体绩效目标. */
export interface WholeTarget {
  readonly state: "reported" | "not-reported" | "unknown";
  readonly total: Quantity;
  readonly basic: Quantity;
  readonly project: Quantity;
}

export function wholeTarget(context: NarrativeContext): WholeTarget {
  const { document, inputs, isWritten } = context;
  const all = tableAmount(context, ["revenue-expenditure", "yearTotal", "total", "revenue"], "本年收入合计");
  const projects = projectMoney(context);
  const tables = { total: all, basic: basicOf(context, all, projects), project: projects };
  const said = inputs.get(inputOf("performance.whole.reported").key);
  const forms = document.performanceForms.filter(
    (form) => form.of === "whole" && isOfDepartment(document, form),
  );
  const [form, another] = forms;
  if (said === wholeReported[1]) return { state: "not-reported", ...tables };
  if (form !== undefined && another === undefined) {
    const printed = (section: string, row: string) => factOf(form.figures, row, "amount", section);
    const withCarryOver = includesCarryOver(document, form);
    // A form that no table bears out is what is wrong, not what is to be written.
    const own = (fact: Fact | undefined, other: Quantity, label: string) => {
      const [first, ...rest] = other.facts;
      const isSame = first !== undefined && rest.length === 0 && fact && mayBeEqual(fact, first);
      return fact !== undefined && (withCarryOver || isSame || other.value === undefined)
        ? ofTable(fact, label)
        : other;
    };
    return {
      state: "reported",
      total: own(printed("source", "total"), tables.total, "整体绩效目标涉及的预算资金"),
      basic: own(printed("direction", "basic"), tables.basic, "基本支出"),
      project: own(printed("direction", "project"), tables.project, "项目支出"),
    };
  }
  const isKnown = said !== undefined || forms.length > 0 || isWritten !== true;
  return { state: isKnown ? "reported" : "unknown", ...tables };
}

export function projectMoney(context: NarrativeContext): Quantity {
  return tableAmount(context, ["projects", "total", "total"], "项目支出（本年预算）合计");
}

/** As printed where all of this year's money is the general public budget; else what the projects leave. */
function basicOf(context: NarrativeContext, whole: Quantity, projects: Quantity): Quantity {
  const general = tableAmount(context, ["general-expenditure", "total", "total"], "一般公共预算支出合计");
  if (general.value !== undefined && general.value === whole.value) {
    return tableAmount(context, ["general-expenditure", "total", "basic"], "基本支出");
  }
  return difference(whole, projects);
}

/** Projects, and of each kind of them: how many, and their money. */
export interface ProjectTargets extends CountAndAmount {
  readonly kinds: readonly CountAndAmount[];
}

interface CountAndAmount {
  readonly count: Quantity;
  readonly amount: Quantity;
}

/** 纳入绩效目标管理的二级项目, and of these the ones whose targets are published. */
export function projectTargets(context: NarrativeContext): {
  readonly managed: ProjectTargets;
  readonly published: ProjectTargets;
} {
  const forms = context.document.performanceForms.filter(({ of }) => of === "project");
  const managed = targetsOf(context, "projects", forms);
  const published = targetsOf(context, "published", forms);
  const isAll = managed.count.value !== undefined && managed.count.value === published.count.value;
  // All of them are published, so all of each kind.
  const kinds = published.kinds.map((kind, index) => {
    const own = managed.kinds[index];
    return isAll && own !== undefined && kind.count.value === undefined ? own : kind;
  });
  return { managed, published: { ...published, kinds } };
}

function targetsOf(
  context: NarrativeContext,
  of: "projects" | "published",
  forms: readonly PerformanceForm[],
): ProjectTargets {
  const typed = (what: "count" | "amount") =>
    projectKinds.map(({ id }) => given(context, `performance.${of}.${id}.${what}`));
  const counts = typed("count");
  const amounts = typed("amount");
  const fromForms = forms.length === 0 ? undefined : formTargets(context, forms);
  const fromTables = context.isWritten
    ? undefined
    : { count: projectCount(context), amount: projectMoney(context) };
  const known = (what: "count" | "amount", parts: readonly Quantity[]) => {
    const sum = total(...parts);
    if (sum.value !== undefined) return sum;
    const own = fromForms?.[what];
    return own?.value === undefined ? (fromTables?.[what] ?? own ?? sum) : own;
  };
  const whole = { count: known("count", counts), amount: known("amount", amounts) };
  const kinds = projectKinds.map(({ name }, index) => ({
    count: kindOf(whole.count, counts, index, formsOfKind(forms, name)?.count),
    amount: kindOf(whole.amount, amounts, index, formsOfKind(forms, name)?.amount),
  }));
  return { ...whole, kinds };
}

/** What was supplied, what the forms say, or what the other kind leaves of the whole. */
function kindOf(
  whole: Quantity,
  typed: readonly Quantity[],
  index: number,
  ofForms: Quantity | undefined,
): Quantity {
  const own = typed[index] ?? exact(0n);
  const other = typed[1 - index];
  if (own.value !== undefined) return own;
  if (ofForms !== undefined) return ofForms;
  if (whole.value === 0n) return exact(0n);
  if (other?.value === undefined || whole.value === undefined || other.value > whole.value) return own;
  return difference(whole, other);
}

function given({ inputs }: NarrativeContext, key: InputKey): Quantity {
  return supplied(inputs, inputOf(key));
}

/** As many as there are forms; their money, where they are filled in. Of all projects it is what the table says. */
function formTargets(context: NarrativeContext, forms: readonly PerformanceForm[]): CountAndAmount {
  const count = exact(BigInt(forms.length) * ONE);
  const isAll = projectCount(context).value === count.value;
  return { count, amount: isAll ? projectMoney(context) : moneyOf(forms) };
}

function moneyOf(forms: readonly PerformanceForm[]): Quantity {
  const label = "项目支出绩效目标表的金额";
  const facts = forms.map((form) => factOf(form.figures, "total", "amount", "year"));
  const isFilled = facts.every((fact) => fact !== undefined && fact.form !== "blank");
  const money = total(...facts.map((fact) => ofTable(fact, label)));
  if (isFilled && money.value !== 0n) return money;
  return missing({
    key: `tables.${label}`,
    label,
    reason: "项目支出绩效目标表的年度资金总额没有填写，或都是 0",
  });
}

/** Only where every form says what kind its project is. */
function formsOfKind(forms: readonly PerformanceForm[], name: string): CountAndAmount | undefined {
  if (forms.length === 0 || forms.some(({ projectKind }) => projectKind === undefined)) return undefined;
  const own = forms.filter(({ projectKind }) => name.startsWith(projectKind ?? "-"));
  const count = exact(BigInt(own.length) * ONE);
  return { count, amount: own.length === 0 ? exact(0n) : moneyOf(own) };
}

function projectCount({ document }: NarrativeContext): Quantity {
  const table = tableOf(document, "projects");
  if (table === undefined) return missing({ key: "tables.项目个数", label: "项目个数" });
  const projects = table.rows.filter((row) => row.kind === "project");
  const facts = projects.flatMap((row) => row.facts.get("total") ?? []);
  return { ...exact(BigInt(projects.length) * ONE), facts };
}
