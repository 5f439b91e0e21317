import { machineStore } from "../machine-store";
import { loadSample, type Sample } from "../sample";
import type { Changes } from "./changes";
import { KEYS } from "./settings-keys";
import type { Surroundings } from "./surroundings";
import type { Work } from "./work";

export interface StartActions {
  /** Takes up what was kept with the workbook, and listens for changes of it from now on. */
  readonly start: () => Promise<void>;
  readonly endIntroduction: () => Promise<void>;
  readonly openSample: (sample: Sample) => Promise<void>;
}

interface StartSurroundings extends Surroundings {
  readonly work: Work;
  readonly changes: Changes;
  readonly loadJournal: () => Promise<void>;
}

export function makeStartActions(surroundings: StartSurroundings): StartActions {
  const { host, dispatch, work, changes, loadJournal } = surroundings;
  return {
    start: async () => {
      const [ignored, assigned, ties, standard, past, introduced] = await Promise.all([
        host.loadSetting(KEYS.ignored),
        host.loadSetting(KEYS.assigned),
        host.loadSetting(KEYS.ties),
        host.loadSetting(KEYS.standard),
        host.loadSetting(KEYS.past),
        host.loadSetting(KEYS.introduced),
      ]);
      const { readPastChecks } = await import("./past-checks");
      const { readAssigned, readIgnored, readStandard, readTaught, readTies } = await import("./read-kept");
      dispatch({
        is: "restored",
        ignored: readIgnored(ignored.ok ? ignored.value : undefined),
        assigned: readAssigned(assigned.ok ? assigned.value : undefined),
        ties: readTies(ties.ok ? ties.value : undefined),
        standard: readStandard(standard.ok ? standard.value : undefined),
        taught: readTaught(machineStore.load()),
        past: readPastChecks(past.ok ? past.value : undefined),
        isFirstRun: !(introduced.ok && introduced.value === true),
      });
      await loadJournal();
      const watched = await host.watch((change, at) => {
        changes.add(change, at);
        if (changes.hasEdits()) dispatch({ is: "changed", sheets: change.sheets });
      });
      work.isDone(watched);
    },
    endIntroduction: async () => {
      dispatch({ is: "introduced" });
      work.isDone(await host.saveSetting(KEYS.introduced, true));
    },
    openSample: async (sample) => {
      const file = await loadSample(sample);
      if (file === undefined) return dispatch({ is: "noticed", notice: { text: "sample-missing" } });
      const isOpened = work.isDone(await host.openWorkbook(file));
      if (isOpened) dispatch({ is: "noticed", notice: { text: "sample-opened" } });
    },
  };
}
