import type { Observation, Statement, TableCheck } from "../../../budget/check";
import type { BudgetDocument, PerformanceForm } from "../../../budget/document";
import { factOf, tableOf } from "../../../budget/lookup";
import type { CellPlace } from "../../../workbook/snapshot";
import { nearestProject, projectsIn, projectsOf } from "../performance-projects";

const MOST_SHOWN = 3;
const MOST_PLACES = 12;

export const performanceCoverage: TableCheck = {
  id: "performance-coverage",
  about: "tables",
  title: "项目与项目绩效目标表一一对应",
  severity: "warning",
  requires: ["projects"],
  why: "列入预算的项目都要有绩效目标，绩效目标也要有列入预算的项目；沿用上年的绩效目标表时，新项目漏报、旧项目没有删去最常见。",
  mend: "给没有绩效目标表的项目补报；不再安排的项目，把绩效目标表撤下；名称不一致的，统一名称。",
  concerns: ({ performanceForms }) => performanceForms.some(({ of }) => of === "project"),
  *examine(document): Iterable<Statement> {
    const forms = document.performanceForms.filter(({ of }) => of === "project");
    yield* withoutForm(document, forms);
    yield* withoutProject(document, forms);
  },
};

/** One finding for all projects that no form speaks of. */
function* withoutForm(document: BudgetDocument, forms: readonly PerformanceForm[]): Iterable<Observation> {
  const projects = projectsIn(document, "projects");
  const spokenOf = new Set(
    forms.flatMap((form) => {
      const own = projectsOf(form, projects);
      // A name that was only worded otherwise is told where the amounts are compared.
      const nearest = own.length === 0 ? nearestProject(form, projects) : undefined;
      return [...own, ...(nearest === undefined ? [] : [nearest])].map(({ row }) => row.id);
    }),
  );
  const left = projects.filter(({ row }) => !spokenOf.has(row.id));
  if (left.length === 0) return;
  const named = namesOf(left.map(({ row }) => row.name));
  yield {
    is: "observation",
    message: `项目表有 ${projects.length} 个项目，${named}没有项目支出绩效目标表，请补报；绩效目标不公开的，在说明中写明。`,
    places: placesOf(left.map(({ row }) => row.place)),
  };
}

/** One for all forms without money whose project is in no table; those with money are told one by one. */
function* withoutProject(document: BudgetDocument, forms: readonly PerformanceForm[]): Iterable<Observation> {
  if (tableOf(document, "carryover-projects") === undefined) return;
  const projects = [...projectsIn(document, "projects"), ...projectsIn(document, "carryover-projects")];
  const left = forms.filter((form) => {
    const amount = factOf(form.figures, "total", "amount", "year");
    const isEmpty = amount === undefined || (amount.value === 0n && amount.form !== "unreadable");
    return isEmpty && projectsOf(form, projects).length === 0 && !nearestProject(form, projects);
  });
  if (left.length === 0) return;
  const named = namesOf(left.map(({ name }) => name.text));
  yield {
    is: "observation",
    message: `有 ${forms.length} 张项目支出绩效目标表，其中${named}的项目在项目表和结转项目表中都没有，也没有填写资金，请核实是否为上年的表。`,
    places: placesOf(left.map(({ name }) => name.place)),
  };
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).map((name) => `“${name}”`);
  return `${shown.join("、")}${names.length > MOST_SHOWN ? `等 ${names.length} 个` : ""}`;
}

function placesOf(places: readonly CellPlace[]): readonly CellPlace[] {
  return places.slice(0, MOST_PLACES);
}
