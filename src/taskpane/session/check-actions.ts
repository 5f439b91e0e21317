import type { CheckResult } from "../../report/result";
import type { Changes } from "./changes";
import { beforeFor } from "../mending/offered";
import { KEYS } from "./settings-keys";
import { isStale } from "./slices/last-check";
import type { Surroundings } from "./surroundings";
import type { Work } from "./work";

export interface CheckActions {
  readonly check: () => Promise<void>;
  /** Does once more what was not done. */
  readonly retry: () => Promise<void>;
  readonly cancel: () => void;
  /** Has Excel compute all formulas, and checks again. */
  readonly calculate: () => Promise<void>;
}

interface CheckSurroundings extends Surroundings {
  readonly work: Work;
  readonly changes: Changes;
  readonly setMarks: (on: boolean, isAgain: boolean) => Promise<void>;
  /** What was kept has been taken up. */
  readonly started: () => Promise<void> | undefined;
}

/** `checkAgain` is the check that follows a change of the pane's own: whether it came to an end. */
export function makeCheckActions({
  host,
  ask,
  dispatch,
  state,
  work,
  changes,
  setMarks,
  started,
}: CheckSurroundings): CheckActions & { readonly checkAgain: () => Promise<boolean> } {
  /** The steps that were there at the last check, so that what was written since is known. */
  let steps: readonly string[] = [];

  const keepCheck = async (result: CheckResult, at: number): Promise<void> => {
    const { kept, mending } = state();
    const { done } = mending.journal;
    const mended = done.filter(({ id }) => !steps.includes(id)).map(({ label }) => label);
    // What was written before the pane was opened belongs to former checks.
    const isFirst = steps.length === 0 && kept.past.length > 0;
    steps = done.map(({ id }) => id);
    const [{ withCheck }, { exported }] = await Promise.all([
      import("./past-checks"),
      import("../more/exported"),
    ]);
    const past = withCheck(kept.past, exported(result, kept.ignored).result, {
      at,
      mended: isFirst ? [] : mended,
    });
    dispatch({ is: "past-kept", past });
    // A check alone leaves the workbook as it is: it is kept with what was written. Nobody asked for it, so where it cannot be
    // kept nothing else is the worse for it.
    if (mended.length > 0) await host.saveSetting(KEYS.past, past);
  };

  const checkAgain = async (): Promise<boolean> => {
    const signal = work.begin();
    dispatch({ is: "reading", done: 0, total: 0 });
    // Who is quicker than Excel means what was named, taught and chosen before all the same.
    await Promise.allSettled([started()]);
    if (signal.aborted) return false;
    // Only where changes are known: who asks again without any wants everything to be looked at again.
    const former = isStale(state().check) ? changes.former() : undefined;
    changes.beginReading(former);
    const read = await host.read({
      ...(former && { former }),
      signal,
      onProgress: (done, total) => {
        if (!signal.aborted) dispatch({ is: "reading", done, total });
      },
    });
    if (signal.aborted) return false;
    if (!read.ok) {
      work.fail(read.error);
      return false;
    }
    const workbook = read.value;
    changes.endReading(workbook);
    dispatch({ is: "checking" });
    const { kept, mending } = state();
    const modes = mending.mode === "mend" ? [mending.mode] : (["mend", mending.mode] as const);
    const { assigned, standard, taught, ties } = kept;
    const before = beforeFor(mending.mode, state().check, workbook);
    const request = { assigned, standard, taught, ties, modes, before };
    const checked = await ask("check", request, { workbook, signal });
    if (signal.aborted) return false;
    const at = Date.now();
    dispatch(checked === undefined ? { is: "no-tables" } : { is: "checked", workbook, checked, at });
    if (checked !== undefined && workbook.awaitsCalculation === true)
      dispatch({ is: "noticed", notice: { text: "not-calculated" } });
    if (checked !== undefined) void keepCheck(checked.result, at);
    // The user went on typing meanwhile.
    if (changes.hasEdits()) dispatch({ is: "changed" });
    if (checked !== undefined && state().shown.isMarked) await setMarks(true, true);
    return true;
  };

  const check = async (): Promise<void> => {
    dispatch({ is: "report-seen" });
    await checkAgain();
  };

  return {
    check,
    checkAgain,
    calculate: async () => {
      const calculated = await host.calculate();
      if (calculated.ok) await check();
      else work.fail(calculated.error);
    },
    retry: () => (work.again() ?? check)(),
    cancel: () => {
      work.breakOff();
      // A step that is broken off is put back first, and then says so itself.
      const { activity, mending } = state();
      if (activity.is === "writing") return;
      // After a change it is only the check that is given up.
      work.fail({ kind: "cancelled", ...(mending.report && { detail: "check" }) });
    },
  };
}
