import type { TaughtHeader } from "../../budget/taught";
import { budgetName } from "../../budget/budget-name";
import type { Result } from "../../common/result";
import type { AssignedTable } from "../../recognize/places/assigned";
import { mergedHeaders, overlayFile } from "../../recognize/teaching/overlay-file";
import type { SheetArea } from "../../workbook/areas";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { machineStore } from "../machine-store";
import { assign, wholeTable } from "../session/assigned";
import { KEYS } from "../session/settings-keys";
import { checkedIn, unchangedWorkbook } from "../session/slices/last-check";
import type { BeforeTaught } from "../session/pane-event";
import type { Surroundings } from "../session/surroundings";
import type { TaughtPlace } from "../threads/teach-call";

/** What a person does who explains a table. */
export interface TeachActions {
  /** The selected area; a single row stands for all that is below it. */
  readonly selection: () => Promise<SheetArea | undefined>;
  /** What stands in a place, and what would come of it; "none" where there is no table. */
  readonly tryPlace: (place: AssignedTable) => Promise<TaughtPlace | "none" | undefined>;
  /** With the name of its kind. */
  readonly keep: (place: AssignedTable, learned: TaughtHeader, kind: string) => Promise<void>;
  /** Goes back to what was kept before the last one. */
  readonly undo: () => Promise<void>;
  readonly forgetPlace: (place: AssignedTable) => Promise<void>;
  readonly forgetHeader: (header: TaughtHeader) => Promise<void>;
  /** How many there were, or why there are none. */
  readonly importHeaders: (text: string) => Promise<Result<number, string>>;
}

export function makeTeachActions(
  { host, ask, dispatch, state }: Surroundings,
  check: () => Promise<void>,
): TeachActions {
  let workbook: WorkbookSnapshot | undefined;
  const read = async (): Promise<WorkbookSnapshot | undefined> => {
    const known = unchangedWorkbook(state().check) ?? workbook;
    if (known !== undefined) return known;
    const fresh = await host.read({});
    if (!fresh.ok) dispatch({ is: "failed", problem: fresh.error });
    else workbook = fresh.value;
    return workbook;
  };
  const documents = () => checkedIn(state().check)?.result.documents ?? [];
  /** Of the budget that is shown, where the workbook holds several. */
  const ofShown = (place: AssignedTable): AssignedTable => {
    const all = documents();
    const shown = all[state().shown.document];
    return all.length > 1 && shown !== undefined ? { ...place, budget: budgetName(shown) } : place;
  };
  const saveTaught = (taught: readonly TaughtHeader[], before?: BeforeTaught): boolean => {
    dispatch({ is: "taught", taught, ...(before && { before }) });
    return machineStore.save(taught.length === 0 ? undefined : overlayFile(taught));
  };
  const saveAssigned = async (assigned: readonly AssignedTable[]): Promise<void> => {
    dispatch({ is: "assigned", assigned });
    const saved = await host.saveSetting(KEYS.assigned, assigned);
    if (!saved.ok) dispatch({ is: "failed", problem: saved.error });
  };
  const checkAgain = async () => {
    workbook = undefined;
    await check();
  };
  const forgotten = async () => {
    await checkAgain();
    dispatch({ is: "noticed", notice: { text: "forgotten" } });
  };
  return {
    selection: async () => {
      const selected = await host.selection();
      if (selected.ok) return wholeTable(selected.value);
      dispatch({ is: "failed", problem: selected.error });
      return undefined;
    },
    tryPlace: async (place) => {
      const own = await read();
      if (own === undefined) return undefined;
      const { assigned: before, taught, standard } = state().kept;
      const named = ofShown(place);
      const assigned = assign(before, named, documents());
      const request = { place: named, assigned, before, taught, standard };
      const answer = await ask("teach", request, { workbook: own });
      return answer ?? "none";
    },
    keep: async (place, learned, kind) => {
      const { assigned, taught } = state().kept;
      await saveAssigned(assign(assigned, ofShown(place), documents()));
      const isKept = saveTaught(mergedHeaders(taught, [learned]), { assigned, taught });
      await checkAgain();
      dispatch({ is: "noticed", notice: { text: isKept ? "taught" : "taught-here", detail: kind } });
    },
    undo: async () => {
      const { beforeTaught } = state().kept;
      if (beforeTaught === undefined) return;
      await saveAssigned(beforeTaught.assigned);
      saveTaught(beforeTaught.taught);
      await forgotten();
    },
    forgetPlace: async (place) => {
      await saveAssigned(state().kept.assigned.filter((one) => one !== place));
      await forgotten();
    },
    forgetHeader: async (header) => {
      saveTaught(state().kept.taught.filter((one) => one !== header));
      await forgotten();
    },
    importHeaders: async (text) => {
      // Whether there are such kinds and quantities the engine knows.
      const [{ namedKinds }, { readOverlayFile }] = await Promise.all([
        import("../../engine"),
        import("../../recognize/teaching/overlay-file"),
      ]);
      const read = readOverlayFile(text, namedKinds);
      if (!read.ok) return read;
      saveTaught(mergedHeaders(state().kept.taught, read.value));
      await checkAgain();
      return { ok: true, value: read.value.length };
    },
  };
}
