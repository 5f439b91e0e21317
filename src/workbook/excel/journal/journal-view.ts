import type { ExcelResult } from "../excel-result";
import { sheetOf } from "../write/find-cells";
import { structureOf, type Step } from "./journal";
import { readJournalAndSheets } from "./journal-and-sheets";
import { run } from "../run";
import type { JournalView, StepView } from "../write/step";
import { cellsOf } from "../write/step-parts";

/** What can be undone and redone, with the names that the sheets have now. */
export function journal(): Promise<ExcelResult<JournalView>> {
  return run(async (context) => {
    const [store, sheets] = await readJournalAndSheets(context);
    const viewOf = (step: Step): StepView => ({
      id: step.id,
      label: step.label,
      cells: cellsOf(step, sheets).map(({ place }) => place),
      sheets: structureOf(step).flatMap((part) =>
        part.kind === "sheet" ? [sheetOf(sheets, part)?.name ?? part.sheet] : [],
      ),
      charts: step.parts.filter(({ kind }) => kind === "chart").length,
    });
    return { done: store.journal.done.map(viewOf), undone: store.journal.undone.map(viewOf) };
  });
}
