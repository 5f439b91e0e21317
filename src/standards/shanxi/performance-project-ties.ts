import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Observation, Statement } from "../../budget/check";
import type { BudgetDocument, Fact, PerformanceForm } from "../../budget/document";
import { factOf, missingTable, tableOf } from "../../budget/lookup";
import { identity, named, notChecked, sum, usual } from "../../budget/ties";
import { factName } from "../../budget/wording";
import { mayBeEqual, nearestProject, projectsIn, projectsOf, type Project } from "./performance-projects";

/** A form with its 年度资金总额. */
interface ProjectForm {
  readonly form: PerformanceForm;
  readonly amount: Fact;
}

/** 项目支出绩效: the year's money of each form is its project's in the tables. */
export function* projectTies(
  document: BudgetDocument,
  forms: readonly PerformanceForm[],
): Iterable<Statement> {
  const read: ProjectForm[] = [];
  for (const form of forms) {
    const amount = factOf(form.figures, "total", "amount", "year");
    if (amount !== undefined && amount.form !== "blank") read.push({ form, amount });
    else if (form.figures.rows.length > 0) {
      yield notChecked(`项目支出绩效目标表“${form.name.text}”没有年度资金总额，没有与项目表核对`);
    }
  }
  if (read.length === 0) return;
  if (tableOf(document, "projects") === undefined) {
    yield missingTable(document, "projects");
    return;
  }
  const projects = projectsIn(document, "projects");
  // Several projects may bear one name, and so may their forms: each group is compared as a whole.
  const groups = new Map<string, { projects: readonly Project[]; forms: ProjectForm[] }>();
  for (const one of read) {
    const own = projectsOf(one.form, projects);
    if (own.length === 0) {
      yield* tiesOfUnlisted(document, one, projects);
      continue;
    }
    const key = own.map(({ row }) => row.id).join(" ");
    const group = groups.get(key) ?? { projects: own, forms: [] };
    group.forms.push(one);
    groups.set(key, group);
  }
  for (const group of groups.values()) yield* tiesOfGroup(document, group.forms, group.projects);
}

/** Forms and projects of one name: those that agree belong together, and the rest as far as only one way is left. */
function* tiesOfGroup(
  document: BudgetDocument,
  forms: readonly ProjectForm[],
  projects: readonly Project[],
): Iterable<Statement> {
  const open = new Set(projects.flatMap(({ row }) => row.facts.get("total") ?? []));
  const rest: ProjectForm[] = [];
  for (const one of forms) {
    const same = [...open].find((fact) => mayBeEqual(fact, one.amount));
    if (same !== undefined) {
      open.delete(same);
      yield* tieTo(document, one, [same]);
    } else if (!isUnfilled(one)) rest.push(one);
    else yield doubt(one, `项目表中这个项目有 ${inWan(...open)} 万元，请补填资金`);
  }
  const [first, second] = rest;
  if (first === undefined) return;
  if (second === undefined && open.size === 1) {
    const carried = carriedOver(document, first.form);
    const isWithCarryOver = agreesWithSum(first.amount, [...open, ...carried]);
    yield* tieTo(document, first, isWithCarryOver ? [...open, ...carried] : [...open]);
  } else if (rest.length === open.size) {
    const what = `${rest.length} 张项目支出绩效目标表“${first.form.name.text}”的年度资金总额之和`;
    yield* named(
      sum(
        document,
        rest.map(({ amount }) => amount),
        [...open],
      ),
      () => what,
      () => "项目表中同名项目的合计之和",
    );
  } else {
    for (const one of rest) yield* tiesOfOther(document, one, projects);
  }
}

/** One form more than its projects: that of money carried over, or a second copy. */
function* tiesOfOther(
  document: BudgetDocument,
  one: ProjectForm,
  projects: readonly Project[],
): Iterable<Statement> {
  const carried = carriedOver(document, one.form);
  const all = [...projects.flatMap(({ row }) => row.facts.get("total") ?? []), ...carried];
  if (one.amount.value === 0n || one.amount.form === "unreadable") return;
  if (all.some((fact) => mayBeEqual(fact, one.amount)) || agreesWithSum(one.amount, all)) return;
  yield doubt(one, `与项目表中 ${all.length} 个同名项目的金额都不相同，请核对`);
}

/** A project that this year's table does not list: nothing is due where the form shows no money. */
function* tiesOfUnlisted(
  document: BudgetDocument,
  one: ProjectForm,
  projects: readonly Project[],
): Iterable<Statement> {
  const { amount, form } = one;
  if (amount.value === 0n && amount.form !== "unreadable") return;
  const carried = carriedOver(document, form);
  if (carried.length > 0) {
    const same = carried.find((fact) => mayBeEqual(fact, amount));
    yield* usual(tieTo(document, one, same ? [same] : carried));
    return;
  }
  if (tableOf(document, "carryover-projects") === undefined) {
    yield missingTable(document, "carryover-projects");
    return;
  }
  const nearest = nearestProject(form, [...projects, ...projectsIn(document, "carryover-projects")]);
  const total = nearest?.row.facts.get("total");
  if (nearest === undefined || total === undefined) {
    yield doubt(one, "项目表中没有这个项目，请核对");
    return;
  }
  const of = `项目表中没有这个项目，名称最接近的是“${nearest.row.name}”（${inWan(total)} 万元）`;
  yield doubt(one, `${of}，${mayBeEqual(amount, total) ? "请统一项目名称" : "请核对名称和金额"}`);
}

function tieTo(document: BudgetDocument, { form, amount }: ProjectForm, facts: readonly Fact[]): Statement[] {
  const [only, second] = facts;
  const tie = second === undefined ? identity(document, amount, only) : sum(document, [amount], facts);
  return named(
    tie,
    () => `项目支出绩效目标表“${form.name.text}”的年度资金总额`,
    () => facts.map((fact) => factName(document, fact)).join("与") + (second === undefined ? "" : "之和"),
  );
}

function carriedOver(document: BudgetDocument, form: PerformanceForm): readonly Fact[] {
  const own = projectsOf(form, projectsIn(document, "carryover-projects"));
  return own.flatMap(({ row }) => row.facts.get("total") ?? []);
}

/** A form without any money is a form not filled in: no figure of it is wrong, all are missing. */
function isUnfilled({ form }: ProjectForm): boolean {
  const facts = form.figures.rows.flatMap((row) => (row.section === "year" ? [...row.facts.values()] : []));
  return facts.every(({ value, form: written }) => value === 0n && written !== "unreadable");
}

/** Each figure rounded on its own. */
function agreesWithSum(amount: Fact, facts: readonly Fact[]): boolean {
  const value = facts.reduce((sum, fact) => sum + fact.value, 0n);
  const rounding = facts.reduce((sum, fact) => sum + fact.rounding, 0n);
  return facts.length > 0 && mayBeEqual(amount, { ...amount, value, rounding });
}

function doubt({ form, amount }: ProjectForm, what: string): Observation {
  const message = `项目支出绩效目标表“${form.name.text}”的年度资金总额为 ${inWan(amount)} 万元，${what}。`;
  return { is: "observation", severity: "warning", message, places: [form.name.place, amount.place] };
}

function inWan(...facts: readonly Fact[]): string {
  const yuan = facts.reduce((sum, { value }) => sum + value, 0n);
  return forReading(convert(yuan, "元", "万元"));
}
