import { turns } from "../../../common/turns";
import type { ExcelResult } from "../../../workbook/excel/excel-result";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import { checkedIn, unchangedWorkbook } from "../../session/slices/last-check";
import { narratedWorkbook } from "../../session/slices/narrative";
import type { Surroundings } from "../../session/surroundings";
import type { Answer, AskOptions } from "../../threads/calls";
import type { NarrativeRequest } from "../../threads/narrative-calls";
import type { NarrativeText } from "../narrative-text";
import { outdated } from "../sheet/outdated";
import type { Inserted } from "../sheet/remembered";
import { keptNarrative, type KeptNarrative } from "./kept-narrative";

export interface NarrativeSurroundings extends Surroundings {
  /** Something was written, and can be taken back. */
  readonly stepDone: () => Promise<void>;
}

/** What the narrative's actions have in common: they read the workbook, and write the narrative anew in the pane. */
export interface Narration extends Omit<KeptNarrative, "restore"> {
  /** One thing after the other: what is written depends on what was read. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** Of what Excel was asked; where it did not do it, says so. */
  readonly valueOf: <T>(result: ExcelResult<T>) => T | undefined;
  /** From the workbook as it is now; that of the last check, where nothing was changed since, unless it is to be read anew. */
  readonly narrate: (options?: { readonly isAnew?: boolean }) => Promise<void>;
  readonly narrateFrom: (workbook: WorkbookSnapshot) => Promise<void>;
  /** From the workbook as it was read last: what was filled in has changed. */
  readonly narrateAgain: () => Promise<void>;
  /** What the engine is asked. */
  readonly request: () => NarrativeRequest;
  readonly files: (workbook: WorkbookSnapshot) => AskOptions;
}

export function makeNarration(surroundings: Surroundings): Narration {
  const { host, ask, dispatch, state } = surroundings;
  const queue = turns();
  const valueOf: Narration["valueOf"] = (result) => {
    if (result.ok) return result.value;
    dispatch({ is: "failed", problem: result.error });
    return undefined;
  };
  const { restore, ...keeping } = keptNarrative(surroundings, valueOf);

  const request = (): NarrativeRequest => {
    const { form, lastYear } = state().narrative;
    return {
      assigned: state().kept.assigned,
      standard: state().kept.standard,
      taught: checkedIn(state().check)?.taught ?? state().kept.taught,
      choice: (state().narrative.budget?.document ?? 0) + 1,
      // An open file goes before what was read from one earlier.
      supplied: lastYear === undefined ? { ...form.read, ...form.typed } : form.typed,
      drafts: form.drafts,
    };
  };

  const files = (workbook: WorkbookSnapshot): AskOptions => ({
    workbook,
    lastYear: state().narrative.lastYear?.bytes,
  });

  const narrateFrom = async (workbook: WorkbookSnapshot): Promise<void> => {
    const answer = await ask("narrative", request(), files(workbook));
    const { inserted, form } = state().narrative;
    dispatch({ is: "narrative-written", text: textOf(answer, workbook, inserted) });
    if (!answer?.ok || answer.value.lastYear === undefined) return;
    // What comes of last year's workbook outlasts its being open.
    const { drafts, lastYear } = answer.value;
    const next = { ...form, read: { ...form.read, ...lastYear.figures }, drafts };
    if (JSON.stringify(next) !== JSON.stringify(form)) await keeping.keepForm(next);
  };

  const narrate: Narration["narrate"] = async ({ isAnew = false } = {}) => {
    await restore();
    const known = isAnew ? undefined : unchangedWorkbook(state().check);
    const workbook = known ?? valueOf(await host.read({}));
    if (workbook !== undefined) await narrateFrom(workbook);
  };

  return {
    inTurn: (work) =>
      queue(async () => {
        dispatch({ is: "narrative-busy", on: true });
        await work().finally(() => dispatch({ is: "narrative-busy", on: false }));
      }),
    valueOf,
    narrate,
    narrateFrom,
    narrateAgain: () => {
      const workbook = narratedWorkbook(state().narrative);
      return workbook === undefined ? narrate() : narrateFrom(workbook);
    },
    request,
    files,
    ...keeping,
  };
}

function textOf(
  answer: Answer<"narrative">,
  workbook: WorkbookSnapshot,
  inserted: readonly Inserted[],
): NarrativeText {
  if (answer === undefined) return { is: "no-tables", workbook };
  if (!answer.ok) return { is: "refused", workbook, why: answer.error };
  const narrative = answer.value;
  return { is: "written", workbook, narrative, outdated: outdated(inserted, workbook, narrative) };
}
