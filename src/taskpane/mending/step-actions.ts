import type { Proposal } from "../../recalculate/proposal";
import type { ExcelResult } from "../../workbook/excel/excel-result";
import type { StepToWrite, UndoReport, WriteReport } from "../../workbook/excel/write/step";
import { isBusy } from "../session/slices/activity";
import { checkedIn } from "../session/slices/last-check";
import type { Surroundings } from "../session/surroundings";
import type { Work } from "../session/work";
import type { StepReport } from "./step-report";

/** What is written to the workbook in steps that can be taken back. */
export interface StepActions {
  /** Writes proposals as one step, and checks again. `label` is for the buttons that take it back. */
  readonly apply: (proposals: readonly Proposal[], label: string) => Promise<void>;
  /** Writes edits as one step, and checks again. */
  readonly write: (step: StepToWrite) => Promise<void>;
  /** Takes a step back, the last one unless another is named, and checks again. */
  readonly undo: (stepId?: string) => Promise<void>;
  readonly redo: (stepId?: string) => Promise<void>;
  /** What can be taken back. */
  readonly loadJournal: () => Promise<void>;
}

interface StepSurroundings extends Surroundings {
  readonly work: Work;
  /** Checks again; whether that came to an end. */
  readonly checkAgain: () => Promise<boolean>;
}

type Direction = "undo" | "redo";

export function makeStepActions(surroundings: StepSurroundings): StepActions {
  const { host, dispatch, state, work, checkAgain } = surroundings;

  const loadJournal = async (): Promise<void> => {
    const journal = await host.journal();
    // Where it cannot be read there is nothing to take back, and nothing else is the worse for it.
    if (journal.ok) dispatch({ is: "journal", journal: journal.value });
  };

  /** After something was written: where a check was shown, it is not left out of date. */
  const afterwards = async (): Promise<void> => {
    await loadJournal();
    if (checkedIn(state().check) === undefined) return;
    if (!(await checkAgain())) dispatch({ is: "changed" });
  };

  const write: StepActions["write"] = async (step) => {
    const { edits = [] } = step;
    if (isBusy(state()) || edits.length === 0) return;
    const signal = work.begin();
    dispatch({ is: "writing", done: 0, total: edits.length });
    const onProgress = (done: number, total: number) => dispatch({ is: "writing", done, total });
    const written = await host.write(step, { signal, onProgress });
    if (!written.ok) return work.fail(written.error, () => write(step));
    dispatch({ is: "written", report: reportOfWriting(written.value) });
    await afterwards();
  };

  const move = async (
    direction: Direction,
    stepId: string | undefined,
    carryOut: (stepId?: string) => Promise<ExcelResult<UndoReport>>,
  ): Promise<void> => {
    if (isBusy(state())) return;
    work.begin();
    const { journal } = state().mending;
    const steps = direction === "undo" ? journal.done : journal.undone;
    const step = stepId === undefined ? steps.at(-1) : steps.find(({ id }) => id === stepId);
    dispatch({ is: "writing", done: 0, total: 0 });
    const moved = await carryOut(step?.id);
    if (!moved.ok) return work.fail(moved.error, () => move(direction, stepId, carryOut));
    dispatch({ is: "written", report: reportOfMove(direction, step?.label ?? "", moved.value) });
    await (moved.value.kind === "done" ? afterwards() : loadJournal());
  };

  return {
    loadJournal,
    write,
    apply: (proposals, label) => write({ label, edits: proposals.map(({ edit }) => edit) }),
    undo: (stepId) => move("undo", stepId, host.undo),
    redo: (stepId) => move("redo", stepId, host.redo),
  };
}

function reportOfWriting({ written, skipped, stepId, stopped }: WriteReport): StepReport {
  const [only, second] = written;
  return {
    is: "written",
    count: written.length,
    ...(only !== undefined && second === undefined && { only }),
    skipped,
    ...(stepId !== undefined && { stepId }),
    ...(stopped && { stopped }),
  };
}

function reportOfMove(direction: Direction, label: string, report: UndoReport): StepReport {
  switch (report.kind) {
    case "done":
      return { is: direction === "undo" ? "undone" : "redone", label, count: report.written.length };
    case "refused":
      return { is: `${direction}-refused`, label, cells: report.cells, sheets: report.sheets };
    case "nothing":
      return { is: "no-step" };
  }
}
