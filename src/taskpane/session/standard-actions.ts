import { KEYS } from "./settings-keys";
import type { Surroundings } from "./surroundings";
import type { Work } from "./work";

/** By which standard the tables are read, said by hand. */
export interface StandardActions {
  /** Without one: the one that fits best. Kept with the workbook, which is checked anew. */
  readonly chooseStandard: (standard: string | undefined) => Promise<void>;
}

interface StandardSurroundings extends Surroundings {
  readonly work: Work;
  readonly check: () => Promise<void>;
}

export function makeStandardActions({
  host,
  dispatch,
  state,
  work,
  check,
}: StandardSurroundings): StandardActions {
  return {
    chooseStandard: async (standard) => {
      // What is being written goes by the standard that it was proposed by.
      if (state().activity.is === "writing") return;
      dispatch({ is: "standard-chosen", standard });
      work.isDone(await host.saveSetting(KEYS.standard, standard));
      await check();
    },
  };
}
