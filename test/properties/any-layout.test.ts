import fc from "fast-check";
import { checkAll, type Checked } from "../../src/engine";
import type { Table } from "../../src/budget/document";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { saidOf } from "../recognize/said-of";
import { randomRuns } from "../sample";
import {
  documentPlans,
  formNames,
  namedForms,
  piecesOf,
  shanxiSheets,
  sheetsOf,
  tableChanges,
  unchanged,
  untitledForm,
  workbookOf,
  type DocumentPlan,
} from "./random-forms";

function checked(workbook: WorkbookSnapshot): readonly Checked[] {
  const result = checkAll(workbook);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** What is read of a document and said of it, without addresses. */
function said({ recognition: { document }, diagnosis }: Checked): unknown {
  return {
    department: document.department,
    year: document.year,
    tables: [...document.tables.values()].map(readOf).toSorted(),
    passed: diagnosis.counts.passed,
    findings: saidOf(diagnosis, 1),
  };
}

function readOf({ description, rows, title, state }: Table): string {
  const lines = rows.map(({ section, name, code, facts }) => {
    const columns = description.sections.find(({ id }) => id === section)?.columns ?? [];
    const amounts = columns
      .map(({ id, title: label }) => `${label} ${facts.get(id)?.value ?? ""}`)
      .toSorted();
    return [name, code ?? "", ...amounts].join("|");
  });
  return [title, state, ...lines].join("\n");
}

const plain = (plan: DocumentPlan): DocumentPlan => ({ ...plan, changes: unchanged });

const alone = (plan: DocumentPlan, index: number) =>
  checked(workbookOf(sheetsOf(piecesOf(plain(plan), index), false), [])).map(said);

it("a budget in the form of any province says the same, however its tables are laid out", () => {
  fc.assert(
    fc.property(documentPlans(formNames, tableChanges), fc.boolean(), (plan, isStacked) => {
      const isTitled = plan.form !== untitledForm;
      const all = checked(workbookOf(sheetsOf(piecesOf(plan, 0), isStacked && isTitled), []));
      expect(all.map(said)).toEqual(alone(plan, 0));
      expect(
        all.flatMap(({ diagnosis }) => diagnosis.findings.filter(({ severity }) => severity === "error")),
      ).toEqual([]);
    }),
    randomRuns(300, 30),
  );
});

it("several budgets of one workbook say what each says alone", () => {
  const documents = fc.array(
    fc.record({
      plan: documentPlans(namedForms, tableChanges),
      isStacked: fc.boolean(),
      isShanxi: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  );
  const order = fc.array(fc.nat(), { maxLength: 60 });
  fc.assert(
    fc.property(documents, order, (all, sheetOrder) => {
      const own = all.map(({ plan, isStacked, isShanxi }, index) =>
        isShanxi ? shanxiSheets(index) : sheetsOf(piecesOf(plan, index), isStacked),
      );
      const expected = all.flatMap(({ plan, isShanxi }, index) =>
        isShanxi ? checked({ sheets: shanxiSheets(index) }).map(said) : alone(plan, index),
      );
      const texts = (results: readonly unknown[]) => results.map((one) => JSON.stringify(one)).toSorted();
      expect(texts(checked(workbookOf(own.flat(), sheetOrder)).map(said))).toEqual(texts(expected));
    }),
    randomRuns(60, 12),
  );
});
