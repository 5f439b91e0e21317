import type { Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { ExcelProblem, ExcelResult } from "../../workbook/excel/excel-result";
import type { StepToWrite, UndoReport } from "../../workbook/excel/write/step";
import type { WorkbookHost } from "../../workbook/excel/workbook-host";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Ask } from "../threads/calls";
import { offered } from "./proposals";
import { isBusy, type Event, type Session } from "../session/session";

/** What a user can do about what the check has found. */
export interface MendActions {
  /** Shows what another way of mending offers. */
  readonly chooseMode: (mode: RecalculationMode) => Promise<void>;
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

export interface MendSurroundings {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly dispatch: (event: Event) => void;
  readonly session: () => Session;
  /** The workbook of the last check. */
  readonly workbook: () => WorkbookSnapshot | undefined;
  /** Checks again; whether that came to an end. */
  readonly checkAgain: () => Promise<boolean>;
  /** Begins something that can be cancelled, which ends what was under way. */
  readonly begin: () => AbortSignal;
  /** Says what Excel did not do; `again` is what would be tried once more. */
  readonly failed: (problem: ExcelProblem, again: () => Promise<void>) => void;
}

export function makeMendActions(surroundings: MendSurroundings): MendActions {
  const { host, ask, dispatch, session, workbook, checkAgain, begin, failed } = surroundings;

  const loadJournal = async (): Promise<void> => {
    const journal = await host.journal();
    // Where it cannot be read there is nothing to take back, and nothing else is the worse for it.
    if (journal.ok) dispatch({ is: "journal", journal: journal.value });
  };

  /** After something was written: where a check was shown, it is not left out of date. */
  const afterwards = async (): Promise<void> => {
    await loadJournal();
    if (session().checked === undefined) return;
    if (!(await checkAgain())) dispatch({ is: "changed" });
  };

  const write: MendActions["write"] = async (step) => {
    const { edits = [] } = step;
    if (isBusy(session()) || edits.length === 0) return;
    const signal = begin();
    dispatch({ is: "writing", done: 0, total: edits.length });
    const onProgress = (done: number, total: number) => dispatch({ is: "writing", done, total });
    const written = await host.write(step, { signal, onProgress });
    if (!written.ok) return failed(written.error, () => write(step));
    const { written: cells, skipped, stepId, stopped } = written.value;
    dispatch({
      is: "written",
      outcome: {
        is: "written",
        count: cells.length,
        skipped,
        ...(stepId !== undefined && { stepId }),
        ...(stopped && { stopped }),
      },
    });
    await afterwards();
  };

  const move = async (
    is: "undo" | "redo",
    stepId: string | undefined,
    ask: (stepId?: string) => Promise<ExcelResult<UndoReport>>,
  ): Promise<void> => {
    if (isBusy(session())) return;
    begin();
    const { journal } = session();
    const steps = is === "undo" ? journal.done : journal.undone;
    const step = stepId === undefined ? steps.at(-1) : steps.find(({ id }) => id === stepId);
    dispatch({ is: "writing", done: 0, total: 0 });
    const moved = await ask(step?.id);
    if (!moved.ok) return failed(moved.error, () => move(is, stepId, ask));
    const report = moved.value;
    const label = step?.label ?? "";
    switch (report.kind) {
      case "done":
        dispatch({
          is: "written",
          outcome: { is: is === "undo" ? "undone" : "redone", label, count: report.written.length },
        });
        return afterwards();
      case "refused": {
        const { cells, sheets } = report;
        dispatch({ is: "written", outcome: { is: `${is}-refused`, label, cells, sheets } });
        return loadJournal();
      }
      case "nothing":
        dispatch({ is: "written", outcome: { is: "no-step" } });
        return loadJournal();
    }
  };

  return {
    loadJournal,
    write,
    apply: (proposals, label) => write({ label, edits: proposals.map(({ edit }) => edit) }),
    undo: (stepId) => move("undo", stepId, host.undo),
    redo: (stepId) => move("redo", stepId, host.redo),
    chooseMode: async (mode) => {
      if (isBusy(session())) return;
      dispatch({ is: "mode-chosen", mode });
      const { checked, assigned } = session();
      const read = workbook();
      if (checked === undefined || read === undefined || offered(session()) !== undefined) return;
      const signal = begin();
      dispatch({ is: "recalculating" });
      const answer = await ask("check", { assigned, modes: [mode] }, { workbook: read, signal });
      if (signal.aborted) return;
      dispatch({ is: "recalculated", mode, recalculation: answer?.recalculations[mode] });
    },
  };
}
