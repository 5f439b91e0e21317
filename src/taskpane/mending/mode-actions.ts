import type { RecalculationMode } from "../../recalculate/recalculate";
import { isBusy } from "../session/slices/activity";
import type { Surroundings } from "../session/surroundings";
import type { Work } from "../session/work";
import { beforeFor, offered } from "./offered";

export interface ModeActions {
  /** Shows what another way of mending offers. */
  readonly chooseMode: (mode: RecalculationMode) => Promise<void>;
}

interface ModeSurroundings extends Surroundings {
  readonly work: Work;
}

export function makeModeActions({ ask, dispatch, state, work }: ModeSurroundings): ModeActions {
  return {
    chooseMode: async (mode) => {
      if (isBusy(state())) return;
      dispatch({ is: "mode-chosen", mode });
      const { check, kept } = state();
      if (check.is !== "checked" || offered(check, mode) !== undefined) return;
      const { workbook, checked } = check;
      const signal = work.begin();
      dispatch({ is: "recalculating" });
      const { assigned, standard } = kept;
      const request = {
        assigned,
        standard,
        taught: checked.taught,
        modes: [mode],
        before: beforeFor(mode, check, workbook),
      };
      const answer = await ask("check", request, { workbook, signal });
      if (signal.aborted) return;
      dispatch({ is: "recalculated", mode, recalculation: answer?.recalculations[mode] });
    },
  };
}
