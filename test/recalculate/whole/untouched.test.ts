import { recalculateAll } from "../../../src/engine";
import { writeEdits } from "../../../src/workbook/file/write-edits";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import { layOut } from "../../fixtures/layouts/layouts";
import { performanceForms, withForms } from "../../fixtures/layouts/performance-forms";
import { checkedOf, cleanSources } from "../../fixtures/slips/clean";
import { standardForms, trueBudget } from "../../fixtures/standard-forms/standard-forms";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { sampled } from "../../sample";

/** All in which nothing is wrong: as published, in the forms of the provinces, final accounts, with performance forms. */
const workbooks: readonly (readonly [string, () => WorkbookSnapshot])[] = [
  ...cleanSources.map(({ name, read }) => [name, () => read().workbook] as const),
  ...Object.entries(forms).map(([name, sheets]) => [`form of ${name}`, () => workbookOf(sheets)] as const),
  ...Object.entries(finalForms).map(([name, sheets]) => [name, () => workbookOf(sheets)] as const),
  ...Object.entries(standardForms).map(
    ([name, { write }]) => [`random budget of ${name}`, () => write(trueBudget(7))] as const,
  ),
  [
    "culture-2026 with performance forms",
    () => withForms(layOut(budgets["culture-2026"]), performanceForms["culture-2026"]),
  ],
];

it.each(sampled(workbooks, 15, 4))(
  "%s is left byte for byte as it is by every mode but balance",
  (_, read) => {
    const workbook = read();
    const plain = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
    const file = writeWorkbook({
      sheets: workbook.sheets.map(({ name, rows }) => ({
        ...plain,
        name,
        rows: Array.from(rows, (row) => row ?? []),
      })),
    });
    const checked = checkedOf(workbook);
    for (const mode of ["mend", "fill", "follow", "all"] as const) {
      const given = mode === "follow" ? [{}, { since: checked }] : [{}];
      for (const one of given) {
        const { proposals } = recalculateAll(workbook, checked, mode, one);
        const sure = proposals.filter(({ kind }) => kind !== "suggestion");
        expect(sure.map(({ reason }) => reason)).toEqual([]);
        const written = writeEdits(
          file,
          sure.map(({ edit }) => edit),
        );
        expect(written.ok && Buffer.from(written.value.bytes).equals(Buffer.from(file))).toBe(true);
      }
    }
  },
);
