import { findingsSheet } from "../../report/findings-sheet";
import type { FindingResult } from "../../report/result";
import type { ExcelProblem, ExcelResult } from "../../workbook/excel/excel-result";
import type { SheetArea } from "../../workbook/areas";
import type { Mark, WorkbookHost } from "../../workbook/excel/workbook-host";
import type { CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";
import { assign, readAssigned } from "./assigned";
import { collectChanges } from "./changes";
import type { Ask } from "../threads/calls";
import { readIgnored, type Ignored } from "./ignored";
import { makeMendActions, type MendActions } from "../mending/mend-actions";
import { loadSample } from "../sample";
import { isFailed, visibleFindings, type Event, type Session } from "./session";
import type { AssignedTable } from "../../recognize/places/assigned";
import { placeAt, placeKey } from "../../workbook/places";

/** Where the pane keeps its things in the workbook. Nothing personal is among them. */
const KEYS = {
  ignored: "gouji.ignored",
  assigned: "gouji.assigned",
  introduced: "gouji.introduced",
} as const;

/** What a user can do. Each asks Excel or the engine and tells the session what came of it. */
export interface Actions extends MendActions {
  readonly start: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Does once more what was not done. */
  readonly retry: () => Promise<void>;
  readonly cancel: () => void;
  readonly goTo: (places: readonly CellPlace[]) => Promise<void>;
  readonly setMarks: (on: boolean) => Promise<void>;
  readonly ignore: (ignored: readonly Ignored[]) => Promise<void>;
  readonly assignSelection: (table: string) => Promise<void>;
  readonly unassign: (table: string) => Promise<void>;
  /** Puts the right figure into a sentence, and checks again. */
  readonly mendProse: (finding: FindingResult) => Promise<void>;
  readonly exportSheet: () => Promise<void>;
  readonly endIntroduction: () => Promise<void>;
  readonly openSample: () => Promise<void>;
}

export interface Surroundings {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly dispatch: (event: Event) => void;
  /** The session as it is when an action runs, not as it was when the action was made. */
  readonly session: () => Session;
}

export function makeActions({ host, ask, dispatch, session }: Surroundings): Actions {
  let running: AbortController | undefined;
  /** The workbook of the check that is shown. */
  let workbook: WorkbookSnapshot | undefined;
  const changes = collectChanges();

  const begin = (): AbortSignal => {
    running?.abort();
    running = new AbortController();
    return running.signal;
  };
  const failed = (problem: ExcelProblem, retry: () => Promise<void> = check) => {
    again = retry;
    dispatch({ is: "failed", problem });
  };
  const told = (result: ExcelResult<unknown>): boolean => {
    if (!result.ok) failed(result.error);
    return result.ok;
  };

  const check = async (): Promise<void> => {
    dispatch({ is: "written", outcome: undefined });
    await checkAgain();
  };
  let again = check;

  /** Whether it came to an end. */
  const checkAgain = async (): Promise<boolean> => {
    const signal = begin();
    dispatch({ is: "reading", done: 0, total: 0 });
    // Only where changes are known: who asks again without any wants everything to be looked at again.
    const former = session().isStale ? changes.former() : undefined;
    changes.beginReading();
    const read = await host.read({
      ...(former && { former }),
      signal,
      onProgress: (done, total) => {
        if (!signal.aborted) dispatch({ is: "reading", done, total });
      },
    });
    if (signal.aborted) return false;
    if (!read.ok) {
      failed(read.error);
      return false;
    }
    changes.endReading(read.value);
    dispatch({ is: "checking" });
    const { assigned, mode } = session();
    const modes = mode === "mend" ? [mode] : (["mend", mode] as const);
    const checked = await ask("check", { assigned, modes }, { workbook: read.value, signal });
    if (signal.aborted) return false;
    workbook = read.value;
    dispatch(checked === undefined ? { is: "no-tables" } : { is: "checked", checked });
    // The user went on typing meanwhile.
    if (changes.hasEdits()) dispatch({ is: "changed" });
    if (checked !== undefined && session().isMarked) await setMarks(true);
    return true;
  };

  const setMarks = async (on: boolean): Promise<void> => {
    const result = on ? await host.mark(marksOf(session())) : await host.clearMarks();
    // Protected sheets are left out, the others are done: what is switched on can be switched off again.
    const isDone = told(result) || (on && !result.ok && result.error.kind === "protected");
    if (isDone) dispatch({ is: "marked", on });
  };

  const keepAssigned = async (assigned: readonly AssignedTable[]): Promise<void> => {
    dispatch({ is: "assigned", assigned });
    told(await host.saveSetting(KEYS.assigned, assigned));
    await check();
  };

  const mending = makeMendActions({
    host,
    ask,
    dispatch,
    session,
    workbook: () => workbook,
    checkAgain,
    begin,
    failed,
  });

  return {
    ...mending,
    check,
    setMarks,
    retry: () => again(),
    start: async () => {
      const [ignored, assigned, introduced] = await Promise.all([
        host.loadSetting(KEYS.ignored),
        host.loadSetting(KEYS.assigned),
        host.loadSetting(KEYS.introduced),
      ]);
      dispatch({
        is: "restored",
        ignored: readIgnored(ignored.ok ? ignored.value : undefined),
        assigned: readAssigned(assigned.ok ? assigned.value : undefined),
        isFirstRun: !(introduced.ok && introduced.value === true),
      });
      await mending.loadJournal();
      const watched = await host.watch((change) => {
        changes.add(change);
        if (changes.hasEdits()) dispatch({ is: "changed" });
      });
      told(watched);
    },
    cancel: () => {
      running?.abort();
      // A step that is broken off is put back first, and then says so itself.
      const { phase, outcome } = session();
      if (phase.is === "writing") return;
      // After a change it is only the check that is given up.
      failed({ kind: "cancelled", ...(outcome && { detail: "check" }) });
    },
    goTo: async (places) => {
      if (places.length > 0) told(await host.select(places));
    },
    ignore: async (ignored) => {
      dispatch({ is: "ignored", ignored });
      told(await host.saveSetting(KEYS.ignored, ignored));
    },
    assignSelection: async (table) => {
      const selected = await host.selection();
      if (!selected.ok) return failed(selected.error);
      await keepAssigned(assign(session().assigned, { table, ...wholeTable(selected.value) }));
      const found = session().checked?.result.tables.find((one) => one.id === table);
      const isThere = found?.sheet === selected.value.sheet;
      dispatch({ is: "noticed", notice: { text: isThere ? "assigned" : "assign-failed" } });
    },
    unassign: (table) => keepAssigned(session().assigned.filter((one) => one.table !== table)),
    mendProse: async (finding) => {
      const read = await host.read({});
      if (!read.ok) return failed(read.error);
      const { mendingOf } = await import("../narrative/mend-prose");
      const step = mendingOf(finding, read.value);
      if (step === undefined) return dispatch({ is: "noticed", notice: { text: "prose-changed" } });
      await mending.write(step);
    },
    exportSheet: async () => {
      const { checked } = session();
      if (checked === undefined) return;
      const added = await host.addSheet("核对结果", findingsSheet(checked.result));
      if (!added.ok) return failed(added.error);
      dispatch({ is: "noticed", notice: { text: "exported-sheet", detail: added.value } });
    },
    openSample: async () => {
      const file = await loadSample();
      if (file === undefined) return dispatch({ is: "noticed", notice: { text: "sample-missing" } });
      if (told(await host.openWorkbook(file))) dispatch({ is: "noticed", notice: { text: "sample-opened" } });
    },
    endIntroduction: async () => {
      dispatch({ is: "introduced" });
      told(await host.saveSetting(KEYS.introduced, true));
    },
  };
}

/**
 * A single row stands for all that is below it, over the sheet's width: people click on the table's title, and where
 * that is merged over the table's columns, Excel selects all of them.
 */
function wholeTable(area: SheetArea): SheetArea {
  const isRow = area.top === area.bottom;
  return isRow ? { ...area, left: 0, right: LAST_COLUMN, bottom: LAST_ROW } : area;
}

/** Excel's own ends. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** One mark a cell: the culprit's before the error's before the doubt's. */
function marksOf(session: Session): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (cell: { readonly sheet: string; readonly address: string }, meaning: Mark["meaning"]) => {
    const key = placeKey(cell);
    if (!marks.has(key)) marks.set(key, { place: placeAt(cell), meaning });
  };
  for (const culprit of session.checked?.result.culprits ?? []) {
    for (const cell of culprit.cells) add(cell, "culprit");
  }
  const findings = visibleFindings({ ...session, filter: "all" }).filter(isFailed);
  for (const severity of ["error", "warning"] as const) {
    for (const finding of findings) {
      // The first cell is the one that disagrees; marking all parts of a sum would colour whole tables.
      const [first] = finding.cells;
      if (finding.severity === severity && first) add(first, severity);
    }
  }
  return [...marks.values()];
}
