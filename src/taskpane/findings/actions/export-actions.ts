import { findingsSheet } from "../../../report/findings-sheet";
import { checkedIn } from "../../session/slices/last-check";
import type { Surroundings } from "../../session/surroundings";
import type { Work } from "../../session/work";

export interface ExportActions {
  /** Lists the findings on a sheet of its own. */
  readonly exportSheet: () => Promise<void>;
}

interface ExportSurroundings extends Surroundings {
  readonly work: Work;
}

export function makeExportActions({ host, dispatch, state, work }: ExportSurroundings): ExportActions {
  return {
    exportSheet: async () => {
      const checked = checkedIn(state().check);
      if (checked === undefined) return;
      const added = await host.addSheet("核对结果", findingsSheet(checked.result));
      if (!added.ok) return work.fail(added.error);
      dispatch({ is: "noticed", notice: { text: "exported-sheet", detail: added.value } });
    },
  };
}
